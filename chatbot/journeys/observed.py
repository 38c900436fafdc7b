"""What a turn came to, as a surface shows it: the values that expectations are compared with."""

from dataclasses import dataclass

from chatbot.domain.item import Offer
from chatbot.domain.request import Request


@dataclass(frozen=True, slots=True)
class Saved:
    """An item of the shortlist."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Known:
    """An interest of the profile."""

    facet: str
    value: str
    polarity: str
    subject: str


@dataclass(frozen=True, slots=True)
class Observed:
    """One turn, whoever played it.

    ``request`` is what was understood, where whoever played can tell. ``offers`` are the cards in their order, none where the turn showed none.
    ``asked`` is the facet that was asked for, empty for a general question, None without one. ``needs`` are what the cards are for, where a set is on
    show, and ``bundle_total`` is what the chosen ones come to. ``failed`` holds what the shopper was told when the turn broke.
    """

    intent: str = ""
    request: Request = Request()
    offers: tuple[Offer, ...] = ()
    text: str = ""
    cites: tuple[str, ...] = ()
    asked: str | None = None
    relaxed: tuple[str, ...] = ()
    compared: int = 0
    needs: tuple[str, ...] = ()
    bundle_total: float | None = None
    shortlist: tuple[Saved, ...] = ()
    profile: tuple[Known, ...] = ()
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    first_item_ms: int | None = None
    total_ms: int | None = None
    failed: str = ""
