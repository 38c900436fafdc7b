"""One line of a conversation's log."""

from dataclasses import dataclass
from datetime import datetime

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Event


@dataclass(frozen=True, slots=True)
class Message:
    """What a person wrote: the shopper, or somebody of the shop's staff."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Reacted:
    """What the shopper did to an item: ``kind`` is like, dislike, click, shortlist, unshortlist or purchase."""

    item_id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state after a turn that began with the record ``since``."""

    conversation: Conversation
    since: int


#: Everything that a log holds. Reactions and snapshots are nobody's business but the shop's.
Entry = Event | Message | Reacted | Snapshot


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
        return not isinstance(self.entry, Reacted | Snapshot)
