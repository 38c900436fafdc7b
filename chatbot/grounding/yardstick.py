"""Comparisons of items on show, computed from their data."""

from dataclasses import replace

from chatbot.grounding.comparatives import Comparison, Extent
from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import STEPS, Scale
from chatbot.grounding.multiples import Multiple
from chatbot.grounding.quantities import Quantity

_FIFTH = 0.2
#: What is long or short, of all that can be, where it is stated.
_LONG = "length"
#: What is large or small by its measures of length where no volume is stated.
_SIZES, _EXTENTS = frozenset({"big", "large", "small"}), frozenset({"length", "width", "height", "depth"})


class Yardstick:
    """Answers for the items on show: is this one further along than those, and by how much?"""

    def __init__(self, book: FactBook) -> None:
        self.book = book

    def comparison(self, claim: Comparison, place: int, others: frozenset[int], amount: Quantity | None) -> bool:
        """Whether an item is further along every scale meant than each of the others, by the amount where one is given."""
        others = others - {place}
        if not others:
            return False
        if claim.steps and all(claim.steps in self.book.items[i].steps for i in (place, *others)):
            return amount is None and all(self._step_further(claim, place, o) for o in others)
        usable = [s for s in claim.scales if all(self.book.items[i].measured(s.name) for i in (place, *others))]
        if amount and amount.unit:
            usable = [s for s in usable if amount.unit.dimension.split(":")[0] in s.dimensions]
        usable = [s for s in usable if s.name == _LONG] or usable
        if not usable and claim.adjective in _SIZES:
            return self._sized(claim, place, others, amount)
        if not usable:
            return False
        if claim.degree in ("as", "same"):
            return all(self._equal(s, place, o) for s in usable for o in others)
        way = {s: (1 if claim.direction > 0 else -1) if not claim.adjective else self._way(claim, s) for s in usable}
        return all(self.further(s, way[s], place, o, amount, claim.extent) for s in usable for o in others)

    def beyond(self, claim: Comparison, other: int, place: int) -> bool:
        """Whether another item is further along a scale that a superlative means, so that this one isn't the furthest."""
        return self.comparison(replace(claim, degree="er"), other, frozenset({place}), None)

    def _sized(self, claim: Comparison, place: int, others: frozenset[int], amount: Quantity | None) -> bool:
        """Whether what has no volume is larger by its measures of length: by all of those that are stated."""
        usable = [s for s in self.book.scales if s.name in _EXTENTS and all(self.book.items[i].measured(s.name) for i in (place, *others))]
        way = 1 if claim.direction > 0 else -1
        return bool(usable) and amount is None and claim.degree in ("er", "est") and all(self.further(s, way, place, o, None) for s in usable for o in others)

    def multiple(self, claim: Multiple, place: int, other: int) -> bool:
        """Whether one item's measure is so many times that of the other."""
        usable = [s for s in claim.scales if all(self.book.items[i].measured(s.name) for i in (place, other))]
        return bool(usable) and all(self._times(claim, s, place, other) for s in usable)

    def _times(self, claim: Multiple, scale: Scale, place: int, other: int) -> bool:
        own, theirs = (self.book.items[i].measured(scale.name) for i in (place, other))
        alike = scale.name != "price" or self._currency(place) == self._currency(other)
        return alike and len(own) == len(theirs) == 1 and claim.admits(own[0], theirs[0])

    def _way(self, claim: Comparison, scale: Scale) -> int:
        """The direction on this very scale: adjectives point up on one and down on another."""
        base = 1 if claim.adjective in scale.up else -1
        first = 1 if claim.adjective in claim.scales[0].up else -1
        return claim.direction if base == first else -claim.direction

    def _step_further(self, claim: Comparison, place: int, other: int) -> bool:
        order = STEPS[claim.steps][1]
        own, theirs = (self.book.items[i].steps[claim.steps] for i in (place, other))
        if own not in order or theirs not in order:
            return False
        return (order.index(own) - order.index(theirs)) * claim.up > 0

    def _equal(self, scale: Scale, place: int, other: int) -> bool:
        return self.book.items[place].measured(scale.name) == self.book.items[other].measured(scale.name)

    def further(self, scale: Scale, way: int, place: int, other: int, amount: Quantity | None, extent: Extent = "") -> bool:
        own, theirs = self.book.items[place].measured(scale.name), self.book.items[other].measured(scale.name)
        if not own or not theirs or (scale.name == "price" and self._currency(place) != self._currency(other)):
            return False
        gap = min(own) - max(theirs) if way > 0 else min(theirs) - max(own)
        if gap <= 1e-9:
            return False
        if amount is None:
            return self._much(extent, gap, abs(min(theirs, key=abs)))
        claimed, dimension = amount.base(self._currency(place))
        return dimension.split(":")[0] in scale.dimensions and len(own) == len(theirs) == 1 and amount.admits(round(gap, 6), claimed)

    def _much(self, extent: Extent, gap: float, theirs: float) -> bool:
        """Whether a gap is what words for it say: "a little" is up to a fifth, "much" no less than that."""
        share = gap / theirs if theirs else 1.0
        return not extent or (share <= _FIFTH if extent == "little" else share >= _FIFTH)

    def _currency(self, place: int) -> str:
        return self.book.items[place].item.currency
