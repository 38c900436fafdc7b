"""Conversations written into a real store, moment by moment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from chatbot.domain.conversation import Role
from chatbot.domain.events import Asked, Card, Done, Grounding, Intent, QuickReply, Shown, Understood
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Request
from chatbot.insights.insights import Insights, Wanted
from chatbot.insights.period import Period
from chatbot.store.database import connect
from chatbot.store.record import Entry, Message, Reacted, Undone
from chatbot.store.store import Store

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
UNDER_50 = Filter("price", "<=", 50.0, source="under $50", unit="USD")


def card(id: str = "a") -> Card:
    return Card(Offer(Item(id, f"The {id}", "", ("all", "hat"), "", 10.0, stock=1)))


def hat(*filters: Filter, **more: object) -> Request:
    return Request("hat", filters=filters, **more)  # type: ignore[arg-type]


@dataclass
class Talk:
    """One conversation; every entry comes a second after the one before."""

    store: Store
    id: str
    at: datetime
    turn: int = 0
    seq: int = field(default=0)

    def put(self, *entries: Entry, turn_id: str | None = None) -> "Talk":
        for entry in entries:
            self.at += timedelta(seconds=1)
            self.seq += 1
            name = f"{self.id}-{self.turn}" if turn_id is None else turn_id
            self.store.log.append(self.id, name, self.seq, entry, at=self.at)
        return self

    def say(self, text: str, request: Request | None = None, *shown: Entry, intent: Intent = Intent.RECOMMEND, ms: int = 40, done: bool = True) -> "Talk":
        """A whole turn."""
        self.turn += 1
        understood = [Understood(intent, request)] if request is not None else []
        self.put(Message(Role.SHOPPER, text), *understood, *shown)
        end = Done(f"{self.id}-{self.turn}", (), Grounding(4, 2, 1), {"first_item": ms, "first_text": ms + 2, "total": 10 * ms})
        return self.put(end) if done else self

    def do(self, kind: str, item: str = "a") -> "Talk":
        return self.put(Reacted(item, kind), turn_id="")

    def take_back(self, turn: int) -> "Talk":
        return self.put(Undone(f"{self.id}-{turn}"), turn_id="")


class Diary:
    """A store with its insights; ``now`` is a week after `MONDAY`."""

    def __init__(self, address: str) -> None:
        self.engine = connect(address)
        self.now = MONDAY + timedelta(days=7)
        self.store = Store(self.engine, lambda _: None)
        self.asked: list[str] = []
        self._numbers = count(1)
        self.insights = self.another()

    def another(self, nearest: Callable[[str], str] | None = None) -> Insights:
        """Insights of their own over the same database, as another process has."""
        return Insights(self.engine, clock=lambda: self.now, item=self._item, nearest=nearest or self._nearest)

    def talk(self, day: int = 0, shopper: str = "") -> Talk:
        """A new conversation, so many days after `MONDAY`."""
        id = f"c{next(self._numbers)}"
        at = MONDAY + timedelta(days=day)
        self.store.doors.open(id, shopper=shopper or f"anon:{id}", user_id=None, locale="en", at=at)
        return Talk(self.store, id, at)

    def records(self, table: str, *, days: int = 8, **more: object) -> list[dict[str, object]]:
        period = Period.until(self.now.date(), days, more.pop("by", "day"))  # type: ignore[arg-type]
        return self.insights.table(table, Wanted(period, **more)).records()  # type: ignore[arg-type]

    def close(self) -> None:
        self.store.close()

    def _item(self, id: str) -> Item | None:
        return card(id).offer.item if id != "gone" else None

    def _nearest(self, words: str) -> str:
        self.asked.append(words)
        return "near-it"


def shown(*ids: str, relaxed: tuple[str, ...] = (), missing: tuple[str, ...] = ()) -> Shown:
    return Shown(tuple(card(i) for i in ids), relaxed, missing=missing)


def asked(facet: str, *replies: str) -> Asked:
    return Asked("Which?", facet, tuple(QuickReply(r) for r in replies))
