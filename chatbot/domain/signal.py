"""Evidence about a taste, and what it adds up to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Polarity(StrEnum):
    """Which way a piece of evidence points. One that allows ("wool is fine after all") takes back what was against it, and makes no interest."""

    LIKE = "like"
    DISLIKE = "dislike"
    REQUIRE = "require"
    EXCLUDE = "exclude"
    ALLOW = "allow"

    @property
    def positive(self) -> bool:
        return self in (Polarity.LIKE, Polarity.REQUIRE)


class Via(StrEnum):
    """How a signal came about."""

    WORDS = "words"
    LIKE = "like"
    DISLIKE = "dislike"
    CLICK = "click"
    SHORTLIST = "shortlist"
    PURCHASE = "purchase"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence about a taste, and where it came from.

    ``value`` is a word of the facet, or a bound such as ``"<= 150"`` for a number. ``source`` are the words that said so, or the title of
    the item that was clicked. ``category`` is what was being looked for, when the evidence holds only there. ``emphasis`` is how strongly
    it was said, in (0, 1]: "I love" is 1, "maybe" less than half of it.
    """

    facet: str
    value: str
    polarity: Polarity
    subject: str
    via: Via
    source: str
    turn_id: str
    at: datetime
    category: str = ""
    emphasis: float = 1.0


@dataclass(frozen=True, slots=True)
class Interest:
    """What the signals about one facet and value add up to.

    ``strength`` is in (0, 1]; ``sources`` are the newest words and clicks behind it, newest first. ``id`` is stable as
    long as facet, value and subject are the same. ``category`` is set where all of the evidence holds only there.
    """

    id: str
    facet: str
    value: str
    polarity: Polarity
    subject: str
    strength: float
    sources: tuple[str, ...]
    via: Via
    at: datetime
    category: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The interests of one shopper, strongest first; those of recipients carry their subject.

    ``kept`` is whether what this conversation teaches is there in the shopper's next one.
    """

    interests: tuple[Interest, ...] = ()
    kept: bool = False

    def of(self, subject: str) -> tuple[Interest, ...]:
        return tuple(i for i in self.interests if i.subject == subject)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A signal and where it belongs: to the conversation it was given in, and if it is ``kept`` also to the shopper's others."""

    signal: Signal
    conversation_id: str
    kept: bool


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """A visible change of the profile: ``change`` is ``liked disliked required excluded`` or ``forgotten``."""

    facet: str
    value: str
    change: str
    subject: str
    source: str = ""
