from dataclasses import replace

import pytest

from chatbot.domain.item import Item, Measure, Value
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.named import Named, behind_purpose, name
from chatbot.understanding.polarity import stances
from chatbot.understanding.tokens import tokenize
from tests.stall import ITEMS, ORDINARY, item, vocabulary


def read(text: str, current: str | None = None, words: Vocabulary | None = None) -> Named:
    words = words or vocabulary()
    tokens = tokenize(text)
    matches = list(Lexicon(words, ORDINARY.__contains__).matches(tokens))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        ids[match.first : match.last] = [number] * (match.last - match.first)
    return name(matches, tokens, stances(tokens, ids), words, current)


def wished(text: str, current: str | None = None) -> list[tuple[str, str, object, bool]]:
    return [(f.facet, f.op, f.value, f.hard) for f in read(text, current).filters]


@pytest.mark.parametrize(
    ("text", "categories", "filters"),
    [
        ("a warm waterproof jacket", ("jacket",), [("warmth", "=", "warm", True), ("waterproof", "=", True, True)]),
        ("black or navy jacket", ("jacket",), [("color", "in", ("black", "navy"), True)]),
        ("a jacket without wool", ("jacket",), [("material", "!=", "wool", True)]),
        ("a tent for hiking", ("tent",), [("activity", "=", "hiking", False)]),
        ("a jacket for women", ("jacket",), [("gender", "=", "women", True)]),
        ("a tent, ideally freestanding", ("tent",), [("freestanding", "=", True, False)]),
        ("wireless headphones in white", ("headphones",), [("wireless", "=", True, True), ("color", "=", "white", True)]),
        ("jackets, no black", ("jacket",), [("color", "!=", "black", True)]),
        ("a tent that doesn't have to be freestanding", ("tent",), []),
        ("a jacket not for women", ("jacket",), [("gender", "!=", "women", True)]),
        ("a tent in black or navy, no black", ("tent",), [("color", "!=", "black", True), ("color", "=", "navy", True)]),
        ("a jacket, no hiking poles", ("jacket",), []),
        ("a tent, not for hiking", ("tent",), [("activity", "!=", "hiking", True)]),
        ("a Calder tent", ("tent",), [("brand", "=", "Calder", True)]),
        ("hiking and camping tent", ("tent",), [("activity", "=", "hiking", True), ("activity", "=", "camping", True)]),
        ("hiking or camping tent", ("tent",), [("activity", "in", ("hiking", "camping"), True)]),
        ("a pullover", (), []),
    ],
)  # fmt: skip
def test_names_come_to_a_category_and_filters(text: str, categories: tuple[str, ...], filters: list[tuple[str, str, object, bool]]) -> None:
    assert read(text).categories == categories
    assert wished(text) == filters


def test_a_noun_for_one_kind_of_thing_implies_its_category() -> None:
    assert read("a rain jacket").categories == ("jacket",)
    assert read("a biker jacket").categories == ("jacket",)


def test_a_noun_that_is_not_wanted_implies_nothing() -> None:
    assert read("no rain jacket").categories == ()


def test_an_unwanted_category_is_an_exclusion() -> None:
    found = read("anything but a tent")
    assert found.categories == ()
    assert [(f.facet, f.op, f.value) for f in found.filters] == [("category", "!=", "tent")]


def test_what_does_not_matter_is_dropped() -> None:
    assert read("it doesn't have to be waterproof", "tent").drops == ("waterproof",)
    assert read("forget the wool", "jacket").drops == ("material",)


def test_what_nobody_minds_is_allowed_and_not_asked_for() -> None:
    found = read("I don't mind wool", "jacket")
    assert (found.filters, found.drops) == ((), ())
    assert [(f.facet, f.value, f.hard) for f in found.allowed] == [("material", "wool", False)]


def test_a_word_that_means_nothing_where_the_shopper_looks_stays_a_plain_word() -> None:
    found = read("wireless noise cancelling tent")
    assert {f.facet for f in found.filters} <= {"wireless"}
    assert found.unused


def test_the_words_of_an_exclusion_include_the_no() -> None:
    assert read("a jacket, nothing with down").filters[0].source == "nothing with down"
    assert read("a wool free jacket").filters[0].source == "wool free"


