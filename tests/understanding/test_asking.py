import pytest

from chatbot.understanding.asking import asks, wonders
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("text", ["is it vegan", "does the first float", "last one: is it dishwasher safe", "a hood?", "how heavy is it"])
def test_a_question_is_one_by_its_opening_its_mark_or_its_end(text: str) -> None:
    assert asks(tokenize(text))


@pytest.mark.parametrize("text", ["could you show me warmer ones", "she will spill on it", ""])
def test_a_polite_wish_is_no_question(text: str) -> None:
    assert not asks(tokenize(text))


def test_something_may_be_asked_in_the_middle_of_a_message() -> None:
    assert wonders(tokenize("ok so does it float"))
    assert wonders(tokenize("tell me whether it floats"))
    assert not wonders(tokenize("my toddler will spill on it"))
