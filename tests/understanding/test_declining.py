import pytest

from chatbot.understanding.declining import declines


@pytest.mark.parametrize("text", ["I don't mind", "no preference", "whatever", "I don't care really", "doesn't matter to me", "skip that", "you choose", "any of those is fine", "not sure", "either way", "I've no idea", "Any"])
def test_an_answer_that_gives_none(text: str) -> None:
    assert declines(text)


@pytest.mark.parametrize("text", ["I don't mind wool", "any color but red", "black", "whatever is cheapest", "skip the wool ones", "no", "", "not sure about the size, maybe M", "which would you pick?", "which one do you choose"])
def test_an_answer_that_says_something(text: str) -> None:
    assert not declines(text)