def test_a_dislike_lasts_and_a_plain_no_does_not() -> None:
    assert read("I'm allergic to wool").filters[0].lasting
    assert not read("no wool").filters[0].lasting


def test_the_current_category_settles_what_a_word_means() -> None:
    shared = collect([*ITEMS, item("t9", "A Shelter", 9, type=("dome",)), item("h9", "A Pair", 9, type=("dome",), material=("dome",))])
    assert [f.facet for f in read("dome", "tent", shared).filters] == ["type"]


def test_a_kind_of_what_is_not_wanted_is_not_wanted_either() -> None:
    """Down is a value of jackets, and tents know goose down alone: who wants no down wants no goose down."""
    stuffed = collect([*ITEMS, item("t9", "A Quilt", 9, fill=("goose down",))])
    assert [(f.facet, f.op, f.value) for f in read("a tent with no down", None, stuffed).filters] == [("fill", "!=", "down")]


def test_a_second_category_of_a_message_does_not_replace_the_first() -> None:
    assert read("a jacket to wear in my tent").categories == ("jacket",)


def test_a_wide_category_that_says_only_where_is_not_what_is_looked_for() -> None:
    camp = collect([*ITEMS, replace(item("t9", "A Stove", 9), categories=("outdoor", "stove"))])
    assert read("something for the outdoor", None, camp).categories == ("outdoor",)
    assert read("something to wear in the outdoor", None, camp).categories == ()
    assert read("an outdoor fireplace", None, camp).categories == ()


def test_a_facet_of_one_kind_of_thing_implies_it_where_its_value_stands_for_the_thing() -> None:
    many = [item(f"j{n}", "A Coat", 9) for n in range(30, 50)]
    zoo = collect([*many, *(item(f"h{n}", "A Toy", 9, animal=(animal,)) for n, animal in enumerate(("lamb", "fox", "owl"), 20))])
    alike = collect([*many, item("t8", "A Toy", 9, animal=("lamb",)), item("h8", "A Toy", 9, animal=("fox",))])
    assert read("a lamb to hug", None, zoo).categories == ("headphones",)
    assert read("for people with a lamb farm", None, zoo).categories == ()
    assert read("a lamb to hug", None, alike).categories == ()


def test_a_value_that_none_of_these_has_is_a_wish_where_they_state_the_facet() -> None:
    sleeves = collect([item("j1", "A", 9, fit=("slim",)), item("t1", "B", 9, fit=("wide",))])
    assert [(f.facet, f.value) for f in read("a jacket, wide", None, sleeves).filters] == [("fit", "wide")]


def test_nothing_named_comes_to_nothing() -> None:
    assert read("good evening") == Named((), (), ())


def good(id: str, *categories: str, **attributes: Value) -> Item:
    return replace(item(f"t{id}", "A Thing", 9), categories=categories, brand="Calder", attributes=attributes)


def test_a_thing_named_in_full_is_not_what_a_word_before_it_implies() -> None:
    shop = collect([
        *(good(f"1{n}", "beauty", "lotion", type=("cream",)) for n in range(3)),
        *(good(f"2{n}", "kettle", color=("cream",)) for n in range(5)),
    ])
    found = read("a cream kettle", None, shop)
    assert found.categories == ("kettle",)
    assert [(f.facet, f.value) for f in found.filters] == [("color", "cream")]
    assert read("a cream", None, shop).categories == ("lotion",)


def test_a_thing_that_only_stands_beside_somebody_gives_way_to_the_thing_named_later() -> None:
    assert read("I was in town with my tent. I need a jacket").categories == ("jacket",)


def test_of_two_categories_of_one_name_the_one_made_for_the_person_is_meant() -> None:
    shop = collect([good("1", "tanks", gender=("men",)), good("2", "bras & tanks", gender=("women",)), good("3", "shorts", gender=("men",))])
    assert read("tanks for women", None, shop).categories == ("bras & tanks",)
    assert read("tanks for men", None, shop).categories == ("tanks",)
    assert set(read("tanks", None, shop).categories) == {"tanks", "bras & tanks"}


def test_the_last_word_of_a_category_behind_another_noun_is_another_thing() -> None:
    shop = collect([good("1", "sleeping bag"), good("2", "kettle")])
    assert read("a diaper bag", None, shop).categories == ()
    assert read("a sturdy bag", None, shop).categories == ("sleeping bag",)
    assert read("a bag", None, shop).categories == ("sleeping bag",)


