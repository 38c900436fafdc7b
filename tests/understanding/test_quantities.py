import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.quantities import Quantity, parse_number, quantities
from chatbot.understanding.tokens import tokenize


def one(text: str) -> Quantity:
    found = quantities(tokenize(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "bound", "value", "upper", "unit", "currency"),
    [
        # money, a ceiling
        ("under $150", "below", 150, None, None, "USD"), ("below 150 dollars", "below", 150, None, None, "USD"), ("less than €99.50", "below", 99.5, None, None, "EUR"), ("up to 80 bucks", "at_most", 80, None, None, "USD"),
        ("no more than 1,200 euros", "at_most", 1200, None, None, "EUR"), ("max $60", "at_most", 60, None, None, "USD"), ("$60 max", "at_most", 60, None, None, "USD"), ("60 dollars or less", "at_most", 60, None, None, "USD"),
        ("budget of 200", "at_most", 200, None, None, None), ("my budget is 200", "at_most", 200, None, None, None), ("not over 75", "at_most", 75, None, None, None), ("cheaper than $40", "below", 40, None, None, "USD"),
        ("I can spend 300", "at_most", 300, None, None, None), ("can't exceed £45", "at_most", 45, None, None, "GBP"), ("within 500 yen", "at_most", 500, None, None, "JPY"), ("$1.5k tops", "at_most", 1500, None, None, "USD"),
        ("2 grand", "exactly", 2000, None, None, None), ("a hundred dollars", "exactly", 100, None, None, "USD"), ("two hundred bucks", "exactly", 200, None, None, "USD"), ("fifty quid", "exactly", 50, None, None, "GBP"),
        ("≤ 99", "at_most", 99, None, None, None), ("<= 99", "at_most", 99, None, None, None), ("< 99", "below", 99, None, None, None), (">= 3 kg", "at_least", 3, None, "kg", None),
        # money, a floor and about
        ("over $100", "above", 100, None, None, "USD"), ("at least $100", "at_least", 100, None, None, "USD"), ("$100 or more", "at_least", 100, None, None, "USD"), ("$100+", "at_least", 100, None, None, "USD"),
        ("starting at 30", "at_least", 30, None, None, None), ("around $80", "around", 80, None, None, "USD"), ("about 80 euros", "around", 80, None, None, "EUR"), ("80 dollars or so", "around", 80, None, None, "USD"), ("$80ish", "around", 80, None, None, "USD"),
        ("roughly 30 liters", "around", 30, None, "l", None), ("$150", "exactly", 150, None, None, "USD"), ("150€", "exactly", 150, None, None, "EUR"),
        # ranges
        ("between 50 and 100", "between", 50, 100, None, None), ("between $50 and $100", "between", 50, 100, None, "USD"), ("$50-$100", "between", 50, 100, None, "USD"), ("50-100 dollars", "between", 50, 100, None, "USD"),
        ("from 2 to 4 kg", "between", 2, 4, "kg", None), ("2-3 kg", "between", 2, 3, "kg", None), ("30 to 40 liters", "between", 30, 40, "l", None), ("3–5 people", "between", 3, 5, "people", None), ("50 – 100 €", "between", 50, 100, None, "EUR"),
        # measures
        ("at least 20 hours", "at_least", 20, None, "h", None), ("20+ hours", "at_least", 20, None, "h", None), ("20 hours or more", "at_least", 20, None, "h", None), ("under 1.5kg", "below", 1.5, None, "kg", None), ("0,5 l", "exactly", 0.5, None, "l", None),
        ("lighter than 900 grams", "below", 900, None, "g", None), ("4-person", "exactly", 4, None, "people", None), ("for four people", "exactly", 4, None, "people", None), ("16 GB", "exactly", 16, None, "gb", None), ('27" monitor', "exactly", 27, None, "in", None),
        ("a 27-inch monitor", "exactly", 27, None, "in", None), ("5,000 mAh", "exactly", 5000, None, "mah", None), ("-5°C", "exactly", -5, None, "c", None), ("SPF 50", "exactly", 50, None, "spf", None), ("13.5 %", "exactly", 13.5, None, "%", None),
        ("under an hour", "below", 1, None, "h", None), ("at least a liter", "at_least", 1, None, "l", None), ("no heavier than 2 kg", "at_most", 2, None, "kg", None), ("100 pages minimum", "at_least", 100, None, "pages", None), ("6 months", "exactly", 6, None, "months", None),
    ],
)  # fmt: skip
def test_a_number_is_read_with_its_bound_unit_and_currency(text: str, bound: str, value: float, upper: float | None, unit: str | None, currency: str | None) -> None:
    found = one(text)
    assert (found.bound, found.value, found.upper, found.unit and found.unit.name, found.currency) == (bound, value, upper, unit, currency)


