"""The catalogue while the shop is open: what turns read, and what changes when items are put or deleted."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chatbot.catalog.importer import put_rows, remove_items
from chatbot.catalog.report import Report
from chatbot.catalog.shelf import Shelf
from chatbot.catalog.terms import embed_terms, load_terms
from chatbot.catalog.vectors import Embedder, Vectors
from chatbot.domain.candidate import Candidate
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Profile
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.orchestrator.world import Stock
from chatbot.profile.harm import harmful, ruling_out
from chatbot.understanding.acts import Acts
from chatbot.understanding.distaste import Distaste
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.paraphrases import Paraphrases
from chatbot.understanding.purse import Purse
from chatbot.understanding.reader import Reader
from chatbot.understanding.sayings import Hints
from chatbot.understanding.wordlist import Wordlist
from retrievers.finder import Finder, Found
from retrievers.passages import PassageIndex


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where items, their vectors and the vectors of the catalogue's terms are kept."""

    items: Shelf
    vectors: Vectors
    terms: Vectors


@dataclass(frozen=True, slots=True)
class Search:
    """The finder as turns and the API see it."""

    finder: Finder

    def find(self, request: Request, *, interests: Sequence[Interest] = (), k: int = 8, close: bool = False) -> Found:
        return self.finder.find(request, interests=interests, k=k, close=close)

    def fitting(self, request: Request) -> Mapping[str, Offer]:
        return self.finder.facets.fitting(request)

    def search(self, text: str, filters: tuple[Filter, ...], k: int) -> tuple[Candidate, ...]:
        return self.finder.find(Request(text=text, filters=filters), k=k).candidates

    def recommend(
        self, history: Sequence[str], profile: Profile, filters: tuple[Filter, ...], k: int
    ) -> tuple[Candidate, ...]:
        never = (ruling_out(i) for i in harmful(profile.of("me")))
        request = Request(filters=(*filters, *never), excluded=tuple(history))
        return self.finder.find(request, interests=profile.of("me"), history=tuple(reversed(history)), k=k).candidates

    def similar(self, item: Item, k: int) -> tuple[Candidate, ...]:
        """Other things of the item's kind that are in stock, the most alike first."""
        return self.finder.like(item.id, Request(category=item.category or None, excluded=(item.id,)), k)

    def also_taken(self, item: Item, k: int) -> tuple[Candidate, ...]:
        """What is in stock of what people take who take the item, most often first."""
        return self.finder.together(item.id, k)


class Stockroom:
    """Keeps one `Stock` for all turns; a change of the catalogue puts a new one in its place, and running turns finish with theirs.

    ``acts``, ``embedder`` and ``handbook`` don't depend on the catalogue; ``known`` says whether a word is an ordinary one, ``thesaurus`` which
    words are the same, ``paraphrases`` what people say instead of a name, ``purse`` what they say of money, and ``distaste`` what against a thing.
    """

    def __init__(
        self,
        shelves: Shelves,
        finder: Finder,
        embedder: Embedder,
        acts: Acts,
        handbook: PassageIndex,
        known: Callable[[str], bool],
        thesaurus: Sequence[Sequence[str]] = (),
        paraphrases: Paraphrases | None = None,
        purse: Purse | None = None,
        distaste: Distaste | None = None,
    ) -> None:
        self.search = Search(finder)
        self._shelves = shelves
        self._finder = finder
        self._embedder = embedder
        self._acts = acts
        self._handbook = handbook
        self._known = known
        self._thesaurus = thesaurus
        self._paraphrases = paraphrases
        self._purse = purse
        self._distaste = distaste
        self._changing = threading.Lock()
        self._stock = self._taken({item.id: item for item in finder.facets.items()})

    def stock(self) -> Stock:
        """The catalogue as it is now."""
        return self._stock

    def get(self, item_id: str) -> Item | None:
        return self._stock.items.get(item_id)

    def put(self, rows: Sequence[Mapping[str, Any]]) -> Report:
        """Add or replace items; the next turn sees them."""
        with self._changing:
            items, report = put_rows(
                rows, shelf=self._shelves.items, vectors=self._shelves.vectors, embedder=self._embedder
            )
            if items:
                self._finder.upsert(items)
                self._renew({**self._stock.items, **{i.id: i for i in items}})
        return report

    def delete(self, item_id: str) -> bool:
        """Take an item out; whether there was one."""
        with self._changing:
            if not remove_items([item_id], shelf=self._shelves.items, vectors=self._shelves.vectors):
                return False
            self._finder.remove([item_id])
            self._renew({i: item for i, item in self._stock.items.items() if i != item_id})
        return True

    def _renew(self, items: dict[str, Item]) -> None:
        embed_terms(collect(items.values()), self._shelves.terms, self._embedder)
        self._stock = self._taken(items)

    def _taken(self, items: dict[str, Item]) -> Stock:
        vocabulary = collect(items.values())
        lexicon = Lexicon(vocabulary, self._known, self._thesaurus)
        reader = Reader(
            lexicon=lexicon,
            meanings=_meanings(self._shelves.terms, vocabulary),
            acts=self._acts,
            embed=self._embedder.embed,
            handbook=self._handbook.likeness,
            hints=self._paraphrases.among(lexicon) if self._paraphrases else Hints(),
            purse=self._purse,
            distaste=self._distaste,
        )
        return Stock(items, vocabulary, reader, self.search, Wordlist(items.values(), vocabulary))


#: Facets whose values are names, not meanings.
_NAMES = frozenset({"brand", "size", "author"})


def _meanings(terms: Vectors, vocabulary: Vocabulary) -> Meanings:
    """The vectors of all values that mean something; a yes/no facet stands under its label."""
    loaded = load_terms(terms)
    kept: list[int] = []
    names: list[tuple[str, str]] = []
    for at, (facet, value) in enumerate(loaded.terms):
        known = vocabulary.facets.get(facet)
        if known is None or facet in _NAMES or known.kind == "number":
            continue
        if value == "" and known.kind == "flag":
            kept.append(at)
            names.append((facet, known.label))
        elif value and value in (known.values or {}):
            kept.append(at)
            names.append((facet, value))
    return Meanings(tuple(names), loaded.matrix[kept], vocabulary)
