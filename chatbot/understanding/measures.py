"""From the numbers of a message to filters on the catalogue's own numeric facets."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from chatbot.domain.item import Measure
from chatbot.domain.request import Filter, Op
from chatbot.domain.units import convert, unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.ages import of_a_child, of_a_grown_up, of_somebody
from chatbot.understanding.beside import Near, near
from chatbot.understanding.gauges import gauge, limits, sides
from chatbot.understanding.quantities import YEARS, Quantity
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Units in which a bare number means "this much or more": nobody minds a longer battery.
_MORE_IS_BETTER = frozenset({"h", "mah", "wh", "lm", "spf", "nits"})
#: What is counted for company: "2 or 3 people" is served by anything between.
_RANGED = frozenset({"people", "players", "years", "months"})
_AROUND = 0.2
#: How far a side of a thing may be off.
_SIDE = 0.05
#: A bare bounded number below this is no price ("at least 3", "more than 2"); an unbounded one behind "for" below the other neither.
_LEAST_PRICE, _LEAST_FOR, _LEAST_SPELLED = 5, 15, 100
_YEARLY = frozenset({"from", "since", "before", "after", "until", "newer", "older", "younger"})
_MONEY_TALK = frozenset({"cost", "pay", "spend", "spending", "price", "budget", "back", "paying", "costing"})
#: Dimensions whose number may lie between two facets, a least and a most.
_PAIRED = frozenset({"players", "people", "age", "mass", "length"})
#: Those that come in whole numbers.
_COUNTED = frozenset({"players", "people"})
#: What bears a load must bear at least the most that is said: "holds up to 120 kg".
_BEARING = frozenset({"hold", "support", "carry", "bear", "take", "handle"})
#: Behind these a measure is that of another thing: "fits through an 80 cm door".
_PASSING = frozenset({"through", "into", "behind", "beside", "between"})


def filters_of(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> tuple[Filter, ...]:
    """The filters that a quantity means in a category; empty when the catalogue measures nothing like it."""
    source = _source(tokens, quantity)
    if quantity.sides:
        return _sided(quantity, vocabulary, category, source)
    if _is_sterling(quantity, tokens, vocabulary):
        quantity = replace(quantity, unit=None, currency=vocabulary.currency)
    if (category is None and quantity.unit == unit_of("people")) or of_a_grown_up(quantity, vocabulary, category):
        return ()
    quantity = _playing(_minutes(quantity, tokens, vocabulary, category), vocabulary, category)
    quantity = _whole(quantity)
    beside = near(tokens, quantity)
    if quantity.unit is not None and (_elsewhere(tokens, quantity) or (quantity.unit.dimension == "percent" and quantity.value > 100)):
        return ()
    if quantity.unit is not None and (paired := _paired(quantity, vocabulary, category, source)):
        return paired
    facet = gauge(quantity, beside, tokens, vocabulary, category)
    if facet is not None:
        return _measured(quantity, facet, beside, tokens, vocabulary, category, source)
    if (child := of_a_child(quantity, vocabulary, category, source)) is not None:
        return (child,)
    if quantity.unit is not None or not _is_price(quantity, tokens, vocabulary):
        return ()
    if quantity.bound == "around" and ("budget" in beside or "spend" in beside or "spending" in beside):
        quantity = replace(quantity, bound="at_most", value=quantity.value * (1 + _AROUND / 2))
    return _bounds(quantity, "price", vocabulary.currency, source)


def _whole(quantity: Quantity) -> Quantity:
    """The quantity with the nearest count that is meant: more than four people are at least five."""
    if quantity.unit is None or quantity.unit.dimension not in _COUNTED or quantity.value != int(quantity.value):
        return quantity
    match quantity.bound:
        case "above":
            return replace(quantity, bound="at_least", value=quantity.value + 1)
        case "below":
            return replace(quantity, bound="at_most", value=quantity.value - 1)
    return quantity


def _minutes(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Quantity:
    """The quantity in minutes, where "min" stands for these, and for no minimum: "a board game, 30 min"."""
    said = quantity.bound == "at_least" and tokens[quantity.last - 1].lemma == "min" and not (quantity.unit or quantity.currency)
    timed = (f for f in vocabulary.facets.values() if f.unit == "min" and category in (f.categories or {}))
    return replace(quantity, bound="exactly", unit=unit_of("min")) if said and any(timed) else quantity


def _playing(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> Quantity:
    """The quantity in players, where people are counted and the things are played with: "a game for five of us"."""
    people, players = unit_of("people"), unit_of("players")
    if category is None or quantity.unit != people or people is None or players is None or limits(people, vocabulary, category):
        return quantity
    return replace(quantity, unit=players) if limits(players, vocabulary, category) else quantity


def _source(tokens: Sequence[Token], quantity: Quantity) -> str:
    said, end = "", None
    for token in tokens[quantity.first : quantity.last]:
        said += (" " if end is not None and token.start > end else "") + token.text
        end = token.end
    return said


def _is_price(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a number that measures nothing is money: it says so, it is a bound of some size, or it closes the wish ("a tent for 300")."""
    if quantity.value <= 0:
        return False
    if quantity.currency is not None:
        return True
    if quantity.value in YEARS and (tokens[quantity.first].lemma in _YEARLY or _are_years(tokens, quantity)):
        return False
    if _priced_elsewhere(tokens, quantity):
        return False
    behind = tokens[quantity.last] if quantity.last < len(tokens) else None
    if quantity.bound != "exactly":
        return quantity.value >= _LEAST_PRICE and not _counts_things(behind, vocabulary)
    ends = behind is None or not (behind.is_word or behind.is_number)
    before = tokens[quantity.first - 1].lemma if quantity.first else ""
    spelled_out = not tokens[quantity.number_at].is_number and quantity.value >= _LEAST_SPELLED
    return ends and quantity.value not in YEARS and (spelled_out or (before == "for" and quantity.value >= _LEAST_FOR))