@pytest.mark.parametrize("text", ["the 2nd one", "my 3rd tent", "number #4", "one of these", "the two of us", "no numbers here", "", "ten", "iPhone", "iphone15", "a two digit price", "50% off", "one"])
def test_ordinals_and_bare_number_words_are_no_amounts(text: str) -> None:
    assert quantities(tokenize(text)) == ()


def test_several_amounts_of_one_message_do_not_mix() -> None:
    people, weight, price = quantities(tokenize("a tent for 4 people under 3 kg, at most $300"))
    assert (people.bound, people.value, people.unit and people.unit.name) == ("exactly", 4, "people")
    assert (weight.bound, weight.value, weight.unit and weight.unit.name) == ("below", 3, "kg")
    assert (price.bound, price.value, price.currency) == ("at_most", 300, "USD")


def test_the_2_in_blue_is_not_two_inches() -> None:
    assert all(q.unit is None for q in quantities(tokenize("I want the 2 in blue")))


def test_a_range_that_runs_backwards_is_no_range() -> None:
    assert [q.bound for q in quantities(tokenize("100-50 dollars"))] == ["exactly", "exactly"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("150", 150), ("1,299.00", 1299), ("1.299,00", 1299), ("0,5", 0.5), ("1,299", 1299), ("12,50", 12.5), ("1.000.000", 1_000_000), ("1,000,000", 1_000_000), ("2.5", 2.5), ("007", 7),
        ("1" * 13, None), ("1" * 400, None), ("", None), ("x", None), ("1.2.3,4", 123.4),
    ],
)  # fmt: skip
def test_numbers_are_read_in_both_ways_of_writing(text: str, number: float | None) -> None:
    assert parse_number(text) == number


@given(st.text(alphabet="0123456789.,$€-–+ kghlto\"'°%underabovebetweenand", max_size=60))
def test_any_string_of_digits_and_units_is_read_without_trouble(text: str) -> None:
    tokens = tokenize(text)
    for found in quantities(tokens):
        assert 0 <= found.first < found.last <= len(tokens)
        assert found.first <= found.number_at < found.last
        assert math.isfinite(found.value)
        assert found.upper is None or found.upper > found.value


@given(st.floats(0.01, 9999).map(lambda n: round(n, 2)), st.sampled_from(["under", "below", "at most", "up to", "over", "at least", "around"]))
def test_whatever_the_number_it_is_read_as_it_was_said(number: float, bound: str) -> None:
    assert one(f"{bound} ${number:.2f}").value == number
    assert one(f"{bound} ${number:,.2f}").value == number


