"""A small shop for tests: three items, an orchestrator that plays a script, and everything else as in earnest."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from chatbot.catalog.report import Note, Report
from chatbot.domain.candidate import Candidate
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import (
    Asked,
    Card,
    Done,
    Event,
    Grounding,
    Intent,
    ProfileChanged,
    QuickReply,
    Reason,
    Said,
    Shown,
    Understood,
    Usage,
    Voice,
)
from chatbot.domain.fit import fitting_offers
from chatbot.domain.item import Item, Measure, Offer, Variant
from chatbot.domain.notes import Kept, Noted
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Profile, ProfileChange
from chatbot.followup.letter import Channel, Letter
from chatbot.followup.occasion import Occasion
from chatbot.followup.writer import NothingFits
from chatbot.llm.caller import Caller
from chatbot.parts import Parts, Welcome
from chatbot.shop import Shop
from chatbot.store.database import connect, sqlite_url
from chatbot.store.store import Store

Step = Event | Noted | Kept
Script = Callable[[Conversation, Profile, str, str], Iterator[Step]]

TENT = Item(
    "tent-1",
    "Northfell Ridgeline Tent",
    "A tent for two.",
    ("outdoor", "tent"),
    "Northfell",
    199.0,
    rating=4.6,
    rating_count=31,
    stock=4,
    image="/media/tent.svg",
    attributes={"material": ("nylon",), "weight": Measure(2.1, "kg"), "waterproof": True},
)
JACKET = Item(
    "jacket-1",
    "Halvard Drizzle Jacket",
    "A rain jacket.",
    ("clothing", "jacket"),
    "Halvard",
    129.0,
    stock=5,
    attributes={"waterproof": True},
    variants=(
        Variant("jacket-1-black", {"color": "black", "size": "M"}, 129.0, 2),
        Variant("jacket-1-green", {"color": "green", "size": "M"}, 135.0, 3),
    ),
)
STOVE = Item("stove/1", "Pocketflame Stove", "A stove.", ("outdoor", "stove"), "Pocketflame", 42.0, stock=1)
ITEMS = (TENT, JACKET, STOVE)


class Goods:
    """A catalogue in a dictionary."""

    def __init__(self, items: Sequence[Item] = ITEMS) -> None:
        self.items = {i.id: i for i in items}

    def get(self, item_id: str) -> Item | None:
        return self.items.get(item_id)

    def put(self, rows: Sequence[Mapping[str, Any]]) -> Report:
        report = Report()
        for number, row in enumerate(rows, 1):
            if "id" not in row or "title" not in row:
                report.refused.append(Note("rows", number, "id", "is missing"))
                continue
            self.items[row["id"]] = Item(row["id"], row["title"], "", (row["category"],), "", row["price"], stock=1)
            report.taken += 1
        return report

    def delete(self, item_id: str) -> bool:
        return self.items.pop(item_id, None) is not None


@dataclass
class Shelves:
    """Finds what fits, in the catalogue's order, and remembers what it was asked."""

    goods: Goods
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def search(self, text: str, filters: tuple[Filter, ...], k: int) -> tuple[Candidate, ...]:
        self.asked.append((text, filters, k))
        found = [fitting_offers(i, filters) for i in self.goods.items.values()]
        return tuple(Candidate(o[0], 0.5) for o in found if o)[:k]

    def recommend(self, history: Sequence[str], profile: Profile, filters: tuple[Filter, ...], k: int) -> tuple[Candidate, ...]:
        self.asked.append((tuple(history), profile, filters, k))
        return self.search("", filters, k)

    def similar(self, item: Item, k: int) -> tuple[Candidate, ...]:
        self.asked.append(("similar", item.id, k))
        return tuple(Candidate(Offer(i), 0.5) for i in self.goods.items.values() if i.id != item.id)[:k]

    def also_taken(self, item: Item, k: int) -> tuple[Candidate, ...]:
        self.asked.append(("also_taken", item.id, k))
        return tuple(Candidate(Offer(i), 0.5) for i in reversed(self.goods.items.values()) if i.id != item.id)[:k]


