from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from chatbot.decision.relax import Relaxation, relax
from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Filter, Request
from retrievers.facets import FacetIndex
from tests.stall import ITEMS

INDEX = FacetIndex(ITEMS)


def fitting(request: Request) -> Mapping[str, Offer]:
    return INDEX.fitting(request)


def found(*filters: Filter, category: str | None = "jacket", excluded: tuple[str, ...] = ()) -> Relaxation | None:
    request = Request(category, filters=filters, excluded=excluded)
    assert not fitting(request), "there is nothing to relax"
    return relax(request, fitting)


def test_the_one_filter_in_the_way_gives() -> None:
    relaxation = found(Filter("waterproof", "=", True), Filter("color", "=", "pink"))
    assert relaxation is not None
    assert [f.facet for f in relaxation.dropped] == ["color"]
    assert set(fitting(relaxation.request)) == {"j1", "j2"}


def test_one_filter_gives_before_two() -> None:
    relaxation = found(Filter("price", "<=", 100.0), Filter("waterproof", "=", True), Filter("hood", "=", True))
    assert relaxation is not None
    assert [f.facet for f in relaxation.dropped] == ["price"]


def test_two_filters_give_when_one_is_not_enough() -> None:
    relaxation = found(Filter("color", "=", "pink"), Filter("material", "=", "silk"), Filter("waterproof", "=", True))
    assert relaxation is not None
    assert {f.facet for f in relaxation.dropped} == {"color", "material"}


def test_when_not_even_two_are_enough_nothing_is_found() -> None:
    assert found(Filter("color", "=", "pink"), Filter("material", "=", "silk"), Filter("brand", "=", "Nobody")) is None


def test_a_number_moves_only_as_far_as_it_must() -> None:
    relaxation = found(Filter("price", "<=", 100.0), Filter("waterproof", "=", True))
    assert relaxation is not None
    assert relaxation.nearest == Measure(109, "USD")
    assert set(fitting(relaxation.request)) == {"j2"}  # 129 is farther than 15 % over the nearest
    assert relaxation.request.sort is not None
    assert (relaxation.request.sort.facet, relaxation.request.sort.descending) == ("price", False)


def test_a_lower_bound_moves_down() -> None:
    relaxation = found(Filter("battery", ">=", 40.0), category="headphones")
    assert relaxation is not None
    assert relaxation.nearest == Measure(30, "h")
    assert set(fitting(relaxation.request)) == {"h1"}


def test_an_exact_number_gives_and_the_nearest_is_told() -> None:
    relaxation = found(Filter("capacity", "=", 3.0), category="tent")
    assert relaxation is not None
    assert relaxation.nearest == Measure(4, "people"), "of two that are as near, the larger one"
    assert {o.item.attributes["capacity"] for o in fitting(relaxation.request).values()} == {Measure(4, "people")}


def test_what_is_found_for_an_exact_number_is_as_near_as_the_nearest() -> None:
    relaxation = found(Filter("battery", "=", 33.0), category="headphones")
    assert relaxation is not None
    assert relaxation.nearest == Measure(30, "h")
    assert set(fitting(relaxation.request)) == {"h1"}


def test_a_number_that_moves_a_little_is_less_than_a_word() -> None:
    relaxation = found(Filter("price", "<=", 105.0), Filter("waterproof", "=", True), Filter("hood", "=", True))
    assert relaxation is not None
    assert [f.facet for f in relaxation.dropped] == ["price"]


def test_an_exclusion_never_gives() -> None:
    assert found(Filter("material", "!=", "polyester"), Filter("material", "!=", "nylon"), Filter("material", "!=", "wool"), Filter("material", "!=", "leather"), Filter("material", "!=", "faux leather")) is None


def test_the_category_never_gives() -> None:
    relaxation = found(Filter("noise_cancelling", "=", True), category="tent")
    assert relaxation is not None
    assert all(o.item.category == "tent" for o in fitting(relaxation.request).values())
    either = found(Filter("category", "in", ("tent", "jacket")), Filter("noise_cancelling", "=", True), category=None)
    assert either is not None
    assert [f.facet for f in either.dropped] == ["noise_cancelling"]


def test_what_was_turned_down_stays_away() -> None:
    relaxation = found(Filter("price", "<=", 100.0), Filter("waterproof", "=", True), excluded=("j2",))
    assert relaxation is not None
    assert "j2" not in fitting(relaxation.request)


def test_a_shop_with_nothing_left_has_nothing_to_relax() -> None:
    assert relax(Request("jacket", filters=(Filter("color", "=", "black"),)), lambda r: {}) is None
    assert relax(Request("jacket"), lambda r: {}) is None


filters = st.builds(
    Filter,
    st.sampled_from(["color", "price", "material", "waterproof", "weight", "size", "fill", "battery", "brand"]),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "in", "not_in"]),
    st.one_of(st.sampled_from(["black", "wool", "down", "M", "leather", "pink"]), st.floats(0, 300), st.booleans(), st.just(("black", "nylon"))),
    st.booleans(),
)


@given(st.lists(filters, max_size=5), st.sampled_from([None, "jacket", "tent", "headphones"]), st.sets(st.sampled_from([i.id for i in ITEMS]), max_size=6))
def test_whatever_gives_exclusions_hold_and_something_in_stock_is_found(wanted: list[Filter], category: str | None, excluded: set[str]) -> None:
    request = Request(category, filters=tuple(wanted), excluded=tuple(excluded))
    if fitting(request):
        return
    relaxation = relax(request, fitting)
    if relaxation is None:
        return
    offers = fitting(relaxation.request)
    assert offers
    assert 1 <= len(relaxation.dropped) <= 2
    assert set(relaxation.dropped) <= set(request.hard)
    assert not any(f.excludes for f in relaxation.dropped)
    assert {f for f in request.hard if f not in relaxation.dropped} <= set(relaxation.request.filters)
    assert not excluded & set(offers)
    assert all(o.in_stock for o in offers.values())
