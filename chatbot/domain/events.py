"""What a turn yields, piece by piece. Every surface renders these same events."""

from dataclasses import dataclass, field
from enum import StrEnum

from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import ProfileChange


class Intent(StrEnum):
    RECOMMEND = "recommend"
    REFINE = "refine"
    COMPARE = "compare"
    ASK_ITEM = "ask_item"
    ASK_STORE = "ask_store"
    SHORTLIST = "shortlist"
    FEEDBACK = "feedback"
    CHAT = "chat"
    DECLINE = "decline"
    HANDOVER = "handover"


class Voice(StrEnum):
    """Where a piece of text comes from."""

    FACTS = "facts"
    MODEL = "model"
    HANDBOOK = "handbook"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item is shown: the facet that speaks for it, and a few words ("$21 under your limit")."""

    facet: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """An item on show: the offer and the reasons for it, best first.

    In a set, ``need`` names what it is for ("sleeping bag"), and ``quantity`` says how many of it are needed.
    """

    offer: Offer
    reasons: tuple[Reason, ...] = ()
    need: str = ""
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Items side by side: a row per facet that differs, a cell per item ("not stated" where nothing is known)."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """The items chosen to be bought together, one for each need that something fits; ``total`` counts quantities."""

    item_ids: tuple[str, ...]
    total: float
    currency: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What the message does and what is asked for now; ``again`` when more of the same message was understood than before.

    ``among`` is how many items of that kind the catalogue has, where a kind is looked for.
    """

    intent: Intent
    request: Request
    again: bool = False
    among: int | None = None


@dataclass(frozen=True, slots=True)
class ProfileChanged:
    changes: tuple[ProfileChange, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Cards, the facets that had to be relaxed to find them, and the comparison when one was asked for.

    Of a set, the cards of its ``bundle`` come first, then other choices for each need. ``fitting`` is out of how many items the cards were chosen,
    where they were. ``missing`` names what was looked for that the catalogue turned out not to have.
    """

    cards: tuple[Card, ...]
    relaxed: tuple[str, ...] = ()
    comparison: Comparison | None = None
    bundle: Bundle | None = None
    fitting: int | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of text, to be put behind the pieces before it with no space added. ``cites`` names a handbook passage."""

    text: str
    voice: Voice = Voice.FACTS
    cites: str = ""


@dataclass(frozen=True, slots=True)
class QuickReply:
    """A tap that says ``text`` for the shopper; ``count`` is how many items it would leave, where that is known."""

    text: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question; ``facet`` is what it asks for, empty for a general one."""

    question: str
    facet: str = ""
    quick_replies: tuple[QuickReply, ...] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """The conversation waits for a person."""

    reason: str


@dataclass(frozen=True, slots=True)
class Grounding:
    """How many sentences were said, how many of them the model's own words, how many replaced by facts."""

    sentences: int = 0
    from_model: int = 0
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """The end of an answered turn. ``timings_ms`` has understand, find, first_item, first_text and total."""

    turn_id: str
    shortlist: tuple[str, ...] = ()
    grounding: Grounding = Grounding()
    timings_ms: dict[str, int] = field(default_factory=dict)
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True)
class Failed:
    """The turn could not be answered; ``detail`` is for the shopper: what was wrong and what to do."""

    turn_id: str
    detail: str


Event = Understood | ProfileChanged | Shown | Said | Asked | Handed | Done | Failed
