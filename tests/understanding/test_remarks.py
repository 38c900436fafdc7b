from collections.abc import Callable, Sequence

import pytest

from chatbot.understanding.remarks import complains, of_the_old_one, says_of_all, tells_of_a_first_time
from chatbot.understanding.tokens import Token, tidy, tokenize


def any_of(test: Callable[[Sequence[Token], int], int], text: str) -> bool:
    tokens = tokenize(tidy(text))
    return any(test(tokens, i) for i in range(len(tokens)))


@pytest.mark.parametrize("text", ["not the middle one, it's got no hood", "no, they don't work, it lacks pockets", "nah, it has no hood"])
def test_what_is_turned_down_for_lacking_something_asks_for_it(text: str) -> None:
    assert any_of(complains, text)


@pytest.mark.parametrize("text", ["one that has no hood", "it should have no hood", "a hat, it has no brim"])
def test_a_wish_for_none_of_something_is_no_complaint(text: str) -> None:
    assert not any_of(complains, text)


@pytest.mark.parametrize("text", ["they aren't waterproof", "neither's organic, is it?", "but these are not warm", "none isn't leather"])
def test_what_things_on_show_are_not_is_missed_in_them(text: str) -> None:
    assert any_of(says_of_all, text)


@pytest.mark.parametrize("text", ["something that isn't leather", "they're not for running", "it isn't leather", "aren't these waterproof"])
def test_what_a_thing_is_to_be_without_is_not_missed(text: str) -> None:
    assert not any_of(says_of_all, text)


def test_an_old_one_lacked_what_a_new_one_is_to_have() -> None:
    assert any_of(of_the_old_one, "my old one isn't waterproof")
    assert not any_of(of_the_old_one, "one that isn't waterproof")


def test_a_first_time_refuses_nothing() -> None:
    assert any_of(tells_of_a_first_time, "I never ran a race before")
    assert not any_of(tells_of_a_first_time, "never in wool")
