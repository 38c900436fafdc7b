"""How a shopper gets into a conversation, and what is found there."""

from dataclasses import dataclass, field

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
class Transcript:
    """A conversation as it stands: what was said, what is asked for now, the cards last shown, and what was saved."""

    entries: tuple[Entry, ...] = ()
    request: Request = field(default_factory=Request)
    on_show: tuple[Card, ...] = ()
    shortlist: tuple[Card, ...] = ()
