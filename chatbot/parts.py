"""What a shop is made of: passed in by the composition root."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from uuid import uuid4

from chatbot.catalog.report import Report
from chatbot.conduct import Orchestrator
from chatbot.correspondence import Writer
from chatbot.domain.candidate import Candidate
from chatbot.domain.conversation import Conversation
from chatbot.domain.item import Item
from chatbot.domain.passage import Passage
from chatbot.domain.request import Filter
from chatbot.domain.signal import Profile, Signal
from chatbot.llm.line import Waits
from chatbot.profile.fold import HALF_LIFE
from chatbot.staff.password import USUAL, Cost
from chatbot.store.store import Store


class Catalogue(Protocol):
    """The items for sale. What is put or deleted is so for the next turn."""

    def get(self, item_id: str) -> Item | None: ...

    def put(self, rows: Sequence[Mapping[str, Any]]) -> Report: ...

    def delete(self, item_id: str) -> bool:
        """Whether there was such an item."""
        ...


class Finder(Protocol):
    """Finds items, best first, none that breaks a hard filter or is out of stock."""

    def search(self, text: str, filters: tuple[Filter, ...], k: int) -> tuple[Candidate, ...]: ...

    def recommend(self, history: Sequence[str], profile: Profile, filters: tuple[Filter, ...], k: int) -> tuple[Candidate, ...]:
        """For who liked the items of ``history``, newest first; for everybody's taste where nothing is known."""
        ...

    def similar(self, item: Item, k: int) -> tuple[Candidate, ...]:
        """Other things of the same kind, the most alike first."""
        ...

    def also_taken(self, item: Item, k: int) -> tuple[Candidate, ...]:
        """What people take who take this item, most often first."""
        ...


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first words to a shopper, and things they could say first."""

    greeting: str = "Hello! What are you looking for today?"
    quick_replies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """What a shop is made of. ``missing`` says what is not ready yet, ``impaired`` what works less well than it could, ``waits`` how long the model
    is waited for; ``patience`` is in seconds.

    ``remember`` says whether the tastes of a shopper who never said are kept for their next conversation. ``ask`` finds passages of the handbook, in
    reading order without words; ``overhear`` reads what is said of a shopper. A conversation is ``live`` for so long after its shopper's last words; an
    agent who was silent for ``away`` may be relieved. ``hashing`` is what a hash of the staff's passwords costs.
    """

    store: Store
    orchestrator: Orchestrator
    catalogue: Catalogue
    finder: Finder
    writer: Writer
    welcome: Callable[[str], Welcome] = lambda locale: Welcome()
    missing: Callable[[], tuple[str, ...]] = tuple
    impaired: Callable[[], tuple[str, ...]] = tuple
    waits: Callable[[], Waits] = Waits
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    new_id: Callable[[], str] = lambda: uuid4().hex
    half_life: timedelta = HALF_LIFE
    patience: float = 8.0
    remember: bool = False
    ask: Callable[[str, int], Sequence[tuple[Passage, float]]] = lambda text, k: ()
    overhear: Callable[[Conversation, str], tuple[Signal, ...]] = lambda conversation, text: ()
    away: timedelta = timedelta(minutes=10)
    live: timedelta = timedelta(minutes=30)
    hashing: Cost = USUAL
