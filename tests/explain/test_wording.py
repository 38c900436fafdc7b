from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.item import Measure, Value
from chatbot.domain.request import Filter
from chatbot.explain.naming import called, short_title
from chatbot.explain.wording import capital, constraint, label, listed, measure, plural, singular, value
from tests.stall import DAYRISE, HARBORLIGHT, ITEMS, RIDGE_2, RIDGE_4, SKERRY


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        (Measure(1.4, "kg"), "1.4 kg"), (Measure(0.42, "kg"), "420 g"), (Measure(30, "h"), "30 hours"), (Measure(1, "h"), "1 hour"), (Measure(1, "people"), "1 person"), (Measure(2000, "ml"), "2 L"), (Measure(50, "spf"), "SPF 50"),
        (Measure(36, "months"), "3 years"), (Measure(27, "in"), "27 inches"), (Measure(-5, "c"), "-5 °C"), (Measure(129, "USD"), "$129"), (Measure(3000, "mm"), "3,000 mm"), (Measure(4), "4"), (Measure(5000, "mah"), "5,000 mAh"), (Measure(0, "kg"), "0 kg"),
    ],
)  # fmt: skip
def test_a_measure_is_written_as_people_write_it(stated: Measure, written: str) -> None:
    assert measure(stated) == written


@pytest.mark.parametrize(
    ("stated", "written"), [(None, "not stated"), ((), "not stated"), (True, "yes"), (False, "no"), (("nylon",), "nylon"), (("nylon", "wool", "cotton"), "nylon, wool and cotton"), (Measure(2.1, "kg"), "2.1 kg")]
)
def test_a_value_is_written_for_a_table(stated: Value | None, written: str) -> None:
    assert value(stated) == written


def test_words_are_listed_with_one_and() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert listed(["a", "b"], "or") == "a or b"


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("jacket", "jackets"), ("dress", "dresses"), ("headphones", "headphones"), ("watch", "watches"), ("chef knife", "chef knives"), ("garden shears", "garden shears"), ("pants", "pants"), ("t-shirt", "t-shirts"), ("battery", "batteries"), ("toy", "toys"),
        ("box", "boxes"), ("brush", "brushes"), ("clothing", "pieces of clothing"), ("electronics", "electronics"), ("sunglass", "sunglasses"),
    ],
)  # fmt: skip
def test_a_category_has_a_plural(noun: str, several: str) -> None:
    assert plural(noun) == several


@pytest.mark.parametrize(("facet", "unit", "name"), [("noise_cancelling", "", "noise cancelling"), ("capacity_people", "people", "capacity"), ("people", "people", "people"), ("weight", "kg", "weight")])
def test_a_facet_is_called_by_its_name_without_its_unit(facet: str, unit: str, name: str) -> None:
    assert label(facet, unit) == name


def test_an_item_is_called_by_the_shortest_name_that_no_other_shares() -> None:
    assert called(SKERRY) == "the Skerry"
    assert called(SKERRY, ITEMS) == "the Skerry"
    assert called(RIDGE_2, [RIDGE_2, RIDGE_4]) == "the Ridgeline 2-Person Tent"
    assert called(RIDGE_2, [RIDGE_2]) == "the Ridgeline"


def test_a_men_s_model_is_called_the_men_s() -> None:
    mens, womens = replace(SKERRY, title="Northfell Trek Men's Jacket"), replace(SKERRY, id="x", title="Northfell Trek Women's Jacket")
    assert called(mens, [mens, womens]) == "the men's Trek"


def test_a_title_with_an_article_keeps_it() -> None:
    assert called(replace(DAYRISE, title="The Long Way Home", brand="Nobody")).startswith("The Long")


def test_a_title_that_is_only_its_brand_is_its_brand() -> None:
    assert short_title(replace(DAYRISE, title="Ambra")) == "Ambra"


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_title_can_be_spoken_of(title: str, brand: str) -> None:
    odd = replace(HARBORLIGHT, title=title or "x", brand=brand)
    if odd.title.strip():
        assert called(odd, [odd, SKERRY])


