"""What carries over because the message says so."""

import pytest

from chatbot.understanding.keeping import EVERYTHING, ONLY, kept
from chatbot.understanding.tokens import tokenize
from tests.stall import vocabulary


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("boots, same budget", {"price"}), ("in the same color", {"color"}), ("the same price range please", {"price"}), ("same color and material", {"color", "material"}), ("the same for my mom", {EVERYTHING}),
        ("one for my dad too", {"category"}), ("my son needs one too", {"category"}), ("and for my son, he's 8", {"category"}), ("the third one", set()), ("the same", {EVERYTHING}), ("jackets", set()), ("all the same", set()), ("something for my dad", set()), ("at the same time as yesterday", set()),
    ],
)  # fmt: skip
def test_what_carries_over_is_named(text: str, facets: set[str]) -> None:
    assert set(kept(tokenize(text), vocabulary())) == facets


def test_only_a_thing_keeps_what_that_thing_can_have() -> None:
    assert kept(tokenize("only jackets"), vocabulary(), (1,)) == (ONLY,)
    assert kept(tokenize("only black jackets"), vocabulary(), (2,)) == ()
    assert kept(tokenize("jackets only"), vocabulary(), (0,)) == ()


@pytest.mark.parametrize("text", ["for my dad", "for my dad too", "only for a child", "just for my mom", "for my mum as well please", "for my wife please", "ok, for my boss", "for our daughter, please", "it's a gift for my dad", "this is for my boss", "for a kid of 9", "it ought to be for a child", "it should be for my wife", "for my 9 year old", "for my son, he's 9", "for 9 year olds", "no wait, not for my mum, for my aunt", "I meant for my aunt, not my mum"])
def test_a_message_that_only_says_for_whom_keeps_all_that_was_said(text: str) -> None:
    assert kept(tokenize(text), vocabulary()) == (EVERYTHING,)


@pytest.mark.parametrize("text", ["a gift for my dad", "for my dad, he's into fishing", "something for my wife", "for me", "for hiking", "for kids", "for my laptop", "for my", "for 9"])
def test_a_message_that_says_more_or_less_than_for_whom_begins_anew(text: str) -> None:
    assert kept(tokenize(text), vocabulary()) == ()


@pytest.mark.parametrize("text", ["actually they're for me, so men's", "it's for me, and warmer", "these are for myself"])
def test_who_says_that_it_is_for_themselves_means_the_same_thing(text: str) -> None:
    assert kept(tokenize(text), vocabulary()) == (EVERYTHING,)


@pytest.mark.parametrize("text", ["my dad wants one", "both my brother and my dad need one, not black"])
def test_somebody_who_wants_one_wants_the_thing_that_is_looked_for(text: str) -> None:
    assert "category" in kept(tokenize(text), vocabulary())
