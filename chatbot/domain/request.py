"""What a shopper asks for: hard and soft filters, an order, free text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Op = Literal["=", "!=", "<", "<=", ">", ">=", "in", "not_in"]

#: What a filter compares with: a word, several words, a number in the facet's unit, or yes/no.
Operand = str | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """One constraint on a facet. A hard one decides what may be shown; a soft one only orders it.

    ``source`` holds the shopper's own words for it, ``unit`` the unit of a number. A ``lasting`` one belongs to the person ("I'm allergic to wool")
    and outlives a change of category. A ``relative`` one came of a comparison with what was shown ("cheaper"): the shopper named no number.
    """

    facet: str
    op: Op
    value: Operand
    hard: bool = True
    source: str = ""
    unit: str = ""
    lasting: bool = False
    relative: bool = False

    @property
    def excludes(self) -> bool:
        return self.op in ("!=", "not_in")


@dataclass(frozen=True, slots=True)
class Sort:
    """An order that the shopper asked for: by a numeric facet, ``price`` and ``rating`` among them."""

    facet: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Leaning:
    """A soft order by meaning: towards a quality that the catalogue doesn't measure ("dressier"), or ``away`` from it ("less sporty").

    ``than`` is the id of the item that the wish is relative to, empty for none; ``source`` are the shopper's words.
    """

    quality: str
    away: bool = False
    than: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """The whole of what is asked for at a moment of a conversation, folded from all turns so far.

    ``text`` are the words of content that no facet explains, kept for retrieval. ``excluded`` are ids of items that
    must not be shown again, ``skipped`` those that were passed over ("show me others") and may come back when the wish changes. ``like`` is the id of
    the item that the wish is relative to, ``indifferent`` are facets that don't matter ("any color is fine"). ``subject`` is "me" or the recipient,
    ``leanings`` are wishes for more or less of a quality, the newest last. ``absent`` is the thing looked for that the catalogue turned out not to have.

    ``quantity`` is how many of the thing are needed. ``also`` are the further needs of the same wish ("a tent and two sleeping bags"), each with its own
    category, text, filters and quantity and with no ``also`` of its own; ``budget`` bounds the price of the whole set, quantities counted.
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
    quantity: int = 1
    also: tuple["Request", ...] = ()
    budget: Filter | None = None
    leanings: tuple[Leaning, ...] = ()
    absent: str = ""

    @property
    def several(self) -> bool:
        """Whether it takes more than one piece of one thing: further needs, a quantity, or a bound over all of it."""
        return bool(self.also) or self.quantity > 1 or self.budget is not None

    @property
    def needs(self) -> tuple["Request", ...]:
        """Every need as a request of its own, with what is left out of all of them; of a wish for one thing, that wish."""
        first = replace(self, also=(), budget=None)
        return (first, *(replace(n, excluded=self.excluded, skipped=self.skipped) for n in self.also))

    def with_needs(self, needs: Sequence["Request"]) -> "Request":
        """These needs (one at least) as one wish, with the budget and what is left out of this one."""
        own = [replace(n, also=(), budget=None, excluded=(), skipped=()) for n in needs]
        first = replace(own[0], excluded=self.excluded, skipped=self.skipped)
        return replace(first, also=tuple(own[1:]), budget=self.budget)

    @property
    def hard(self) -> tuple[Filter, ...]:
        return tuple(f for f in self.filters if f.hard)

    @property
    def soft(self) -> tuple[Filter, ...]:
        return tuple(f for f in self.filters if not f.hard)
