"""The facts about all items on show, and what the shopper wished for."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from chatbot.domain.fit import satisfies
from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.words import lemma
from chatbot.grounding.itemfacts import ItemFacts, item_facts
from chatbot.grounding.measures import SCALES, Scale, unit_of
from chatbot.grounding.ordinary import FUNCTION, TALK
from chatbot.grounding.phrases import NONE, Phrases
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.tokens import tokens

#: Facets whose values are nouns for the item itself: "a parka", "a mystery".
_KINDS = ("type", "genre", "kind")


class FactBook:
    """What is known while these offers are on show, in the order of the cards. It is built once a turn and then only read.

    ``wish`` are the shopper's own words, ``request`` what was understood of them: words of a wish may be said of the wish, never
    of an item that lacks them. ``phrases`` are other words for properties.
    """

    def __init__(self, offers: Sequence[Offer], *, wish: str, request: Request, store_name: str = "", phrases: Phrases = NONE) -> None:
        self.items: tuple[ItemFacts, ...] = tuple(item_facts(o) for o in offers)
        self.request, self.phrases = request, phrases
        self.store = frozenset(stems(store_name))
        self.wish = frozenset(_wish(wish, request))
        self.asked = frozenset(s for f in request.filters for s in _values(f))
        self.wished_numbers = frozenset(t.value for t in tokens(wish) if t.kind == "number") | {
            float(f.value) for f in request.filters if isinstance(f.value, int | float) and not isinstance(f.value, bool)
        }

    def among(self, places: Sequence[int]) -> "FactBook":
        """The facts about these items alone, as if no others were on show."""
        book = FactBook((), wish="", request=self.request, phrases=self.phrases)
        book.items = tuple(self.items[p] for p in places)
        book.store, book.wish, book.asked, book.wished_numbers = self.store, self.wish, self.asked, self.wished_numbers
        return book

    @property
    def everything(self) -> frozenset[int]:
        """The places of all items on show."""
        return frozenset(range(len(self.items)))

    @cached_property
    def unmet(self) -> tuple[frozenset[frozenset[str]], ...]:
        """For each item, the values asked for that it is known not to have: its data state another, in stems."""
        return tuple(frozenset(self._missed(facts)) for facts in self.items)

    def _missed(self, facts: ItemFacts) -> Iterator[frozenset[str]]:
        for wanted in self.request.filters:
            stated = isinstance(wanted.value, str) and facts.offer.value(wanted.facet) is not None
            if stated and satisfies(facts.offer, wanted) is wanted.excludes:
                yield frozenset(_values(wanted))

    def ids(self, places: Sequence[int]) -> tuple[str, ...]:
        """The ids of the items at these places."""
        return tuple(self.items[p].item.id for p in places)

    def places(self, ids: Sequence[str]) -> frozenset[int]:
        """The places of the items with these ids."""
        return frozenset(place for place, facts in enumerate(self.items) if facts.item.id in ids)

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        """Everything that can be measured here: what is measured everywhere, and what only these items state."""
        own = {n.scale.name: n.scale for f in self.items for n in f.numbers if n.scale}
        return SCALES + tuple(s for name, s in own.items() if all(s.name != name for s in SCALES))

    @cached_property
    def names(self) -> dict[str, frozenset[int]]:
        """The words that name items (brand, line, model: capitalized in a title and nothing else there), and which items."""
        found: dict[str, set[int]] = {}
        for place, facts in enumerate(self.items):
            for token in (*tokens(facts.item.title), *tokens(facts.item.brand)):
                if token.kind == "word" and token.capital and self._names(token.stem, facts):
                    found.setdefault(token.stem, set()).add(place)
        for place, facts in enumerate(self.items):
            for name, places in found.items():
                if name in facts.title or name in stems(facts.item.brand):
                    places.add(place)
        return {name: frozenset(places) for name, places in found.items()}

    @cached_property
    def written(self) -> frozenset[str]:
        """The words of all titles, brands and kinds as they are written, in small letters."""
        texts = (text for f in self.items for text in (f.item.title, f.item.brand, *f.item.categories, *self._types(f)))
        return frozenset(t.low.removesuffix("'s") for text in texts for t in tokens(text)) | frozenset(t.low for f in self.items for t in tokens(f.item.title))

    @cached_property
    def plain(self) -> frozenset[str]:
        """Words of categories and attributes: in a title they describe, they do not name."""
        return frozenset().union(*(_described(f) for f in self.items)) if self.items else frozenset()

    @cached_property
    def heads(self) -> dict[str, frozenset[int]]:
        """The nouns an item may be called by ("jacket", "parka", "tent"), and which items."""
        found: dict[str, set[int]] = {}
        for place, facts in enumerate(self.items):
            kinds = [*facts.item.categories[-1:], *self._types(facts)]
            for kind in kinds:
                words = stems(kind)
                if words:
                    found.setdefault(words[-1], set()).add(place)
        return {name: frozenset(places) for name, places in found.items()}

    @cached_property
    def limit(self) -> float | None:
        """The highest price the shopper is ready to pay."""
        prices = [float(f.value) for f in self.request.filters if f.facet == "price" and f.op in ("<", "<=") and isinstance(f.value, int | float)]
        return min(prices) if prices else None

    def _types(self, facts: ItemFacts) -> tuple[str, ...]:
        stated = [facts.item.attributes.get(name) for name in _KINDS]
        return tuple(kind for kinds in stated if isinstance(kinds, tuple) for kind in kinds)

    def _names(self, word: str, facts: ItemFacts) -> bool:
        brand = word in stems(facts.item.brand)
        return unit_of(word) in (None, unit_of("spf")) and word not in FUNCTION and word not in TALK and len(word) > 1 and (brand or word not in self.plain)


def _values(wanted: Filter) -> tuple[str, ...]:
    """The stems of the words that a filter asks for."""
    values = wanted.value if isinstance(wanted.value, tuple) else (wanted.value,)
    return tuple(s for v in values if isinstance(v, str) for s in stems(v))


def _described(facts: ItemFacts) -> frozenset[str]:
    item = facts.item
    words = {s for c in item.categories for s in stems(c)}
    for name, value in item.attributes.items():
        words |= set(stems(name.replace("_", " ")))
        if isinstance(value, tuple) and name not in ("author", "brand", "line", "series_name", "winery", "producer"):
            words |= {s for v in value for s in stems(v)}
    words |= {s for values in facts.options.values() for v in values for s in stems(v)}
    return frozenset(words)


def _wish(wish: str, request: Request) -> set[str]:
    said = {stem(lemma(t.text)) for t in tokens(wish) if t.kind == "word"} | set(stems(request.text))
    for wanted in request.filters:
        said |= set(stems(wanted.source)) | set(stems(wanted.facet.replace("_", " ")))
        for value in wanted.value if isinstance(wanted.value, tuple) else (wanted.value,):
            said |= set(stems(value)) if isinstance(value, str) else set()
    return said | (set(stems(request.category)) if request.category else set()) | set(stems(request.subject))
