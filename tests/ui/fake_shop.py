"""A shop with a dozen items and a few set answers, all in memory, that records what it was asked."""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import (
    Asked,
    Card,
    Comparison,
    Done,
    Event,
    Failed,
    Handed,
    Intent,
    ProfileChanged,
    QuickReply,
    Reason,
    Said,
    Shown,
    Understood,
    Voice,
)
from chatbot.domain.item import Item, offers
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Profile, ProfileChange, Via
from chatbot.domain.visit import NoEntry, Opening, Transcript, Visit
from tests.ui.shelf import items

AT = datetime(2026, 11, 1, tzinfo=UTC)
QUESTION = Asked("Where will you wear it most?", "activity", (QuickReply("hiking", 14), QuickReply("city", 9), QuickReply("no preference")))


@dataclass
class Room:
    """One conversation."""

    visit: Visit
    entries: list[Entry] = field(default_factory=list)
    request: Request = field(default_factory=Request)
    saved: list[str] = field(default_factory=list)


class FakeShop:
    """``pace`` is the pause in seconds between two pieces of text."""

    def __init__(self, pace: float = 0.0) -> None:
        self.pace = pace
        self.items = {item.id: item for item in items()}
        self.rooms: dict[str, Room] = {}
        self.tastes: dict[str, dict[str, Interest]] = {}
        self.fed: list[tuple[str, str]] = []
        self.said: list[tuple[str, str | None]] = []
        self.agreed: frozenset[str] = frozenset()
        self.flaky = 0
        self._numbers = itertools.count(1)

    def open(self, *, user_id: str | None = None, locale: str = "en") -> Opening:
        number = next(self._numbers)
        visit = Visit(f"conversation-{number}", user_id or f"shopper-{number}")
        self.rooms[f"token-{number}"] = Room(visit)
        self.tastes.setdefault(visit.shopper, {})
        if visit.shopper not in self.agreed:
            self.tastes[visit.shopper] = {}
        replies = ("A rain jacket under $150", "Something for a first camping trip", "What is your returns policy?")
        return Opening(visit.conversation_id, f"token-{number}", "Hello! Tell me what you need, and I'll find it in the shop.", replies)

    def enter(self, token: str) -> Visit:
        if token not in self.rooms:
            raise NoEntry(f"no conversation is opened by {token!r}")
        return self.rooms[token].visit

    def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
        self.said.append((text, client_turn_id))
        room, turn_id = self._room(visit), f"turn-{len(self.said)}"
        shown: list[Event] = []
        for event in self._answer(room, text, turn_id):
            shown.append(event)
            yield event
        if not any(isinstance(e, Failed) for e in shown):
            room.entries += _entries(text, turn_id, shown)

    def transcript(self, visit: Visit) -> Transcript:
        room = self._room(visit)
        saved = tuple(_card(self.items[i]) for i in room.saved)
        return Transcript(tuple(room.entries), room.request, (), saved)

    def feedback(self, visit: Visit, item_id: str, kind: str) -> tuple[ProfileChange, ...]:
        self.fed.append((item_id, kind))
        room, item = self._room(visit), self.items[item_id]
        if kind == "shortlist" and item_id not in room.saved:
            room.saved.append(item_id)
        elif kind == "unshortlist":
            room.saved.remove(item_id)
        elif kind in ("like", "dislike"):
            polarity = Polarity.LIKE if kind == "like" else Polarity.DISLIKE
            self._learn(visit, "brand", item.brand, polarity, item.title, 0.4, Via(kind))
        return ()

    def profile(self, visit: Visit) -> Profile:
        return Profile(tuple(sorted(self.tastes[visit.shopper].values(), key=lambda i: -i.strength)))

    def consent(self, visit: Visit) -> Consent:
        return Consent(visit.shopper in self.agreed)

    def agree(self, visit: Visit, given: bool) -> Consent:
        self.agreed = self.agreed | {visit.shopper} if given else self.agreed - {visit.shopper}
        return self.consent(visit)

    def edit_interest(self, visit: Visit, interest_id: str, *, value: str | None = None, polarity: Polarity | None = None) -> Interest:
        known = self.tastes[visit.shopper]
        known[interest_id] = replace(known[interest_id], value=value or known[interest_id].value, polarity=polarity or known[interest_id].polarity)
        return known[interest_id]

    def forget(self, visit: Visit, interest_id: str) -> None:
        del self.tastes[visit.shopper][interest_id]

    def forget_all(self, visit: Visit) -> None:
        self.tastes[visit.shopper].clear()

    def _room(self, visit: Visit) -> Room:
        return next(r for r in self.rooms.values() if r.visit == visit)

    def _answer(self, room: Room, text: str, turn_id: str) -> Iterator[Event]:
        words = text.lower()
        if self.flaky:
            self.flaky -= 1
            raise OSError("the shelf fell over")
        if "fail" in words:
            yield Failed(turn_id, "We couldn't look that up just now. Please try again.")
            return
        if words.startswith("compare"):
            yield from self._compare(words)
        elif "return" in words:
            yield Understood(Intent.ASK_STORE, room.request)
            yield Said("You can send anything back within 30 days, unused and in its box.", Voice.HANDBOOK, "Returns policy: Deadlines")
        elif "person" in words:
            yield Handed("A person from the shop will join this chat. You can go on writing meanwhile.")
        else:
            yield from self._recommend(room, words)
        yield Done(turn_id)

    def _compare(self, words: str) -> Iterator[Event]:
        chosen = [i for i in self.items.values() if i.title.lower() in words]
        rows = [("price", tuple(f"${i.price:g}" for i in chosen)), ("weight", tuple(str(i.attributes["weight"]) for i in chosen))]
        rows += [("waterproof", ("yes",) * len(chosen)), ("fill", ("not stated",) * len(chosen))]
        yield Shown((), comparison=Comparison(tuple(i.title for i in chosen), tuple(rows)))
        yield from self._speak("Here they are side by side. The first one costs less; the second one keeps more rain out.")

    def _recommend(self, room: Room, words: str) -> Iterator[Event]:
        category = next((c for c in ("tent", "shoes", "backpack", "stove") if c[:4] in words), "jacket")
        limit = Filter("price", "<=", 200.0, source="under $200", unit="USD")
        room.request = Request(category, filters=(limit, Filter("waterproof", "=", True), Filter("material", "!=", "wool")))
        yield Understood(Intent.RECOMMEND, room.request)
        yield ProfileChanged(
            (
                self._learn(room.visit, "waterproof", "yes", Polarity.REQUIRE, words, 0.9, Via.WORDS),
                self._learn(room.visit, "activity", "hiking", Polarity.LIKE, words, 0.7, Via.WORDS),
                self._learn(room.visit, "material", "wool", Polarity.EXCLUDE, "nothing woollen, it itches", 0.55, Via.WORDS),
            )
        )
        found = [i for i in self.items.values() if i.category == category]
        yield Shown(tuple(_card(i) for i in found[:3]))
        yield from self._speak(
            "These three keep the rain out and stay under $200. The Drizzle is the lightest of them at 0.38 kg and packs small."
            " If you expect long wet days, the parka's hood and length are worth the extra money."
        )
        yield QUESTION

    def _speak(self, text: str) -> Iterator[Event]:
        for word in text.split(" "):
            time.sleep(self.pace)
            yield Said(f"{word} ", Voice.MODEL)

    def _learn(self, visit: Visit, facet: str, value: str, polarity: Polarity, source: str, strength: float, via: Via) -> ProfileChange:
        id = f"{facet}-{value}".lower().replace(" ", "-")
        interest = Interest(id, facet, value, polarity, "me", strength, (source,), via, AT)
        known = self.tastes[visit.shopper].get(id)
        self.tastes[visit.shopper][id] = replace(known, strength=strength) if known else interest
        change = {Polarity.LIKE: "liked", Polarity.DISLIKE: "disliked", Polarity.REQUIRE: "required", Polarity.EXCLUDE: "excluded"}
        return ProfileChange(facet, value, change[polarity], "me", source)


def _card(item: Item) -> Card:
    under = Reason("price", f"${200 - item.price:g} under your limit") if item.price < 200 else Reason("rating", "best rated")
    reasons = (Reason("waterproof", "waterproof"), under, Reason("weight", str(item.attributes["weight"])))
    return Card(list(offers(item))[min(1, len(item.variants))] if item.variants else next(offers(item)), reasons)


def _entries(text: str, turn_id: str, events: list[Event]) -> list[Entry]:
    said = "".join(e.text for e in events if isinstance(e, Said))
    shown = next((e for e in events if isinstance(e, Shown)), Shown(()))
    asked = next((e for e in events if isinstance(e, Asked)), None)
    noted = tuple(c for e in events if isinstance(e, ProfileChanged) for c in e.changes)
    return [
        Entry(Role.SHOPPER, text, turn_id),
        Entry(Role.ASSISTANT, said, turn_id, shown.cards, asked, shown.comparison, noted=noted),
    ]
