"""Something that is asked for by its purpose alone may be something else than what was looked for."""

from dataclasses import replace

import pytest

from chatbot.domain.request import Filter
from chatbot.understanding.elsewhere import asks_for_something, of_another_thing
from chatbot.understanding.reading import Reading
from chatbot.understanding.tokens import tokenize
from tests.stall import vocabulary


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("something for dry skin", True), ("and I need something against mosquitoes", True), ("do you have anything to sleep on", True), ("something that keeps me dry", True),
        ("something cheaper", False), ("something for", False), ("a tent for something", False), ("for dry skin", False), ("", False),
    ],
)  # fmt: skip
def test_something_is_asked_for_by_its_purpose(text: str, asks: bool) -> None:
    assert asks_for_something(tokenize(text)) is asks


HERE = Reading("want", text="music")
BATTERY = Filter("battery", ">=", 20.0)


def test_what_things_at_hand_are_not_said_to_be_is_looked_for_elsewhere() -> None:
    alone = Reading("want", filters=(BATTERY,))
    assert of_another_thing(HERE, alone, vocabulary(), "jacket") == replace(alone, fresh=True)
    assert of_another_thing(HERE, Reading("want", category="tent"), vocabulary(), "jacket") == Reading("want", category="tent", fresh=True)


def test_what_they_may_be_is_said_of_them() -> None:
    assert of_another_thing(HERE, Reading("want", filters=(BATTERY,)), vocabulary(), "headphones") == HERE
    assert of_another_thing(HERE, Reading("want", filters=(Filter("color", "=", "red"),)), vocabulary(), "jacket") == HERE
    assert of_another_thing(HERE, Reading("want"), vocabulary(), "jacket") == HERE
    assert of_another_thing(HERE, Reading("item_question", filters=(BATTERY,)), vocabulary(), "jacket") == HERE
    known = Reading("want", filters=(Filter("waterproof", "=", True),))
    assert of_another_thing(known, Reading("want", category="tent"), vocabulary(), "jacket") == known
