import pytest

from chatbot.understanding.compounds import of_another_noun
from chatbot.understanding.parts import Part
from chatbot.understanding.phrases import phrases
from chatbot.understanding.polarity import stances
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(("text", "other"), [("no palm oil", True), ("no oil", False), ("no perfume oil", False), ("in palm oil", False)])
def test_what_is_called_by_the_same_noun_may_be_of_another_kind(text: str, other: bool) -> None:
    tokens = tokenize(text)
    phrase = next(p for p in phrases(tokens, frozenset(), stances(tokens, [0] * len(tokens)), lambda word: word) if p.text.endswith("oil"))
    assert of_another_noun(Part("type", ("perfume oil",), 3), len(tokens) - 1, phrase, tokens) is other
