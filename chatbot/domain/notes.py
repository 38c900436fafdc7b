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


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What the shopper wants forgotten: the interests of these ids, or, with ``everything``, all that is known of them and of those they shop for."""

    interests: tuple[str, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """The shopper's yes or no to being remembered. A no ``here`` is for this conversation alone."""

    given: bool
    here: bool = False


#: What a shopper demands to be done with what is known of them.
Demand = Forgotten | Agreed
#: Everything that a turn leaves behind.
Note = Noted | Kept | Demand
