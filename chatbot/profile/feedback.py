"""What a shopper does to an item, as evidence; and what a change of the profile looks like."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from chatbot.domain.item import Item
from chatbot.domain.signal import Interest, Polarity, Profile, ProfileChange, Signal, Via
from chatbot.profile.opinion import ITEM, PRICE, Topic, topic

#: What a shopper can do to an item. Taking it off the shortlist says nothing about taste.
KINDS = ("like", "dislike", "click", "shortlist", "unshortlist", "purchase")

#: Those that say what somebody is ready to pay.
_WORTH_IT = frozenset({Via.LIKE, Via.SHORTLIST, Via.PURCHASE})

_CHANGE: Mapping[Polarity, str] = MappingProxyType(
    {
        Polarity.LIKE: "liked",
        Polarity.DISLIKE: "disliked",
        Polarity.REQUIRE: "required",
        Polarity.EXCLUDE: "excluded",
    }
)


def signals_of(item: Item, kind: str, *, subject: str, turn_id: str, now: datetime) -> tuple[Signal, ...]:
    """The evidence in one act: on the item itself and, where it was liked in some way, on its category, its brand and its price.

    Who dislikes an item dislikes neither its color nor its brand.

    Raises:
        ValueError: ``kind`` is none of `KINDS`.
    """
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is none of {', '.join(KINDS)}")
    if kind == "unshortlist":
        return ()
    via = Via(kind)
    if via is Via.DISLIKE:
        return (Signal(ITEM, item.id, Polarity.DISLIKE, subject, via, item.title, turn_id, now),)
    topics = ((ITEM, item.id), ("category", item.category), ("brand", item.brand))
    found = [Signal(f, v, Polarity.LIKE, subject, via, item.title, turn_id, now) for f, v in topics if v]
    if via in _WORTH_IT and item.price > 0:
        paid = f"{item.price:g} {item.currency}".strip()
        found.append(Signal(PRICE, paid, Polarity.LIKE, subject, via, item.title, turn_id, now, item.category))
    return tuple(found)


def stands(signal: Signal, known: Iterable[Signal]) -> bool:
    """Whether this very act on an item is its newest opinion already, so that doing it again says nothing new. Each look and each purchase is another one."""
    if signal.via in (Via.CLICK, Via.PURCHASE):
        return False
    same = [s for s in known if topic(s) == topic(signal) and s.via is not Via.CLICK]
    return any(s.via is signal.via for s in same) and max(same, key=lambda s: s.at).polarity is signal.polarity


def changes(before: Profile, after: Profile) -> tuple[ProfileChange, ...]:
    """What a shopper would notice: new interests, changed minds, and what is gone without anything in its place."""
    old = {i.id: i for i in before.interests}
    new = {i.id: i for i in after.interests}
    made = [_change(i, _CHANGE[i.polarity]) for i in after.interests if i.id not in old or old[i.id].polarity is not i.polarity]
    replaced = {_place(i) for i in after.interests}
    gone = [i for i in before.interests if i.id not in new and _place(i) not in replaced]
    return tuple(made + [_change(i, "forgotten") for i in gone])


def _place(interest: Interest) -> Topic:
    """The topic that an interest holds."""
    return topic(Signal(interest.facet, interest.value, interest.polarity, interest.subject, Via.WORDS, "", "", interest.at, interest.category))


def _change(interest: Interest, change: str) -> ProfileChange:
    source = interest.sources[0] if interest.sources else ""
    value = source or interest.value if interest.facet == ITEM else interest.value
    return ProfileChange(interest.facet, value, change, interest.subject, source)
