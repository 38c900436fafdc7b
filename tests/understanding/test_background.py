import pytest

from chatbot.understanding.background import background, only_told
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my jacket is torn, so I need boots", "my jacket is torn , so"), ("I'm redecorating my home office and I need a chair and a lamp", "I'm redecorating my home office and"),
        ("we moved into our first home, looking for a duvet", "we moved into our first home ,"), ("she loves tents but she needs boots", "she loves tents but"),
    ],
)  # fmt: skip
def test_what_is_told_before_the_wish_is_background(text: str, told: str) -> None:
    tokens = tokenize(text)
    assert " ".join(t.text for i, t in enumerate(tokens) if i in background(tokens)) == told


@pytest.mark.parametrize("text", ["", "boots", "show me jackets, and I need gloves", "I need a tent and I want a stove", "a tent and I need a stove too", "I need boots because my jacket is torn", "need"])
def test_what_is_wanted_is_none(text: str) -> None:
    assert background(tokenize(text)) == frozenset()


def test_words_of_the_background_are_no_words_of_the_wish_where_that_names_its_thing() -> None:
    tokens = tokenize("my jacket is torn, so I need boots")
    assert "torn" in only_told(tokens, {1, 8})
    assert only_told(tokenize("my jacket is torn, I need a new one"), {1}) == frozenset()


@pytest.mark.parametrize(("text", "told"), [("we camp with two kids and a dog, what tent?", "we camp with two kids and a dog ,"), ("we camp a lot, what is it made of", "")])
def test_a_question_for_a_thing_is_a_wish(text: str, told: str) -> None:
    tokens = tokenize(text)
    assert " ".join(t.text for i, t in enumerate(tokens) if i in background(tokens)) == told
