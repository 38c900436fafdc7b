"""What a turn leaves behind for the shop to keep. Neither is shown to anybody."""

from dataclasses import dataclass

from chatbot.domain.conversation import Conversation
from chatbot.domain.signal import Signal


@dataclass(frozen=True, slots=True)
class Noted:
    """Evidence about the shopper's taste that this turn brought."""

    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The state of the conversation after this turn, for the next one. A later one of the same turn replaces it."""

    conversation: Conversation