@dataclass
class Penman:
    """Writes about the first item that there is, and remembers what for."""

    goods: Goods
    asked: list[tuple[Occasion, Channel]] = field(default_factory=list)

    def write(self, occasion: Occasion, channel: Channel) -> Letter:
        self.asked.append((occasion, channel))
        if not self.goods.items:
            raise NothingFits("nothing in stock fits")
        first = next(iter(self.goods.items.values()))
        return Letter(channel, "One tent", f"There is {first.title}.", (Card(Offer(first)),), Grounding(1))


class Scripted:
    """Plays one script a turn, in order; remembers what it was given and raises on a turn too many."""

    def __init__(self, *scripts: Script) -> None:
        self._scripts = list(scripts)
        self._lock = threading.Lock()
        self.given: list[tuple[Conversation, Profile, str, str]] = []
        self.callers: list[Caller | None] = []
        self.closed = 0

    def add(self, *scripts: Script) -> None:
        """More turns, after those that there are."""
        self._scripts.extend(scripts)

    def turn(self, conversation: Conversation, profile: Profile, text: str, turn_id: str, caller: Caller | None = None) -> Iterator[Step]:
        with self._lock:
            self.given.append((conversation, profile, text, turn_id))
            self.callers.append(caller)
            if not self._scripts:
                raise AssertionError(f"a surplus turn: {text!r}")
            script = self._scripts.pop(0)
        try:
            yield from script(conversation, profile, text, turn_id)
        except GeneratorExit:
            self.closed += 1
            raise


class Echo:
    """Answers every message with the same words, the message and the items."""

    def __init__(self) -> None:
        self.given: list[tuple[Conversation, Profile, str, str]] = []

    def turn(self, conversation: Conversation, profile: Profile, text: str, turn_id: str, caller: Caller | None = None) -> Iterator[Step]:
        self.given.append((conversation, profile, text, turn_id))
        yield from answer(conversation, profile, text, turn_id)


def answer(conversation: Conversation, _profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
    """A whole turn with every kind of event but a hand-over and a failure."""
    request = Request("tent", text[:40], (Filter("price", "<=", 200.0, source="under $200", unit="USD"),))
    yield Understood(Intent.RECOMMEND, request)
    yield ProfileChanged((ProfileChange("activity", "hiking", "liked", "me", "for hiking"),))
    cards = (
        Card(Offer(TENT), (Reason("price", "$1 under your limit"),)),
        Card(Offer(JACKET, JACKET.variants[0]), (Reason("color", "black, as you asked"),)),
    )
    yield Shown(cards, relaxed=("brand",))
    yield Said(f"You said: {text[:50]}. ")
    yield Said("It weighs 2.1 kg.", Voice.MODEL)
    yield Asked("For how many?", "capacity", (QuickReply("two", 3),))
    state = replace(conversation, request=request, shown=(*conversation.shown, ("tent-1", "jacket-1")), turns=conversation.turns + 1)
    yield Kept(state)
    timings = {"understand": 1, "find": 2, "first_item": 3, "first_text": 4, "total": 9}
    yield Done(turn_id, state.shortlist, Grounding(2, 1, 0), timings, Usage(20, 10, 5))


def build(where: Path | str, orchestrator: Any, **parts: Any) -> Shop:
    """A shop over the database in this folder, or at this address. A second one over the same is a restart."""
    goods = parts.pop("goods", None) or Goods()
    store = Store(connect(where if isinstance(where, str) else sqlite_url(where / "shop.db")), goods.get)
    welcome = Welcome("Hello!", ("A tent for two",))
    defaults: dict[str, Any] = {"finder": Shelves(goods), "writer": Penman(goods), "welcome": lambda locale: welcome, "patience": 5.0}
    return Shop(Parts(store=store, orchestrator=orchestrator, catalogue=goods, **{**defaults, **parts}))
