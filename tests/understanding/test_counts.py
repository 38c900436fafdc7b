import pytest

from chatbot.understanding.counts import count
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("show me three", 3), ("top 5", 5), ("two options", 2), ("give me 2 ideas", 2), ("a couple of suggestions for dresses", 2), ("show me three warm jackets", 3), ("your best two", 2), ("the top 5 tents", 5), ("show me just one", 1), ("list 4 more", 4),
        ("the cheapest three", 3), ("the three cheapest kettles", 3), ("show me the lightest two", 2),
        ("recommend 3 tents for 4 people", 3),
    ],
)  # fmt: skip
def test_a_message_says_how_many_to_show(text: str, number: int) -> None:
    found = count(tokenize(text))
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    "text",
    ["a tent for 3 people", "show me 3 person tents", "show me three-season tents", "show me 4k monitors", "a 2 in 1 laptop", "I need two jackets", "under 5", "show me 27 inch monitors", "show me 50 options", "size 8", "", "show me"],
)  # fmt: skip
def test_other_numbers_are_no_count_of_what_to_show(text: str) -> None:
    assert count(tokenize(text)) is None


@pytest.mark.parametrize(("text", "number"), [("two more", 2), ("3 more please", 3), ("show me two more", 2), ("two more of those", 2)])
def test_n_more_counts_what_is_shown_next(text: str, number: int) -> None:
    found = count(tokenize(text))
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize("text", ["at least two more", "two more pockets"])
def test_more_of_something_that_a_thing_has_is_no_count(text: str) -> None:
    assert count(tokenize(text)) is None
