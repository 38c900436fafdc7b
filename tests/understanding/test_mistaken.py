import pytest

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import collect
from chatbot.understanding.cues import Stance
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.mistaken import is_smelled, says_something_else
from chatbot.understanding.tokens import tokenize

WORDS = collect(
    [
        Item("d", "Dress", "", ("dress",), "A", 9, attributes={"color": ("purple",), "pockets": True, "pattern": ("knit",)}),
        Item("j", "Jacket", "", ("jacket",), "A", 9, attributes={"color": ("white",), "gender": ("women",), "pockets": True, "material": ("rubber",)}),
    ]
)


def is_mistaken(text: str) -> bool:
    """Whether the one name in the text stands for something else."""
    tokens = tokenize(text)
    found = [m for m in Lexicon(WORDS, thesaurus=[["purple", "lavender"]]).matches(tokens) if not m.names_a_thing]
    return any(says_something_else(m, tokens, [Stance.WANTED] * len(tokens), WORDS) for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "to trim lavender",
        "something that doesn't go white",
        "it turns white",
        "I like my coffee white",
        "pocket size",
        "my women says no",
        "she knits, loves cats",
    ],
)
def test_a_word_may_stand_for_something_else_than_a_value(text: str) -> None:
    assert is_mistaken(text)


@pytest.mark.parametrize(
    "text", ["a dress in lavender", "I'd go white", "my jacket white", "deep pockets", "a jacket for women", "a knit dress", "women want jackets"]
)
def test_or_for_the_value(text: str) -> None:
    assert not is_mistaken(text)


@pytest.mark.parametrize(("text", "smelled"), [("stinks of rubber", True), ("doesn't smell like rubber", True), ("made of rubber", False), ("rubber", False)])
def test_what_something_smells_of_is_no_material(text: str, smelled: bool) -> None:
    tokens = tokenize(text)
    assert is_smelled(tokens, len(tokens) - 1) is smelled
