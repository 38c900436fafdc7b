from dataclasses import replace

import pytest

from chatbot.domain.item import Measure
from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.measures import filters_of
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tokenize
from tests.stall import item, vocabulary


def meant(text: str, category: str | None, words: Vocabulary | None = None) -> list[tuple[str, str, object]]:
    return [(f.facet, f.op, f.value) for f in filters(text, category, words)]


def filters(text: str, category: str | None, words: Vocabulary | None = None) -> list[Filter]:
    tokens = tokenize(text)
    return [f for q in quantities(tokens) for f in filters_of(q, tokens, words or vocabulary(), category)]


@pytest.mark.parametrize(
    ("text", "category", "expected"),
    [
        ("under $150", "jacket", [("price", "<=", 150.0)]), ("over $100", "jacket", [("price", ">=", 100.0)]), ("around $100", "tent", [("price", ">=", 80.0), ("price", "<=", 120.0)]), ("$50-$100", None, [("price", ">=", 50.0), ("price", "<=", 100.0)]),
        ("150 dollars", "jacket", [("price", "<=", 150.0)]), ("under 150", "jacket", [("price", "<=", 150.0)]), ("my budget is 200", None, [("price", "<=", 200.0)]), ("max 80", "tent", [("price", "<=", 80.0)]),
        ("under 3 kg", "tent", [("weight", "<=", 3.0)]), ("under 900 g", "jacket", [("weight", "<=", 0.9)]), ("less than 2 lbs", "tent", [("weight", "<=", 0.907185)]), ("for 4 people", "tent", [("capacity", "=", 4.0)]), ("4-person", "tent", [("capacity", "=", 4.0)]),
        ("at least 20 hours", "headphones", [("battery", ">=", 20.0)]), ("30 hours of battery", "headphones", [("battery", ">=", 30.0)]), ("1200 minutes of battery", "headphones", [("battery", ">=", 20.0)]), ("2-4 people", "tent", [("capacity", ">=", 2.0), ("capacity", "<=", 4.0)]),
        ("at least 4 stars", "tent", [("rating", ">=", 4.0)]), ("rated 4.5 or more", None, [("rating", ">=", 4.5)]), ("a rating of at least 4.5", "tent", [("rating", ">=", 4.5)]), ("at least 3 kg", "tent", [("weight", ">=", 3.0)]),
    ],
)  # fmt: skip
def test_a_quantity_is_a_filter_on_what_the_category_measures(text: str, category: str | None, expected: list[tuple[str, str, object]]) -> None:
    assert meant(text, category) == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [("30 liters", "tent"), ("30 hours", "tent"), ("16 GB", "headphones"), ("for 4 people", "jacket"), ("3", "tent"), ("at least 3", "tent"), ("in 2026", "tent"), ("100 watts", None), ("more than 2", "jacket")],
)  # fmt: skip
def test_what_is_not_measured_is_no_filter(text: str, category: str | None) -> None:
    assert meant(text, category) == []


def test_a_filter_carries_the_words_that_said_it_and_its_unit() -> None:
    (found,) = filters("a jacket under $150.50 please", "jacket")
    assert (found.source, found.unit, found.hard) == ("under $150.50", "USD", True)


def test_a_bound_on_a_person_s_age_is_kept_from_a_warranty() -> None:
    toys = collect([item("t9", "A Toy", 9, age_from=Measure(36, "months"), warranty=Measure(24, "months"))])
    assert meant("for a 3 year old", "tent", toys) == [("age_from", "<=", 36.0)]
    assert meant("at least 2 years of warranty", "tent", toys) == [("warranty", ">=", 24.0)]


def test_a_number_of_players_lies_between_the_least_and_the_most() -> None:
    games = collect([item("t9", "A Game", 9, min_players=Measure(2, "players"), max_players=Measure(5, "players"))])
    assert meant("for 4 players", "tent", games) == [("min_players", "<=", 4.0), ("max_players", ">=", 4.0)]
    assert meant("for 3 to 6 players", "tent", games) == [("min_players", "<=", 3.0), ("max_players", ">=", 6.0)]


def test_a_count_of_things_is_read_by_the_word_behind_it() -> None:
    cases = collect([item("t9", "A Case", 9, wheels=Measure(4))])
    assert meant("with 4 wheels", "tent", cases) == [("wheels", "=", 4.0)]


