"""The state of a conversation between two turns."""

from dataclasses import dataclass
from enum import StrEnum

from chatbot.domain.events import Asked, Card, Comparison
from chatbot.domain.request import Request


class Role(StrEnum):
    SHOPPER = "shopper"
    ASSISTANT = "assistant"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of the transcript as it was shown: text, cards, question; what it cites, and why it waits for a person."""

    role: Role
    text: str
    turn_id: str = ""
    cards: tuple[Card, ...] = ()
    asked: Asked | None = None
    comparison: Comparison | None = None
    cites: tuple[str, ...] = ()
    handed: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the next turn needs to know of the turns before it. Item ids stand for items, newest list last.

    ``shown`` are the lists of item ids that were on show; ``asked`` the facets asked for so far, in order;
    ``questions_in_row`` how many turns in a row ended with a question.
    """

    id: str
    shopper: str
    locale: str = "en"
    request: Request = Request()
    shown: tuple[tuple[str, ...], ...] = ()
    focus: tuple[str, ...] = ()
    shortlist: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    questions_in_row: int = 0
    handed: bool = False
    turns: int = 0

    @property
    def on_show(self) -> tuple[str, ...]:
        """The ids of the items last shown, in the order of the cards."""
        return self.shown[-1] if self.shown else ()
