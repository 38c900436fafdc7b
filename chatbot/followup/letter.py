"""A message to a shopper who isn't in the conversation any more."""

from dataclasses import dataclass
from enum import StrEnum

from chatbot.domain.events import Card, Grounding


class Channel(StrEnum):
    """Where the message is read, which decides its length."""

    EMAIL = "email"
    PUSH = "push"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft: ``subject`` is empty where the channel has none; ``cards`` are the items that the text speaks of, best first."""

    channel: Channel
    subject: str
    text: str
    cards: tuple[Card, ...]
    grounding: Grounding = Grounding()
