"""The composition root: the one place that reads the settings and names concrete classes."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial

import numpy as np
from sqlalchemy import Engine as Database

from chatbot.catalog.handbook import Handbook
from chatbot.catalog.interactions import InteractionLog
from chatbot.catalog.shelf import Shelf, open_database
from chatbot.domain.candidate import Candidate
from chatbot.domain.signal import Profile
from chatbot.explain.grammar import held
from chatbot.explain.narrator import Narrator, Prompt
from chatbot.followup.writer import Writer
from chatbot.grounding.phrases import Phrases
from chatbot.insights.bookkeeper import Bookkeeper
from chatbot.llm.adapters import chosen
from chatbot.llm.breaker import Breaker
from chatbot.llm.engine import Completer, EngineFailed, Message, OwnedEngine
from chatbot.llm.gated import gated
from chatbot.llm.line import Line
from chatbot.llm.none import NoModel
from chatbot.llm.spec import engine, parse
from chatbot.orchestrator.overhearing import overheard
from chatbot.orchestrator.store import nearest
from chatbot.orchestrator.turn import Orchestrator
from chatbot.orchestrator.world import World
from chatbot.parts import Parts, Welcome
from chatbot.settings import Settings
from chatbot.shop import Shop
from chatbot.starters import Starters
from chatbot.stockroom import Shelves, Stockroom
from chatbot.store.database import connect
from chatbot.store.store import Store
from chatbot.understanding.acts import Acts
from chatbot.understanding.distaste import Distaste
from chatbot.understanding.interpreter import Interpreter
from chatbot.understanding.matters import Matters
from chatbot.understanding.paraphrases import Paraphrases
from chatbot.understanding.purse import Purse
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
from retrievers.outage import VectorsUnreachable
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
#: The kinds of things that these are about; a shop that hasn't all of them gets first messages from its own catalogue.
_ABOUT = ("jacket", "tent", "headphones", "plush toy")


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
            Chroma.server(self.settings.chroma_url, timeout=self.settings.chroma_timeout_s)
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
    line = Line(settings.model_places, length=settings.model_line, wait=settings.model_wait_s)
    llm = model or model_of(settings, line)
    handbook = _passages(kept)
    stockroom = _stockroom(kept, handbook)
    store = Store(connect(settings.database), stockroom.get)
    stockroom.stock().reader.read("a first look at everything that loads late", Context())
    shop = Shop(_parts(settings, kept, stockroom, store, _world(settings, kept, stockroom, handbook, llm), llm, line))
    keeper = Bookkeeper(shop.insights.ledger)
    shop.watch(keeper.hear)
    try:
        with keeper:
            yield shop
    finally:
        llm.close()
        store.close()


def _world(settings: Settings, kept: Storage, stockroom: Stockroom, handbook: PassageIndex, llm: OwnedEngine) -> World:
    """What a turn is answered with."""
    return World(
        stock=stockroom.stock,
        handbook=handbook,
        embed=kept.embedder.embed,
        narrator=_narrator(settings, llm),
        clock=lambda: datetime.now(UTC),
        store_name=settings.store_name,
        interpreter=interpreter(settings, llm),
        matters=Matters(examples.matters(), kept.embedder.embed),
    )


def _parts(settings: Settings, kept: Storage, stockroom: Stockroom, store: Store, world: World, llm: OwnedEngine, line: Line) -> Parts:
    """What the shop is made of."""
    first = Starters(lambda: stockroom.stock().items, _EXAMPLES, _ABOUT)
    return Parts(
        store=store,
        orchestrator=Orchestrator(world),
        catalogue=stockroom,
        finder=stockroom.search,
        writer=_writer(settings, llm, stockroom),
        welcome=lambda locale: Welcome(examples.greeting(locale, settings.store_name), first()),
        missing=lambda: (
            () if stockroom.stock().items else ("the catalogue is empty: import one with 'shoptalk import FILE'",)
        ),
        impaired=partial(_impaired, stockroom, kept.vectors("items")),
        waits=line.waits,
        half_life=timedelta(days=settings.half_life_days),
        patience=settings.patience_s,
        remember=settings.consent == "given",
        ask=lambda text, k: nearest(world, text, k) if text else tuple((p, 0.0) for p in kept.handbook.all()[:k]),
        overhear=lambda conversation, text: overheard(stockroom.stock(), conversation, text, now=world.clock()),
        away=timedelta(minutes=settings.agent_away_min),
        live=timedelta(minutes=settings.agent_live_min),
    )


def model_of(settings: Settings, line: Line) -> OwnedEngine:
    """The model that is asked for; where it can't be had, none, and the log says so: the shop answers from facts.

    One of this process is waited for in line; one elsewhere has a circuit breaker, and its own ways with many at once.
    """
    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else ""
    meant = parse(settings.llm)
    gate = line if meant.kind in ("llama.cpp", "transformers") else Breaker()
    try:
        made = engine(meant, api_key=key, slots=settings.model_places, device=settings.device, adapter=settings.adapter)
        return made if meant.kind == "none" else gated(made, gate)
    except EngineFailed as failure:
        log.warning("going on without a language model: %s", failure)
        return NoModel()


def _narrator(settings: Settings, llm: OwnedEngine, *, sentences: int = 2, most: int = 3) -> Narrator:
    """What has the model speak of up to ``most`` items, in as many sentences."""
    budget, items, facts = _SMALL if _packaged(settings) else _LARGE
    told = min(items, most)
    whole = partial(explain, budget=budget, items=told, sentences=sentences, style=settings.style, closely=not _packaged(settings))
    prompt = _prompt(settings, llm, whole)
    return Narrator(
        llm,
        prompt,
        sentences=sentences,
        tokens=settings.model_tokens,
        items=told,
        facts=facts,
        timeout=settings.model_timeout_s,
        phrases=Phrases(examples.phrases()),
        form=partial(held, frames=examples.frames(), items=told, sentences=sentences) if _trained(settings) else None,
    )


def _prompt(settings: Settings, llm: OwnedEngine, whole: Callable[..., tuple[Message, ...]]) -> Prompt:
    """The packaged model as it comes speaks of one item and doesn't hear the wish, which it would repeat as a fact; any other gets the whole scene."""
    if _untrained(settings):
        return partial(portray, count=llm.count)
    return partial(whole, count=llm.count)


