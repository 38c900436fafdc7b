"""What a request asks for, as words that can be counted."""

import pytest

from chatbot.domain.request import Filter, Request
from chatbot.insights.wants import band, band_order, values, wants


def test_a_request_says_its_kind_its_values_its_limit_and_for_whom_it_is() -> None:
    filters = (Filter("color", "=", "black"), Filter("price", "<=", 45.0, unit="USD"), Filter("waterproof", "=", True))
    assert list(wants(Request("jacket", filters=filters, subject="dad"))) == [
        ("recipient", "dad", "jacket"),
        ("category", "jacket", "jacket"),
        ("color", "black", "jacket"),
        ("price", "20-50 USD", "jacket"),
        ("waterproof", "yes", "jacket"),
    ]


def test_every_need_of_a_set_counts_for_its_own_kind() -> None:
    request = Request("tent", also=(Request("sleeping bag", filters=(Filter("fill", "!=", "down"),)),))
    assert list(wants(request)) == [
        ("category", "tent", "tent"),
        ("category", "sleeping bag", "sleeping bag"),
        ("fill", "not down", "sleeping bag"),
    ]


def test_whoever_asks_for_nothing_wants_nothing() -> None:
    assert list(wants(Request())) == []


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter("color", "in", ("red", "blue")), ("red", "blue")),
        (Filter("color", "not_in", ("red", "blue")), ("not red", "not blue")),
        (Filter("waterproof", "=", False), ("no",)),
        (Filter("waterproof", "!=", True), ("no",)),
        (Filter("weight", "<=", 2.0, unit="kg"), ("≤ 2 kg",)),
        (Filter("weight", ">", 0.5, unit="kg"), ("> 0.5 kg",)),
        (Filter("capacity", "=", 12.0, unit="people"), ("12 people",)),
        (Filter("price", "<", 30.0, relative=True), ()),
        (Filter("price", ">=", 100.0), ()),
    ],
)
def test_values_are_written_so_that_the_same_wish_is_the_same_word(wanted: Filter, expected: tuple[str, ...]) -> None:
    assert values(wanted) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (0.0, "0-10"),
        (10.0, "0-10"),
        (10.01, "10-20"),
        (20.0, "10-20"),
        (21.0, "20-50"),
        (50.0, "20-50"),
        (99.99, "50-100"),
        (100.0, "50-100"),
        (101.0, "100-200"),
        (999.0, "500-1000"),
        (1000.0, "500-1000"),
        (1001.0, "1000-2000"),
        (75000.0, "50000-100000"),
    ],
)
def test_a_limit_falls_into_the_band_that_it_ends(limit: float, expected: str) -> None:
    assert band(limit, "USD") == f"{expected} USD"


def test_bands_come_in_the_order_of_their_size() -> None:
    limits = (75_000.0, 5.0, 1001.0, 45.0)
    assert sorted((band(n, "") for n in limits), key=band_order) == ["0-10", "20-50", "1000-2000", "50000-100000"]
