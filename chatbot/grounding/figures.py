"""Whether a number of a sentence is one of an item's, with its unit and for the thing that it is said of."""

from collections.abc import Sequence

from chatbot.domain.item import offers
from chatbot.grounding.claims import Clause, Reading
from chatbot.grounding.itemfacts import ItemFacts, Number
from chatbot.grounding.measures import Scale, money, unit_of
from chatbot.grounding.ordinary import FUNCTION
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.quotes import quoted
from chatbot.grounding.stems import stems

_OWN_DIMENSION = frozenset({"stars", "reviews"})
_TAKING = frozenset({"takes", "take", "gets", "get", "reaches", "reach", "offers", "has", "have"})
#: What is said of a battery besides how long it lasts.
_ELECTRIC = frozenset(u.dimension for word in ("v", "wh", "mah") if (u := unit_of(word)))
_NEED_A_WORD = frozenset({"time", "age", "length", "temperature"})


class Figures:
    """Answers for one sentence: is this number true of the item at this place?"""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.book = reading, reading.book

    def quantity(self, claim: Quantity, place: int) -> bool:
        """Whether a number of the sentence is one of the item's, with its unit and for the thing it is said of."""
        facts = self.book.items[place]
        clause = self.reading.clause(claim.number)
        claimed, dimension = claim.base(facts.item.currency)
        after = [t.low for t in self.reading.words[claim.end : claim.end + 3]]
        if after[:1] == ["left"] or after[:2] == ["in", "stock"]:
            return not dimension and claim.bound == "exactly" and claimed in self._stock(claim, facts)
        if dimension.startswith("money"):
            return self._price(claim, claimed, dimension, facts, after)
        if self._of_another_thing(claim):
            return False
        candidates = self._candidates(claim, facts, clause, dimension)
        if self._among(claim, claimed, candidates) or self._ranges(claim, facts):
            return True
        return quoted(self.reading.words, claim.number, facts.item.description, self.book.heads)

    def _ranges(self, claim: Quantity, facts: ItemFacts) -> bool:
        """Whether the number ends a range that the item has by two facets ("2 to 5 players"), or one end of it ("up to 5 players")."""
        before, after = self._low(claim.start - 1), self._low(claim.end)
        ends = {end: {n.value: n for n in facts.numbers if n.facet and end in n.facet.split("_") and self._alike(n, claim)} for end in ("min", "max")}
        low = claim.value in ends["min"] and (after in ("to", "and") or before in ("from", "least"))
        high = claim.value in ends["max"] and before in ("to", "and", "most")
        aged = before == "from" and not claim.unit and any(n.facet.startswith("age") and abs(n.value * _years(n) - claim.value) < 1e-6 for n in facts.numbers)
        return low or high or aged

    def _alike(self, number: Number, claim: Quantity) -> bool:
        """Whether a number of an item has the unit of a claim, its own or that of the end of the range it begins."""
        unit = claim.unit or next((q.unit for q in self.reading.quantities if q.start == claim.end + 1), None)
        return number.unit == unit

    def _named_after(self, claim: Quantity) -> bool:
        """Whether a noun follows the number."""
        after = self.reading.words[claim.end : claim.end + 1]
        return bool(after) and after[0].kind == "word" and after[0].stem not in FUNCTION

    def _had(self, claim: Quantity) -> bool:
        """Whether a time is only said to be taken or had, for whatever takes time: "it takes 15 minutes"."""
        if self._low(claim.end) == "to":
            return False
        start = claim.start - (self._low(claim.start - 1) in ("just", "only", "the", "still"))
        return self._low(start - 1) in _TAKING

    def _low(self, at: int) -> str:
        return self.reading.words[at].low if 0 <= at < len(self.reading.words) else ""

    def beside(self, claim: Quantity, part: str, place: int) -> bool:
        """Whether the item's prose has the number in a sentence about this part of it."""
        facts = self.book.items[place]
        claimed, dimension = claim.base(facts.item.currency)
        near = [n for n in facts.numbers if not n.facet and part in n.words and n.unit and n.unit.dimension == dimension]
        return any(claim.admits(n.value * (n.unit.factor if n.unit else 1.0), claimed) for n in near)

    def _of_another_thing(self, claim: Quantity) -> bool:
        """Whether the noun behind the number is measured in something else: "a 35-hour warranty"."""
        after = self.reading.words[claim.end : claim.end + 2]
        noun = after[-1] if after and after[0].low == "of" else after[0] if after else None
        if noun and noun.low in ("battery", "cell", "pack") and claim.unit and claim.unit.dimension in _ELECTRIC:
            return False
        named = [s for s in self.book.scales if noun and noun.kind == "word" and noun.stem in s.words and noun.low != "long"]
        return bool(named) and not any(claim.fits(s) for s in named)

    def _stock(self, claim: Quantity, facts: ItemFacts) -> set[int]:
        """How many there are: of the options that the sentence names, else of the variant on show, or of all variants."""
        named = self._options_named(claim, facts)
        if named:
            return {sum(v.stock for v in facts.item.variants if named <= {s for o in v.options.values() for s in stems(o)})}
        return {facts.offer.variant.stock if facts.offer.variant else facts.item.stock, facts.item.stock}

    def _options_named(self, claim: Quantity, facts: ItemFacts) -> set[str]:
        """The option values that the sentence says of the same item, in stems."""
        about = self.reading.subject(claim.number)
        said = {w.stem for w in self.reading.content if self.reading.subject(w.at) == about}
        return {s for values in facts.options.values() for v in values for s in stems(v) if s in said and s not in facts.strong}

    def _price(self, claim: Quantity, claimed: float, dimension: str, facts: ItemFacts, after: Sequence[str]) -> bool:
        price, limit = facts.offer.price, self.book.limit
        if dimension != money(facts.item.currency).dimension:
            return False
        if "budget" in after[:2] or "limit" in after[:2]:
            return limit is not None and claimed == limit and price <= limit and claim.bound in ("exactly", "under", "at most")
        if after[:1] in (["under"], ["below"]) and after[1:2] == ["your"]:
            return limit is not None and claim.bound == "exactly" and abs(limit - price - claimed) < 1e-6
        if after[:1] in (["over"], ["above"], ["beyond"]) and after[1:2] == ["your"]:
            return limit is not None and claim.bound == "exactly" and abs(price - limit - claimed) < 1e-6
        return self._is_price(claim, claimed, facts)

    def _is_price(self, claim: Quantity, claimed: float, facts: ItemFacts) -> bool:
        """The price of the variant on show, of the one the clause names, or the lowest one after "from"."""
        had = [o for o in offers(facts.item) if o.in_stock]
        named = self._options_named(claim, facts)
        if named and facts.item.variants:
            prices = {o.price for o in had if named <= {s for v in o.options.values() for s in stems(v)}}
            return len(prices) == 1 and claim.admits(prices.pop(), claimed)
        before = [t.low for t in self.reading.words[max(0, claim.start - 2) : claim.start]]
        if before[-1:] == ["from"] or (before[-1:] == ["at"] and before[0].startswith("start")):
            return bool(had) and claim.admits(min(o.price for o in had), claimed)
        return claim.admits(facts.offer.price, claimed)

    def _candidates(self, claim: Quantity, facts: ItemFacts, clause: Clause, dimension: str) -> list[Number]:
        """The item's numbers that this one could be: of the same dimension, and of the thing the clause is about."""
        about = [s for s in claim.about if claim.fits(s)] or self._compared(claim)
        said = {t.stem for t in self.reading.words[clause.start : clause.end]}
        if not dimension:
            bare = {s.name for s in about}
            return [n for n in facts.numbers if self._bare(n, claim, said, bare)]
        found = _of(facts, dimension)
        if "measur" in said and (labelled := _labelled(found, said)):
            return labelled
        if about and dimension not in _OWN_DIMENSION:
            names, words = {s.name for s in about}, frozenset().union(*(s.words for s in about))
            stated = [n for n in found if n.scale and n.scale.name in names]
            found = stated or [n for n in found if not n.scale and n.words & words]
        if "measur" in said and claim.about:
            return found
        labelled = _labelled(found, said)
        if labelled:
            return labelled
        facets = {round(n.value * (n.unit.factor if n.unit else 1), 9) for n in found if n.facet}
        if dimension == "time" and not about and len([n for n in found if n.facet]) == 1 and self._had(claim):
            return [n for n in found if n.facet]
        if dimension in _NEED_A_WORD and not about:
            after = claim.following[:1]
            return [n for n in found if not n.facet and (n.words & said - set(facts.title) - {n.near[0] if n.near else ""} or (after and after == n.near[:1]))]
        plain = [n for n in found if n.scale and n.scale.name == n.facet] if about else []
        return found if len(facets) <= 1 or claim.unit is None else plain

    def _compared(self, claim: Quantity) -> list[Scale]:
        """What a comparison of the sentence is about, for a figure given with it: "the fastest of the three, at 6 minutes"."""
        subject, clause = self.reading.subject(claim.number), self.reading.clause(claim.number)
        near = [c for c in self.reading.comparisons if self.reading.subject(c.start) == subject or self.reading.clause(c.start) == clause]
        found = [s for c in near for s in c.scales if claim.fits(s)]
        said = [w.text.casefold() for w in self.reading.content if self.reading.subject(w.at) == subject]
        found += [s for s in self.book.scales if claim.fits(s) and (s.up | s.down) & set(said)]
        return found + [s for m in self.reading.multiples for s in m.scales if self.reading.subject(m.start) == subject and claim.fits(s)]

    def _bare(self, number: Number, claim: Quantity, said: set[str], bare: set[str]) -> bool:
        if number.scale and number.scale.name in bare:
            return number.scale.name in ("rating", "people", "spf", "age", "vintage", "size", "players")
        if number.unit and number.unit.dimension == "people" and self._low(claim.start - 1) == "for" and not self._named_after(claim):
            return True
        if number.unit:
            return False
        if number.facet in ("vintage", "year"):
            return True
        if number.facet:
            label = set(stems(number.facet.replace("_", " ")))
            return bool(label & (set(claim.following[:1]) or said))
        return bool(claim.following[:1]) and claim.following[0] in number.near

    def _among(self, claim: Quantity, claimed: float, candidates: Sequence[Number]) -> bool:
        values = [n.value * (n.unit.factor if n.unit and claim.unit else _years(n) if n.unit else 1.0) for n in candidates]
        if claim.bound == "exactly":
            return any(claim.admits(v, claimed) for v in values)
        stated = [v for n, v in zip(candidates, values, strict=True) if n.facet]
        return bool(stated) and all(claim.admits(v, claimed) for v in stated)


def _years(number: Number) -> float:
    """What a bare number counts where it is an age: "for ages from 4"."""
    year = unit_of("years")
    return number.unit.factor / year.factor if number.unit and year and number.unit.dimension == year.dimension else 1.0


def _of(facts: ItemFacts, dimension: str) -> list[Number]:
    """The item's numbers of a dimension. Where attributes state any, those of the prose count only when they agree."""
    found = [n for n in facts.numbers if n.unit and n.unit.dimension == dimension]
    stated = {round(n.value * n.unit.factor, 9) for n in found if n.facet and n.unit}
    return [n for n in found if n.facet or not stated or (n.unit and round(n.value * n.unit.factor, 9) in stated)]


def _labelled(numbers: Sequence[Number], said: set[str]) -> list[Number]:
    """The numbers whose facet the clause names, those it names in full before those it names in part."""
    labels = {id(n): {s for s in stems(n.facet.replace("_", " ")) if not unit_of(s)} for n in numbers if n.facet}
    whole = [n for n in numbers if n.facet and labels[id(n)] <= said]
    most = max((len(labels[id(n)]) for n in whole), default=0)
    return [n for n in whole if len(labels[id(n)]) == most] or [n for n in numbers if n.facet and labels[id(n)] & said]
