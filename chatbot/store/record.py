"""One line of a conversation's log."""

from dataclasses import dataclass
from datetime import datetime

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Card, Event
from chatbot.domain.signal import ProfileChange


@dataclass(frozen=True, slots=True)
class Message:
    """What a person wrote: the shopper, or somebody of the shop's staff, who has a name and may show items."""

    role: Role
    text: str
    author: str = ""
    items: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody of the staff has the conversation from now on: the assistant is silent."""

    agent: str


@dataclass(frozen=True, slots=True)
class Released:
    """The conversation is the assistant's again."""

    agent: str


@dataclass(frozen=True, slots=True)
class Jotted:
    """A note of the staff on the shopper, for themselves, and what it changed in the profile."""

    agent: str
    text: str
    changes: tuple[ProfileChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Reacted:
    """What the shopper did to an item: ``kind`` is like, dislike, click, shortlist, unshortlist or purchase."""

    item_id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The shopper took back a turn and all that came behind it."""

    turn_id: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state after a turn that began behind the record ``since``."""

    conversation: Conversation
    since: int


#: Everything that a log holds. Reactions, notes and snapshots are nobody's business but the shop's.
Entry = Event | Message | Reacted | Snapshot | Undone | Taken | Released | Jotted


@dataclass(frozen=True, slots=True)
class Record:
    """An entry as it was kept. ``id`` grows along the log; it is 0 for an entry that could not be kept."""

    id: int
    turn_id: str
    kind: str
    entry: Entry
    at: datetime

    @property
    def public(self) -> bool:
        """Whether the shopper gets to see it."""
        return not isinstance(self.entry, Reacted | Snapshot | Jotted)
