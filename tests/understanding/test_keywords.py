import pytest

from chatbot.understanding.cues import Stance
from chatbot.understanding.keywords import past_the_noun
from chatbot.understanding.match import Match, Term
from chatbot.understanding.tokens import tokenize

TERMS = {
    "zip": Term("style", "zip", 3),
    "hood": Term("hood", True, 3),
    "grey": Term("color", "gray", 3),
    "blue": Term("color", "blue", 3),
    "mens": Term("gender", "men", 3),
    "xl": Term("size", "XL", 3),
    "leather": Term("material", "leather", 3),
}


def refused(text: str, first: int) -> str:
    """The words that stay ruled out of those from ``first`` on, all of which were."""
    tokens = tokenize(text)
    matches = [Match(i, i + 1, (TERMS[t.text],)) for i, t in enumerate(tokens) if t.text in TERMS]
    ruled = [Stance.UNWANTED if i >= first else Stance.WANTED for i in range(len(tokens))]
    return " ".join(t.text for t, stance in zip(tokens, past_the_noun(tokens, matches, ruled), strict=True) if stance is Stance.UNWANTED)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("hoodie no zip grey mens xl", "no zip"),
        ("jacket no hood blue", "no hood"),
        ("jacket no pompons blue xl", "no pompons"),
        ("jacket no hood or blue", "no hood or blue"),
        ("boots no blue leather", "no blue leather"),
        ("boots no leather blue", "no leather blue"),
        ("jacket no hood blue linings", "no hood blue linings"),
        ("jacket no blue", "no blue"),
    ],
)
def test_what_stands_behind_the_noun_that_is_ruled_out_is_wanted(text: str, kept: str) -> None:
    assert refused(text, 1) == kept
