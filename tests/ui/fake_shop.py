"""A shop with a dozen items and a few set answers, all in memory, that records what it was asked."""

import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

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
from chatbot.domain.signal import Evidence, Interest, Polarity, Profile, ProfileChange, Signal, Via
from chatbot.domain.visit import Glance, NoEntry, Opening, Related, Transcript, Visit
from chatbot.shop import NoItem
from tests.ui.shelf import items

AT = datetime(2026, 11, 1, tzinfo=UTC)
QUESTION = Asked("Where will you wear it most?", "activity", (QuickReply("hiking", 14), QuickReply("city", 9), QuickReply("no preference")))


@dataclass(frozen=True)
class Seen:
    """Something that the shopper gets to see."""

    id: int
    turn_id: str


@dataclass
class Room:
    """One conversation."""

    visit: Visit
    entries: list[Entry] = field(default_factory=list)
    request: Request = field(default_factory=Request)
    saved: list[str] = field(default_factory=list)
    happened: int = 0
    seen: list["Seen"] = field(default_factory=list)
    held_by: str = ""
    stopped: bool = False
    locale: str = "en"

    def happens(self, turn_id: str = "", *, seen: bool = True) -> None:
        """Something happens, that the shopper gets to see or not."""
        self.happened += 1
        self.seen += [Seen(self.happened, turn_id)] if seen else []


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
        self.removed: dict[Signal, Interest] = {}
        self.flaky = 0
        self.shares: dict[str, Transcript] = {}
        self._numbers = itertools.count(1)

    def open(self, *, user_id: str | None = None, locale: str = "en") -> Opening:
        number = next(self._numbers)
        visit = Visit(f"conversation-{number}", user_id or f"shopper-{number}")
        self.rooms[f"token-{number}"] = Room(visit, locale=locale)
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
        room.stopped = False
        room.happens(turn_id)
        if room.held_by:
            room.entries.append(Entry(Role.SHOPPER, text, turn_id))
            yield Done(turn_id)
            return
        shown: list[Event] = []
        for event in self._answer(room, text, turn_id):
            shown.append(event)
            yield event
        if not any(isinstance(e, Failed) for e in shown):
            room.entries += _entries(text, turn_id, shown)
        room.happens(turn_id)

    def stop(self, visit: Visit) -> bool:
        room = self._room(visit)
        room.stopped, before = True, room.stopped
        return not before

    def undo(self, visit: Visit, turn_id: str | None = None) -> str | None:
        room = self._room(visit)
        said = [(at, e) for at, e in enumerate(room.entries) if e.role is Role.SHOPPER and turn_id in (None, e.turn_id)]
        if not said:
            return None
        room.happens()
        at, first = said[-1]
        del room.entries[at:]
        return first.text

    def answer_in_person(self, token: str, name: str, text: str, items: tuple[str, ...] = ()) -> None:
        """What an agent does: take the conversation and write."""
        room = self.rooms[token]
        room.held_by = name
        room.happens()
        room.entries.append(Entry(Role.AGENT, text, author=name, cards=tuple(_card(self.items[i]) for i in items)))

    def last_event(self, visit: Visit) -> int:
        return self._room(visit).happened

    def events_after(self, visit: Visit, n: int) -> tuple[Seen, ...]:
        return tuple(s for s in self._room(visit).seen if s.id > n)

    def glance(self, token: str) -> Glance | None:
        room = self.rooms.get(token)
        said = next((e.text for e in room.entries if e.role is Role.SHOPPER), "") if room else ""
        return Glance(room.visit.conversation_id, said, AT) if room and said else None

    def share(self, visit: Visit) -> str:
        key = f"key-{len(self.shares) + 1}"
        self.shares[key] = Transcript(tuple(replace(e, noted=()) for e in self._room(visit).entries))
        return key

    def shared(self, key: str) -> Transcript:
        if key not in self.shares:
            raise NoEntry(f"nothing is shown by {key!r}")
        return self.shares[key]

    def item(self, item_id: str) -> Item:
        if item_id not in self.items:
            raise NoItem(f"there is no item {item_id!r}")
        return self.items[item_id]

    def related(self, item_id: str, k: int = 4, *, visit: Visit | None = None) -> Related:
        mine = self.item(item_id)
        others = [i for i in self.items.values() if i.id != item_id]
        similar = [_card(i) for i in others if i.category == mine.category]
        return Related(tuple(similar[:k]), tuple(_card(i) for i in others if i.category == "stove")[:k])

    def transcript(self, visit: Visit) -> Transcript:
        room = self._room(visit)
        saved = tuple(_card(self.items[i]) for i in room.saved)
        return Transcript(tuple(room.entries), room.request, (), saved, room.held_by)

    def feedback(self, visit: Visit, item_id: str, kind: str) -> tuple[ProfileChange, ...]:
        self.fed.append((item_id, kind))
        room, item = self._room(visit), self.items[item_id]
        room.happens(seen=False)
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

    def forget(self, visit: Visit, interest_id: str) -> tuple[Evidence, ...]:
        gone = self.tastes[visit.shopper].pop(interest_id)
        signal = Signal(gone.facet, gone.value, gone.polarity, gone.subject, gone.via, gone.sources[0], "", gone.at)
        self.removed[signal] = gone
        return (Evidence(signal, visit.conversation_id, True),)

    def put_back(self, visit: Visit, evidence: Sequence[Evidence]) -> None:
        back = [self.removed[e.signal] for e in evidence]
        self.tastes[visit.shopper] |= {interest.id: interest for interest in back}

    def export(self, visit: Visit) -> dict[str, Any]:
        return {"shopper": visit.shopper, "signals": sorted(self.tastes[visit.shopper])}

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
            yield from self._compare(room, words)
        elif "return" in words:
            yield Understood(Intent.ASK_STORE, room.request)
            yield Said("You can send anything back within 30 days, unused and in its box.", Voice.HANDBOOK, "Returns policy: Deadlines")
        elif "person" in words:
            yield Handed("A person from the shop will join this chat. You can go on writing meanwhile.")
        else:
            yield from self._recommend(room, words)
        yield Done(turn_id)

    def _compare(self, room: Room, words: str) -> Iterator[Event]:
        chosen = [i for i in self.items.values() if i.title.lower() in words]
        rows = [("price", tuple(f"${i.price:g}" for i in chosen)), ("weight", tuple(str(i.attributes["weight"]) for i in chosen))]
        rows += [("waterproof", ("yes",) * len(chosen)), ("fill", ("not stated",) * len(chosen))]
        shown = tuple(_card(i) for i in chosen)
        yield Shown(shown, comparison=Comparison(tuple(i.title for i in chosen), tuple(rows)))
        yield from self._speak(room, "Here they are side by side. The first one costs less; the second one keeps more rain out.")

    def _recommend(self, room: Room, words: str) -> Iterator[Event]:
        category = next((c for c in ("tent", "shoes", "backpack", "stove") if c[:4] in words), "jacket")
        limit = Filter("price", "<=", 200.0, source="under $200", unit="USD")
        room.request = Request(category, filters=(limit, Filter("waterproof", "=", True), Filter("material", "!=", "wool")))
        found = [i for i in self.items.values() if i.category == category]
        yield Understood(Intent.RECOMMEND, room.request, among=len(found))
        yield ProfileChanged(
            (
                self._learn(room.visit, "waterproof", "yes", Polarity.REQUIRE, words, 0.9, Via.WORDS),
                self._learn(room.visit, "activity", "hiking", Polarity.LIKE, words, 0.7, Via.WORDS),
                self._learn(room.visit, "material", "wool", Polarity.EXCLUDE, "nothing woollen, it itches", 0.55, Via.WORDS),
            )
        )
        yield Shown(tuple(_card(i) for i in found[:3]), fitting=len(found))
        yield from self._speak(
            room,
            "These three keep the rain out and stay under $200. The Drizzle is the lightest of them at 0.38 kg and packs small."
            " If you expect long wet days, the parka's hood and length are worth the extra money.",
        )
        yield QUESTION

    def _speak(self, room: Room, text: str) -> Iterator[Event]:
        for word in text.split(" "):
            if room.stopped:
                return
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