def _are_years(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "Model years 2007 to 2011"."""
    return "year" in {t.lemma for t in tokens[max(quantity.first - 2, 0) : quantity.first]}


def _priced_elsewhere(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether another sentence says the price by name: "usage between 500 and 1000. Price above 9"."""
    ends = [-1, *(k for k, t in enumerate(tokens) if t.text in ".!?;"), len(tokens)]
    spans = [range(a + 1, b) for a, b in pairwise(ends)]
    priced = [s for s in spans if any(tokens[k].lemma == "price" for k in s) and any(tokens[k].is_number for k in s)]
    return bool(priced) and not any(quantity.number_at in s for s in priced)


def _counts_things(behind: Token | None, vocabulary: Vocabulary) -> bool:
    """Whether a plural behind the number is counted by it, and no thing of the shop's: "at least 90 points", but "under 100 headphones"."""
    if behind is None or not behind.is_word or behind.lemma == behind.text.casefold() or behind.text.endswith("'s"):
        return False
    return not any(behind.lemma in lemmas(category) for category in vocabulary.categories)


def _is_sterling(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether pounds are money: in a shop whose prices are in them, or where the talk is of money."""
    said = {t.lemma for t in tokens[quantity.first : quantity.last]}
    talk = {t.lemma for t in tokens[max(quantity.first - 4, 0) : quantity.last]}
    return "pound" in said and (vocabulary.currency == "GBP" or bool(talk & _MONEY_TALK))


def _elsewhere(tokens: Sequence[Token], quantity: Quantity) -> bool:
    before = [t.lemma for t in tokens[max(quantity.first - 2, 0) : quantity.first]]
    if before and not tokens[quantity.first - 1].is_word:
        return False
    return bool(_PASSING.intersection(before)) and quantity.bound == "exactly"


def _measured(
    quantity: Quantity, facet: Facet, beside: Near, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None, source: str
) -> tuple[Filter, ...]:
    """The filters of a quantity on the facet that it measures."""
    if quantity.unit is None and facet.unit:
        quantity = replace(quantity, unit=unit_of(facet.unit))
        if paired := _paired(quantity, vocabulary, category, source):
            return paired
    if quantity.value in YEARS and not facet.unit and quantity.bound == "at_least" and source.casefold() == f"from {quantity.value:g}":
        quantity = replace(quantity, bound="exactly")
    if quantity.bound == "exactly" and "hold" in beside and facet.unit and (unit := unit_of(facet.unit)) and unit.dimension == "volume":
        quantity = replace(quantity, bound="at_least")
    if quantity.bound == "exactly" and facet.unit and _is_done_in(quantity, facet, tokens):
        quantity = replace(quantity, bound="at_most")
    if quantity.bound in ("exactly", "at_most", "below") and _is_of_another_thing(facet, vocabulary, category):
        quantity = replace(quantity, bound="at_least")
    bearing = quantity.bound in ("at_most", "below") and any(w in beside for w in _BEARING)
    if facet.name.startswith("max") and (bearing or quantity.bound == "around" or source.casefold().startswith("up to")):
        quantity = replace(quantity, bound="at_least")
    return _bounds(_into(quantity, facet), facet.name, facet.unit or (vocabulary.currency if facet.name == "price" else ""), source)


def _is_done_in(quantity: Quantity, facet: Facet, tokens: Sequence[Token]) -> bool:
    """Whether something is to be done in so much time: "boils in four minutes", "up in two minutes"."""
    unit = unit_of(facet.unit)
    return unit is not None and unit.dimension == "time" and quantity.first > 0 and tokens[quantity.first - 1].lemma == "in"


def _is_of_another_thing(facet: Facet, vocabulary: Vocabulary, category: str | None) -> bool:
    """Whether a measure is of what a thing takes, so that more room does as well: the laptop of a backpack, where laptops are things of their own."""
    kinds = vocabulary.facets.get("category")
    name = facet.label.casefold()
    return kinds is not None and bool(kinds.values) and name != category and name in (v.casefold() for v in kinds.values or ())


def _into(quantity: Quantity, facet: Facet) -> Quantity:
    """The quantity in the unit of a facet."""
    unit = quantity.unit
    if unit is None or not facet.unit:
        return quantity
    value, upper = (None if v is None else convert(v, unit, facet.unit) for v in (quantity.value, quantity.upper))
    return replace(quantity, value=quantity.value if value is None else value, upper=upper)


def _sided(quantity: Quantity, vocabulary: Vocabulary, category: str | None, source: str) -> tuple[Filter, ...]:
    """The sides of a thing, nearly: the longest is its length, where it has one."""
    facets = sides(quantity, vocabulary, category)
    values: Sequence[float] = quantity.sides
    if facets and "length" in lemmas(facets[0].label):
        values = sorted(quantity.sides[:2], reverse=True) + list(quantity.sides[2:])
    found: list[Filter] = []
    for facet, value in zip(facets, values, strict=False):
        size = (convert(value, quantity.unit, facet.unit) if quantity.unit else None) or value
        for op, factor in ((">=", 1 - _SIDE), ("<=", 1 + _SIDE)):
            found.append(Filter(facet.name, op, round(size * factor, 6), source=source, unit=facet.unit))  # type: ignore[arg-type]
    return tuple(found)


def _paired(quantity: Quantity, vocabulary: Vocabulary, category: str | None, source: str) -> tuple[Filter, ...]:
    """ "For 4 players" lies between two facets of that unit, a least and a most."""
    unit = quantity.unit
    if unit is None or unit.dimension not in _PAIRED:
        return ()
    ends = limits(unit, vocabulary, category)
    if ends is None:
        return ()
    least, most = ends
    if unit.dimension in _COUNTED and quantity.bound == "at_least":  # a game for at least six must let so many play
        return (Filter(most.name, ">=", convert(quantity.value, unit, most.unit) or 0.0, source=source, unit=most.unit),)
    if quantity.bound not in ("exactly", "between", "either"):
        return ()
    upper = quantity.upper if quantity.upper is not None else quantity.value
    low, high = (convert(v, unit, least.unit) or 0.0 for v in (quantity.value, upper))
    return Filter(least.name, "<=", low, source=source, unit=least.unit), Filter(most.name, ">=", high, source=source, unit=most.unit)


def _bounds(quantity: Quantity, facet: str, unit: str, source: str) -> tuple[Filter, ...]:
    value = quantity.value

    def bound(op: Op, number: float) -> Filter:
        return Filter(facet, op, round(number, 6), source=source, unit=unit)

    match quantity.bound:
        case "between":
            return bound(">=", value), bound("<=", quantity.upper if quantity.upper is not None else value)
        case "either" if quantity.upper is not None and unit not in _RANGED and _bare(facet, unit) == "=":
            return (Filter(facet, "in", (str(Measure(value, unit)), str(Measure(quantity.upper, unit))), source=source),)
        case "either":
            return bound(">=", value), bound("<=", quantity.upper if quantity.upper is not None else value)
        case "around":
            slack = abs(value) * _AROUND
            return bound(">=", value - slack), bound("<=", value + slack)
        case "at_most" | "below":
            return (bound("<=", value),)
        case "at_least" | "above":
            return (bound(">=", value),)
    return (bound(_bare(facet, unit), value),)


def _bare(facet: str, unit: str) -> Op:
    """What a number without a bound means: a price is a limit, an age must have been reached, more battery is welcome."""
    words = lemmas(facet.replace("_", " "))
    if facet == "price" or "from" in words or "min" in words or unit == "c":
        return "<="
    if unit in _MORE_IS_BETTER or "warranty" in words or "waterproof" in words or "max" in words or facet == "rating":
        return ">="
    return "="


def unmeasured(
    amounts: Sequence[Quantity], tokens: Sequence[Token], vocabulary: Vocabulary, home: str | None
) -> str:
    """The words of amounts with no one bound that no facet measures here ("64 oz"), for the search in titles and descriptions."""
    exact = [q for q in amounts if q.unit is not None and q.currency is None and q.bound in ("exactly", "around", "between")]
    lost = [q for q in exact if not (filters_of(q, tokens, vocabulary, home) or of_a_grown_up(q, vocabulary, home) or of_somebody(q, tokens))]
    said = (t for q in lost for t in tokens[q.first : q.last])
    return " ".join(t.text for t in said if t.is_number or (t.is_word and (t.lemma not in STOPWORDS or unit_of(t.text) is not None)))
