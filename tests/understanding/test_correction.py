import pytest

from chatbot.domain.request import Filter
from chatbot.understanding.correction import corrected, replaced, replacing
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.tokens import tokenize
from tests.stall import ORDINARY, vocabulary


def left(text: str) -> list[object]:
    tokens = tokenize(text)
    return [m.terms[0].value for m in corrected(tokens, tuple(Lexicon(vocabulary(), ORDINARY.__contains__).matches(tokens)))]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a black, sorry, I mean a navy jacket", ["navy", "jacket"]),
        ("size M. no. size L", ["L"]),
        ("a tent, actually a jacket", ["jacket"]),
        ("a black jacket, no wait, navy", ["jacket", "navy"]),
        ("swap black for navy", ["navy"]),
        ("change the black to navy please", ["navy"]),
    ],
)
def test_what_is_said_again_takes_the_place_of_what_was_said(text: str, kept: list[object]) -> None:
    assert left(text) == kept


@pytest.mark.parametrize(("text", "kept"), [("sorry, a black or navy jacket", ["black", "navy", "jacket"]), ("a black jacket, I mean a waterproof one", ["black", "jacket", True])])
def test_what_adds_to_it_takes_nothing_back(text: str, kept: list[object]) -> None:
    assert left(text) == kept


def test_instead_replaces_and_instead_of_does_not() -> None:
    assert replacing(tokenize("make it green instead"))
    assert replacing(tokenize("instead, green"))
    assert not replacing(tokenize("green instead of black"))
    assert not replacing(tokenize("green"))


def test_a_new_color_replaces_the_old_one_unless_it_is_said_to_come_beside_it() -> None:
    navy, hiking, no_black = Filter("color", "=", "navy"), Filter("activity", "=", "hiking"), Filter("color", "!=", "black")
    assert replaced(tokenize("the same in navy"), [navy, hiking], ()) == ("color",)
    assert replaced(tokenize("also in navy"), [navy], ()) == ()
    assert replaced(tokenize("not in black"), [no_black], ()) == ()
    assert replaced(tokenize("for hiking instead"), [hiking], ()) == ("activity",)
    assert replaced(tokenize("that was for travel, now for hiking"), [hiking], ("activity",)) == ("activity",)