def test_the_facet_named_beside_a_number_is_the_one_meant() -> None:
    mats = collect([item("t9", "A Mat", 9, length=Measure(180, "cm"), width=Measure(60, "cm"), thickness=Measure(5, "mm"))])
    assert meant("at least 190 cm long with a length of at least 190 cm", "tent", mats)[-1] == ("length", ">=", 190.0)
    assert meant("thickness of 8 mm", "tent", mats) == [("thickness", "=", 8.0)]
    assert meant("60 cm width", "tent", mats) == [("width", "=", 60.0)]


def test_a_catalogue_in_another_currency_has_its_prices_in_it() -> None:
    euros = Vocabulary(vocabulary().facets, "EUR")
    assert filters("under €150", "jacket", euros)[0].unit == "EUR"


@pytest.mark.parametrize("text", ["under -5 dollars", "under 0", "from 2019", "fits through an 80 cm door", "for nine days", "1000000 kg", "50% off"])
def test_absurd_numbers_and_those_of_other_things_are_no_filters(text: str) -> None:
    assert meant(text, "tent") == []


def test_a_number_that_closes_the_wish_is_what_may_be_spent() -> None:
    assert meant("a jacket for 300", "jacket") == [("price", "<=", 300.0)]
    assert meant("a jacket for 300 days", "jacket") == []
    assert meant("a couple of hundred", "jacket") == [("price", "<=", 200.0)]


def test_what_is_counted_is_no_price() -> None:
    assert meant("at least 90 points", "jacket") == []
    assert meant("any under 100 jackets", "jacket") == [("price", "<=", 100.0)]


def test_a_year_is_one_where_the_catalogue_has_years() -> None:
    wines = collect([item("t8", "A", 9, vintage=Measure(2012)), item("t9", "B", 9, vintage=Measure(2020))])
    assert meant("from 2015", "tent", wines) == [("vintage", "=", 2015.0)]
    assert meant("2018 or younger", "tent", wines) == [("vintage", ">=", 2018.0)]
    assert meant("from 2015 on", "tent", wines) == [("vintage", ">=", 2015.0)]


def test_the_side_that_is_named_is_measured() -> None:
    rugs = collect([item("t9", "A Rug", 9, width=Measure(150, "cm"), length_cm=Measure(200, "cm"))])
    assert meant("at least 2 m long", "tent", rugs) == [("length_cm", ">=", 200.0)]
    assert meant("at most 150 cm wide", "tent", rugs) == [("width", "<=", 150.0)]
    assert meant("150 x 200", "tent", rugs) == [("length_cm", ">=", 190.0), ("length_cm", "<=", 210.0), ("width", ">=", 142.5), ("width", "<=", 157.5)]


def test_what_bears_a_load_bears_at_least_what_is_said() -> None:
    chairs = collect([item("t9", "A Chair", 9, max_load=Measure(110, "kg"), weight=Measure(9, "kg"))])
    assert meant("supports up to 150 kg", "tent", chairs) == [("max_load", ">=", 150.0)]
    assert meant("I weigh 100 kg", "tent", chairs) == [("max_load", ">=", 100.0)]
    assert meant("under 12 kg", "tent", chairs) == [("weight", "<=", 12.0)]


def test_pounds_are_money_where_the_shop_s_prices_are_or_money_is_spoken_of() -> None:
    pounds = Vocabulary(vocabulary().facets, "GBP")
    assert meant("under 40 pounds", "tent", pounds) == [("price", "<=", 40.0)]
    assert meant("under 4 pounds", "tent") == [("weight", "<=", 1.814369)]
    assert meant("spend at most 40 pounds", "tent") == [("price", "<=", 40.0)]


def test_a_thing_that_is_called_by_one_measure_needs_no_unit() -> None:
    screens = collect([item("t8", "A", 9, screen=Measure(24, "in")), item("t9", "B", 9, screen=Measure(32, "in"))])
    assert meant("27", "tent", screens) == [("screen", "=", 27.0)]
    assert meant("270", "tent", screens) == []


def test_what_weighs_less_is_light_and_who_weighs_much_needs_a_bearing() -> None:
    chairs = collect([item("t9", "A Chair", 9, weight=Measure(20, "kg"), max_load=Measure(150, "kg"))])
    assert meant("a chair that weighs less than 26 kg", "tent", chairs) == [("weight", "<=", 26.0)]
    assert meant("a chair for someone who weighs 110 kg", "tent", chairs) == [("max_load", ">=", 110.0)]
    assert meant("I weigh 110 kg", "tent", chairs) == [("max_load", ">=", 110.0)]


