"""What one signal is an opinion on, and how much it weighs."""

import hashlib
from datetime import datetime, timedelta

from chatbot.domain.having import is_size
from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.domain.words import lemmas

#: Words weigh most, then what was bought, what was saved or liked; a click weighs little.
_WEIGHT = {
    Via.WORDS: 1.0,
    Via.AGENT: 0.9,
    Via.PURCHASE: 0.8,
    Via.SHORTLIST: 0.6,
    Via.LIKE: 0.6,
    Via.DISLIKE: 0.6,
    Via.CLICK: 0.25,
}
_FIRM = frozenset({Polarity.REQUIRE, Polarity.EXCLUDE})
_SPOKEN = frozenset({Via.WORDS, Via.AGENT})

#: What liking one item says of its brand and category, against what it says of the item.
_IMPLIED = 0.5

#: The facet under which an opinion on one very item is kept; its value is the item's id.
ITEM = "item"
PRICE = "price"

Topic = tuple[str, str, str, str]
Act = tuple[str, datetime, Via, str]

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}


def topic(signal: Signal) -> Topic:
    """What the signal is about: two signals with the same topic agree or contradict each other.

    All upper bounds on one facet of one kind of thing are one topic, and so are all lower ones: "under 200" takes the place of
    "under 150", and a limit for hats leaves that for jackets as it is. What was paid speaks for an upper bound too. A size is one topic
    for each kind of thing. Yes and no of a property are one topic.
    """
    side = "<" if is_paid(signal) else bound(signal.value)
    flag = "flag" if signal.value.casefold() in _FLAGS else "size" if is_size(signal.facet) and not side else ""
    return signal.facet, side or flag or _same(signal.facet, signal.value), signal.subject, _kind(signal.facet, side, signal.category)


def stance(signal: Signal) -> bool:
    """Which side of its topic the signal is on: wanting "no" is the same side as not wanting "yes"."""
    return signal.polarity.positive == _FLAGS.get(signal.value.casefold(), True)


def bound(value: str) -> str:
    """``"<"`` or ``">"`` where the value is a bound on a number, else nothing."""
    return value[0] if value[:1] in ("<", ">") else ""


def is_paid(signal: Signal) -> bool:
    """Whether the signal is the price of an item that was liked or bought, rather than a limit that somebody named."""
    return signal.facet == PRICE and not spoken(signal)


def interest_id(facet: str, value: str, subject: str, category: str = "") -> str:
    """A short name for an interest, the same wherever and whenever it is made."""
    side = bound(value)
    parts = (facet, value if side else _same(facet, value), subject, *filter(None, [_kind(facet, side, category)]))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:12]


def id_of(signal: Signal) -> str:
    """The name of the interest that this signal alone would make."""
    return interest_id(signal.facet, signal.value, signal.subject, signal.category)


def act(signal: Signal) -> Act:
    """What happened once and may have made several signals: the same act on the same item at the same time."""
    return signal.source, signal.at, signal.via, signal.subject


def weight(signal: Signal, *, now: datetime, half_life: timedelta) -> float:
    """What the signal counts now, in (0, 1): more the more strongly it was said; old taste fades by half in each half-life."""
    heavy = _WEIGHT[signal.via] * (1.0 if signal.polarity in _FIRM else 0.8) * signal.emphasis
    if signal.via not in _SPOKEN and signal.facet != ITEM:
        heavy *= _IMPLIED
    age = max(timedelta(), now - signal.at)
    return max(1e-6, float(heavy * 0.5 ** (age / half_life)))


def spoken(signal: Signal) -> bool:
    """Whether somebody said so in words."""
    return signal.via in _SPOKEN


def _kind(facet: str, side: str, category: str) -> str:
    """The kind of thing that an opinion is tied to; nothing for one that is of the person."""
    return category if side or is_size(facet) else ""


def _same(facet: str, value: str) -> str:
    return value if facet == ITEM else " ".join(lemmas(value)) or value.casefold()
