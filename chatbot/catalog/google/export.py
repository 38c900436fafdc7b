"""A whole Google product feed: which offers are forms of one product, and what they share."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any

from chatbot.catalog.google.columns import folded
from chatbot.catalog.google.offer import Mend, Offer
from chatbot.catalog.grouping import Entry
from chatbot.catalog.plainly import plainly
from chatbot.catalog.raw import RawRow
from chatbot.catalog.row import as_cell

#: First levels of a product type that lead to the shop and say nothing of the product, where all paths share one.
_DOORS = frozenset({"home", "shop", "store", "all", "all products", "catalog", "catalogue", "products"})
#: A title that forms share has at least so many letters; a shorter one says too little.
_TITLE = 4


@dataclass(frozen=True, slots=True)
class Export:
    """What has to be known of all offers before one can be read: how many each group has, and the door that all paths go through.

    ``today`` decides which sale prices are valid.
    """

    members: Mapping[str, int]
    door: str
    today: date

    def entries(self, rows: Iterable[RawRow]) -> Iterator[Entry]:
        """Every product in the canonical form; a group when its last offer was read, at the line of its first."""
        open_: dict[str, list[Offer]] = defaultdict(list)
        for raw in rows:
            if raw.problem:
                yield Entry(raw.line, {}, raw.problem)
                continue
            offer = _offer(raw)
            group = offer.group
            open_[group].append(offer)
            if not group or len(open_[group]) == self.members[group]:
                yield self._entry(open_.pop(group))

    def _entry(self, offers: Sequence[Offer]) -> Entry:
        notes: list[tuple[str, str]] = []
        row = self._row(offers, lambda field, what: notes.append((field, what)))
        return Entry(offers[0].line, plainly(row), "", tuple(notes))

    def _row(self, offers: Sequence[Offer], mend: Mend) -> dict[str, Any]:
        """The canonical row, to be checked like any other."""
        first = next((offer for offer in offers if offer.stock() != 0), offers[0])
        differing = _differing(offers)
        levels = first.categories()
        shared = _shared([offer.attributes() for offer in offers])
        row = {
            "id": first.group or first.id,
            "title": _title([offer.text("item_group_title") or offer.text("title") for offer in offers]),
            "description": first.description(),
            "category": levels[1:] if len(levels) > 1 and levels[0].lower() == self.door else levels,
            "brand": first.text("brand"),
            "url": first.link("link"),
            "image": first.link("image_link"),
            "attributes": {name: as_cell(values) for name, values in shared.items() if name not in differing},
        }
        if len(offers) == 1 and not first.group:
            return row | {"price": first.price(self.today, mend), "stock": first.stock()}
        return row | {"variants": [self._variant(offer, differing, mend) for offer in offers]}

    def _variant(self, offer: Offer, differing: Sequence[str], mend: Mend) -> dict[str, Any]:
        options = offer.options()
        return {
            "id": offer.id,
            "options": {name: options[name] for name in differing if name in options},
            "price": offer.price(self.today, mend) or None,
            "stock": offer.stock(),
            "image": offer.link("image_link") or None,
        }


def look(rows: Iterable[RawRow], *, today: date) -> Export:
    """Read a feed once."""
    members: Counter[str] = Counter()
    doors: set[str] = set()
    for raw in rows:
        offer = _offer(raw)
        members[offer.group] += not raw.problem
        if levels := offer.categories():
            doors.add(levels[0].lower())
    door = doors.pop() if len(doors) == 1 and doors <= _DOORS else ""
    return Export(members, door, today)


def _offer(raw: RawRow) -> Offer:
    return Offer({folded(name): cell for name, cell in raw.cells.items()}, raw.line)


def _differing(offers: Sequence[Offer]) -> list[str]:
    """The options by which the forms of a group differ; where they differ in none, the color and the size that they have."""
    options = [offer.options() for offer in offers]
    names = dict.fromkeys(name for each in options for name in each)
    found = [name for name in names if len({each.get(name) for each in options}) > 1]
    return found or [name for name in ("color", "size") if name in names and offers[0].group]


def _shared(stated: Sequence[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    return {name: values for name, values in stated[0].items() if all(each.get(name) == values for each in stated)}


def _title(titles: Sequence[str]) -> str:
    """What all titles begin with, up to a whole word: "Trail Jacket" of "Trail Jacket - Red / M" and "Trail Jacket - Blue / S"."""
    named = [title for title in titles if title]
    if len(set(named)) < 2:
        return named[0] if named else ""
    ranks = zip(*(title.split() for title in named), strict=False)
    words = [rank[0] for rank in takewhile(lambda rank: len(set(rank)) == 1, ranks)]
    shared = re.sub(r"[\s\-–—|,/:(\[]+(?:(?:in|size|color|colour)\b)?[\s\-–—|,/:(\[]*$", "", " ".join(words) + " ")
    return shared if len(shared) >= _TITLE else named[0]
