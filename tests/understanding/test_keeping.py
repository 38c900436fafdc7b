"""What carries over because the message says so."""

import pytest

from chatbot.understanding.keeping import EVERYTHING, kept
from chatbot.understanding.tokens import tokenize
from tests.stall import vocabulary


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("boots, same budget", {"price"}), ("in the same color", {"color"}), ("the same price range please", {"price"}), ("same color and material", {"color", "material"}), ("the same for my mom", {EVERYTHING}),
        ("one for my dad too", {"category"}), ("the same", {EVERYTHING}), ("jackets", set()), ("all the same", set()), ("something for my dad", set()), ("at the same time as yesterday", set()),
    ],
)  # fmt: skip
def test_what_carries_over_is_named(text: str, facets: set[str]) -> None:
    assert set(kept(tokenize(text), vocabulary())) == facets
