"""A stall of sixteen items of three kinds, small enough to know by heart, and conversations at it.

Everything is as in earnest but two things: texts are embedded as bags of words, and the model says what a test wrote for it.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache, partial
from importlib import resources
from typing import Any

import numpy as np
import yaml

from chatbot.catalog.terms import terms_of
from chatbot.catalog.wording import wording
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Asked, Card, Done, Event, ProfileChanged, Said, Shown, Understood
from chatbot.domain.item import Item, Measure, Offer, Value, Variant
from chatbot.domain.notes import Agreed, Forgotten, Kept, Noted
from chatbot.domain.passage import Passage
from chatbot.domain.request import Request
from chatbot.domain.signal import Profile, Signal
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.explain.narrator import Narrator
from chatbot.llm.engine import Completer, Engine
from chatbot.llm.none import NoModel
from chatbot.orchestrator.turn import Orchestrator, Step
from chatbot.orchestrator.world import Stock, World
from chatbot.profile.fold import interests
from chatbot.profile.opinion import id_of
from chatbot.stockroom import Search
from chatbot.understanding.acts import Acts
from chatbot.understanding.interpreter import Interpreter
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.reader import Reader
from chatbot.understanding.wordlist import Wordlist
from prompts.explain import explain
from prompts.understand import understand
from retrievers.chroma import Chroma
from retrievers.dense import DenseIndex
from retrievers.facets import FacetIndex
from retrievers.finder import Finder
from retrievers.lexical import LexicalIndex
from retrievers.passages import PassageIndex
from tests.embedder import FakeEmbedder

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def item(id: str, title: str, price: float, *, stock: int = 3, rating: float | None = 4.2, variants: Sequence[Variant] = (), told: str = "", **attributes: Value) -> Item:
    """One item; its category is the first letter of the id, its brand the first word of the title."""
    kinds = {"j": ("clothing", "jacket"), "t": ("outdoor", "tent"), "h": ("electronics", "headphones")}[id[0]]
    lowest = min((v.price for v in variants), default=price)
    return Item(id, title, told, kinds, title.split()[0], lowest, rating=rating, rating_count=40, stock=stock, attributes=attributes, variants=tuple(variants))


def kg(value: float) -> Measure:
    return Measure(value, "kg")


def forms(id: str, *stocked: tuple[str, str, float, int]) -> tuple[Variant, ...]:
    return tuple(Variant(f"{id}-{color}-{size}", {"color": color, "size": size}, price, stock) for color, size, price, stock in stocked)


SKERRY = item(
    "j1", "Northfell Skerry Rain Jacket", 129, rating=4.6, told="A breathable shell with taped seams for the kind of rain that comes in sideways.",
    variants=forms("j1", ("green", "M", 129, 3), ("green", "L", 129, 0), ("navy", "L", 135, 2), ("navy", "M", 135, 0)),
    type=("rain jacket",), material=("recycled nylon",), waterproof=True, hood=True, warmth=("light",), weight=kg(0.42), activity=("hiking", "travel"), gender=("men",),
)  # fmt: skip
HARBORLIGHT = item(
    "j2", "Tarnwick Harborlight Insulated Jacket", 109, rating=4.4, told="A warm waterproof coat at a sensible price, happiest on dog walks and cold platforms.",
    variants=forms("j2", ("black", "M", 109, 1), ("black", "L", 109, 4), ("navy", "M", 115, 2)),
    type=("insulated jacket",), material=("polyester",), fill=("synthetic",), waterproof=True, hood=True, warmth=("warm",), weight=kg(0.98), activity=("travel", "commuting"), gender=("men",),
)  # fmt: skip
SOFTDAY = item(
    "j3", "Calder Softday Down Jacket", 219, rating=4.8, told="A featherweight layer that squashes into its own pocket. There is no hood.",
    type=("down jacket",), material=("nylon",), fill=("down",), waterproof=False, hood=False, warmth=("very warm",), weight=kg(0.36), color=("red",), activity=("skiing", "travel"), gender=("women",),
)  # fmt: skip
HEATHER = item(
    "j4", "Marlow Heather Wool Jacket", 149, told="A boxy everyday jacket of boiled wool with horn buttons.",
    type=("wool jacket",), material=("wool",), waterproof=False, hood=False, warmth=("warm",), weight=kg(1.1), color=("gray",), activity=("commuting",), gender=("women",),
)  # fmt: skip
KESTREL = item(
    "j5", "Marlow Kestrel Biker Jacket", 89, rating=3.9, told="A biker cut without an animal in it.",
    type=("biker jacket",), material=("faux leather",), waterproof=False, hood=False, warmth=("light",), weight=kg(1.3), color=("black",), activity=("commuting",), gender=("women",),
)  # fmt: skip
DROVER = item(
    "j6", "Calder Drover Leather Jacket", 320, told="Full-grain leather that gets better with the years.",
    type=("biker jacket",), material=("full-grain leather",), waterproof=False, hood=False, warmth=("warm",), weight=kg(1.9), color=("brown",), activity=("commuting",), gender=("men",),
)  # fmt: skip
FLEECE = item(
    "j7", "Tarnwick Fell Fleece Jacket", 45, rating=None, told="A plain fleece for under a shell.",
    type=("fleece jacket",), material=("polyester",), waterproof=False, hood=False, warmth=("warm",), weight=kg(0.5), color=("light blue",), activity=("hiking",), gender=("women",),
)  # fmt: skip
GONE = item(
    "j8", "Northfell Vanish Rain Jacket", 49, stock=0, rating=5.0, told="The best waterproof jacket there was.",
    type=("rain jacket",), material=("nylon",), waterproof=True, hood=True, warmth=("warm",), weight=kg(0.3), color=("black",), activity=("hiking",), gender=("men",),
)  # fmt: skip
RIDGE_2 = item(
    "t1", "Northfell Ridgeline 2-Person Tent", 199, rating=4.6, told="A freestanding dome that goes up in six minutes.",
    variants=(Variant("t1-g", {"color": "green"}, 199, 2), Variant("t1-o", {"color": "orange"}, 204, 3)),
    material=("ripstop nylon", "aluminum"), freestanding=True, waterproof=True, capacity=Measure(2, "people"), weight=kg(2.1), activity=("camping", "hiking"), season=("three-season",),
)  # fmt: skip
RIDGE_4 = item(
    "t2", "Northfell Ridgeline 4-Person Tent", 289, rating=4.5, told="The same dome for a family.",
    variants=(Variant("t2-g", {"color": "green"}, 289, 1), Variant("t2-o", {"color": "orange"}, 294, 0)),
    material=("ripstop nylon", "aluminum"), freestanding=True, waterproof=True, capacity=Measure(4, "people"), weight=kg(3.9), activity=("camping",), season=("three-season",),
)  # fmt: skip
SPARROW = item(
    "t3", "Calder Sparrow 1-Person Tent", 159, told="A tunnel for one who counts grams.",
    material=("nylon",), freestanding=False, waterproof=True, capacity=Measure(1, "people"), weight=kg(1.2), activity=("hiking",), season=("three-season",), color=("gray",),
)  # fmt: skip
BASECAMP = item(
    "t4", "Tarnwick Basecamp 6-Person Tent", 459, stock=1, told="Room to stand in, and a stove hole.",
    material=("cotton canvas",), freestanding=False, waterproof=True, capacity=Measure(6, "people"), weight=kg(14.5), activity=("camping",), season=("four-season",), color=("beige",),
)  # fmt: skip
DAYRISE = item(
    "h1", "Ambra Dayrise Wireless Headphones", 99, rating=4.3, told="Thirty hours of quiet on one charge.",
    type=("over-ear",), wireless=True, noise_cancelling=True, battery=Measure(30, "h"), weight=kg(0.25), color=("black",),
)  # fmt: skip
STUDIO = item(
    "h2", "Ambra Studio Wired Headphones", 149, rating=4.7, told="Flat and honest sound for long hours at the desk.",
    type=("over-ear",), wireless=False, noise_cancelling=False, weight=kg(0.31), color=("black",),
)  # fmt: skip
PEBBLE = item(
    "h3", "Northfell Pebble Wireless Headphones", 59, rating=3.8, told="Light on the head and on the purse.",
    type=("on-ear",), wireless=True, noise_cancelling=False, battery=Measure(20, "h"), weight=kg(0.15), color=("white",),
)  # fmt: skip
QUIET = item(
    "h4", "Calder Quiet Wireless Headphones", 249, stock=0, rating=5.0, told="The quietest of all, when there are any.",
    type=("over-ear",), wireless=True, noise_cancelling=True, battery=Measure(45, "h"), weight=kg(0.2), color=("white",),
)  # fmt: skip

ITEMS = (
    SKERRY, HARBORLIGHT, SOFTDAY, HEATHER, KESTREL, DROVER, FLEECE, GONE, RIDGE_2, RIDGE_4, SPARROW, BASECAMP, DAYRISE, STUDIO, PEBBLE, QUIET,
)  # fmt: skip
HANDBOOK = (
    Passage("returns", "Returns", "How to return", "You can return anything within 30 days. Bring the receipt."),
    Passage("shipping", "Shipping", "Where we ship", "We ship to the United States and Canada. Shipping is free over $50."),
)
#: Ordinary words, so that they count as no misspelling of a word of the catalogue.
ORDINARY = frozenset({"back", "light", "like", "life", "night", "green", "rail", "rain", "tend", "tens", "wood", "wool", "word", "ward", "dawn", "town", "hold", "good", "food"})

#: Dimensions enough that no two words of these tests fall together.
EMBEDDER = FakeEmbedder(4096)


@cache
def acts() -> Acts:
    """The examples that the product comes with."""
    return Acts(yaml.safe_load(resources.files("prompts").joinpath("acts.yaml").read_text("utf-8")), EMBEDDER.embed)


@cache
def vocabulary() -> Vocabulary:
    return collect(ITEMS)


def reader(items: Iterable[Item] = ITEMS, handbook: Sequence[Passage] = HANDBOOK) -> Reader:
    """A reader in the words of these items."""
    words = collect(items)
    texts = {term: text for term, text in terms_of(words).items() if term[0] not in ("brand", "size") and (term[1] or words.facets[term[0]].kind == "flag")}
    terms = tuple((facet, value or words.facets[facet].label) for facet, value in texts)
    meanings = Meanings(terms, EMBEDDER.embed([t[1] for t in terms]), words)
    return Reader(Lexicon(words, ORDINARY.__contains__), meanings, acts(), EMBEDDER.embed, passages(handbook).likeness)


def passages(handbook: Sequence[Passage] = HANDBOOK) -> PassageIndex:
    matrix = EMBEDDER.embed([f"{p.section}. {p.text}" for p in handbook]) if handbook else np.zeros((0, EMBEDDER.dimensions), np.float32)
    return PassageIndex(handbook, matrix, EMBEDDER.embed)


def stock(items: Sequence[Item] = ITEMS, handbook: Sequence[Passage] = HANDBOOK) -> Stock:
    vectors = Chroma.memory(uuid.uuid4().hex).collection("items")
    vectors.upsert([i.id for i in items], EMBEDDER.embed([wording(i) for i in items]))
    finder = Finder(facets=FacetIndex(items), lexical=LexicalIndex(items), dense=DenseIndex(vectors), embedder=EMBEDDER)
    return Stock({i.id: i for i in items}, collect(items), reader(items, handbook), Search(finder), Wordlist(items, collect(items)))


@cache
def whole() -> Stock:
    """The stall as it is."""
    return stock()


@dataclass(slots=True)
class Turn:
    """What one turn yielded."""

    steps: list[Step] = field(default_factory=list)

    @property
    def events(self) -> list[Event]:
        return [s for s in self.steps if not isinstance(s, Kept | Noted | Forgotten | Agreed)]

    @property
    def text(self) -> str:
        return "".join(s.text for s in self.steps if isinstance(s, Said))

    @property
    def said(self) -> list[Said]:
        return [s for s in self.steps if isinstance(s, Said)]

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(c for s in self.steps if isinstance(s, Shown) for c in s.cards)

    @property
    def ids(self) -> list[str]:
        return [c.offer.item.id for c in self.cards]

    @property
    def relaxed(self) -> tuple[str, ...]:
        return tuple(f for s in self.steps if isinstance(s, Shown) for f in s.relaxed)

    @property
    def asked(self) -> Asked | None:
        return next((s for s in self.steps if isinstance(s, Asked)), None)

    @property
    def request(self) -> Request:
        return next(s.request for s in self.steps if isinstance(s, Understood))

    @property
    def intent(self) -> str:
        return next(s.intent.value for s in self.steps if isinstance(s, Understood))

    @property
    def changes(self) -> list[Any]:
        return [c for s in self.steps if isinstance(s, ProfileChanged) for c in s.changes]

    @property
    def done(self) -> Done:
        last = self.steps[-1]
        assert isinstance(last, Done), f"the turn ended with {last!r}"
        return last


class Talk:
    """A conversation at the stall: keeps the state between its turns, and the evidence of a taste."""

    def __init__(self, engine: Engine | None = None, *, items: Sequence[Item] | None = None, handbook: Sequence[Passage] = HANDBOOK, timeout: float = 2.0, listener: Completer | None = None) -> None:
        self.engine = engine or NoModel()
        self.stock = whole() if items is None and handbook is HANDBOOK else stock(items or ITEMS, handbook)
        self.state = Conversation("c", "shopper")
        self.signals: list[Signal] = []
        self.kept = False
        prompt = partial(explain, count=self.engine.count, items=3, budget=2_000)
        narrator = Narrator(self.engine, prompt, timeout=timeout)
        self.orchestrator = Orchestrator(World(lambda: self.stock, passages(handbook), EMBEDDER.embed, narrator, lambda: NOW, "the stall", _interpreter(listener, timeout)))

    @property
    def profile(self) -> Profile:
        return replace(interests(self.signals, now=NOW), kept=self.kept)

    def say(self, text: str) -> Turn:
        """One message and everything that came of it."""
        turn = Turn()
        for step in self.steps(text):
            turn.steps.append(step)
        return turn

    def steps(self, text: str) -> Iterator[Step]:
        """The same, step by step."""
        for step in self.orchestrator.turn(self.state, self.profile, text, f"turn-{self.state.turns}"):
            if isinstance(step, Kept):
                self.state = step.conversation
            if isinstance(step, Noted):
                self.signals += step.signals
            if isinstance(step, Forgotten):
                self.signals = [] if step.everything else [s for s in self.signals if id_of(s) not in step.interests]
            if isinstance(step, Agreed):
                self.kept = step.given
            yield step


def _interpreter(listener: Completer | None, timeout: float) -> Interpreter | None:
    prompt = partial(understand, count=lambda text: len(text.split()))
    return Interpreter(listener, prompt, timeout=timeout) if listener else None


def offer(item: Item, at: int | None = None) -> Offer:
    """An item as one of its variants, or as it is."""
    return Offer(item, item.variants[at] if at is not None else None)
