"""How a shopper gets into a conversation, and what is found there."""

from dataclasses import dataclass, field
from datetime import datetime

from chatbot.domain.conversation import Entry
from chatbot.domain.events import Card
from chatbot.domain.request import Request


class NoEntry(Exception):
    """A token that opens no conversation: unknown, expired or tampered with. The caller opens a new one."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Proof of entry into one conversation, and the shopper whose profile goes with it."""

    conversation_id: str
    shopper: str


@dataclass(frozen=True, slots=True)
class Opening:
    """A new conversation. ``token`` is the only way into it; ``quick_replies`` are things one could say first."""

    id: str
    token: str
    greeting: str
    quick_replies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """A conversation in a list: ``title`` are the first words of the shopper, ``at`` is when it was opened."""

    conversation_id: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Related:
    """What else goes with an item: other things of its kind, nearest first, and what was taken together with it, most often first."""

    similar: tuple[Card, ...] = ()
    also_taken: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation as it stands: what was said, what is asked for now, the cards last shown, what was saved, and which agent answers, if one does."""

    entries: tuple[Entry, ...] = ()
    request: Request = field(default_factory=Request)
    on_show: tuple[Card, ...] = ()
    shortlist: tuple[Card, ...] = ()
    held_by: str = ""
