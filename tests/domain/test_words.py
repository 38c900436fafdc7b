import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.words import lemma, lemmas, means


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Jackets", "jacket"), ("BOOTS", "boot"), ("dresses", "dress"), ("watches", "watch"), ("knives", "knife"), ("shelves", "shelf"), ("batteries", "battery"), ("scarves", "scarf"),
        ("boxes", "box"), ("brushes", "brush"), ("glass", "glass"), ("canvas", "canvas"), ("this", "this"), ("gas", "gas"), ("tennis", "tennis"), ("bus", "bus"),
        ("colour", "color"), ("colours", "color"), ("grey", "gray"), ("Aluminium", "aluminum"), ("litres", "liter"), ("jewellery", "jewelry"), ("fibre", "fiber"),
        ("café", "cafe"), ("Crème", "creme"), ("dad's", "dad"), ("dad’s", "dad"), ("men's", "man"), ("women", "woman"), ("children", "child"), ("travelling", "traveling"), ("cancelled", "canceled"), ("earbuds", "earbud"),
    ],
)  # fmt: skip
def test_a_lemma_is_singular_plain_and_american(word: str, expected: str) -> None:
    assert lemma(word) == expected


def test_lemmas_leave_punctuation_out_and_keep_the_order() -> None:
    assert lemmas("Two-way zips, (taped) seams & 3,000 mm!") == ("two", "way", "zip", "taped", "seam", "3", "000", "mm")


@pytest.mark.parametrize(
    ("wanted", "actual"),
    [
        ("leather", "leather"), ("leather", "full-grain leather"), ("Blue", "light blue"), ("grey", "Gray"), ("wool", "merino wool"), ("boots", "hiking boot"), ("free", "free"),
        ("nylon", "recycled nylon"), ("leather", "leather and wool"), ("vegan leather", "vegan leather"),
    ],
)  # fmt: skip
def test_a_value_is_of_the_kind_that_is_named(wanted: str, actual: str) -> None:
    assert means(wanted, actual)


@pytest.mark.parametrize(
    ("wanted", "actual"),
    [
        ("leather", "faux leather"), ("leather", "vegan leather"), ("leather", "leather-free microfiber"), ("leather", "imitation leather"), ("down", "down alternative"), ("wool", "no wool"),
        ("light blue", "blue"), ("wool", "woolen"), ("red", "redwood"), ("rain", "train"), ("", "blue"), ("blue", ""), ("leather", "leather-like"), ("full-grain leather", "leather"),
    ],
)  # fmt: skip
def test_a_value_is_not_what_it_only_resembles_or_lacks(wanted: str, actual: str) -> None:
    assert not means(wanted, actual)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_compared(wanted: str, actual: str) -> None:
    assert means(wanted, wanted)
    assert means(wanted, actual) in (True, False)


@given(st.text(min_size=1, max_size=30))
def test_words_that_are_alike_have_one_lemma(word: str) -> None:
    assert lemma(word) == lemma(word.casefold())