def test_what_must_hold_something_holds_at_least_that() -> None:
    packs = collect([item("t9", "A Pack", 9, capacity=Measure(30, "l"))])
    assert meant("it must hold 20 liters", "tent", packs) == [("capacity", ">=", 20.0)]
    assert meant("20 liters", "tent", packs) == [("capacity", "=", 20.0)]


def test_a_choice_of_two_measures_is_either_of_them() -> None:
    screens = collect([item("t9", "A Screen", 9, screen=Measure(24, "in"))])
    assert meant("24 or 27 inches", "tent", screens) == [("screen", "in", ("24 in", "27 in"))]


@pytest.mark.parametrize("text", ["brakes, model years 2007 to 2011", "power usage between 500 and 1000. Price should be above 9"])
def test_years_and_the_numbers_of_another_sentence_are_no_price(text: str) -> None:
    assert [f for f in meant(text, "tent") if f[2] in (500.0, 1000.0, 2007.0, 2011.0)] == []


@pytest.mark.parametrize(
    "text", ["width up to 65 cm length of 87 cm or less", "width of at most 65 cm, length up to 87 cm", "width 65 cm or less and length 87 cm or less"]
)  # fmt: skip
def test_a_word_before_the_bound_of_the_next_number_measures_that_one(text: str) -> None:
    bed = collect([item("j1", "A Bed", 9, width=Measure(60, "cm"), length=Measure(80, "cm")), item("j2", "A Bed", 9, width=Measure(70, "cm"), length=Measure(90, "cm"))])
    assert set(meant(text, "jacket", bed)) == {("width", "<=", 65.0), ("length", "<=", 87.0)}


@pytest.mark.parametrize(
    ("text", "facet"),
    [("a cat tree no heavier than 11 kg", "weight"), ("a cat tree under 11 kg", "weight"), ("a cat tree for 6 kg", "max_cat"), ("a cat tree for a cat of 6 kg", "max_cat"), ("a cat tree, it's for a cat that weighs 6 kg", "max_cat")],
)
def test_the_name_of_the_thing_does_not_say_what_is_measured_of_it(text: str, facet: str) -> None:
    trees = collect([replace(item("t9", "A", 9, weight=Measure(12, "kg"), max_cat=Measure(6, "kg")), categories=("cat tree",))])
    assert [name for name, _, _ in meant(text, "cat tree", trees)] == [facet]


def test_what_is_done_in_some_time_takes_that_long_at_the_most() -> None:
    words = collect([item("t1", "Tent", 9, setup=Measure(8, "min")), item("t2", "Tent", 9, setup=Measure(2, "min"))])
    assert meant("up in two minutes", "tent", words) == [("setup", "<=", 2.0)]
    assert meant("2 minutes", "tent", words) == [("setup", "=", 2.0)]


def test_a_length_of_no_thing_in_particular_measures_nothing() -> None:
    words = collect([item("t1", "Tent", 9, height=Measure(100, "cm")), item("j1", "Jacket", 9, length_cm=Measure(70, "cm"))])
    assert meant("26 cm", None, words) == []
    assert meant("26 cm high", None, words) == [("height", "=", 26.0)]


def test_the_weight_of_an_animal_is_what_a_thing_must_bear() -> None:
    words = collect([item("t1", "Tent", 9, weight=Measure(8, "kg"), max_tent=Measure(9, "kg"))])
    assert meant("for a big one, 9 kg", "tent", words) == [("max_tent", ">=", 9.0)]
    assert meant("weighs under 9 kg", "tent", words) == [("weight", "<=", 9.0)]


def kept(category: str, **attributes: object) -> Vocabulary:
    """A shop with two things of one category that measure the same, and a jacket."""
    things = [replace(item("t1", "A Thing", 9.0, **attributes), id=f"t{n}", categories=(category,)) for n in range(2)]  # type: ignore[arg-type]
    return collect([*things, item("j1", "A Jacket", 9.0)])


@pytest.mark.parametrize("text", ["for 5 people", "five of us", "for the five of us"])
def test_who_plays_are_players(text: str) -> None:
    games = kept("board game", min_players=Measure(2, "players"), max_players=Measure(6, "players"))
    assert meant(text, "board game", games) == [("min_players", "<=", 5.0), ("max_players", ">=", 5.0)]
    assert meant(text, None, games) == []


