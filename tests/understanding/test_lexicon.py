from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.domain.item import Item, Value
from chatbot.domain.vocabulary import collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.tokens import tokenize
from tests.stall import ORDINARY, item, vocabulary


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(vocabulary(), ORDINARY.__contains__)


def names(lexicon: Lexicon, text: str) -> list[tuple[str, object]]:
    return [(m.terms[0].facet, m.terms[0].value) for m in lexicon.matches(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a jacket", [("category", "jacket")]), ("Jackets!", [("category", "jacket")]), ("waterproof tents", [("waterproof", True), ("category", "tent")]), ("noise-cancelling", [("noise_cancelling", True)]), ("noise canceling", [("noise_cancelling", True)]),
        ("light blue", [("color", "light blue")]), ("in grey", [("color", "gray")]), ("for hiking and camping", [("activity", "hiking"), ("activity", "camping")]), ("a rain jacket", [("type", "rain jacket")]),
        ("ripstop nylon", [("material", "ripstop nylon")]), ("Northfell", [("brand", "Northfell")]), ("very warm", [("warmth", "very warm")]), ("size M", [("size", "M")]), ("in L", [("size", "L")]), ("size large", [("size", "L")]),
        ("clothing", [("category", "clothing")]), ("headphone", [("category", "headphones")]), ("head phones", [("category", "headphones")]), ("free standing", [("freestanding", True)]), ("three-season", [("season", "three-season")]),
    ],
)  # fmt: skip
def test_the_words_of_the_catalogue_are_recognized(lexicon: Lexicon, text: str, expected: list[tuple[str, object]]) -> None:
    assert names(lexicon, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a waterprof jaket", [("waterproof", True), ("category", "jacket")]), ("headphnes", [("category", "headphones")]), ("wireles", [("wireless", True)]), ("polyestre", [("material", "polyester")]), ("commutting", [("activity", "commuting")]), ("freestandign tents", [("freestanding", True), ("category", "tent")])],
)  # fmt: skip
def test_a_misspelt_word_is_mended(lexicon: Lexicon, text: str, expected: list[tuple[str, object]]) -> None:
    assert names(lexicon, text) == expected
    assert not all(m.exact for m in lexicon.matches(tokenize(text)))


@pytest.mark.parametrize("text", ["good wood", "in my town at dawn", "hold the word", "the night is young", "tens of them", "rail"])
def test_an_ordinary_word_is_no_misspelling(lexicon: Lexicon, text: str) -> None:
    assert names(lexicon, text) == []


@pytest.mark.parametrize("text", ["in m", "a 2", "10", "l", "down to earth", "up and down the hill", "i'm", "S.O.S.", "the", ""])
def test_grammar_and_numbers_are_no_values(lexicon: Lexicon, text: str) -> None:
    assert names(lexicon, text) == []


@pytest.mark.parametrize("text", ["nothing with down", "no down", "without down", "filled with down", "goose down"])
def test_a_word_of_grammar_is_a_value_where_something_is_named(lexicon: Lexicon, text: str) -> None:
    assert ("fill", "down") in names(lexicon, text)


@pytest.mark.parametrize(("text", "value"), [("a 4k one", "4k"), ("A5", "A5"), ("size a5", "A5"), ("usbc", "usb-c"), ("ladies", "women"), ("womens", "women"), ("velcro", "hook-and-loop")])
def test_names_of_letters_and_digits_and_other_words_for_them_are_recognized(text: str, value: str) -> None:
    words = collect([item("j9", "A Thing", 9, resolution=("4k",), format=("A5",), port=("usb-c",), gender=("women",), closure=("hook-and-loop",))])
    assert value in [t.value for m in Lexicon(words, ORDINARY.__contains__, [("women", "ladies"), ("velcro", "hook-and-loop")]).matches(tokenize(text)) for t in m.terms]


def test_of_two_spellings_as_near_the_one_that_only_lacks_letters_is_meant() -> None:
    words = collect([item("j9", "A Thing", 9, season=("winter",), element=("water",))])
    assert [m.terms[0].value for m in Lexicon(words).matches(tokenize("wnter"))] == ["winter"]


def test_the_longest_name_wins(lexicon: Lexicon) -> None:
    (match,) = lexicon.matches(tokenize("insulated jacket"))
    assert (match.first, match.last, match.terms[0].value) == (0, 2, "insulated jacket")


