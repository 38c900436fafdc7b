import pytest

from chatbot.grounding.check import check
from chatbot.grounding.occasions import OF_PEOPLE, neutral, occasions
from chatbot.grounding.tokens import tokens
from tests.grounding import shelf

BOOKS = shelf.shows()


def _named(sentence: str, wish: str = "") -> list[str]:
    words = tokens(sentence)
    return [words[at].low for phrase in occasions(words, set(wish.split()), OF_PEOPLE) for at in phrase]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("It has reflective trim for dark mornings.", ["dark", "mornings"]),
        ("On the train it cancels noise.", ["train"]),
        ("It is heavy to move.", ["move"]),
        ("It takes a child of up to 22 kg.", ["child"]),
        ("It has zips for coffee on the train.", ["coffee", "train"]),
    ],
)
def test_the_words_of_an_occasion_are_found(sentence: str, named: list[str]) -> None:
    assert _named(sentence, "coffee") == named


@pytest.mark.parametrize("sentence", ["It is made for the train.", "It comes in suede.", "It has a pocket for laptops.", "It plays up to 30 hours."])
def test_what_a_thing_is_made_for_or_of_is_no_occasion(sentence: str) -> None:
    assert _named(sentence) == []


def test_a_property_of_another_item_is_not_neutral() -> None:
    shown = BOOKS["jackets"].items
    assert not neutral(tokens("packable")[0], shown, {1})
    assert neutral(tokens("mornings")[0], shown, {1})


def test_weather_is_neutral_only_for_what_answers_it() -> None:
    shown = BOOKS["jackets"].items
    assert neutral(tokens("wet")[0], shown, {0})
    assert not neutral(tokens("cold")[0], BOOKS["headphones"].items, {1})


@pytest.mark.parametrize("sentence", ["The Cantor 5 is for the train.", "On the train, the Everyday cancels noise.", "The Everyday takes 24 hours to charge."])
def test_an_occasion_carries_no_statement_that_is_not_backed(sentence: str) -> None:
    assert not check(sentence, BOOKS["headphones"]).supported
