import random
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chatbot.catalog.wording import wording
from chatbot.domain.fit import fits, in_category, satisfies
from chatbot.domain.item import Item, Measure
from chatbot.domain.request import Filter, Request, Sort
from chatbot.domain.signal import Interest, Polarity, Via
from retrievers.behavior import Behavior
from retrievers.chroma import Chroma, ChromaVectors
from retrievers.dense import DenseIndex
from retrievers.facets import FacetIndex
from retrievers.finder import Finder, Found, Vector
from retrievers.lexical import LexicalIndex
from retrievers.outage import VectorsUnreachable
from tests.embedder import FakeEmbedder
from tests.retrievers.shop import COLORS, shop

SHOP = shop(300)


def finder(items: Sequence[Item], *, embedded: bool = True, behavior: Behavior | None = None) -> tuple[Finder, ChromaVectors]:
    embedder = FakeEmbedder()
    vectors = Chroma.memory(uuid.uuid4().hex).collection("items")
    if embedded:
        vectors.upsert([item.id for item in items], embedder.embed([wording(item) for item in items]))
    made = Finder(facets=FacetIndex(items), lexical=LexicalIndex(items), dense=DenseIndex(vectors), embedder=embedder, behavior=behavior)
    return made, vectors


@pytest.fixture(scope="module")
def whole() -> Finder:
    return finder(SHOP)[0]


def ids(found: Found) -> list[str]:
    return [c.offer.item.id for c in found.candidates]


def thing(id: str, title: str, description: str = "", **changes: object) -> Item:
    return replace(Item(id, title, description, ("things",), f"Brand {id}", 10.0, stock=1), **changes)  # type: ignore[arg-type]


def interest(facet: str, value: str, polarity: Polarity) -> Interest:
    return Interest(f"{facet}{value}", facet, value, polarity, "me", 0.9, (), Via.WORDS, datetime(2026, 1, 1, tzinfo=UTC))


def test_a_thousand_random_requests_with_words_never_break_a_hard_filter(whole: Finder) -> None:
    chance = random.Random(4)
    filters = [
        *(Filter("color", "=", color) for color in COLORS), Filter("color", "!=", "blue"), Filter("material", "!=", "leather"),
        Filter("material", "not_in", ("wool", "nylon")), Filter("price", "<=", 100.0), Filter("price", ">", 100.0), Filter("waterproof", "=", True),
        Filter("size", "=", "M"), Filter("weight", "<=", 0.5), Filter("rating", ">=", 4.5),
    ]  # fmt: skip
    texts = ["", "leather", "a warm wool jacket", "trail summit", "submarine", "blue vegan leather boots", "made for long days"]
    shown = 0
    for _ in range(1000):
        request = Request(
            category=chance.choice([None, "jacket", "shoes", "rugs"]),
            text=chance.choice(texts),
            filters=tuple(replace(f, hard=chance.random() < 0.7) for f in chance.sample(filters, chance.randint(0, 3))),
            sort=chance.choice([None, None, Sort("price"), Sort("rating", descending=True)]),
            excluded=tuple(chance.sample([item.id for item in SHOP], 10)),
        )
        found = whole.find(request, k=6)
        assert len(found.candidates) <= min(6, found.total)
        assert bool(found.candidates) == bool(found.total)
        for candidate in found.candidates:
            shown += 1
            offer = candidate.offer
            assert offer.in_stock
            assert fits(offer, request.hard)
            assert offer.item.id not in request.excluded
            assert request.category is None or in_category(offer.item, request.category)
            assert 0 <= candidate.score <= 1
        assert len(set(ids(found))) == len(found.candidates)
    assert shown > 2000


@pytest.mark.parametrize("text", ["", "wool"])
@pytest.mark.parametrize("sort", [Sort("price"), Sort("price", True), Sort("weight"), Sort("rating", True)])
def test_a_sort_is_strict_and_puts_what_has_no_such_number_last(whole: Finder, sort: Sort, text: str) -> None:
    found = whole.find(Request(category="jacket", text=text, sort=sort), k=20)
    values = [c.offer.value(sort.facet) for c in found.candidates]
    numbers = [v.value for v in values if isinstance(v, Measure)]
    assert numbers == sorted(numbers, reverse=sort.descending)
    assert all(v is None for v in values[len(numbers) :])


def test_a_sort_over_everything_begins_with_the_very_first(whole: Finder) -> None:
    fitting = whole.facets.fitting(Request(category="jacket"))
    found = whole.find(Request(category="jacket", sort=Sort("price")), k=3)
    assert found.candidates[0].offer.price == min(offer.price for offer in fitting.values())


def test_a_sort_with_words_keeps_to_what_has_to_do_with_them() -> None:
    made, _ = finder([thing("a", "Wool scarf", price=50.0), thing("b", "Wool hat", price=30.0), thing("c", "Garden hose", price=5.0)])
    assert ids(made.find(Request(text="wool", sort=Sort("price")))) == ["b", "a"]


def test_words_and_meaning_decide_where_there_are_words() -> None:
    made, _ = finder([thing("rug", "Soft rug"), thing("lamp", "Desk lamp", "Light for reading"), thing("tent", "Light tent")])
    found = made.find(Request(text="light for reading"))
    assert ids(found)[0] == "lamp"
    assert found.total == 3
    assert found.nearest > 0.3
    assert found.coverage == 1.0


def test_words_that_the_catalogue_knows_nothing_of_are_told_apart() -> None:
    made, _ = finder([thing("rug", "Soft rug"), thing("lamp", "Desk lamp")])
    found = made.find(Request(text="submarine periscope"))
    assert found.nearest < 0.3
    assert found.coverage == 0.0
    assert found.total == 2


