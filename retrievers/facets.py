"""Hard filters, applied to the whole catalogue before anything is ranked."""

import threading
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.item import Item, Measure, Offer, Value
from chatbot.domain.request import Filter, Request
from retrievers.segment import Mask, Ordinals, Segment

_FOLD = 200


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """The catalogue at one moment: a large segment, a small one of newer items, and the ids that no longer count in the large one."""

    base: Segment
    recent: Segment
    gone: frozenset[str]
    alive: Mask

    @classmethod
    def of(cls, base: Segment, recent: Segment, gone: frozenset[str]) -> "_Catalogue":
        return cls(base, recent, gone, ~base.of_items(base.place[id] for id in gone))

    @property
    def parts(self) -> tuple[tuple[Segment, Mask], ...]:
        """Each segment, and which of its offers count."""
        return (self.base, self.alive), (self.recent, np.ones(len(self.recent.offers), np.bool_))

    @property
    def items(self) -> tuple[Item, ...]:
        return (*(item for item in self.base.items if item.id not in self.gone), *self.recent.items)

    def get(self, id: str) -> Item | None:
        for segment in (self.recent, self.base):
            place = segment.place.get(id)
            if place is not None:
                return None if segment is self.base and id in self.gone else segment.items[place]
        return None

    def changed(self, put: Mapping[str, Item], removed: frozenset[str]) -> "_Catalogue":
        """The catalogue with these items put in and those taken out."""
        touched = removed | put.keys()
        recent = (*(item for item in self.recent.items if item.id not in touched), *put.values())
        gone = self.gone | (touched & self.base.place.keys())
        after = _Catalogue.of(self.base, Segment(recent), gone)
        if len(recent) + len(gone) <= max(_FOLD, len(self.base.items) // 20):
            return after
        return _Catalogue.of(Segment(after.items), Segment(()), frozenset())


class Fitting(Mapping[str, Offer]):
    """The items that fit a request, by id, each with the offer that fits it best.

    Arrays asked of it have one entry per item, in the order of ``ids``.
    """

    def __init__(self, chosen: tuple[tuple[Segment, Ordinals], ...]) -> None:
        self._chosen = chosen
        self.ids: list[str] = [segment.ids[at] for segment, ordinals in chosen for at in segment.item_of[ordinals].tolist()]
        self._place = {id: at for at, id in enumerate(self.ids)}
        self._offers: list[Offer] = [segment.offers[at] for segment, ordinals in chosen for at in ordinals.tolist()]

    def satisfied(self, wanted: Filter) -> Mask:
        """Whether each chosen offer satisfies this filter."""
        return _joined([segment.satisfying(wanted)[ordinals] for segment, ordinals in self._chosen])

    def numbers(self, facet: str) -> NDArray[np.float64]:
        """The measured value of a facet of each chosen offer, NaN where it has none."""
        values = [value for segment, ordinals in self._chosen for value in segment.values(facet, ordinals)]
        return np.array([value.value if isinstance(value, Measure) else np.nan for value in values], np.float64)

    def place(self, id: str) -> int | None:
        """Where an item stands in ``ids``; None when it doesn't fit."""
        return self._place.get(id)

    @property
    def offers(self) -> list[Offer]:
        """The chosen offers, in the order of ``ids``."""
        return self._offers

    def offer_at(self, place: int) -> Offer:
        return self._offers[place]

    def __getitem__(self, id: str) -> Offer:
        return self._offers[self._place[id]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)


class FacetIndex:
    """All items by what they are. Readers never wait: a change swaps in a new state, seen by the next call.

    Changes collect in a small second segment, so that one item costs milliseconds whatever the size of the catalogue; when they
    are many, that is folded into the first.
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._writing = threading.Lock()
        self._now = _Catalogue.of(Segment(items), Segment(()), frozenset())

    def fitting(self, request: Request) -> Fitting:
        """Every item that may be shown for a request: in stock, in its category, not excluded, and with one form that satisfies all
        hard filters together. Its offer is the form that satisfies most soft filters, then the cheapest."""
        return Fitting(tuple((segment, _best(segment, alive, request)) for segment, alive in self._now.parts))

    def counts(self, facet: str, ids: Collection[str], filters: Iterable[Filter] = ()) -> Counter[str]:
        """How many of these items can be had with each value of a facet, counting the forms in stock that satisfy the filters.

        Properties count as "yes" and "no", measures as they are written.
        """
        counts: Counter[str] = Counter()
        wanted = tuple(filters)
        for segment, alive in self._now.parts:
            mask = alive & segment.of_items(segment.place[id] for id in ids if id in segment.place)
            for each in wanted:
                mask = mask & segment.satisfying(each)
            ordinals = np.flatnonzero(mask)
            stated = zip(segment.item_of[ordinals].tolist(), segment.values(facet, ordinals), strict=True)
            counts.update(word for _, word in {(at, word) for at, value in stated for word in _words(value)})
        return counts

    def get(self, id: str) -> Item | None:
        """The item of this id, in stock or not."""
        return self._now.get(id)

    def items(self) -> tuple[Item, ...]:
        """Every item, in stock or not."""
        return self._now.items

    def refresh(self, items: Iterable[Item]) -> None:
        """Make these the whole catalogue."""
        made = _Catalogue.of(Segment(items), Segment(()), frozenset())
        with self._writing:
            self._now = made

    def upsert(self, items: Iterable[Item]) -> None:
        with self._writing:
            self._now = self._now.changed({item.id: item for item in items}, frozenset())

    def remove(self, ids: Iterable[str]) -> None:
        with self._writing:
            self._now = self._now.changed({}, frozenset(ids))

    def __len__(self) -> int:
        now = self._now
        return len(now.base.items) - len(now.gone) + len(now.recent.items)


def _best(segment: Segment, alive: Mask, request: Request) -> Ordinals:
    """The best fitting offer of each fitting item, in the order of the items."""
    mask = alive.copy()
    if request.category:
        mask &= segment.in_category(request.category)
    if request.excluded:
        mask &= ~segment.of_items(segment.place[id] for id in request.excluded if id in segment.place)
    for wanted in request.hard:
        mask &= segment.satisfying(wanted)
    ordinals = np.flatnonzero(mask)
    liked = np.zeros(len(ordinals), np.intp)
    for wanted in request.soft:
        liked += segment.satisfying(wanted)[ordinals]
    order = np.lexsort((segment.prices[ordinals], -liked, segment.item_of[ordinals]))
    ranked = ordinals[order]
    first = np.ones(len(ranked), np.bool_)
    first[1:] = segment.item_of[ranked][1:] != segment.item_of[ranked][:-1]
    return ranked[first]


def _words(value: Value | None) -> tuple[str, ...]:
    match value:
        case None:
            return ()
        case bool():
            return ("yes" if value else "no",)
        case Measure():
            return (str(value),)
    return value


def _joined(arrays: list[Mask]) -> Mask:
    return np.concatenate(arrays) if arrays else np.zeros(0, np.bool_)
