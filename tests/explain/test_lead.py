from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.decision.relax import Relaxation, relax
from chatbot.domain.request import Filter, Request, Sort
from chatbot.explain import lead
from retrievers.facets import FacetIndex
from tests.stall import HARBORLIGHT, ITEMS, KESTREL, SKERRY, SOFTDAY, offer

OFFERS = (offer(HARBORLIGHT, 0), offer(SKERRY, 0), offer(SOFTDAY))
UNDER = Filter("price", "<=", 150.0, source="under $150", unit="USD")
NO_DOWN = Filter("fill", "!=", "down", source="nothing with down")
WATERPROOF = Filter("waterproof", "=", True, source="waterproof")


@pytest.mark.parametrize(
    ("request_", "total", "words"),
    [
        (Request("jacket"), 3, "jackets"), (Request("jacket"), 1, "jacket"), (Request(), 2, "items"), (Request(), 1, "item"), (Request("jacket", filters=(WATERPROOF,)), 2, "waterproof jackets"), (Request("jacket", filters=(UNDER,)), 2, "jackets under $150"),
        (Request("jacket", filters=(NO_DOWN,)), 2, "jackets without down"), (Request("jacket", filters=(WATERPROOF, UNDER, NO_DOWN)), 2, "waterproof jackets under $150 without down"), (Request("jacket", filters=(Filter("size", "=", "M"),)), 1, "jacket in size M"),
        (Request("tent", filters=(Filter("capacity", "=", 4.0, unit="people"),)), 2, "tents for 4 people"), (Request("jacket", filters=(Filter("activity", "=", "hiking", hard=False),)), 2, "jackets for hiking"),
        (Request("jacket", filters=(Filter("type", "=", "rain jacket"), UNDER)), 2, "rain jackets under $150"), (Request("pants", filters=(Filter("type", "=", "jeans"), WATERPROOF)), 1, "pair of waterproof jeans"),
        (Request("headphones", filters=(Filter("type", "=", "over-ear"), WATERPROOF)), 2, "waterproof over-ear headphones"), (Request("jacket", filters=(Filter("type", "!=", "parka"),)), 2, "jackets without parka"),
        (Request("jacket", filters=(NO_DOWN, Filter("material", "!=", "wool"))), 2, "jackets without down and without wool"),
    ],
)  # fmt: skip
def test_a_request_is_said_as_a_noun_phrase(request_: Request, total: int, words: str) -> None:
    assert lead.what(request_, total) == words


def test_what_was_found_is_told_with_its_count_the_first_and_its_price() -> None:
    told = lead.found(OFFERS, 12, Request("jacket", filters=(UNDER,)))
    assert "3 of 12 jackets under $150" in told
    assert "The Harborlight" in told
    assert "$109" in told


def test_a_hope_is_told_of_all_only_where_all_are_as_hoped() -> None:
    hope = Filter("activity", "=", "hiking", hard=False)
    hiking = tuple(o for o in OFFERS if "hiking" in o.item.attributes["activity"])  # type: ignore[operator]
    assert 0 < len(hiking) < len(OFFERS)
    assert "jackets for hiking" in lead.found(hiking, 2, Request("jacket", filters=(hope,)))
    assert "hiking" not in lead.found(OFFERS, 12, Request("jacket", filters=(hope,)))


def test_an_order_is_told_as_such() -> None:
    assert "is the least expensive, at $109" in lead.found(OFFERS, 3, Request("jacket", sort=Sort("price")))
    assert "is the lightest" in lead.found(OFFERS, 3, Request("jacket", sort=Sort("weight")))
    assert "is the best rated" in lead.found(OFFERS, 3, Request("jacket", sort=Sort("rating", True)))
    assert "highest in battery" in lead.found(OFFERS, 3, Request("jacket", sort=Sort("battery", True)))


def test_it_is_told_for_whom_things_are() -> None:
    assert "for your dad" in lead.found(OFFERS, 3, Request("jacket", subject="dad"))
    assert "your me" not in lead.found(OFFERS, 3, Request("jacket"))
    assert "your him" not in lead.found(OFFERS, 3, Request("jacket", subject="him"))


