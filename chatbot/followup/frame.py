"""What stands around the sentences about the items of a follow-up message: openings, subjects and the shape of each channel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.domain.item import Offer
from chatbot.explain.lead import what
from chatbot.explain.memory import remembered
from chatbot.explain.naming import called
from chatbot.explain.wording import capital, listed, price
from chatbot.followup.letter import Channel
from chatbot.followup.occasion import Occasion

_COUNTS = {1: "one", 2: "two", 3: "three"}
#: Interests that a message without a wish names as its reason.
_REASONS = 2
#: Letters of a push message; phones cut longer ones.
PUSH = 150


@dataclass(frozen=True, slots=True)
class Told:
    """An item and what is said of it."""

    offer: Offer
    text: str


def subject(occasion: Occasion, count: int, channel: Channel) -> str:
    """ "Two waterproof jackets for your dad"; empty for a channel without subjects."""
    if channel is not Channel.EMAIL:
        return ""
    return f"{capital(_COUNTS[count])} {_things(occasion, count)}{_for(occasion)}" if occasion.open_wish else f"{capital(_COUNTS[count])} we think you'll like"


def opening(occasion: Occasion, count: int) -> str:
    """Why this message comes: the wish, or the tastes that it goes by."""
    if occasion.open_wish:
        fit = "this one fits" if count == 1 else f"these {_COUNTS[count]} fit"
        return f"you were looking for {_things(occasion, 2)}{_for(occasion)}, and {fit}."
    tastes = [i for i in occasion.interests if i.facet not in ("item", "category", "price")]
    known = remembered(tastes[:_REASONS]).removeprefix("I kept in mind ")
    return f"we had another look around the shop for you{f', keeping in mind {known}' if known else '.'}"


def message(channel: Channel, occasion: Occasion, told: Sequence[Told], store: str) -> str:
    """The whole text for a channel."""
    match channel:
        case Channel.EMAIL:
            return _email(occasion, told, store)
        case Channel.CHAT:
            return _chat(occasion, told)
        case Channel.PUSH:
            return _push(occasion, told[0].offer, store)


def _email(occasion: Occasion, told: Sequence[Told], store: str) -> str:
    items = [f"{t.offer.item.title}, {price(t.offer)}\n{t.text}{_link(t.offer)}" for t in told]
    ending = "If none of these is right, just reply and tell me what is missing."
    return "\n\n".join(["Hello,", opening(occasion, len(told)), *items, ending, store])


def _chat(occasion: Occasion, told: Sequence[Told]) -> str:
    items = [t.offer.item for t in told]
    named = listed(f"{called(t.offer.item, items)} ({price(t.offer)})" for t in told)
    return f"{capital(opening(occasion, len(told)).removesuffix('.'))}: {named}. {' '.join(t.text for t in told[:2])}".strip()


def _push(occasion: Occasion, offer: Offer, store: str) -> str:
    """The best item and the wish, as much of it as a phone shows."""
    name = f"{capital(called(offer.item))} at {price(offer)}"
    whole = f"{store}: {name} fits your search for {_things(occasion, 2)}{_for(occasion)}."
    short = f"{store}: {name}, picked for you."
    return next((text for text in (whole, short) if occasion.open_wish is (text is whole) and len(text) <= PUSH), short[:PUSH])


def _things(occasion: Occasion, count: int) -> str:
    needs = occasion.request.needs
    return listed(what(replace(need, subject="me"), count if len(needs) == 1 else 2) for need in needs)


def _for(occasion: Occasion) -> str:
    who = occasion.request.subject
    return "" if who == "me" else f" for {who}" if who in ("him", "her", "them") else f" for your {who}"


def _link(offer: Offer) -> str:
    return f"\n{offer.item.url}" if offer.item.url else ""