def test_items_that_are_not_embedded_yet_are_found_by_their_words() -> None:
    made, _ = finder([thing("rug", "Soft rug"), thing("lamp", "Desk lamp")], embedded=False)
    assert ids(made.find(Request(text="lamp")))[0] == "lamp"
    assert len(made.find(Request(text="submarine")).candidates) == 2


class Gone:
    """Vectors that can't be reached."""

    def nearest(self, vector: Vector, k: int, among: Sequence[str] | None = None) -> list[tuple[str, float]]:
        raise VectorsUnreachable("gone")

    def get(self, ids: Sequence[str]) -> dict[str, Vector]:
        raise VectorsUnreachable("gone")

    def __len__(self) -> int:
        raise VectorsUnreachable("gone")


def test_without_the_vectors_items_are_found_by_their_words_and_the_words_say_how_near_they_are() -> None:
    items = [thing("rug", "Soft rug"), thing("lamp", "Desk lamp")]
    made = Finder(facets=FacetIndex(items), lexical=LexicalIndex(items), dense=DenseIndex(Gone()), embedder=FakeEmbedder())
    found = made.find(Request(text="desk lamp"))
    assert (ids(found)[0], found.nearest, found.coverage) == ("lamp", 1.0, 1.0)
    assert made.find(Request(text="submarine")).nearest == 0.0
    assert ids(made.find(Request(), history=["rug"], k=9))


def test_soft_filters_lift_and_decide_the_variant_but_leave_nothing_out(whole: Finder) -> None:
    wish = Filter("color", "=", "red", hard=False)
    found = whole.find(Request(category="jacket", filters=(wish,)), k=10)
    assert found.total == whole.find(Request(category="jacket")).total
    assert all(satisfies(c.offer, wish) for c in found.candidates[:3])


def test_a_profile_lifts_what_it_likes_and_lowers_what_it_does_not() -> None:
    things = [thing(color, f"Thing {color}", attributes={"color": (color,)}) for color in ("black", "green", "red")]
    made, _ = finder(things)
    likes = (interest("color", "red", Polarity.LIKE), interest("color", "black", Polarity.DISLIKE))
    assert ids(made.find(Request(), interests=likes)) == ["red", "green", "black"]
    assert ids(made.find(Request(filters=(Filter("color", "!=", "red"),)), interests=likes)) == ["green", "black"]


def test_taste_never_outweighs_the_words() -> None:
    things = [thing("lamp", "Desk lamp", attributes={"color": ("black",)}), thing("rug", "Soft rug", attributes={"color": ("red",)})]
    made, _ = finder(things)
    assert ids(made.find(Request(text="desk lamp"), interests=(interest("color", "red", Polarity.LIKE),)))[0] == "lamp"


def test_well_rated_and_popular_things_come_first_when_nothing_else_is_known() -> None:
    things = [thing("poor", "A", rating=3.0, rating_count=99), thing("good", "B", rating=4.9, rating_count=99), thing("seen", "C", rating=4.9, rating_count=99)]
    made, _ = finder(things, behavior=Behavior([("u", "seen", "purchase", 0.0)]))
    assert ids(made.find(Request())) == ["seen", "good", "poor"]


def test_a_history_brings_up_what_goes_with_it() -> None:
    things = [thing(name, name) for name in ("tent", "stove", "rug", "lamp")]
    made, _ = finder(things, behavior=Behavior([("u1", "tent", "purchase", 0.0), ("u1", "stove", "purchase", 0.0), ("u2", "rug", "view", 0.0)]))
    assert ids(made.find(Request(excluded=("tent",)), history=("tent",)))[0] == "stove"


def test_a_search_near_an_item_finds_what_is_like_it() -> None:
    made, _ = finder([thing("a", "Red wool scarf"), thing("b", "Blue wool scarf"), thing("c", "Garden hose")])
    vector = made.dense.vector("a")
    assert vector is not None
    assert ids(made.find(Request(excluded=("a",)), vector=vector))[0] == "b"


def test_changes_are_seen_by_the_next_search() -> None:
    made, vectors = finder([thing("rug", "Soft rug")])
    new = thing("lamp", "Desk lamp")
    vectors.upsert(["lamp"], FakeEmbedder().embed([wording(new)]))
    made.upsert([new])
    assert ids(made.find(Request(text="lamp")))[0] == "lamp"
    made.upsert([replace(new, stock=0)])
    assert ids(made.find(Request(text="lamp"))) == ["rug"]
    made.remove(["rug"])
    assert made.find(Request(text="lamp")) == Found((), 0)
    made.refresh([new])
    assert ids(made.find(Request())) == ["lamp"]


def test_an_empty_shop_finds_nothing() -> None:
    made, _ = finder([])
    assert made.find(Request(text="anything", sort=Sort("price"))) == Found((), 0)


def test_what_has_far_less_to_do_with_the_words_is_left_out_where_that_is_asked() -> None:
    made, _ = finder([*(thing(f"w{n}", f"Warm wool scarf number {n}", price=50.0) for n in range(3)), thing("h", "Garden hose"), thing("r", "Soft rug")])
    found = made.find(Request(text="warm wool scarf"), close=True)
    assert sorted(ids(found)) == ["w0", "w1", "w2"]
    assert len(made.find(Request(text="warm wool scarf")).candidates) == 5
    assert len(made.find(Request(text="garden hose"), close=True).candidates) == 5
