"""From the numbers of a message to filters on the catalogue's own numeric facets."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.domain.request import Filter, Op
from chatbot.domain.units import Unit, convert, unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import comparatives, facet_of
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.tokens import Token

#: Units in which a bare number means "this much or more": nobody minds a longer battery.
_MORE_IS_BETTER = frozenset({"h", "mah", "wh", "lm", "spf", "nits"})
_AROUND = 0.2
#: Words of facet names that only say which end of a measure is meant.
_LIMITS = frozenset({"min", "max", "minimum", "maximum"})
#: A bare bounded number below this is no price ("at least 3", "more than 2").
_LEAST_PRICE = 5


def filters_of(
    quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None
) -> tuple[Filter, ...]:
    """The filters that a quantity means in a category; empty when the catalogue measures nothing like it."""
    source = _source(tokens, quantity)
    near = _near(tokens, quantity)
    if quantity.unit is not None:
        paired = _paired(quantity, vocabulary, category, source)
        if paired:
            return paired
        facet = _facet_by_unit(quantity.unit, quantity.value, near, vocabulary, category)
        if facet is None:
            return ()
        scale = convert(1.0, quantity.unit, facet.unit) or 1.0
        return _bounds(quantity, facet.name, facet.unit, scale, source)
    if quantity.currency is None:
        counted = _counted(quantity, tokens, vocabulary, category) or _persons(quantity, tokens, vocabulary, category)
        if (
            counted
            and counted.unit
            and (paired := _paired(replace(quantity, unit=unit_of(counted.unit)), vocabulary, category, source))
        ):
            return paired
        if counted:
            return _bounds(quantity, counted.name, counted.unit, 1.0, source)
        named = _by_adjective(quantity, tokens, vocabulary, category) or _facet_by_name(near, vocabulary, category)
        if named:
            return _bounds(quantity, named.name, named.unit, 1.0, source)
        if quantity.bound == "exactly" or quantity.value < _LEAST_PRICE:
            return ()
    if quantity.bound == "around" and {"budget", "spend", "spending"} & set(near):
        quantity = replace(quantity, bound="at_most", value=quantity.value * (1 + _AROUND / 2))
    return _bounds(quantity, "price", vocabulary.currency, 1.0, source)


def _source(tokens: Sequence[Token], quantity: Quantity) -> str:
    said, end = "", None
    for token in tokens[quantity.first : quantity.last]:
        said += (" " if end is not None and token.start > end else "") + token.text
        end = token.end
    return said


def _near(tokens: Sequence[Token], quantity: Quantity) -> tuple[str, ...]:
    before = tokens[max(quantity.first - 4, 0) : quantity.first]
    after = tokens[quantity.last : quantity.last + 3]
    own = ("old",) if tokens[quantity.last - 1].lemma == "old" else ()
    return (*(t.lemma for t in (*before, *after) if t.is_word), *own)


def _facet_by_unit(
    unit: Unit, value: float, near: Sequence[str], vocabulary: Vocabulary, category: str | None
) -> Facet | None:
    candidates = [
        f
        for f in vocabulary.facets.values()
        if f.kind == "number" and f.unit and convert(1.0, unit, f.unit) is not None
    ]
    if unit.dimension == "age":
        candidates = [f for f in candidates if ("age" in lemmas(f.label)) == ("old" in near or "age" in near)]

    def closeness(facet: Facet) -> tuple[int, bool, bool, bool, int]:
        named = len((set(lemmas(facet.label)) - _LIMITS) & set(near))
        stated = (facet.categories or {}).get(category or "", 0)
        size = (convert(value, unit, facet.unit) or 0.0) * (1 + 1e-9)
        return (
            named,
            bool(stated),
            facet.low * 0.5 <= size <= facet.high * 2,
            facet.unit == unit.name,
            stated or sum((facet.categories or {}).values()),
        )

    best = max(candidates, key=closeness, default=None)
    return best if best and (category is None or closeness(best)[:2] != (0, False)) else None


def _facet_by_name(near: Sequence[str], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    if "star" in near and "rating" in vocabulary.facets:
        return vocabulary.facets["rating"]
    for facet in vocabulary.facets.values():
        stated = category is None or facet.name in ("price", "rating") or category in (facet.categories or {})
        words = set(lemmas(facet.label))
        if facet.kind == "number" and stated and words and words <= set(near):
            return facet
    return None


def _by_adjective(
    quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None
) -> Facet | None:
    """The facet that the adjective of a bound measures: "colder than -5", "lighter than 2"."""
    for found in comparatives(tokens):
        if quantity.first <= found.first < quantity.number_at and (
            grounded := facet_of(found.adjective, vocabulary, category)
        ):
            return grounded[0]
    return None


def _counted(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that counts the word behind a number: "4 wheels", "2 burners"."""
    after = tokens[quantity.last].lemma if quantity.last < len(tokens) else ""
    for facet in vocabulary.facets.values():
        words = set(lemmas(facet.label)) - {"count", "number"}
        if (
            facet.kind == "number"
            and not facet.unit
            and words == {after}
            and (category is None or category in (facet.categories or {}))
        ):
            return facet
    return None


def _persons(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that counts persons, for "for two" with nothing behind it."""
    before = tokens[quantity.first - 1].lemma if quantity.first else ""
    if before not in ("for", "of") or quantity.bound != "exactly" or category is None:
        return None
    persons = [
        f for f in vocabulary.facets.values() if f.unit in ("people", "players") and category in (f.categories or {})
    ]
    return persons[0] if persons else None


def _paired(quantity: Quantity, vocabulary: Vocabulary, category: str | None, source: str) -> tuple[Filter, ...]:
    """ "For 4 players" lies between two facets of that unit, a least and a most."""
    unit = quantity.unit
    if unit is None or unit.dimension not in ("players", "people", "age", "mass", "length"):
        return ()
    least, most = (_limit(word, unit, vocabulary, category) for word in ("min", "max"))
    if least is None or most is None or quantity.bound not in ("exactly", "between"):
        return ()
    upper = quantity.upper if quantity.upper is not None else quantity.value
    low, high = (convert(v, unit, least.unit) or 0.0 for v in (quantity.value, upper))
    return Filter(least.name, "<=", low, source=source, unit=least.unit), Filter(
        most.name, ">=", high, source=source, unit=most.unit
    )


def _limit(word: str, unit: Unit, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that is only the limit of a measure ("min players"), not of a named part ("max dog weight")."""
    for facet in vocabulary.facets.values():
        own = set(lemmas(facet.label)) - {word, unit.name.removesuffix("s")}
        if facet.kind == "number" and facet.unit == unit.name and word in lemmas(facet.label) and not own:
            return facet if category is None or category in (facet.categories or {}) else None
    return None


def _bounds(quantity: Quantity, facet: str, unit: str, scale: float, source: str) -> tuple[Filter, ...]:
    value = round(quantity.value * scale, 6)

    def bound(op: Op, number: float) -> Filter:
        return Filter(facet, op, round(number, 6), source=source, unit=unit)

    match quantity.bound:
        case "between":
            return bound(">=", value), bound("<=", (quantity.upper or quantity.value) * scale)
        case "around":
            return bound(">=", value * (1 - _AROUND)), bound("<=", value * (1 + _AROUND))
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