def test_the_last_word_of_a_category_names_it_where_nothing_else_does() -> None:
    boots = [item("j9", "A Thing", 1)]
    words = collect([*boots])
    lexicon = Lexicon(words)
    assert names(lexicon, "jacket") == [("category", "jacket")]


def test_mending_leaves_other_words_as_they_are(lexicon: Lexicon) -> None:
    assert lexicon.mend("campping") == "camping"
    assert lexicon.mend("zzzzzz") == "zzzzzz"
    assert lexicon.mend("wood") == "wood"
    assert lexicon.mend("jaket") == "jacket"


def test_an_empty_catalogue_knows_no_words() -> None:
    assert list(Lexicon(collect([])).matches(tokenize("a warm jacket under $50"))) == []


@settings(deadline=None)
@given(st.text(max_size=120))
def test_matches_stand_in_order_and_do_not_overlap(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for match in Lexicon(vocabulary()).matches(tokens):
        assert end <= match.first < match.last <= len(tokens)
        assert match.terms
        end = match.last


@given(st.sampled_from([v for f in vocabulary().facets.values() if f.name not in ("size", "brand") for v in f.values or ()]))
def test_every_value_of_the_catalogue_is_found_behind_a_with(value: str) -> None:
    found = [t.value for m in Lexicon(vocabulary()).matches(tokenize(f"something with {value}")) for t in m.terms]
    assert value in found


def good(id: str, *categories: str, brand: str = "Calder", **attributes: Value) -> Item:
    return replace(item(f"t{id}", "A Thing", 9), categories=categories, brand=brand, attributes=attributes)


def named(text: str, *items: Item) -> list[tuple[str, str | bool]]:
    return [(t.facet, t.value) for m in Lexicon(collect(items)).matches(tokenize(text)) for t in m.terms]


@pytest.mark.parametrize("text", ["Dew & Alder", "dew and alder", "dew alder"])
def test_a_name_with_and_is_known_however_it_is_written(text: str) -> None:
    assert named(text, good("1", "kettle", brand="Dew & Alder")) == [("brand", "Dew & Alder")]


def test_a_plain_color_behind_another_says_of_what_it_is_a_shade() -> None:
    colors = [good(c, "kettle", color=(c,)) for c in ("navy", "blue", "black")]
    assert named("navy blue", *colors) == [("color", "navy")]
    assert named("black blue", *colors) == [("color", "black"), ("color", "blue")]


def test_a_part_of_a_category_s_name_stands_beside_the_category_that_is_just_that() -> None:
    found = named("tanks", good("1", "tanks"), good("2", "bras & tanks"))
    assert sorted(found) == [("category", "bras & tanks"), ("category", "tanks")]


def test_a_shade_names_a_color_of_the_catalogue_and_nothing_else_of_that_name() -> None:
    words = collect([good("1", "kettle", color=("cream",)), good("2", "lotion", type=("cream",))])
    lexicon = Lexicon(words, thesaurus=[["cream", "ivory"]])
    assert [t.facet for m in lexicon.matches(tokenize("ivory")) for t in m.terms] == ["color"]


def test_a_word_of_grammar_between_an_article_and_a_describing_word_is_a_value() -> None:
    padded = good("1", "jacket", fill=("down",), material=("wool",))
    assert named("a down wool jacket", padded) == [("fill", "down"), ("material", "wool"), ("category", "jacket")]
    assert named("down wool jacket", padded)[-2:] == [("material", "wool"), ("category", "jacket")]


def test_swapped_letters_of_a_short_word_are_mended(lexicon: Lexicon) -> None:
    assert lexicon.spelling.nearest("tnet") == "tent"
    assert lexicon.spelling.nearest("tett") is None


def test_a_longer_name_with_a_slip_wins_over_a_shorter_one_without() -> None:
    words = collect([item("j9", "A Thing", 9, material=("recycled nylon",), recycled=True)])
    assert names(Lexicon(words), "recycled nylin") == [("material", "recycled nylon")]


@pytest.mark.parametrize(("text", "found"), [("a monitor va", True), ("VA panels", True), ("in va", True), ("a us plug", False), ("it is", False)])
def test_two_letters_are_a_value_unless_they_are_grammar(text: str, found: bool) -> None:
    words = collect([item("j9", "A Thing", 9, panel=("va", "it", "us"))])
    assert bool(names(Lexicon(words), text)) is found


@pytest.mark.parametrize(("text", "found"), [("jackets in down", True), ("in down, please", True), ("in down and nylon", True), ("in down times", False), ("in down to earth style", False)])
def test_a_material_that_is_a_word_of_grammar_is_one_where_its_phrase_ends(lexicon: Lexicon, text: str, found: bool) -> None:
    assert (("fill", "down") in names(lexicon, text)) is found


def test_a_name_with_a_possessive_plural_is_one_name() -> None:
    words = collect([item("j9", "A Thing", 9, type=("kids' boot",))])
    assert names(Lexicon(words), "no kids' boot") == [("type", "kids' boot")]


def test_a_synonym_that_only_describes_a_category_keeps_its_own_meaning() -> None:
    shop = collect([Item("j", "Jacket", "", ("jacket",), "A", 9, attributes={"style": ("padded",)}), Item("y", "Mat", "", ("yoga mat",), "A", 9)])
    lexicon = Lexicon(shop, thesaurus=[["jacket", "coat", "padded jacket"], ["yoga mat", "gym mat"]])
    assert [(m.first, m.last) for m in lexicon.matches(tokenize("a padded jacket"))] == [(1, 2), (2, 3)]
    assert [m.terms[0].value for m in lexicon.matches(tokenize("a gym mat"))] == ["yoga mat"]
    assert [t.value for t in lexicon.named(("coat",))] == ["jacket"]
    assert lexicon.named(("sofa",)) == ()


def test_a_name_that_begins_with_no_leaves_a_longer_name_whole() -> None:
    scents = [item("t8", "A", 9, type=("perfume oil",), fragrance_free=False), item("t9", "B", 9, type=("cologne",), fragrance_free=True)]
    lexicon = Lexicon(collect(scents), thesaurus=[["fragrance free", "without perfume"]])
    assert names(lexicon, "without perfume oil") == [("type", "perfume oil")]
    assert names(lexicon, "without perfume") == [("fragrance_free", True)]


def test_what_shall_be_done_and_when_is_no_value() -> None:
    creams = [item("t8", "A", 9, use=("day",), type=("wrap",)), item("t9", "B", 9, use=("night",), type=("sling",))]
    lexicon = Lexicon(collect(creams))
    assert names(lexicon, "the second one. wrap it please") == names(lexicon, "something for rainy days") == names(lexicon, "every night") == []
    assert names(lexicon, "a wrap for the day") == [("type", "wrap"), ("use", "day")]


def things(*kinds: str, **attributes: Value) -> Lexicon:
    return Lexicon(collect([item(f"t{n}", "A Tent", 9, type=(kind,), **attributes) for n, kind in enumerate(kinds)]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 season", [("season", "four-season")]), ("four-season", [("season", "four-season")]), ("season", []),
        ("rain cover", [("features", "rain cover included")]), ("hickory", [("material", "hickory wood")]), ("cast", []), ("winter camping", [("activity", "winter camping")]), ("seat", []), ("high cut", [("cut", "high")]), ("every day", []),
    ],
)  # fmt: skip
def test_names_go_by_other_forms_too(text: str, expected: list[tuple[str, object]]) -> None:
    used: dict[str, Value] = {"activity": ("winter camping", "child seat"), "features": ("rain cover included",), "material": ("hickory wood", "cast iron"), "use": ("day", "night")}
    assert names(things("dome tent", season=("four-season",), cut=("high",), **used), text) == expected


@pytest.mark.parametrize(
    ("text", "value"), [("a down jacket", "down"), ("jackets down and cheap", "down"), ("a jacket down to 30", None), ("turn it down", None), ("a down one", "down"), ("sit down jackets", "down")]
)
def test_a_word_of_place_is_a_value_beside_a_thing_that_has_it(text: str, value: str | None) -> None:
    words = Lexicon(collect([item("j1", "Skerry Jacket", 99, fill=("down",))]))
    assert next((t.value for m in words.matches(tokenize(text)) for t in m.terms if t.facet == "fill"), None) == value


def test_words_of_grammar_tied_by_a_hyphen_are_a_name() -> None:
    bags = collect([replace(item("j1", "A Case", 9), categories=("suitcase",))])
    words = Lexicon(bags, thesaurus=[["suitcase", "carry on"], ["luggage", ">", "suitcase", "backpack"]])
    assert names(words, "carry-on with four wheels") == [("category", "suitcase")]
    assert names(words, "luggage") == [("category", "suitcase")]
    assert names(words, "please carry on with it") == []
