"""A conversation as those who help shoppers see it in their queue."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ticket:
    """One conversation in the queue.

    ``since`` is when the shopper asked for a person, or last wrote to one who is away, in the list of those who wait; when it was taken in that of
    those who are held; and when the shopper last wrote in that of the rest. ``reason`` is why it waits, or waited. ``unanswered`` is whether the shopper
    wrote after its holder's last act, ``away`` whether the holder has been silent so long that a colleague may take over.
    """

    conversation_id: str
    label: str
    since: datetime
    reason: str = ""
    words: str = ""
    turns: int = 0
    category: str = ""
    subject: str = "me"
    held_by: str = ""
    unanswered: bool = False
    away: bool = False

    @property
    def forsaken(self) -> bool:
        """Whether the shopper wrote to somebody who isn't there."""
        return self.unanswered and self.away


@dataclass(frozen=True, slots=True)
class Queue:
    """Who waits for a person, the longest wait first; who has one; and whom the assistant is talking with, the newest words first."""

    waiting: tuple[Ticket, ...] = ()
    held: tuple[Ticket, ...] = ()
    live: tuple[Ticket, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """How many conversations wait for a person, and how many have one."""

    waiting: int = 0
    held: int = 0
