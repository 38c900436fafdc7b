import pytest

from chatbot.understanding.correction import corrected, replacing
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
