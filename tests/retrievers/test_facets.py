import random
import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.domain.fit import fits, fitting_offers, in_category, satisfies
from chatbot.domain.item import Item, Measure, Offer, Variant, offers
from chatbot.domain.request import Filter, Op, Operand, Request
from retrievers.facets import FacetIndex
from tests.retrievers.shop import COLORS, MATERIALS, shop

SHOP = shop(250)
INDEX = FacetIndex(SHOP)

FACETS = ("color", "size", "material", "waterproof", "weight", "price", "brand", "rating", "category", "grade", "text", "nonsense")
WORDS = (*COLORS, *MATERIALS, "S", "M", "Northfell", "yes", "no", "true", "0.5 kg", "jacket", "clothing", "3", "", "trail", "$", "microfibre")
NUMBERS = (0.0, 0.3, 0.5, 1.0, 1.5, 3.0, 4.0, 4.5, 99.0, 100.0, 149.0, 149.99, 150.0, 150.0 + 1e-10, float("inf"), float("nan"), -1.0)

operands: st.SearchStrategy[Operand] = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(NUMBERS), st.booleans(), st.lists(st.sampled_from(WORDS), max_size=3).map(tuple)
)
ops: st.SearchStrategy[Op] = st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "in", "not_in"])
filters = st.builds(Filter, facet=st.sampled_from(FACETS), op=ops, value=operands, hard=st.booleans())
requests = st.builds(
    Request,
    category=st.sampled_from([None, "jacket", "Jackets", "clothing", "hiking boots", "boat"]),
    filters=st.lists(filters, max_size=4).map(tuple),
    excluded=st.lists(st.sampled_from([item.id for item in SHOP] + ["nobody"]), max_size=5).map(tuple),
)


def brute_force(items: tuple[Item, ...], request: Request) -> dict[str, Offer]:
    """What `FacetIndex.fitting` promises, one item at a time."""
    found: dict[str, Offer] = {}
    for item in items:
        if item.id in request.excluded or (request.category and not in_category(item, request.category)):
            continue
        fitting = fitting_offers(item, request.hard)
        if fitting:
            found[item.id] = max(fitting, key=lambda offer: (sum(satisfies(offer, f) for f in request.soft), -offer.price))
    return found


@settings(max_examples=1500, deadline=None)
@given(requests)
def test_the_index_agrees_with_the_definition_for_any_request(request: Request) -> None:
    assert dict(INDEX.fitting(request)) == brute_force(tuple(SHOP), request)


def test_thousands_of_typical_requests_never_break_a_hard_filter() -> None:
    chance = random.Random(11)
    typical: list[Filter] = [
        *(Filter("color", "=", color) for color in COLORS), *(Filter("material", "!=", word) for word in ("leather", "wool", "nylon")),
        *(Filter("price", "<=", limit) for limit in (50.0, 100.0, 149.99)), Filter("waterproof", "=", True), Filter("size", "=", "M"),
        Filter("weight", "<", 1.0), Filter("brand", "not_in", ("Northfell", "Tarnwick")), Filter("rating", ">=", 4.0),
    ]  # fmt: skip
    shown = 0
    for _ in range(3000):
        wanted = tuple(chance.sample(typical, chance.randint(1, 3)))
        for offer in INDEX.fitting(Request(filters=wanted)).values():
            shown += 1
            assert offer.in_stock
            assert fits(offer, wanted)
    assert shown > 5000


def jacket(id: str, *variants: tuple[str, str, float, int], **changes: object) -> Item:
    made = tuple(Variant(f"{id}-{at}", {"color": c, "size": s}, price, stock) for at, (c, s, price, stock) in enumerate(variants))
    plain = Item(id, f"Jacket {id}", "", ("clothing", "jacket"), "Northfell", 100.0, stock=1, variants=made)
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_options_must_be_met_by_one_variant_together() -> None:
    index = FacetIndex([jacket("a", ("black", "S", 100, 1), ("green", "M", 100, 1))])
    assert "a" in index.fitting(Request(filters=(Filter("color", "=", "black"), Filter("size", "=", "S"))))
    assert "a" not in index.fitting(Request(filters=(Filter("color", "=", "black"), Filter("size", "=", "M"))))


def test_a_variant_that_is_sold_out_satisfies_nothing() -> None:
    index = FacetIndex([jacket("a", ("black", "S", 100, 0), ("green", "S", 100, 1)), jacket("b", stock=0)])
    assert list(index.fitting(Request(filters=(Filter("color", "=", "black"),)))) == []
    assert list(index.fitting(Request())) == ["a"]


def test_a_price_holds_for_the_variant_that_is_meant() -> None:
    index = FacetIndex([jacket("a", ("black", "S", 160, 1), ("green", "S", 100, 1))])
    cheap = Filter("price", "<=", 150.0)
    assert "a" not in index.fitting(Request(filters=(cheap, Filter("color", "=", "black"))))
    assert index.fitting(Request(filters=(cheap,)))["a"].options["color"] == "green"


