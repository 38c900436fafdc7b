import pytest

from chatbot.understanding.grammar import tells_when
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("text", ["long day", "good day", "every night", "rainy days", "hot till the evening", "since the morning", "before evening"])
def test_a_part_of_the_day_may_only_say_when(text: str) -> None:
    tokens = tokenize(text)
    assert tells_when(tokens, len(tokens) - 1)


@pytest.mark.parametrize("text", ["a cream for the night", "day", "sandals for the evening", "a tent"])
def test_or_what_for(text: str) -> None:
    tokens = tokenize(text)
    assert not tells_when(tokens, len(tokens) - 1)
