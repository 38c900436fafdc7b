"""How long the merchant's view takes over very many events: made-up conversations in a real database.

python -m benchmarks.insights --events 1000000
python -m benchmarks.insights --events 200000 --database postgresql://…
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from time import perf_counter
from typing import Any

from rich.console import Console
from rich.table import Table as Grid
from sqlalchemy import Engine, func, insert, select

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Asked, Card, Done, Failed, Grounding, Handed, Intent, QuickReply, Reason, Said, Shown, Understood, Usage, Voice
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Request
from chatbot.insights.insights import Insights, Wanted
from chatbot.insights.period import Period
from chatbot.store.codec import entry_to_json
from chatbot.store.database import connect, sqlite_url
from chatbot.store.record import Entry, Message, Reacted, Snapshot
from chatbot.store.store import Store
from chatbot.store.tables import conversations, events, time_to_text

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
DAYS, ITEMS, REPEATS = 90, 1200, 5
_KINDS = [f"kind {n}" for n in range(60)]
_FACETS = {f"facet {n}": [f"value {n}.{v}" for v in range(12)] for n in range(15)}
_LACKING = [
    f"{a} {b}"
    for a in ("grand", "inflatable", "electric", "folding", "tiny")
    for b in ("piano", "kayak", "scooter", "sauna", "drone", "tractor", "globe", "harp")
]
_SENTENCE = "A calm and sturdy thing for every day, light enough to carry and made to last through many winters and their rains."


class World:
    """Makes conversations, always the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._ids = count(1)
        self._items = [self._item(n) for n in range(ITEMS)]

    def conversations(self) -> Iterator[tuple[str, datetime, list[tuple[str, int, Entry, datetime]]]]:
        """Id, beginning and events, turn by turn, over the last `DAYS` days, the oldest first where the caller sorts them."""
        while True:
            id = f"c{next(self._ids):08d}"
            at = NOW - timedelta(seconds=self._chance.random() * DAYS * 86400)
            yield id, at, list(self._talk(id, at))

    def _talk(self, id: str, at: datetime) -> Iterator[tuple[str, int, Entry, datetime]]:
        chance = self._chance
        kind, wishes = chance.choices(_KINDS, range(60, 0, -1))[0], []
        for turn in range(1 + min(9, int(chance.expovariate(0.4)))):
            turn_id, seq = f"{id}t{turn}", count()
            if chance.random() < 0.7:
                facet = chance.choice(list(_FACETS))
                wishes = [*wishes, Filter(facet, "=", chance.choice(_FACETS[facet]), source="so")]
            if chance.random() < 0.2:
                wishes = [*wishes, Filter("price", "<=", float(chance.choice((20, 45, 80, 150, 400))), unit="USD", source="under")]
            for entry in self._answer(id, turn_id, kind, tuple(wishes)):
                at += timedelta(milliseconds=chance.randrange(5, 300))
                yield turn_id, next(seq), entry, at
            at += timedelta(seconds=chance.randrange(5, 90))

    def _answer(self, id: str, turn_id: str, kind: str, wishes: tuple[Filter, ...]) -> Iterator[Entry]:
        chance = self._chance
        lacks = chance.random() < 0.08
        name = chance.choice(_LACKING) if lacks else ""
        yield Message(Role.SHOPPER, f"do you have {name or kind} for me and my friends, please")
        if chance.random() < 0.01:
            yield Failed(turn_id, "Sorry.")
            return
        request = Request(None if lacks else kind, name, () if lacks else wishes, subject="dad" if chance.random() < 0.1 else "me")
        yield Understood(Intent.RECOMMEND, request)
        cards = () if lacks else tuple(Card(Offer(i), (Reason("price", "$21 under your limit"),)) for i in chance.sample(self._items, 6))
        relaxed = ("price",) if cards and any(f.facet == "price" for f in wishes) and chance.random() < 0.2 else ()
        yield Shown(cards, relaxed, missing=(name,) if lacks else ())
        for _ in range(3):
            yield Said(_SENTENCE, Voice.MODEL)
        if chance.random() < 0.4:
            yield Asked("Which one?", chance.choice(list(_FACETS)), tuple(QuickReply(f"value {n}", n) for n in range(4)))
        if chance.random() < 0.03:
            yield Handed("asked for a person")
        yield Snapshot(Conversation(id, f"anon:{id}", "en", request=request), 0)
        times = {"understand": 12, "first_item": chance.randrange(15, 60), "first_text": chance.randrange(16, 90), "total": int(chance.lognormvariate(7, 0.6))}
        yield Done(turn_id, (), Grounding(4, chance.randrange(3), chance.randrange(2)), times, Usage(200, 50, 60))
        for act, odds in (("click", 0.15), ("shortlist", 0.06), ("like", 0.05), ("purchase", 0.02)):
            if cards and chance.random() < odds:
                yield Reacted(chance.choice(cards).offer.item.id, act)

    def _item(self, number: int) -> Item:
        return Item(f"item-{number:05d}", f"The {self._chance.choice(_KINDS)} number {number}", "", ("all",), "Brand", 10.0 + number, stock=3)


