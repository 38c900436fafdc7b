"""The composition root: the one place that reads the settings and names concrete classes."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial

import numpy as np
from sqlalchemy import Engine as Database

from chatbot.catalog.handbook import Handbook
from chatbot.catalog.interactions import InteractionLog
from chatbot.catalog.shelf import Shelf, open_database
from chatbot.explain.narrator import Narrator, Prompt
from chatbot.llm.engine import Completer, EngineFailed, OwnedEngine
from chatbot.llm.none import NoModel
from chatbot.llm.spec import engine
from chatbot.orchestrator.turn import Orchestrator
from chatbot.orchestrator.world import World
from chatbot.settings import Settings
from chatbot.shop import Parts, Shop, Welcome
from chatbot.stockroom import Shelves, Stockroom
from chatbot.store.database import connect
from chatbot.store.store import Store
from chatbot.understanding.acts import Acts
from chatbot.understanding.interpreter import Interpreter
from chatbot.understanding.reader import Context
from prompts import examples
from prompts.explain import explain, portray
from prompts.understand import understand
from retrievers.behavior import Behavior
from retrievers.chroma import Chroma, ChromaVectors
from retrievers.dense import DenseIndex
from retrievers.embedding import MiniLM
from retrievers.facets import FacetIndex
from retrievers.finder import Finder
from retrievers.lexical import LexicalIndex
from retrievers.passages import PassageIndex

log = logging.getLogger(__name__)

#: Tokens of a whole prompt, items told of and facts of each, for the packaged model and for larger ones.
_SMALL, _LARGE = (300, 2, 4), (800, 3, 8)
_EXAMPLES = (
    "I need a warm waterproof jacket under $150, nothing with down",
    "A light tent for two, under 2 kg",
    "Noise cancelling headphones with a long battery",
    "A gift for a 7 year old who loves animals",
)


@dataclass(frozen=True)
class Storage:
    """Everything in the data folder, opened when first used."""

    settings: Settings
    embedder: MiniLM

    @cached_property
    def database(self) -> Database:
        return open_database(self.settings.data / "catalogue.db")

    @cached_property
    def chroma(self) -> Chroma:
        return (
            Chroma.server(self.settings.chroma_url)
            if self.settings.chroma_url
            else Chroma.folder(self.settings.data / "chroma")
        )

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf(self.database)

    @cached_property
    def handbook(self) -> Handbook:
        return Handbook(self.database)

    @cached_property
    def log(self) -> InteractionLog:
        return InteractionLog(self.database)

    def vectors(self, name: str) -> ChromaVectors:
        """The collection of this name: items, terms or passages."""
        return self.chroma.collection(name)


def storage(settings: Settings, *, threads: int | None = None) -> Storage:
    """The data folder of these settings. ``threads`` bounds the embedder's; an import takes all there are."""
    return Storage(settings, MiniLM(threads=threads))


@contextmanager
def open_shop(settings: Settings, model: OwnedEngine | None = None) -> Iterator[Shop]:
    """A shop over the data folder, ready for turns; its model is stopped at the end.

    ``model`` takes the place of the engine that the settings name.
    """
    # One thread reads a message in 10 ms and leaves the other cores to the language model; two would wait for each other.
    kept = storage(settings, threads=1)
    llm = model or _engine(settings)
    budget, items, facts = _SMALL if settings.llm == "llama.cpp" else _LARGE
    handbook = _passages(kept)
    stockroom = _stockroom(kept, handbook)
    store = Store(connect(settings.database), stockroom.get)
    world = World(
        stock=stockroom.stock,
        handbook=handbook,
        embed=kept.embedder.embed,
        narrator=Narrator(
            llm,
            _prompt(settings, llm, budget, items),
            tokens=settings.model_tokens,
            items=items,
            facts=facts,
            timeout=settings.model_timeout_s,
        ),
        clock=lambda: datetime.now(UTC),
        store_name=settings.store_name,
        interpreter=interpreter(settings, llm),
    )
    parts = Parts(
        store=store,
        orchestrator=Orchestrator(world),
        catalogue=stockroom,
        finder=stockroom.search,
        welcome=lambda locale: Welcome(
            f"Hello, welcome to {settings.store_name}! What are you looking for?", _EXAMPLES
        ),
        missing=lambda: (
            () if stockroom.stock().items else ("the catalogue is empty: import one with 'shoptalk import FILE'",)
        ),
        half_life=timedelta(days=settings.half_life_days),
        patience=settings.patience_s,
        remember=settings.consent == "given",
    )
    stockroom.stock().reader.read("a first look at everything that loads late", Context())
    try:
        yield Shop(parts)
    finally:
        llm.close()
        store.close()


def _engine(settings: Settings) -> OwnedEngine:
    """The model that is asked for; where it can't be had, none, and the log says so: the shop answers from facts."""
    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else ""
    try:
        return engine(settings.llm, api_key=key)
    except EngineFailed as failure:
        log.warning("going on without a language model: %s", failure)
        return NoModel()


def _prompt(settings: Settings, llm: OwnedEngine, budget: int, items: int) -> Prompt:
    """The packaged model as it comes speaks of one item and doesn't hear the wish, which it would repeat as a fact; any other gets the whole scene."""
    if settings.llm == "llama.cpp":
        return partial(portray, count=llm.count)
    return partial(explain, count=llm.count, budget=budget, items=items)


def interpreter(settings: Settings, llm: OwnedEngine) -> Interpreter | None:
    """What asks the model about words that nothing else explains, where it can be held to a form and is trusted with it; else None.

    The packaged model as it comes isn't, unless the setting says so: of 60 slots that it was asked for it got none right.
    """
    small = settings.llm == "llama.cpp"
    trusted = settings.understand == "on" or (settings.understand == "auto" and not small)
    if not trusted or not isinstance(llm, Completer):
        return None
    prompt = partial(understand, count=llm.count)
    return Interpreter(llm, prompt, tokens=settings.understand_tokens, timeout=settings.understand_timeout_s)


def _finder(kept: Storage) -> Finder:
    items = kept.shelf.all()
    return Finder(
        facets=FacetIndex(items),
        lexical=LexicalIndex(items),
        dense=DenseIndex(kept.vectors("items")),
        embedder=kept.embedder,
        behavior=Behavior(kept.log.all()),
    )


def _stockroom(kept: Storage, handbook: PassageIndex) -> Stockroom:
    shelves = Shelves(kept.shelf, kept.vectors("items"), kept.vectors("terms"))
    acts = Acts(examples.acts(), kept.embedder.embed)
    return Stockroom(shelves, _finder(kept), kept.embedder, acts, handbook, kept.embedder.knows, examples.thesaurus())


def _passages(kept: Storage) -> PassageIndex:
    passages = kept.handbook.all()
    vectors = kept.vectors("passages").get([p.id for p in passages]) if passages else {}
    known = [p for p in passages if p.id in vectors]
    matrix = np.stack([vectors[p.id] for p in known]) if known else np.zeros((0, kept.embedder.dimensions), np.float32)
    return PassageIndex(known, matrix, kept.embedder.embed)
