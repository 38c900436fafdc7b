"""How much: "much cheaper", "a bit lighter", "half the price"."""

import pytest

from chatbot.understanding.comparing import compared
from chatbot.understanding.quantities import quantities
from chatbot.understanding.reading import Critique
from chatbot.understanding.tokens import tokenize
from tests.stall import vocabulary


def critiques(text: str) -> tuple[Critique, ...]:
    tokens = tokenize(text)
    return compared(tokens, quantities(tokens), vocabulary(), "jacket").critiques


@pytest.mark.parametrize(
    ("text", "critique"),
    [
        ("cheaper", Critique("price", -1, "cheaper")), ("much cheaper", Critique("price", -1, "much cheaper", 0.25)), ("a lot lighter", Critique("weight", -1, "a lot lighter", 0.25)),
        ("a bit cheaper", Critique("price", -1, "a bit cheaper", slight=True)), ("slightly heavier", Critique("weight", 1, "slightly heavier", slight=True)), ("half the price", Critique("price", -1, "half the price", 0.5)),
        ("twice the weight", Critique("weight", 1, "twice the weight", 1.0)), ("half as heavy", Critique("weight", -1, "half as heavy", 0.5)), ("not that expensive", Critique("price", -1, "not that expensive")),
        ("not as heavy", Critique("weight", -1, "not as heavy")), ("at half the cost", Critique("price", -1, "half the cost", 0.5)), ("less than the first one costs", Critique("price", -1, "less")),
    ],
)  # fmt: skip
def test_a_critique_says_how_much(text: str, critique: Critique) -> None:
    assert critiques(text) == (critique,)


@pytest.mark.parametrize(("text", "sort"), [("the cheapest", True), ("not the cheapest", False), ("between the cheapest and the most expensive", False), ("cheap", True), ("half zips look cheap", False)])
def test_an_extreme_that_is_denied_and_what_only_looks_cheap_order_nothing(text: str, sort: bool) -> None:
    tokens = tokenize(text)
    assert (compared(tokens, quantities(tokens), vocabulary(), "jacket").sort is not None) is sort


@pytest.mark.parametrize("text", ["half a kilo", "two and a half", "the second half of the year", "twice a week", "cheaper than 50 dollars", "4.5 stars or better", "half as light"])
def test_other_halves_are_no_critiques(text: str) -> None:
    assert critiques(text) == ()


@pytest.mark.parametrize("text", ["less than the first", "something for less than the third one", "less than this one please"])
def test_less_than_an_item_is_cheaper_than_it(text: str) -> None:
    assert [(c.facet, c.direction) for c in critiques(text)] == [("price", -1)]


@pytest.mark.parametrize("text", ["less than the first of the rain jackets", "more than the first", "less than 30"])
def test_less_than_something_else_is_no_word_on_prices(text: str) -> None:
    assert critiques(text) == ()
