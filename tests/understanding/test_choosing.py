import pytest

from chatbot.understanding.choosing import chooses, looks_through
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize("text", ["which is lighter?", "which one is the warmest", "which of these is better for rain?", "which of the two has a hood", "which weighs less", "what is the cheapest of these?"])
def test_a_question_among_what_is_on_show(text: str) -> None:
    assert chooses(tokenize(text), ())


@pytest.mark.parametrize("text", ["which one is the lightest you sell", "what is your cheapest backpack", "which", "what colors are there", "is it lighter", "which do you sell"])
def test_a_question_to_the_whole_shop_or_about_one(text: str) -> None:
    assert not chooses(tokenize(text), ())


def test_a_question_that_names_a_category_looks_for_things() -> None:
    assert not chooses(tokenize("which tent is lightest"), (1,))


@pytest.mark.parametrize("text", ["do you have them in green?", "those look good, do you have them in green?", "any big enough for 4 people?", "any of these in blue?", "are there any with a hood?", "have you got these in navy?"])
def test_a_question_for_those_that_are_so_looks_through_what_is_on_show(text: str) -> None:
    assert looks_through(tokenize(text))


@pytest.mark.parametrize("text", ["are they waterproof?", "is it any good?", "does it come in green?", "do these have a hood?", "save them", "how heavy are they?"])
def test_a_question_about_what_they_are_does_not(text: str) -> None:
    assert not looks_through(tokenize(text))
