import pytest

from chatbot.llm.estimate import estimate


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("", 0), ("tent", 1), ("a waterproof tent", 5), ("$129", 4), ("naïve", 4), ("日", 3), ("a\n\nb", 4), ("a   b", 3)],
)
def test_letters_count_by_four_and_all_else_singly(text: str, tokens: int) -> None:
    assert estimate(text) == tokens


def test_lone_surrogates_are_counted_too() -> None:
    assert estimate("\ud800") > 0