def _trained(settings: Settings) -> bool:
    """Whether the model is the packaged one with its adapter: it knows how to put things, and what it puts is decided by a grammar."""
    return _packaged(settings) and not _untrained(settings)


def _untrained(settings: Settings) -> bool:
    """Whether the model is the packaged one as it comes, without an adapter that taught it this work."""
    return _packaged(settings) and chosen(settings.adapter, None) is None


def _packaged(settings: Settings) -> bool:
    """Whether the model is the small one that comes with the program."""
    return settings.llm == "llama.cpp"


def _writer(settings: Settings, llm: OwnedEngine, stockroom: Stockroom) -> Writer:
    def recommend(history: Sequence[str], profile: Profile, k: int) -> Sequence[Candidate]:
        return stockroom.search.recommend(tuple(history), profile, (), k)

    return Writer(stockroom.stock, recommend, _narrator(settings, llm, sentences=1, most=1), settings.store_name)


def interpreter(settings: Settings, llm: OwnedEngine) -> Interpreter | None:
    """What asks the model about words that nothing else explains, where it can be held to a form and is trusted with it; else None.

    The packaged model isn't, unless the setting says so: of 60 slots that it was asked for it got none right as it comes, and with its adapter
    one in four where the words were new to it.
    """
    trusted = settings.understand == "on" or (settings.understand == "auto" and not _packaged(settings))
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
    acts = Acts(examples.acts(), kept.embedder.embed, [told for sayings in examples.matters().values() for told in sayings])
    paraphrases, purse = Paraphrases(**examples.paraphrases(), embed=kept.embedder.embed), Purse(examples.money(), kept.embedder.embed)
    distaste = Distaste(examples.distaste(), kept.embedder.embed)
    return Stockroom(shelves, _finder(kept), kept.embedder, acts, handbook, kept.embedder.knows, examples.thesaurus(), paraphrases, purse, distaste)


def _impaired(stockroom: Stockroom, vectors: ChromaVectors) -> tuple[str, ...]:
    """What makes the shop find less than it could: turns are answered all the same."""
    try:
        embedded = len(vectors)
    except VectorsUnreachable as error:
        return (f"items are found by their words alone: {error}",)
    if stockroom.stock().items and not embedded:
        return (f"items are found by their words alone: {vectors.place} has none of their vectors, so import the catalogue again",)
    return ()


def _passages(kept: Storage) -> PassageIndex:
    passages = kept.handbook.all()
    vectors = kept.vectors("passages").get([p.id for p in passages]) if passages else {}
    known = [p for p in passages if p.id in vectors]
    matrix = np.stack([vectors[p.id] for p in known]) if known else np.zeros((0, kept.embedder.dimensions), np.float32)
    return PassageIndex(known, matrix, kept.embedder.embed)