def test_a_category_s_whole_name_is_found_where_a_value_takes_in_a_part_of_it() -> None:
    shop = collect([
        good("1", "shoes", "running shoe", activity=("trail running",)), good("2", "shoes", "sandal"),
        good("3", "pants", style=("workout pants",)), good("4", "shorts"),
    ])  # fmt: skip
    assert read("trail running shoe", None, shop).categories == ("running shoe",)
    workout = read("workout pants", None, shop)
    assert (workout.categories, [(f.facet, f.value) for f in workout.filters]) == (("pants",), [("style", "workout pants")])


def test_a_wide_category_that_is_a_value_of_the_things_in_question_is_that_value() -> None:
    shop = collect([good("1", "men", "jackets", gender=("men",)), good("2", "men", "tees", gender=("men",)), good("3", "tees", gender=("women",))])
    found = read("anything for men", "jackets", shop)
    assert (found.categories, [(f.facet, f.value) for f in found.filters]) == ((), [("gender", "men")])


def test_the_name_of_a_facet_beside_a_word_claims_it() -> None:
    shop = collect([good("1", "quilt", size=("M",)), good("2", "gloves", warmth=("medium",), size=("M",))])
    assert [(f.facet, f.value) for f in read("gloves of medium warmth", None, shop).filters] == [("warmth", "medium")]
    assert read("a quilt of medium warmth", None, shop).filters == ()


def test_a_name_behind_by_is_the_brand() -> None:
    shop = collect([replace(good("1", "kettle", type=("ember",)), brand="Ember"), good("2", "kettle")])
    assert [(f.facet, f.value) for f in read("a kettle by Ember", None, shop).filters] == [("brand", "Ember")]


@pytest.mark.parametrize(("text", "first", "purpose"), [("a jacket for hiking", 3, True), ("a jacket for a hike", 4, True), ("looking for hiking", 2, False), ("lokin for hiking", 2, False), ("I'm looking for a polyester jacket", 4, False)])
def test_what_is_looked_for_is_no_purpose(text: str, first: int, purpose: bool) -> None:
    assert behind_purpose(tokenize(text), first) is purpose


@pytest.mark.parametrize("text", ["a jacket warmer than wool", "a jacket lighter than the black"])
def test_what_something_is_compared_with_is_not_asked_for(text: str) -> None:
    assert wished(text) == []


def test_what_is_for_a_described_purpose_orders_and_does_not_exclude() -> None:
    assert behind_purpose(tokenize("a tent for rough hiking"), 4, described=True)
    assert not behind_purpose(tokenize("a tent for rough hiking"), 4)
    assert wished("a tent for rough hiking") == [("activity", "=", "hiking", False)]


def test_what_something_smells_of_is_no_color() -> None:
    assert wished("a jacket that smells of black") == []


def test_how_much_of_a_measure_there_is_to_be_is_no_value() -> None:
    tents = collect([item("t1", "A Tent", 9, paper=Measure(80, "gsm"), material=("paper",)), item("t2", "A Tent", 9, paper=Measure(90, "gsm"), material=("wool",))])
    assert read("a tent with heavy paper", words=tents).filters == ()
    assert [f.value for f in read("a paper tent", words=tents).filters] == ["paper"]


def test_another_thing_s_name_before_the_thing_stays_a_word() -> None:
    assert [m.first for m in read("a tent jacket").unused] == [1]


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("a dress, not short", []),
        ("a dress, no short sleeves", [("sleeve", "!=", "short")]),
        ("a dress with short sleeves, not long", [("sleeve", "=", "short")]),
    ],
)
def test_a_measure_that_is_denied_is_none_of_a_part_that_is_not_spoken_of(text: str, filters: list[tuple[str, str, str]]) -> None:
    dresses = [
        Item(f"d{n}", "A Dress", "", ("dress",), "A", 9, attributes={"length": (("mini", "maxi")[n % 2],), "sleeve": (("short", "long")[n % 2],)}) for n in range(4)
    ]
    assert [(f.facet, f.op, f.value) for f in read(text, words=collect(dresses)).filters] == filters
