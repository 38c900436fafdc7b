"""What a turn is played in: everything it reads, passed in."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.candidate import Candidate
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Said
from chatbot.domain.item import Item, Offer
from chatbot.domain.passage import Passage
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest, Profile
from chatbot.domain.vocabulary import Vocabulary
from chatbot.explain.tally import Tally
from chatbot.llm.caller import Caller
from chatbot.understanding.interpreter import Hearing, Interpretation
from chatbot.understanding.matters import Matters
from chatbot.understanding.reader import Reader
from chatbot.understanding.reading import Reading

Vectors = NDArray[np.float32]


class Found(Protocol):
    """What a search found: the best candidates, how many items fit in all, and how near the words the nearest is, in meaning and in words."""

    @property
    def candidates(self) -> tuple[Candidate, ...]: ...
    @property
    def total(self) -> int: ...
    @property
    def nearest(self) -> float: ...
    @property
    def coverage(self) -> float: ...


class Finder(Protocol):
    def find(self, request: Request, *, interests: Sequence[Interest] = (), k: int = 8, close: bool = False) -> Found: ...

    def fitting(self, request: Request) -> Mapping[str, Offer]:
        """Every item that satisfies the request, with the offer that does."""
        ...


class Handbook(Protocol):
    def nearest(self, vector: Vectors, k: int = 3) -> tuple[tuple[Passage, float], ...]: ...


class Narrator(Protocol):
    """Adds sentences to what was said from facts; each is checked before it is said."""

    def narrate(
        self,
        wish: str,
        offers: Sequence[Offer],
        request: Request,
        told: str,
        fallbacks: Sequence[str],
        tally: Tally,
        interests: Sequence[Interest] = (),
        caller: Caller | None = None,
    ) -> Iterator[Said]: ...


class Interpreter(Protocol):
    """Understands words that the reader left unexplained. It never raises, and answers within its own time."""

    def interpret(self, heard: Hearing) -> Interpretation | None: ...


@dataclass(frozen=True, slots=True)
class Stock:
    """The catalogue at a moment: its items and what was built from them. A change of the catalogue makes a new one.

    ``words`` are those of its titles, categories and values, in the form in which words are compared.
    """

    items: Mapping[str, Item]
    vocabulary: Vocabulary
    reader: Reader
    finder: Finder
    words: Container[str] = frozenset()


@dataclass(frozen=True, slots=True)
class World:
    """The injected world of all turns. ``stock`` gives the catalogue as it is now, ``clock`` the time. Without an ``interpreter`` no model is
    asked what a message means; ``matters`` tell what a question about a purchase comes to."""

    stock: Callable[[], Stock]
    handbook: Handbook
    embed: Callable[[Sequence[str]], Vectors]
    narrator: Narrator
    clock: Callable[[], datetime]
    store_name: str = "the shop"
    interpreter: Interpreter | None = None
    matters: Matters | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One turn's view of the world: what was said, how it was read, and what it led to.

    Of a message about several needs, ``said`` holds what it says of each that it changes, with the request that this need became. ``spared``
    is what the request leaves out because it once did harm, where that is news. The model works for the ``caller``, until they leave.
    """

    text: str
    turn_id: str
    conversation: Conversation
    profile: Profile
    reading: Reading
    request: Request
    stock: Stock
    world: World
    tally: Tally
    said: tuple[tuple[Reading, Request], ...] | None = None
    spared: tuple[Interest, ...] = ()
    caller: Caller | None = None

    @property
    def interests(self) -> tuple[Interest, ...]:
        """What is known of the taste of the one whom the request is for."""
        return self.profile.of(self.request.subject)

    @property
    def on_show(self) -> tuple[Item, ...]:
        return self.items(self.conversation.on_show)

    def items(self, ids: Sequence[str]) -> tuple[Item, ...]:
        """The items of these ids that the catalogue still has."""
        return tuple(self.stock.items[i] for i in ids if i in self.stock.items)