def fill(engine: Engine, wanted: int, seed: int) -> int:
    """Write so many events, in the order in which they happened within each conversation; how many there are then."""
    made = World(seed).conversations()
    written = 0
    while written < wanted:
        some = [next(made) for _ in range(1000)]
        doors = [{"id": id, "token_hash": id, "shopper": f"anon:{id}", "locale": "en", "created_at": time_to_text(at)} for id, at, _ in some]
        rows = (row for id, _, told in some for row in _rows(id, told))
        with engine.begin() as connection:
            connection.execute(insert(conversations), doors)
            while part := list(islice(rows, 5000)):
                connection.execute(insert(events), part)
                written += len(part)
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(events)).scalar_one()


def _rows(id: str, told: list[tuple[str, int, Entry, datetime]]) -> Iterator[dict[str, Any]]:
    for turn_id, seq, entry, at in told:
        kind, payload = entry_to_json(entry)
        yield {"conversation_id": id, "turn_id": turn_id, "seq": seq, "kind": kind, "payload": payload, "at": time_to_text(at)}


def measure(insights: Insights) -> Grid:
    """Milliseconds of every table for three periods, each the middle of several."""
    spans = (7, 30, DAYS)
    grid = Grid("table", *(f"{d} days" for d in spans), title="milliseconds")
    periods = [Wanted(Period.until(NOW.date(), d, "week" if d == DAYS else "day")) for d in spans]
    for name in insights.names:
        grid.add_row(name, *(f"{_middle(lambda w=w, n=name: insights.table(n, w)):.0f}" for w in periods))
    grid.add_row("[b]all of them, as the page asks[/b]", *(f"[b]{_middle(lambda w=w: insights.tables(w)):.0f}[/b]" for w in periods))
    return grid


def _middle(do: Any) -> float:
    took = []
    for _ in range(REPEATS):
        began = perf_counter()
        do()
        took.append((perf_counter() - began) * 1000)
    return statistics.median(took)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--database", default="", help="its address; default a SQLite file in a temporary folder")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        run(given.database or sqlite_url(Path(folder) / "shop.db"), given.events, given.seed, console)


def run(address: str, wanted: int, seed: int, console: Console) -> None:
    store = Store(connect(address), lambda _: None)
    began = perf_counter()
    there = fill(store.engine, wanted, seed)
    console.print(f"{there:,} events written in {perf_counter() - began:.0f} s")
    insights = Insights(store.engine, clock=lambda: NOW + timedelta(hours=1), item=lambda _: None, nearest=lambda _: "")
    began = perf_counter()
    insights.ledger.rebuild()
    took = perf_counter() - began
    console.print(f"rebuilt in {took:.0f} s ({there / took:,.0f} events a second)")
    console.print(measure(insights))
    store.close()


if __name__ == "__main__":
    main()
