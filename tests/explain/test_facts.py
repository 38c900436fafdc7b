import pytest

from chatbot.domain.request import Filter, Request
from chatbot.explain.facts import fact_line
from tests.stall import DAYRISE, ITEMS, RIDGE_4, SKERRY, SOFTDAY, STUDIO, item, offer


def test_a_line_has_the_title_and_facts_that_can_be_repeated() -> None:
    line = fact_line(offer(SKERRY, 0), Request("jacket"))
    assert line.startswith("Northfell Skerry Rain Jacket: ")
    assert "made of recycled nylon" in line
    assert "weighs 420 g" in line


def test_what_was_asked_for_comes_first() -> None:
    line = fact_line(offer(SKERRY, 0), Request("jacket", filters=(Filter("waterproof", "=", True), Filter("color", "=", "green"))))
    assert line.startswith("Northfell Skerry Rain Jacket: waterproof, in green")


def test_what_an_item_lacks_is_no_fact_of_it() -> None:
    line = fact_line(offer(STUDIO), Request("headphones"))
    assert "wireless" not in line.removeprefix(STUDIO.title)
    assert "noise" not in line


def test_a_line_has_no_more_facts_than_it_may() -> None:
    assert fact_line(offer(SKERRY, 0), Request("jacket"), 2).count(", ") == 1
    assert fact_line(offer(SKERRY, 0), Request("jacket"), 0) == SKERRY.title


def test_an_item_without_attributes_is_its_title() -> None:
    assert fact_line(offer(item("h9", "Ambra Nothing", 5)), Request()) == "Ambra Nothing"


@pytest.mark.parametrize("which", ITEMS, ids=lambda i: i.id)
def test_a_line_says_nothing_that_the_offer_does_not_state(which) -> None:
    one = offer(which, 0 if which.variants else None)
    line = fact_line(one, Request(which.category, filters=(Filter("fill", "!=", "down"), Filter("battery", ">=", 99.0))))
    assert "99" not in line
    if which not in (SOFTDAY,):
        assert "down" not in line
    for word in ("navy", "orange"):
        assert word not in line or word in one.options.values()


def test_a_battery_and_a_capacity_read_as_phrases() -> None:
    assert "lasts 30 hours on a charge" in fact_line(offer(DAYRISE), Request("headphones"))
    assert "holds 4 people" in fact_line(offer(RIDGE_4, 0), Request("tent"))
