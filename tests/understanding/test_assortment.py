import pytest

from chatbot.domain.vocabulary import collect
from chatbot.understanding.assortment import values_asked_for
from chatbot.understanding.tokens import tidy, tokenize
from tests.stall import item

VOCABULARY = collect(
    [
        item("t1", "Atlas Dome", 10.0, color=("red", "blue"), material=("nylon",), type=("dome tent",)),
        item("t2", "Drift Bell", 20.0, color=("gray",), material=("canvas",), type=("bell tent",)),
    ]
)


def asked(text: str, home: str | None = "tent") -> str:
    return values_asked_for(tokenize(tidy(text)), VOCABULARY, home)


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("what colors are there?", "color"),
        ("which brands do you carry", "brand"),
        ("ok and what materials do they come in?", "material"),
        ("what are my color options", "color"),
        ("what kinds do you have", "type"),
        ("what other colours can I get?", "color"),
    ],
)
def test_what_there_is_to_choose_from_is_asked_of_a_facet(text: str, facet: str) -> None:
    assert asked(text) == facet


@pytest.mark.parametrize(
    "text", ["what color is the first one", "what colors does it come in", "what colors go with oak", "red colors", "what do you have", "which color is best", "what sizes are there?", ""]
)
def test_other_questions_ask_for_no_values(text: str) -> None:
    assert asked(text) == ""


def test_without_a_thing_nothing_is_asked_of_its_values() -> None:
    assert asked("what colors are there?", None) == ""


@pytest.mark.parametrize(("text", "facet"), [("what tent", ""), ("what dome", ""), ("what steel", "material"), ("which steel is there?", "material"), ("what steel do I need for a camp fire", ""), ("what nylon", "")])
def test_a_kind_of_several_values_asks_for_them(text: str, facet: str) -> None:
    words = collect([item("t1", "Atlas", 10.0, material=("stainless steel", "nylon")), item("t2", "Drift", 20.0, material=("carbon steel",))])
    assert values_asked_for(tokenize(tidy(text)), words, "tent") == facet
