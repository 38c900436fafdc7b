import pytest

from chatbot.domain.item import Measure
from chatbot.domain.request import Filter, Request
from chatbot.explain.facts import facts
from tests.stall import DAYRISE, ITEMS, RIDGE_4, SKERRY, SOFTDAY, STUDIO, item, offer


def test_facts_are_phrases_that_can_be_repeated() -> None:
    told = facts(offer(SKERRY, 0), Request("jacket"))
    assert "made of recycled nylon" in told
    assert "weighs 420 g" in told


def test_what_was_asked_for_comes_first() -> None:
    told = facts(offer(SKERRY, 0), Request("jacket", filters=(Filter("waterproof", "=", True), Filter("color", "=", "green"))))
    assert told[:2] == ("waterproof", "in green")


def test_what_an_item_lacks_is_no_fact_of_it() -> None:
    told = " ".join(facts(offer(STUDIO), Request("headphones")))
    assert "wireless" not in told
    assert "noise" not in told


def test_there_are_no_more_facts_than_there_may_be() -> None:
    assert len(facts(offer(SKERRY, 0), Request("jacket"), 2)) == 2
    assert facts(offer(SKERRY, 0), Request("jacket"), 0) == ()


def test_an_item_without_attributes_has_none() -> None:
    assert facts(offer(item("h9", "Ambra Nothing", 5)), Request()) == ()


@pytest.mark.parametrize("which", ITEMS, ids=lambda i: i.id)
def test_facts_say_nothing_that_the_offer_does_not_state(which) -> None:
    one = offer(which, 0 if which.variants else None)
    line = ", ".join(facts(one, Request(which.category, filters=(Filter("fill", "!=", "down"), Filter("battery", ">=", 99.0)))))
    assert "99" not in line
    if which not in (SOFTDAY,):
        assert "down" not in line
    for word in ("navy", "orange"):
        assert word not in line or word in one.options.values()


def test_a_battery_and_a_capacity_read_as_phrases() -> None:
    assert "lasts 30 hours on a charge" in facts(offer(DAYRISE), Request("headphones"))
    assert "holds 4 people" in facts(offer(RIDGE_4, 0), Request("tent"))


def test_a_value_that_says_none_is_told_as_none_and_one_that_names_its_facet_alone() -> None:
    cream = item("j9", "Plain Jacket", 7, scent=("none",), warmth=("very warm",))
    assert facts(offer(cream), Request()) == ("without scent", "very warm")


def test_a_count_stands_before_what_is_counted() -> None:
    monitor = item("h9", "Plain Monitor", 7, memory_slots=Measure(165), width=Measure(12, "cm"))
    assert facts(offer(monitor), Request()) == ("with 165 memory slots", "with a width of 12 cm")
