"""What one signal is an opinion on, and how much it weighs."""

import hashlib
from datetime import datetime, timedelta

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

Topic = tuple[str, str, str]

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}


def topic(signal: Signal) -> Topic:
    """What the signal is about: two signals with the same topic agree or contradict each other.

    All upper bounds on one facet are one topic, and so are all lower ones: "under 200" takes the place of "under 150".
    Yes and no of a property are one topic too.
    """
    flag = "flag" if signal.value.casefold() in _FLAGS else ""
    return signal.facet, bound(signal.value) or flag or _same(signal.facet, signal.value), signal.subject


def stance(signal: Signal) -> bool:
    """Which side of its topic the signal is on: wanting "no" is the same side as not wanting "yes"."""
    return signal.polarity.positive == _FLAGS.get(signal.value.casefold(), True)


def bound(value: str) -> str:
    """``"<"`` or ``">"`` where the value is a bound on a number, else nothing."""
    return value[0] if value[:1] in ("<", ">") else ""


def interest_id(facet: str, value: str, subject: str) -> str:
    """A short name for an interest, the same wherever and whenever it is made."""
    words = value if bound(value) else _same(facet, value)
    return hashlib.sha256("\x1f".join((facet, words, subject)).encode("utf-8", "replace")).hexdigest()[:12]


def weight(signal: Signal, *, now: datetime, half_life: timedelta) -> float:
    """What the signal counts now, in (0, 1): old taste fades by half in each half-life."""
    heavy = _WEIGHT[signal.via] * (1.0 if signal.polarity in _FIRM else 0.8)
    if signal.via not in _SPOKEN and signal.facet != ITEM:
        heavy *= _IMPLIED
    age = max(timedelta(), now - signal.at)
    return max(1e-6, float(heavy * 0.5 ** (age / half_life)))


def spoken(signal: Signal) -> bool:
    """Whether somebody said so in words."""
    return signal.via in _SPOKEN


def _same(facet: str, value: str) -> str:
    return value if facet == ITEM else " ".join(lemmas(value)) or value.casefold()
