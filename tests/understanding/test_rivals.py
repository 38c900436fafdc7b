import pytest

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.tokens import tokenize


def item(kind: str, title: str, **attributes: tuple[str, ...]) -> Item:
    return Item(title, title, "", (kind,), "Murmura", 10.0, stock=1, attributes=attributes)


LEXICON = Lexicon(
    collect([item("speaker", "Orbit", connectivity=("bluetooth",)), item("speaker", "Tide"), item("sneaker", "Comet", type=("high-top",))]), {"got", "any", "no"}.__contains__
)


@pytest.mark.parametrize(("text", "thing"), [("any sbeakers, no high-top", "sneaker"), ("any sbeakers with bluetooth", "speaker"), ("sneakers with bluetooth", "sneaker")])
def test_a_misspelt_thing_is_the_one_of_which_the_rest_is_said(text: str, thing: str) -> None:
    (found,) = (t.value for m in LEXICON.matches(tokenize(text)) for t in m.terms if t.facet == "category")
    assert found == thing
