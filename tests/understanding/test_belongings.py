import pytest

from chatbot.understanding.belongings import told_of_others
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.tokens import tidy, tokenize
from tests.stall import ORDINARY, vocabulary


def told(text: str) -> list[str]:
    tokens = tokenize(tidy(text))
    matches = list(Lexicon(vocabulary(), ORDINARY.__contains__).matches(tokens))
    return [tokens[i].text for i in sorted(told_of_others(tokens, matches))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("our cat ruined two white sofas so we want a jacket", ["white"]),
        ("my old black jacket is worn out, so I need a tent", ["black"]),
        ("I have a black jacket, I'm looking for a tent", ["black"]),
        ("I've a wool blanket at home already, a tent then", ["wool"]),
        ("the dog ate my wool blanket", ["wool"]),
        ("my partner's old bag had a wool strap, a jacket this time", ["wool"]),
        ("last time I bought the black one and it showed every hair", ["black"]),
    ],
)
def test_what_describes_something_that_somebody_has_is_told_of_that(text: str, words: list[str]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("my kitchen is white, headphones please", ["white"]),
        ("our sofa is white wool", ["white", "wool"]),
        ("the walls are black, a tent", ["black"]),
        ("mine is wool and I wake up sneezing", ["wool"]),
        ("the bag I have is wool and everything falls out", ["wool"]),
        ("my skin gets white", ["white"]),
        ("something that I can switch to white", ["white"]),
        ("I sit at a black desk", ["black"]),
    ],
)
def test_what_is_said_of_something_around_is_told_of_that(text: str, words: list[str]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "a white wool jacket",
        "looking for a wool jacket",
        "gloves to match my black jacket",
        "a jacket exactly like my wool jacket",
        "my favorite color is white",
        "my jacket should be black",
        "a jacket for my husband, black",
        "a jacket in black wool for my dad",
        "in a black finish",
        "for my husband black gloves",
        "I need a black wool tent",
        "do you have a black tent",
    ],
)
def test_what_is_wished_is_told_of_nothing_else(text: str) -> None:
    assert told(text) == []
