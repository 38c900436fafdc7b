"""What a simulated shopper wants: constraints of which the shop knows nothing until they are said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from chatbot.domain.fit import fitting_offers, in_category, satisfies
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter
from chatbot.domain.words import lemmas

_JOINTS = re.compile(r"\s*(?:&|/|,|\+|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Want:
    """One constraint. ``said`` is its value as this person says it ("3 lbs"), ``form`` the kind of clause that it takes,
    ``label`` the plain name of what it is about. A soft one is a liking; whatever else is a must."""

    filter: Filter
    said: str
    form: str
    label: str = ""

    @property
    def soft(self) -> bool:
        return not self.filter.hard

    @property
    def facet(self) -> str:
        return self.filter.facet

    def met_by(self, offer: Offer) -> bool:
        return satisfies(offer, self.filter)


@dataclass(frozen=True, slots=True)
class Need:
    """A thing that is looked for: one of a category that meets all musts together, and as many likings as can be.

    ``noun`` is how the category is called. ``target`` is an item that does; the shopper never names it and any other will do as well.
    """

    target: Item
    category: str
    noun: str
    musts: tuple[Want, ...]
    likes: tuple[Want, ...] = ()

    def met_by(self, item: Item) -> bool:
        """Whether one form of the item, in stock, meets all musts together."""
        return in_category(item, self.category) and bool(fitting_offers(item, (w.filter for w in self.musts)))

    def pleasing(self, item: Item) -> bool:
        """Whether it meets the musts and at least half of the likings."""
        offers = fitting_offers(item, (w.filter for w in self.musts))
        best = max((sum(w.met_by(o) for w in self.likes) for o in offers), default=0)
        return self.met_by(item) and 2 * best >= len(self.likes)


@dataclass(frozen=True, slots=True)
class Stand:
    """What holds after a message, as anybody who listened knows: the category, and the musts that were said and not taken back."""

    category: str | None
    musts: tuple[Want, ...] = ()

    def breaches(self, offers: Iterable[Offer], relaxed: Iterable[str]) -> tuple[str, ...]:
        """What of it the offers break, in words. A facet whose relaxing was announced may be broken, an exclusion never."""
        told = set(relaxed)
        binding = [w for w in self.musts if w.filter.excludes or w.facet not in told]
        found: list[str] = []
        for offer in offers:
            if self.category and "category" not in told and not _goes_by(offer.item, self.category):
                found.append(f"{offer.item.title!r} isn't of {self.category!r}")
            found += [f"{_shown(offer)} breaks {written(w.filter)!r}" for w in binding if not w.met_by(offer)]
        return tuple(found)


def written(wanted: Filter) -> str:
    """A filter in a line."""
    value = f"{wanted.value:g}" if isinstance(wanted.value, float) else str(wanted.value)
    return f"{wanted.facet} {wanted.op} {value} {wanted.unit}".strip()


def _shown(offer: Offer) -> str:
    options = ", ".join(offer.options.values())
    return f"{offer.item.title!r} ({options + ', ' if options else ''}{offer.price:g})"


def _goes_by(item: Item, category: str) -> bool:
    """Whether the item is of a category of this name, or of one of whose names this is a part: who says "tanks" may be shown "bras & tanks"."""
    parts = (part for name in item.categories for part in _JOINTS.split(name))
    return in_category(item, category) or lemmas(category) in map(lemmas, parts)
