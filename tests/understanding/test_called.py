"""Items that are called by what they are, where one alone is that."""

import pytest

from chatbot.understanding.called import called
from chatbot.understanding.tokens import tokenize
from tests.stall import HARBORLIGHT, KESTREL, RIDGE_2, SKERRY, SOFTDAY, item

PARKA, FLEECE, BERET = item("j7", "Halvard Women's Down Parka", 399), item("j8", "Wrenfield High-Pile Fleece Jacket", 79), item("j9", "Alder Wool Beret", 45)
SHOWN = (PARKA, FLEECE, BERET)


def ids(text: str, on_show=SHOWN) -> tuple[str, ...]:
    return tuple(i.id for i in called(tokenize(text), on_show)[0])


@pytest.mark.parametrize(
    ("text", "items"),
    [("does the fleece have pockets", ("j8",)), ("put the beret on my list", ("j9",)), ("compare the women's parka with the fleece", ("j7", "j8")), ("is that parka warm", ("j7",)), ("cheaper than the parka", ("j7",)), ("the parka, is it warm?", ("j7",))],
)  # fmt: skip
def test_a_thing_that_only_one_item_is_means_that_item(text: str, items: tuple[str, ...]) -> None:
    assert ids(text) == items


@pytest.mark.parametrize("text", ["I need the parka of my dreams", "is there a parka", "is it for the fleece", "does the fleece lining itch", "is the hood warm", "do the jackets run small", "the?", ""])
def test_other_words_mean_none(text: str) -> None:
    assert ids(text) == ()


def test_what_several_are_means_none_of_them() -> None:
    assert ids("is the jacket warm", (SKERRY, HARBORLIGHT, SOFTDAY, KESTREL)) == ()
    assert ids("is the tent warm", (RIDGE_2, SKERRY)) == ("t1",)
