"""Critiques as bounds: "cheaper than the second", "half the price", "a bit lighter", "much bigger"."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Filter, Op
from chatbot.understanding.reading import Critique, Reading

#: How far "a bit" goes, as a share; a soft bound, for what lies beyond is still better than nothing.
_BIT = 0.4


def bounds(reading: Reading, on_show: Sequence[Item], items: Mapping[str, Item]) -> Iterator[Filter]:
    """The bounds that the critiques of a message set, relative to the item referred to, else to what is on show."""
    pointed = [items[i] for i in reading.references.items if i in items]
    for critique in reading.critiques:
        yield from _bounds(critique, pointed or list(on_show))


def _bounds(critique: Critique, items: Sequence[Item]) -> Iterator[Filter]:
    """Less (or more) than the item, or than the first and the middle one of several; nothing where none of them states it."""
    values = [v for v in (Offer(i).value(critique.facet) for i in items) if isinstance(v, Measure)]
    if not values:
        return
    numbers, unit = [v.value for v in values], values[0].unit
    less = critique.direction < 0
    base = min(numbers[0], median(numbers)) if less else max(numbers[0], median(numbers))
    reached = base * (1 - critique.least) if less else base * (1 + critique.least)
    strict: Op = ("<" if less else ">") if not critique.least else ("<=" if less else ">=")
    yield Filter(critique.facet, strict, round(reached, 6), source=critique.source, unit=unit, relative=True)
    if critique.slight:
        beyond = base * (1 - _BIT) if less else base * (1 + _BIT)
        op: Op = ">=" if less else "<="
        yield Filter(critique.facet, op, round(beyond, 6), hard=False, source=critique.source, unit=unit, relative=True)
