"""The catalogue while the shop is open."""

import threading
import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chatbot.catalog.importer import put_rows
from chatbot.catalog.shelf import Shelf, open_database
from chatbot.catalog.terms import load_terms
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Profile, Via
from chatbot.stockroom import Shelves, Stockroom
from chatbot.understanding.reader import Context
from retrievers.chroma import Chroma
from retrievers.dense import DenseIndex
from retrievers.facets import FacetIndex
from retrievers.finder import Finder
from retrievers.lexical import LexicalIndex
from tests.embedder import FakeEmbedder
from tests.stall import EMBEDDER, acts, passages


def row(id: str, title: str, price: float = 10, **more: Any) -> Mapping[str, Any]:
    return {"id": id, "title": title, "price": price, "category": "lamp", "brand": "Lumo", "stock": 3, **more}


ROWS = (
    row("a", "Lumo Reading Lamp", 30, attributes={"color": "black", "dimmable": "yes", "weight_kg": 1.2}),
    row("b", "Lumo Night Lamp", 15, attributes={"color": "white", "dimmable": "no", "weight_kg": 0.4}),
    row("c", "Lumo Floor Lamp", 90, attributes={"color": "black", "dimmable": "yes", "weight_kg": 4}, stock=0),
)


class Room:
    """A stockroom over a data folder, and its parts."""

    def __init__(self, folder: Path, rows: tuple[Mapping[str, Any], ...] = ROWS) -> None:
        chroma = Chroma.memory(uuid.uuid4().hex)
        self.embedder = FakeEmbedder(EMBEDDER.dimensions)
        self.shelves = Shelves(Shelf(open_database(folder / "catalogue.db")), chroma.collection("items"), chroma.collection("terms"))
        put_rows(rows, shelf=self.shelves.items, vectors=self.shelves.vectors, embedder=self.embedder)
        items = self.shelves.items.all()
        self.finder = Finder(facets=FacetIndex(items), lexical=LexicalIndex(items), dense=DenseIndex(self.shelves.vectors), embedder=self.embedder)
        self.stockroom = Stockroom(self.shelves, self.finder, self.embedder, acts(), passages(), lambda word: False)
        self.stockroom.put([row("z", "Lumo Zero Lamp")])  # the terms are embedded with a change
        self.stockroom.delete("z")

    def found(self, text: str = "", *filters: Filter) -> list[str]:
        return [c.offer.item.id for c in self.stockroom.search.search(text, filters, 9)]

    def read(self, text: str) -> set[tuple[str, str, object]]:
        return {(f.facet, f.op, f.value) for f in self.stockroom.stock().reader.read(text, Context(Request("lamp"))).filters}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_the_catalogue_can_be_looked_up_searched_and_spoken_of(room: Room) -> None:
    found = room.stockroom.get("a")
    assert found is not None
    assert found.title == "Lumo Reading Lamp"
    assert room.stockroom.get("nothing") is None
    assert room.found("reading")[0] == "a"
    assert room.read("a dimmable one in white") == {("dimmable", "=", True), ("color", "=", "white")}


def test_what_is_sold_out_is_known_and_not_found(room: Room) -> None:
    assert room.stockroom.get("c") is not None
    assert set(room.found()) == {"a", "b"}


def test_an_item_that_is_put_is_there_for_the_next_turn(room: Room) -> None:
    report = room.stockroom.put([row("d", "Lumo Garden Lantern", 55, attributes={"color": "teal", "solar": "yes"})])
    assert report.taken == 1
    assert "d" in room.found("lantern")
    assert "d" in room.stockroom.stock().items
    assert room.read("in teal") == {("color", "=", "teal")}
    assert "d" in room.stockroom.search.fitting(Request(filters=(Filter("color", "=", "teal"),)))


def test_an_item_that_is_put_again_is_replaced(room: Room) -> None:
    room.stockroom.put([row("a", "Lumo Reading Lamp", 99, attributes={"color": "gold"})])
    found = room.stockroom.get("a")
    assert found is not None
    assert found.price == 99
    assert room.found("", Filter("price", "<=", 50.0)) == ["b"]
    assert room.found("", Filter("color", "=", "gold")) == ["a"]


def test_an_item_that_sells_out_is_found_no_more(room: Room) -> None:
    room.stockroom.put([row("a", "Lumo Reading Lamp", 30, stock=0)])
    assert "a" not in room.found("reading")


def test_a_deleted_item_is_gone_everywhere(room: Room) -> None:
    assert room.stockroom.delete("b")
    assert room.stockroom.get("b") is None
    assert "b" not in room.found("night")
    assert "b" not in room.shelves.vectors.ids()
    assert ("color", "white") not in load_terms(room.shelves.terms).terms
    assert not room.stockroom.delete("b")
    assert not room.stockroom.delete("never there")


def test_a_bad_row_is_refused_and_the_others_taken(room: Room) -> None:
    report = room.stockroom.put([{"id": "x"}, row("d", "Lumo Lantern"), row("e", "Lumo Minus", -5)])
    assert report.taken == 1
    assert len(report.refused) == 2
    assert room.stockroom.get("d") is not None
    assert room.stockroom.get("x") is None


def test_nothing_taken_changes_nothing(room: Room) -> None:
    before = room.stockroom.stock()
    room.stockroom.put([{"id": "x"}])
    room.stockroom.put([])
    assert room.stockroom.stock() is before


def test_a_running_turn_finishes_with_the_catalogue_it_began_with(room: Room) -> None:
    before = room.stockroom.stock()
    room.stockroom.delete("a")
    assert "a" in before.items
    assert "a" not in room.stockroom.stock().items


def test_the_last_item_can_go(room: Room) -> None:
    for id in ("a", "b", "c"):
        assert room.stockroom.delete(id)
    assert room.found("lamp") == []
    assert ("color", "=", "white") not in room.read("a dimmable lamp in white under $5")
    room.stockroom.put([row("n", "Lumo New Lamp")])
    assert room.found("new") == ["n"]


def test_what_was_liked_is_not_recommended_back_and_a_taste_orders(room: Room) -> None:
    recommend = room.stockroom.search.recommend
    assert "a" not in [c.offer.item.id for c in recommend(("a",), Profile(), (), 5)]
    at = datetime(2026, 1, 1, tzinfo=UTC)
    white = Interest("i", "color", "white", Polarity.LIKE, "me", 1.0, (), Via.WORDS, at)
    assert recommend((), Profile((white,)), (), 5)[0].offer.item.id == "b"
    black = replace(white, value="black")
    assert recommend((), Profile((black,)), (), 5)[0].offer.item.id == "a"


def test_changes_and_readers_at_once_do_not_disturb_each_other(room: Room) -> None:
    errors: list[BaseException] = []
    stop = threading.Event()

    def look() -> None:
        try:
            while not stop.is_set():
                stock = room.stockroom.stock()
                assert set(stock.items) >= {"a", "b", "c"}
                room.found("lamp")
                stock.reader.read("a black lamp", Context())
        except BaseException as error:
            errors.append(error)

    readers = [threading.Thread(target=look) for _ in range(3)]
    for thread in readers:
        thread.start()
    writers = [threading.Thread(target=lambda n=n: room.stockroom.put([row(f"w{n}", f"Lumo Lamp {n}")])) for n in range(6)]  # type: ignore[misc]
    for thread in writers:
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    for thread in readers:
        thread.join()
    assert errors == []
    assert {f"w{n}" for n in range(6)} <= set(room.stockroom.stock().items)
    assert {f"w{n}" for n in range(6)} <= set(room.found(""))
