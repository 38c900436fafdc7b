"""Shops over the benchmark's catalogues, whose readers are built as a running shop builds them, in memory and in a temporary folder."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from chatbot.catalog.handbook import read_document
from chatbot.catalog.mapping import read_mapping
from chatbot.catalog.reading import open_files
from chatbot.catalog.report import Report
from chatbot.catalog.shelf import Shelf, open_database
from chatbot.catalog.terms import embed_terms
from chatbot.catalog.wording import wording
from chatbot.domain.item import Item
from chatbot.domain.request import Request
from chatbot.domain.vocabulary import collect
from chatbot.orchestrator.world import Stock
from chatbot.sample.export import HANDBOOK
from chatbot.sample.generate import catalogue
from chatbot.stockroom import Shelves, Stockroom
from chatbot.understanding.acts import Acts
from chatbot.understanding.distaste import Distaste
from chatbot.understanding.paraphrases import Paraphrases
from chatbot.understanding.purse import Purse
from prompts import examples
from retrievers.behavior import Behavior
from retrievers.chroma import Chroma
from retrievers.dense import DenseIndex
from retrievers.embedding import MiniLM
from retrievers.facets import FacetIndex
from retrievers.finder import Finder
from retrievers.lexical import LexicalIndex
from retrievers.passages import PassageIndex

HERE = Path(__file__).parent
WINES = HERE.parent / "tests" / "fixtures" / "wines.csv"
_CARDS = 3


@dataclass(frozen=True, slots=True)
class Counter:
    """A shop as the benchmark needs it: what turns read, and which items a request would put on show."""

    stock: Stock

    def show(self, request: Request) -> tuple[Item, ...]:
        """The best-rated items that fit. The search itself isn't asked, so that its ranking doesn't move the benchmark."""
        offers = self.stock.finder.fitting(request).values()
        best = sorted((o.item for o in offers), key=lambda item: (-(item.rating or 0.0), item.id))
        return tuple(best[:_CARDS])

    def items(self, ids: Sequence[str]) -> tuple[Item, ...]:
        return tuple(self.stock.items[i] for i in ids)


def open_counter(name: str, folder: Path, embedder: MiniLM) -> Counter:
    """The shop over one of the catalogues sample, wines, tools and apparel; ``folder`` takes its files. Raises `KeyError` for another name."""
    return Counter(open_stock(_items(name, folder), name, folder, embedder))


def open_stock(items: Sequence[Item], name: str, folder: Path, embedder: MiniLM, *, searched: bool = False) -> Stock:
    """What turns read, over these items. Only one that is ``searched`` has their vectors, which take some seconds a thousand."""
    chroma = Chroma.memory(f"benchmark-{name}")
    terms = chroma.collection("terms")
    embed_terms(collect(items), terms, embedder)
    vectors = chroma.collection("items")
    if searched:
        vectors.upsert([item.id for item in items], embedder.embed([wording(item) for item in items]))
    shelves = Shelves(Shelf(open_database(folder / f"{name}.db")), vectors, terms)
    finder = Finder(facets=FacetIndex(items), lexical=LexicalIndex(items), dense=DenseIndex(vectors), embedder=embedder, behavior=Behavior(()))
    room = Stockroom(
        shelves,
        finder,
        embedder,
        Acts(examples.acts(), embedder.embed),
        _handbook(embedder),
        embedder.knows,
        examples.thesaurus(),
        Paraphrases(**examples.paraphrases(), embed=embedder.embed),
        Purse(examples.money(), embedder.embed),
        Distaste(examples.distaste(), embedder.embed),
    )
    return room.stock()


def _items(name: str, folder: Path) -> list[Item]:
    if name == "sample":
        file = folder / "sample.jsonl"
        file.write_text("\n".join(json.dumps(row) for row in catalogue()), "utf-8")
    else:
        file = _files()[name]
    mapping = read_mapping(WINES.with_suffix(".toml")) if file == WINES else None
    return list(open_files([file], mapping=mapping).items(Report()))


def _files() -> Mapping[str, Path]:
    return {"wines": WINES, **{name: HERE / "understanding" / f"{name}.csv" for name in ("tools", "apparel")}}


def _handbook(embedder: MiniLM) -> PassageIndex:
    passages = [p for file in sorted(HANDBOOK.glob("*.md")) for p in read_document(file)]
    matrix = embedder.embed([f"{p.section}. {p.text}" for p in passages]) if passages else np.zeros((0, embedder.dimensions), np.float32)
    return PassageIndex(passages, matrix, embedder.embed)
