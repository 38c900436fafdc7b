"""Places of cards, and ordinals and numbers that are none."""

import pytest

from chatbot.understanding.places import places
from chatbot.understanding.tokens import tokenize

OWN = frozenset({"jacket", "rain"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the second to last", (2,)), ("the second last one", (2,)), ("the last two", (2, 3)), ("the second jacket", (1,)), ("2", (1,)), ("2 vs 3", (1, 2)), ("compare 1 and 4", (0, 3)), ("2 and 3 please", (1, 2)),
        ("the third, please", (2,)), ("number three", (2,)), ("is the third waterproof", (2,)), ("last one: is it warm", (3,)), ("like the second but lighter", (1,)), ("the first and the last", (0, 3)),
    ],
)  # fmt: skip
def test_a_place_is_named(text: str, found: tuple[int, ...]) -> None:
    assert places(tokenize(text), 4, OWN).places == found


@pytest.mark.parametrize("text", ["my first tent", "a second opinion", "most expensive first", "first of all", "for the first time", "the second world war", "the first jackets", "how long does it last", "cheapest first", "those with the best reviews first", "the middle one", "at first", "a rug first", "some warm socks first please", "size 2", "2 people", "5", "2 kg", "20"])
def test_other_ordinals_and_numbers_are_no_places(text: str) -> None:
    assert places(tokenize(text), 4, OWN).places == ()


def test_a_place_that_no_card_has_is_told() -> None:
    assert places(tokenize("the ninth one"), 4).beyond == "ninth"
    assert places(tokenize("the first and the ninth"), 4).places == (0,)
    assert places(tokenize("the ninth month"), 4).beyond == ""


def test_a_bare_number_behind_a_question_is_its_answer() -> None:
    assert places(tokenize("2"), 4, alone=False).places == ()
    assert places(tokenize("number 2"), 4, alone=False).places == (1,)


def test_of_an_odd_number_of_cards_one_is_in_the_middle() -> None:
    assert places(tokenize("the middle one"), 3).places == (1,)
    assert places(tokenize("a middle class home"), 3).places == ()


@pytest.mark.parametrize("text", ["the last pair I had whistled", "after the last one", "the last one broke", "since the last one"])
def test_what_somebody_had_before_is_no_card(text: str) -> None:
    assert places(tokenize(text), 3).places == ()