@pytest.mark.parametrize(
    ("text", "bound", "value", "unit"),
    [
        ("a couple of hundred dollars", "exactly", 200, None), ("two hundred and fifty bucks", "exactly", 250, None), ("under one fifty", "below", 150, None), ("less than a hundred", "below", 100, None),
        ("no more than fifty", "at_most", 50, None), ("sub-100", "below", 100, None), ("50ish", "around", 50, None), ("thirty-odd litres", "around", 30, "l"), ("like 60 bucks", "around", 60, None),
        ("under a tenner", "below", 10, None), ("half a litre", "exactly", 0.5, "l"), ("1/2 inch", "exactly", 0.5, "in"), ("1 1/2 inch", "exactly", 1.5, "in"), ("½ inch", "exactly", 0.5, "in"),
        ("quarter inch", "exactly", 0.25, "in"), ("under a kilo and a half", "below", 1.5, "kg"), ("minus ten celsius", "exactly", -10, "c"), ("50 °F", "exactly", 10, "c"), ("factor 50", "exactly", 50, "spf"),
        ("taller than 80 cm", "above", 80, "cm"), ("less expensive than 40", "below", 40, None), ("I don't want to spend more than 80", "at_most", 80, None), ("can't be higher than 150", "at_most", 150, None),
        ("wouldn't drink anything under 13 percent", "at_least", 13, "%"), ("max length 50 cm", "at_most", 50, "cm"), ("under about 50", "below", 50, None), ("before 2015", "at_most", 2015, None),
        ("2019 or younger", "at_least", 2019, None), ("2018 onwards", "at_least", 2018, None), ("$1.5k", "exactly", 1500, None), ("a 4 pack", "exactly", 4, "pieces"), ("a pack of 5", "exactly", 5, "pieces"),
        ("my son is 12", "exactly", 12, "years"), ("he's 7 and loud", "exactly", 7, "years"), ("aged 3", "exactly", 3, "years"), ("40cm min", "at_least", 40, "cm"), ("an hour is the limit", "at_most", 1, "h"), ("120 to spend", "at_most", 120, None), ("we're four friends", "exactly", 4, "people"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_say_them(text: str, bound: str, value: float, unit: str | None) -> None:
    found = one(text)
    assert (found.bound, found.value, found.unit and found.unit.name) == (bound, pytest.approx(value), unit)


@pytest.mark.parametrize(("text", "sides", "unit"), [("120 x 60 cm", (120, 60), "cm"), ("160x230", (160, 230), None), ("two metres by three", (2, 3), "m"), ("55 x 40 x 20", (55, 40, 20), None)])
def test_the_sides_of_a_thing_are_one_quantity(text: str, sides: tuple[float, ...], unit: str | None) -> None:
    found = one(text)
    assert (found.sides, found.unit and found.unit.name) == (sides, unit)


def test_two_bounds_of_one_measure_share_its_unit() -> None:
    assert [q.unit and q.unit.name for q in quantities(tokenize("no more than 3 and no less than 2 kg"))] == ["kg", "kg"]
    assert [q.unit and q.unit.name for q in quantities(tokenize("under 50 and at least 2 kg"))] == ["kg", "kg"]


def test_a_range_with_or_needs_what_is_counted() -> None:
    assert one("for 2 or 3 people").upper == 3
    assert [q.bound for q in quantities(tokenize("size 8 or 9"))] == ["exactly", "exactly"]


def test_a_shopper_s_wish_for_more_is_turned_round_by_a_negation_in_its_own_clause_only() -> None:
    assert one("not leather, over 50").bound == "above"
    assert one("nothing over 50").bound == "at_most"


def test_the_unit_of_one_number_is_no_bound_of_the_next() -> None:
    playtime, price = quantities(tokenize("playtime at least 56 min $58 max"))
    assert (playtime.bound, playtime.value, price.bound, price.value) == ("at_least", 56.0, "at_most", 58.0)


def test_what_is_taken_back_in_the_same_message_counts_no_more() -> None:
    assert [q.value for q in quantities(tokenize("a tent for two... make that four"))] == [4.0]


def test_or_between_two_measures_leaves_a_choice() -> None:
    screen = one("24 or 27 inches")
    assert (screen.bound, screen.value, screen.upper) == ("either", 24.0, 27.0)


def test_the_verb_of_a_measure_belongs_to_it() -> None:
    found = one("weighs less than 5 kg")
    assert (found.bound, found.first) == ("below", 0)


def test_a_sign_belongs_to_the_number_behind_it_where_it_touches_it() -> None:
    amounts = quantities(tokenize("size 7 $31 or less"))
    assert [(q.value, q.currency, q.bound) for q in amounts if q.currency] == [(31, "USD", "at_most")]
    assert [(q.value, q.currency) for q in quantities(tokenize("no more than 7 $"))] == [(7, "USD")]


def test_a_letter_that_begins_a_name_is_no_unit() -> None:
    assert not any(q.unit for q in quantities(tokenize("a racket 16x19 l2")))
    assert one("a bottle of 2 l, 3 of them".partition(",")[0]).unit is not None


@pytest.mark.parametrize(("text", "bound", "value", "unit"), [("a magnum of red", "exactly", 1500, "ml"), ("half bottle of port", "exactly", 375, "ml"), ("a foot long", "exactly", 1, "ft"), ("under a kilo and a half", "below", 1.5, "kg"), ("half an hour", "exactly", 0.5, "h")])
def test_amounts_that_have_names_of_their_own(text: str, bound: str, value: float, unit: str) -> None:
    found = one(text)
    assert (found.bound, found.value, found.unit.name if found.unit else None) == (bound, value, unit)


def test_a_bound_behind_and_belongs_to_the_number_behind_it() -> None:
    assert [(q.bound, q.value) for q in quantities(tokenize("below 5 degrees and under a kilo"))] == [("below", 5.0), ("below", 1.0)]
    assert [(q.bound, q.value) for q in quantities(tokenize("10 and under"))] == [("at_most", 10.0)]


@pytest.mark.parametrize(("text", "unit"), [("15 in or less", "in"), ("60 in wide", "in"), ("15 in max", "in"), ("27 in black", None), ("size 8 in long", None), ("28 in or 30", None)])
def test_in_is_inches_where_a_measure_goes_on(text: str, unit: str | None) -> None:
    found = quantities(tokenize(text))[0]
    assert (found.unit and found.unit.name) == unit


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("my kids are 6 and 9", 6), ("two boys of 9 and 6", 6), ("for a boy of 4, 6 or 8", 4), ("my son is 12", 12), ("for kids aged 9 and 6", 6), ("kids 6 and up", 6), ("for kids 3+", 3), ("a girl of 7", 7), ("my grandson who is 5", 5), ("a nephew who's 8", 8),
    ],
)  # fmt: skip
def test_of_several_ages_the_least_counts(text: str, age: float) -> None:
    ages = [q for q in quantities(tokenize(text)) if q.unit and q.unit.dimension == "age"]
    assert [q.value for q in ages] == [age]


@pytest.mark.parametrize("text", ["two kids and 6 pillows", "somebody who is 5 foot", "kids 6", "of 6 and 9", "a box of 4 and 6"])
def test_other_numbers_are_no_ages(text: str) -> None:
    assert not [q for q in quantities(tokenize(text)) if q.unit and q.unit.dimension == "age"]
