"""What a shopper asks for: hard and soft filters, an order, free text."""

from dataclasses import dataclass
from typing import Literal

Op = Literal["=", "!=", "<", "<=", ">", ">=", "in", "not_in"]

#: What a filter compares with: a word, several words, a number in the facet's unit, or yes/no.
Operand = str | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """One constraint on a facet. A hard one decides what may be shown; a soft one only orders it.

    ``source`` holds the shopper's own words for it, ``unit`` the unit of a number. A ``lasting`` one belongs to the person ("I'm allergic to wool")
    and outlives a change of category.
    """

    facet: str
    op: Op
    value: Operand
    hard: bool = True
    source: str = ""
    unit: str = ""
    lasting: bool = False

    @property
    def excludes(self) -> bool:
        return self.op in ("!=", "not_in")


@dataclass(frozen=True, slots=True)
class Sort:
    """An order that the shopper asked for: by a numeric facet, ``price`` and ``rating`` among them."""

    facet: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """The whole of what is asked for at a moment of a conversation, folded from all turns so far.

    ``text`` are the words of content that no facet explains, kept for retrieval. ``excluded`` are ids of items that
    must not be shown again, ``skipped`` those that were passed over ("show me others") and may come back when the wish changes. ``like`` is the id of
    the item that the wish is relative to, ``indifferent`` are facets that don't matter ("any color is fine"). ``subject`` is "me" or the recipient.
    """

    category: str | None = None
    text: str = ""
    filters: tuple[Filter, ...] = ()
    sort: Sort | None = None
    subject: str = "me"
    excluded: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    like: str | None = None
    indifferent: tuple[str, ...] = ()
    count: int | None = None

    @property
    def hard(self) -> tuple[Filter, ...]:
        return tuple(f for f in self.filters if f.hard)

    @property
    def soft(self) -> tuple[Filter, ...]:
        return tuple(f for f in self.filters if not f.hard)
