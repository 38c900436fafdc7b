import pytest

from chatbot.understanding.numerals import numeral
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("150", 150, 1), ("1,5", 1.5, 1), ("1/2", 0.5, 3), ("1 3/4", 1.75, 4), ("½", 0.5, 1), ("2½", 2.5, 2), ("4k", 4000, 2), ("2 grand", 2000, 2), ("twenty five", 25, 2), ("two hundred and fifty", 250, 4), ("one fifty", 150, 2), ("a hundred and ten", 110, 4),
        ("a couple of hundred", 200, 4), ("a couple of", 2, 3), ("half a dozen", 6, 3), ("two and a half", 2.5, 4), ("a thousand", 1000, 2), ("three thousand", 3000, 2), ("seventeen", 17, 1), ("fifty-ish", 50, 2), ("2 hundred", 200, 2), ("three quarters of a", 0.75, 4), ("three quarters", 0.75, 2),
    ],
)  # fmt: skip
def test_a_number_is_read_to_the_end_of_its_words(text: str, value: float, words: int) -> None:
    found = numeral(tokenize(text), 0)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.last == words


@pytest.mark.parametrize("text", ["a few", "ones", "a tent", "the", "k", "x", "1" * 20, "and"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert numeral(tokenize(text), 0) is None


def test_halves_of_other_things_are_left_alone() -> None:
    found = numeral(tokenize("24/7"), 0)
    assert found is not None
    assert found.value == 24