def test_items_on_show_are_never_called_alike() -> None:
    names = [called(i, ITEMS) for i in ITEMS]
    assert len(set(names)) == len(names)



def test_a_capital_begins_a_sentence() -> None:
    assert (capital("the Skerry"), capital("")) == ("The Skerry", "")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter("price", "<=", 150.0, unit="USD"), "under $150"), (Filter("price", ">=", 50.0, unit="EUR"), "from €50"), (Filter("fill", "!=", "down"), "without down"), (Filter("color", "=", "black"), "in black"), (Filter("size", "=", "M"), "in size M"),
        (Filter("brand", "=", "Northfell"), "by Northfell"), (Filter("gender", "=", "women"), "for women"), (Filter("color", "in", ("black", "navy")), "in black or navy"), (Filter("battery", ">=", 30.0, unit="h"), "with at least 30 hours of battery"),
        (Filter("weight", "<=", 3.0, unit="kg"), "up to 3 kg"), (Filter("capacity", "=", 4.0, unit="people"), "for 4 people"), (Filter("waterproof", "=", True), "that are waterproof"), (Filter("waterproof", "=", False), "that are not waterproof"),
        (Filter("waterproof", "!=", True), "that are not waterproof"), (Filter("text", "!=", "studs"), "without studs"), (Filter("material", "=", "nylon"), "made of nylon"), (Filter("material", "!=", "nylon"), "without nylon"), (Filter("features", "=", "a map"), "with a map"),
        (Filter("wheels_count", "=", 4.0), "with 4 wheels"), (Filter("wheels_count", ">=", 2.0), "with at least 2 wheels"), (Filter("wireless_charging", "=", True), "with wireless charging"),
        (Filter("max_dog_kg", ">=", 30.0, unit="kg"), "for a dog of 30 kg"), (Filter("max_load", "<=", 8.0, unit="kg"), "with max load up to 8 kg"),
        (Filter("max_players", ">=", 7.0, unit="players"), "for at least 7 players"), (Filter("weight", "<", 0.9, unit="kg"), "under 900 g"),
    ],
)  # fmt: skip
def test_a_filter_is_said_behind_its_noun(wanted: Filter, words: str) -> None:
    assert constraint(wanted) == words


filters = st.builds(
    Filter,
    st.sampled_from(["color", "price", "capacity", "waterproof", "min_players", "battery", "text", "nonsense"]),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "in", "not_in"]),
    st.one_of(st.text(max_size=8), st.floats(0, 1e6), st.booleans(), st.just(("a", "b"))),
    unit=st.sampled_from(["", "kg", "USD", "people", "players", "h"]),
)


@given(filters)
def test_every_filter_can_be_said(wanted: Filter) -> None:
    assert "_" not in constraint(replace(wanted, value="x") if isinstance(wanted.value, str) else wanted)


@pytest.mark.parametrize(
    ("noun", "one", "several"),
    [
        ("jacket", "jacket", "jackets"), ("headphones", "pair of headphones", "headphones"), ("outdoor", "outdoor item", "outdoor items"), ("women", "women's item", "women's items"),
        ("garden shears", "pair of garden shears", "garden shears"), ("toys", "toy", "toys"), ("dress", "dress", "dresses"), ("bras & tanks", "item of bras & tanks", "bras & tanks"), ("knife", "knife", "knives"),
    ],
)  # fmt: skip
def test_a_category_is_one_or_several(noun: str, one: str, several: str) -> None:
    assert (singular(noun), plural(noun)) == (one, several)


@pytest.mark.parametrize(
    ("facet", "operand", "said"),
    [("skin_type", "dry", "for dry skin"), ("handle_material", "wood", "with wood handle"), ("armrests", "none", "without armrests"), ("material", "wool", "made of wool"), ("type", "parka", "with type parka")],
)  # fmt: skip
def test_what_is_said_of_a_part_names_the_part(facet: str, operand: str, said: str) -> None:
    assert constraint(Filter(facet, "=", operand)) == said
