"""Who wants to see things rather than be asked."""

import pytest

from chatbot.understanding.insisting import wants_to_see
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("text", ["just show me something", "something for my sister, just show me something", "show me anything", "just pick one", "don't ask me questions", "no more questions please", "show me something please"])
def test_a_question_would_be_one_too_many(text: str) -> None:
    assert wants_to_see(tokenize(text))


@pytest.mark.parametrize("text", ["show me something for my sister", "show me jackets", "something in blue", "can I ask you a question", "give me some boots", "just a jacket"])
def test_a_wish_may_be_asked_about(text: str) -> None:
    assert not wants_to_see(tokenize(text))