@pytest.mark.parametrize(("text", "most"), [("for more than 5 players", 6.0), ("at least 5 players", 5.0), ("for more than 5 people", 6.0)])
def test_a_game_for_more_must_let_them_all_play(text: str, most: float) -> None:
    games = kept("board game", min_players=Measure(2, "players"), max_players=Measure(6, "players"))
    assert meant(text, "board game", games) == [("max_players", ">=", most)]


@pytest.mark.parametrize(("text", "bound"), [("for more than 4 people", (">=", 5.0)), ("for fewer than 4 people", ("<=", 3.0)), ("over 3 kg", (">=", 3.0))])
def test_people_come_in_whole_numbers(text: str, bound: tuple[str, float]) -> None:
    assert [(op, value) for _, op, value in meant(text, "tent")] == [bound]


def test_the_age_of_a_grown_up_asks_for_no_toys() -> None:
    toys = kept("toy", age_from=Measure(36, "months"))
    assert meant("he turns 30 years", None, toys) == []
    assert meant("for a 6 year old", None, toys) == [("age_from", "<=", 72.0)]


def test_up_to_so_much_is_what_must_be_borne_where_the_most_is_measured() -> None:
    chairs = kept("desk chair", max_load=Measure(120, "kg"))
    assert meant("up to 110 kg", "desk chair", chairs) == [("max_load", ">=", 110.0)]
    assert meant("under 110 kg", "desk chair", chairs) == [("max_load", "<=", 110.0)]


def test_a_child_s_age_asks_for_things_for_children_where_no_age_is_measured() -> None:
    pants = kept("pants", age_group=("kids",))
    assert [(f.facet, f.value) for f in filters("age 8", "pants", pants)] == [("age_group", "kids")]
    assert filters("age 30", "pants", pants) == []


@pytest.mark.parametrize("text", ["three wheels", "three-wheeled", "a three wheeler"])
def test_what_is_counted_may_be_said_of_the_thing(text: str) -> None:
    assert meant(text, "stroller", kept("stroller", wheels_count=Measure(3, ""))) == [("wheels_count", "=", 3.0)]


def test_a_kilo_each_is_one_kilo() -> None:
    assert [(f.facet, f.value) for f in filters("a kilo each", "dumbbell", kept("dumbbell", weight=Measure(1, "kg")))] == [("weight", 1.0)]


def test_min_stands_for_minutes_where_things_are_timed_and_for_a_minimum_elsewhere() -> None:
    timed = collect([item("t1", "Quick tent", 90.0, setup=Measure(45, "min")), item("j1", "Rain jacket", 60.0)])
    assert meant("30 min", "tent", timed) == [("setup", "=", 30.0)]
    assert meant("30 min", "jacket", timed) == [("price", ">=", 30.0)]


def test_what_somebody_weighs_is_what_a_thing_must_bear() -> None:
    carriers = collect([item(f"t{n}", "A Tent", 9, weight=Measure(n, "kg"), max_load=Measure(10 + n, "kg")) for n in (1, 2)])
    assert [(facet, number) for facet, _, number in meant("he's 14 kilos now", "tent", carriers)] == [("max_load", 14.0)]
    assert meant("my dog weighs 11 kg", "tent", carriers)[0][0] == "max_load"
    assert meant("one that weighs 2 kg", "tent", carriers)[0][0] == "weight"
    assert meant("he's 14 kilos now", "tent") == []


def test_what_the_things_looked_for_do_not_measure_is_no_filter() -> None:
    watches = collect([item("t1", "A Tent", 9, waterproof_mm=Measure(3000, "mm")), item("h1", "A Pair", 9, weight=Measure(1, "kg"))])
    assert meant("50 m waterproof", "headphones", watches) == []


def test_a_measure_of_what_a_thing_takes_is_the_least() -> None:
    words = collect([item("t1", "A Bag", 9, jacket=Measure(15, "in"), screen=Measure(15, "in")), item("j1", "A Jacket", 9)])
    assert meant("for a 14 inch jacket", "tent", words) == [("jacket", ">=", 14.0)]
    assert meant("jacket up to 14 inches", "tent", words) == [("jacket", ">=", 14.0)]
    assert meant("a 14 inch screen", "tent", words) == [("screen", "=", 14.0)]
