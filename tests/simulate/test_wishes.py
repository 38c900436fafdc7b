"""What is asked for is true of the thing that it was drawn from, in whatever words and units."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.item import Measure, Offer, offers
from chatbot.simulate.wishes import Wishes, apart, rounded
from tests.simulate.crowd import GRAMMAR, under, word
from tests.stall import ITEMS, SKERRY, SPARROW, item

EVERY = [o for i in ITEMS for o in offers(i)]


@given(st.integers())
def test_every_wish_holds_of_its_offer(chance: int) -> None:
    wishes = Wishes(GRAMMAR, Random(chance))
    for offer in EVERY:
        assert all(w.met_by(offer) and w.said for w in (*wishes.of(offer), wishes.ceiling(offer, 1.3)))


def test_a_weight_is_said_in_the_units_of_people() -> None:
    said = {w.said.split()[-1] for n in range(60) for w in Wishes(GRAMMAR, Random(n)).of(Offer(SPARROW)) if w.facet == "weight"}
    assert said == {"kg", "kilos", "lbs", "pounds"}


def test_people_come_in_whole_numbers() -> None:
    said = {w.said for n in range(60) for w in Wishes(GRAMMAR, Random(n)).of(Offer(item("t9", "X Tent", 9, capacity=Measure(4, "people")))) if w.facet == "capacity"}
    assert said <= {"3 people", "4 people"}


def test_technical_numbers_are_not_asked_for() -> None:
    made = item("t9", "X Tent", 9, min_players=Measure(2, "players"), wheels_count=Measure(2))
    assert [w.facet for w in Wishes(GRAMMAR, Random(1)).of(Offer(made))] == ["brand"]


def test_what_a_thing_is_used_for_is_only_liked() -> None:
    wanted = {w.facet: w.soft for w in Wishes(GRAMMAR, Random(1)).of(Offer(SKERRY, SKERRY.variants[0]))}
    assert wanted["activity"]
    assert not wanted["color"]
    assert not wanted["waterproof"]


def test_no_two_wishes_are_about_one_facet() -> None:
    assert apart([word("color", "red"), word("color", "blue"), under(5)], 3) == [word("color", "red"), under(5)]


@given(st.floats(0.001, 1e6))
def test_a_rounded_number_lies_on_its_side(number: float) -> None:
    assert rounded(number, up=True) >= number * (1 - 1e-5)
    assert rounded(number, up=False) <= number * (1 + 1e-5)
