"""Items told by what they are, have, cost and rank."""

import pytest

from chatbot.understanding.described import described
from chatbot.understanding.tokens import tokenize
from tests.stall import BASECAMP, HARBORLIGHT, KESTREL, RIDGE_2, RIDGE_4, SKERRY, SOFTDAY, SPARROW, vocabulary

JACKETS, TENTS = (SKERRY, HARBORLIGHT, SOFTDAY, KESTREL), (RIDGE_2, RIDGE_4, SPARROW, BASECAMP)


def ids(text: str, on_show=JACKETS) -> tuple[str, ...]:
    return tuple(i.id for i in described(tokenize(text), on_show, vocabulary()).items)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("the red one", ("j3",)), ("the $89 one", ("j5",)), ("the 219 dollar one", ("j3",)), ("the one in red", ("j3",)), ("the one with down", ("j3",)), ("the one for skiing please", ("j3",)), ("the Marlow one", ("j5",)),
        ("the one without a hood", ("j3", "j5")), ("the one with a hood", ("j1", "j2")), ("the cheapest", ("j5",)), ("the lightest one", ("j3",)), ("the most expensive one", ("j3",)), ("the purple one", ()), ("that one", ()), ("one of them", ()), ("the cheapest ones", ()), ("and the most expensive ones?", ()),
    ],
)  # fmt: skip
def test_a_description_points_at_those_it_is_true_of(text: str, items: tuple[str, ...]) -> None:
    assert ids(text) == items


def test_a_measure_tells_items_apart() -> None:
    assert ids("the 4-person one", TENTS) == ("t2",)
    assert ids("the one for 6 people", TENTS) == ("t4",)
    assert ids("the 2.1 kg one", TENTS) == ("t1",)


def test_the_better_of_two_is_one_of_them() -> None:
    assert ids("the cheaper of the two", (SKERRY, KESTREL)) == ("j5",)
    assert ids("the lighter one", (SKERRY, KESTREL)) == ("j1",)
    assert ids("the lighter one") == ()


def test_what_is_found_by_rank_says_so() -> None:
    assert described(tokenize("the cheapest"), JACKETS, vocabulary()).ranked
    assert not described(tokenize("the red one"), JACKETS, vocabulary()).ranked