@pytest.mark.parametrize(("op", "found"), [("<=", True), ("<", False), (">=", True), (">", False), ("=", True), ("!=", False)])
def test_a_number_at_the_bound(op: Op, found: bool) -> None:
    index = FacetIndex([jacket("a", price=0.1 + 0.2)])
    assert ("a" in index.fitting(Request(filters=(Filter("price", op, 0.1 + 0.2),)))) is found


def test_an_excluded_word_in_the_title_excludes_whatever_the_attributes_say() -> None:
    index = FacetIndex([jacket("a", title="Leather Jacket"), jacket("b", title="Vegan Leather Jacket"), jacket("c", title="Jacket")])
    assert list(index.fitting(Request(filters=(Filter("material", "!=", "leather"),)))) == ["b", "c"]
    assert list(index.fitting(Request(filters=(Filter("material", "not_in", ("wool", "leather")),)))) == ["b", "c"]


def test_the_offer_meets_most_soft_filters_and_is_then_the_cheapest() -> None:
    index = FacetIndex([jacket("a", ("black", "S", 90, 1), ("green", "M", 120, 1), ("green", "L", 110, 1))])
    soft = (Filter("color", "=", "green", hard=False),)
    assert index.fitting(Request(filters=soft))["a"].options == {"color": "green", "size": "L"}
    assert index.fitting(Request())["a"].price == 90


def test_yes_and_one_are_different_wishes_even_when_asked_in_turn() -> None:
    index = FacetIndex([jacket("flag", attributes={"x": True}), jacket("number", attributes={"x": Measure(2.0)})])
    for value, found in ((1.0, []), (True, ["flag"]), (1.0, []), (2.0, ["number"])):
        assert list(index.fitting(Request(filters=(Filter("x", "=", value),)))) == found


def test_counts_are_items_by_value_over_what_can_be_bought() -> None:
    index = FacetIndex([jacket("a", ("black", "S", 90, 1), ("black", "M", 90, 1), ("green", "S", 90, 0)), jacket("b", attributes={"color": ("black", "red")})])
    assert index.counts("color", ["a", "b", "nobody"]) == {"black": 2, "red": 1}
    assert index.counts("color", ["a"]) == {"black": 1}
    assert index.counts("size", ["a", "b"], [Filter("color", "=", "black")]) == {"S": 1, "M": 1}
    assert index.counts("price", ["b"]) == {"100 USD": 1}
    assert index.counts("nonsense", ["a", "b"]) == {}


def test_changes_are_seen_by_the_next_request() -> None:
    index = FacetIndex([jacket("a"), jacket("b")])
    index.upsert([jacket("a", price=5.0), jacket("c")])
    index.remove(["b", "nobody"])
    found = index.fitting(Request())
    assert {id: offer.price for id, offer in found.items()} == {"a": 5.0, "c": 100.0}
    assert sorted(item.id for item in index.items()) == ["a", "c"]
    assert (len(index), index.get("a"), index.get("b")) == (2, jacket("a", price=5.0), None)
    index.upsert([jacket("b")])
    assert set(index.fitting(Request())) == {"a", "b", "c"}
    index.refresh([jacket("z")])
    assert list(index.fitting(Request())) == ["z"]


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_after_any_changes_the_index_is_that_of_the_items_it_holds(data: st.DataObject) -> None:
    chance = random.Random(data.draw(st.integers(0, 1000)))
    index, held = FacetIndex(SHOP[:40]), {item.id: item for item in SHOP[:40]}
    pool = shop(400, seed=3)
    for _ in range(data.draw(st.integers(1, 8))):
        put = chance.sample(pool, chance.randint(0, 90))
        index.upsert(put)
        held.update({item.id: item for item in put})
        gone = chance.sample(sorted(held), min(len(held), chance.randint(0, 20)))
        index.remove(gone)
        held = {id: item for id, item in held.items() if id not in gone}
    request = data.draw(requests)
    assert dict(index.fitting(request)) == brute_force(tuple(held.values()), request)
    assert {item.id: item for item in index.items()} == held


def test_readers_see_whole_states_while_a_writer_works() -> None:
    index, stop, wrong = FacetIndex([jacket("a"), jacket("b")]), threading.Event(), list[object]()

    def read() -> None:
        while not stop.is_set():
            prices = {offer.price for offer in index.fitting(Request()).values()}
            if len(prices) != 1:
                wrong.append(prices)

    reader = threading.Thread(target=read)
    reader.start()
    for price in range(200):
        index.upsert([jacket("a", price=float(price)), jacket("b", price=float(price))])
    stop.set()
    reader.join()
    assert wrong == []


def test_every_offer_of_the_test_shop_is_met_by_some_filter() -> None:
    assert sum(1 for item in SHOP for offer in offers(item) if not offer.in_stock) > 50
    assert len(INDEX.fitting(Request())) > 100