def _relaxed(*filters: Filter) -> tuple[Relaxation, Request]:
    request = Request("jacket", filters=filters)
    relaxation = relax(request, FacetIndex(ITEMS).fitting)
    assert relaxation is not None
    return relaxation, request


def test_what_was_given_up_is_told_in_the_shopper_s_words() -> None:
    relaxation, request = _relaxed(WATERPROOF, Filter("price", "<=", 50.0, source="under 50 bucks", unit="USD"))
    told = lead.relaxed(relaxation, request, OFFERS)
    assert "Nothing in stock" in told
    assert "under 50 bucks" in told
    assert "$109" in told


@pytest.mark.parametrize(
    ("said", "facet", "told"),
    [("too expensive", "price", "cheaper than"), ("too heavy", "weight", "less heavy than"), ("much cheaper", "price", "much cheaper than"), ("half the price", "price", "at half the price of")],
)  # fmt: skip
def test_that_nothing_goes_further_is_told_as_a_comparison(said: str, facet: str, told: str) -> None:
    critique = Filter(facet, "<", 1.0, source=said, relative=True)
    found = lead.relaxed(Relaxation(Request(category="jacket"), (critique,)), Request(category="jacket"), [offer(SKERRY)])
    assert f"Nothing that fits is {told} what you saw." in found


def test_a_word_that_was_given_up_is_told_too() -> None:
    relaxation, request = _relaxed(WATERPROOF, Filter("color", "=", "pink", source="pink"))
    assert "pink" in lead.relaxed(relaxation, request, OFFERS)


def test_nothing_is_told_in_the_way_that_is_true() -> None:
    assert "Nothing in stock" in lead.nothing(Request("jacket", filters=(WATERPROOF,)), carried=True)
    assert "couldn't find" in lead.nothing(Request(text="sofa"), carried=False)
    assert "sofa" in lead.nothing(Request(text="sofa"), carried=False)


def test_favorites_and_the_nearest_in_meaning_are_told_as_what_they_are() -> None:
    assert "favorites" in lead.favorites(OFFERS)
    told = lead.by_meaning([offer(KESTREL)], Request(text="sofa"))
    assert "sofa" in told
    assert "the Kestrel" in told


def test_when_all_was_seen_it_says_so() -> None:
    assert "jackets" in lead.all_seen(3, Request("jacket"))
    assert "only one" in lead.all_seen(1, Request("jacket"))


filters = st.builds(
    Filter,
    st.sampled_from(["color", "price", "capacity", "waterproof", "battery", "text", "category", "gender", "nonsense_thing"]),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "in", "not_in"]),
    st.one_of(st.text(max_size=8), st.floats(0, 1e6), st.booleans(), st.just(("a", "b"))),
    st.booleans(),
    st.sampled_from(["", "so they said"]),
    st.sampled_from(["", "kg", "USD", "people", "h"]),
)


@given(st.lists(filters, max_size=5), st.sampled_from([None, "jacket"]), st.integers(1, 99), st.sampled_from([None, Sort("price"), Sort("nonsense", True)]))
def test_every_request_can_be_said(wanted: list[Filter], category: str | None, total: int, sort: Sort | None) -> None:
    request = Request(category, "free words", tuple(wanted), sort)
    assert lead.found(OFFERS, total, request)
    assert lead.nothing(request, carried=True)
    assert lead.nothing(replace(request, text=""), carried=False)
    for dropped in wanted:
        assert lead.relaxed(Relaxation(request, (dropped,)), request, OFFERS)


def test_what_was_found_by_words_alone_is_told_so_and_not_counted() -> None:
    told = lead.found([offer(SKERRY), offer(HARBORLIGHT)], 1139, Request(text="rain at sea"))
    assert told.startswith("Going by your words, the Skerry comes closest, at ")
    assert "1139" not in told


def test_a_part_s_value_is_no_adjective_of_the_thing() -> None:
    assert lead.what(Request(category="chair", filters=(Filter("armrests", "=", "none"),))) == "chairs without armrests"
    assert lead.what(Request(filters=(Filter("skin_type", "=", "dry"),))) == "items for dry skin"
