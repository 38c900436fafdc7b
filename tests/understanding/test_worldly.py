"""Questions of the world by their grammar."""

import pytest

from chatbot.understanding.tokens import tidy, tokenize
from chatbot.understanding.worldly import asks_for_goods, asks_how, asks_of_the_world, before_the_topic, opens_with_a_thing

WORLD = """
    what's the capital of Peru | what is the capital of Mongolia? | who won the match | why is the sky blue | when did the war end | who painted the Mona Lisa | how old is the universe
    how far is Mars from Earth | which year did the Titanic sink | how many people live in India | tell me, who is the king of Spain | what was the score
"""
SHOP = """
    what do you have for a first date | who is this for | how heavy is it | what should I wear | what helps against a sunburn | what's good for sensitive skin | which of these is lighter
    how do I keep my feet dry | what is trending here | who makes the best headphones you sell | how many are left of them | show me tents | a book about the capital of Peru | what can I give my dad
"""


def each(listed: str) -> list[str]:
    return [text.strip() for line in listed.strip().splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize("text", each(WORLD))
def test_a_question_with_no_word_for_anything_at_hand_is_of_the_world(text: str) -> None:
    assert asks_of_the_world(tokenize(tidy(text)))


@pytest.mark.parametrize("text", each(SHOP))
def test_what_speaks_of_somebody_or_something_at_hand_is_not(text: str) -> None:
    assert not asks_of_the_world(tokenize(tidy(text)))


def test_a_question_may_be_doubted_but_not_one_of_shopping() -> None:
    assert asks_how(tokenize("how do I bake bread"))
    assert not asks_how(tokenize("what do I need to bake bread"))
    assert not asks_how(tokenize("what do you have"))
    assert not asks_how(tokenize("a bread pan"))


def test_a_message_says_something_before_it_names_what_it_speaks_of() -> None:
    assert before_the_topic(tokenize("write me a poem about tents")) == 4
    assert before_the_topic(tokenize("about tents")) == 0
    assert opens_with_a_thing(tokenize("please, a pirate costume"))
    assert not opens_with_a_thing(tokenize("pretend to be a pirate"))


@pytest.mark.parametrize(("text", "goods"), [("do you sell phones", True), ("do u carry drones?", True), ("do you stock oat milk", True), ("do you sell my data", False), ("do you deliver on sundays", False), ("sell me a tent", False)])
def test_who_asks_if_the_shop_has_something_asks_for_goods(text: str, goods: bool) -> None:
    assert asks_for_goods(tokenize(text)) is goods
