"""What of a wish the catalogue turned out not to have is told with the cards."""

import pytest

from chatbot.domain.events import Shown
from tests.stall import Talk


def missing(*texts: str) -> tuple[str, ...]:
    talk = Talk()
    for text in texts:
        turn = talk.say(text)
    return next((s.missing for s in reversed(turn.steps) if isinstance(s, Shown)), ())


@pytest.mark.parametrize(("text", "name"), [("a leather wallet", "wallet"), ("I'm looking for a waterproof kayak", "kayak")])
def test_a_thing_that_the_shop_does_not_have_is_named(text: str, name: str) -> None:
    assert missing(text) == (name,)


@pytest.mark.parametrize(
    "text", ["show me jackets", "a warm waterproof jacket under $150, nothing with down", "a waterproof jacket under $5", "something waterproof"]
)
def test_what_is_carried_is_not_missing_even_where_something_has_to_give(text: str) -> None:
    assert missing(text) == ()


def test_a_word_that_the_catalogue_never_heard_of_is_missing_from_a_kind_that_it_has() -> None:
    assert missing("a jacket with gigaflux") == ("gigaflux",)


def test_one_thing_of_a_set_that_there_is_not_is_named_and_the_other_is_not() -> None:
    (name,) = missing("I need a tent and a harpsichord")
    assert "harpsichord" in name
