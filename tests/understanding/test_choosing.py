import pytest

from chatbot.understanding.choosing import chooses
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("text", ["which is lighter?", "which one is the warmest", "which of these is better for rain?", "which of the two has a hood", "which weighs less", "what is the cheapest of these?"])
def test_a_question_among_what_is_on_show(text: str) -> None:
    assert chooses(tokenize(text), ())


@pytest.mark.parametrize("text", ["which one is the lightest you sell", "what is your cheapest backpack", "which", "what colors are there", "is it lighter", "which do you sell"])
def test_a_question_to_the_whole_shop_or_about_one(text: str) -> None:
    assert not chooses(tokenize(text), ())


def test_a_question_that_names_a_category_looks_for_things() -> None:
    assert not chooses(tokenize("which tent is lightest"), (1,))
