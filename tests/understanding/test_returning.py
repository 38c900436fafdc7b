"""Which topic a message goes back to, and that a bare name begins anew."""

import pytest

from chatbot.domain.conversation import Topic
from chatbot.domain.request import Filter, Request
from chatbot.understanding.returning import back_to_whom, earlier_list, resumed, returned
from chatbot.understanding.tokens import tokenize

JACKETS = Topic(Request("jacket", filters=(Filter("price", "<=", 100.0),)), ("j1",))
DADS = Topic(Request("jacket", subject="dad"), ("j2",))
TOPICS = (JACKETS, Topic(Request("headphones"), ("h1",)))


def back(text: str, category: str = "jacket", subject: str = "me", topics: tuple[Topic, ...] = TOPICS, current: str | None = "tent") -> Topic | None:
    tokens = tokenize(text)
    heads = [i for i, t in enumerate(tokens) if t.lemma == category]
    return returned(tokens, heads, (category,), subject, topics, current)


@pytest.mark.parametrize("text", ["what about those jackets again", "back to the jackets", "ok and the first jackets you showed", "jackets from before", "the jackets", "show me the jackets we looked at", "my jackets"])
def test_known_things_are_those_of_before(text: str) -> None:
    assert back(text) is JACKETS


@pytest.mark.parametrize("text", ["back to jackets", "show me jackets", "a jacket please", "the warmest jackets", "do you have jackets", "what about a jacket"])
def test_a_kind_of_thing_begins_anew(text: str) -> None:
    assert back(text) is None


def test_what_is_looked_for_now_is_no_return() -> None:
    assert back("the jackets", current="jacket") is None


def test_what_was_never_looked_for_is_no_return() -> None:
    assert back("the boots again", category="boot") is None


def test_each_person_has_their_own() -> None:
    topics = (DADS, JACKETS)
    assert back("those jackets again", subject="dad", topics=topics) is DADS
    assert back("those jackets again", subject="me", topics=topics) is JACKETS


def test_a_person_can_be_gone_back_to() -> None:
    assert returned(tokenize("back to my dad"), (), (), "dad", (DADS, JACKETS), "tent") is DADS
    assert returned(tokenize("something for my dad"), (), (), "dad", (DADS, JACKETS), "tent") is None


@pytest.mark.parametrize(("text", "which"), [("back to the first ones", "first"), ("the ones before", "previous"), ("show me the previous results", "previous"), ("the red ones", ""), ("before friday", ""), ("back", "")])
def test_an_earlier_list_is_named(text: str, which: str) -> None:
    assert earlier_list(tokenize(text)) == which


def test_a_person_named_again_goes_on_from_what_was_looked_for_for_them() -> None:
    assert resumed(tokenize("and for my dad, in blue"), "dad", (DADS, JACKETS)) is DADS
    assert resumed(tokenize("and for my mom, in blue"), "mom", (DADS, JACKETS)) is None


@pytest.mark.parametrize("text", ["something for my dad", "a gift for my dad", "one for my dad", "my dad loves fishing"])
def test_a_new_wish_for_a_person_begins_anew(text: str) -> None:
    assert resumed(tokenize(text), "dad", (DADS, JACKETS)) is None


@pytest.mark.parametrize(
    ("text", "whom"),
    [("back to me, show me pants", "me"), ("back to my brother", "brother"), ("ok back to my brother again", "brother"), ("back to my brother's jacket", None), ("back to my jacket", None), ("back to school", None)],
)
def test_whom_a_message_turns_back_to(text: str, whom: str | None) -> None:
    assert back_to_whom(tokenize(text)) == whom
