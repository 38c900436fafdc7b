import pytest

from chatbot.understanding.elliptic import asks_which_do
from chatbot.understanding.tokens import tidy, tokenize


@pytest.mark.parametrize("text", ["which ones can?", "and which are?", "ok which of them do", "any that can?", "are there any that are?", "do any of the others?", "which one does"])
def test_the_same_is_asked_of_others(text: str) -> None:
    assert asks_which_do(tokenize(tidy(text)))


@pytest.mark.parametrize("text", ["which ones can go in the oven?", "which is lighter", "what can you do", "can it", "which", "any good", "what are they made of", ""])
def test_a_question_that_is_whole_is_another(text: str) -> None:
    assert not asks_which_do(tokenize(tidy(text)))
