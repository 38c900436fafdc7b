import pytest

from chatbot.grounding.gaps import gap
from tests.grounding import shelf

BOOK = shelf.shows()["jackets"]


@pytest.mark.parametrize(
    "said",
    [
        "There's a $20 difference between the Skerry and the Harborlight.",
        "The gap between the Harborlight and the Skerry is $20.",
        "The Skerry and the Softday are $90 apart.",
        "The Skerry and the Softday differ by 60 g.",
    ],
)
def test_how_far_two_things_are_apart_is_computed(said: str) -> None:
    assert gap(said, BOOK, frozenset()) is not None
    assert not (gap(said, BOOK, frozenset()) or (0, "?"))[1]


@pytest.mark.parametrize(
    "said",
    [
        "There's a $21 difference between the Skerry and the Harborlight.",
        "The price difference is $20.",
        "The Skerry and the Softday differ by 60 kg.",
        "The Skerry and the Softday differ by 2 liters.",
    ],
)
def test_a_gap_that_is_wrong_or_of_no_two_things_is_a_fault(said: str) -> None:
    assert (gap(said, BOOK, frozenset()) or (0, ""))[1]


def test_the_two_things_may_be_those_spoken_of_before() -> None:
    assert gap("The price difference is $20.", BOOK, frozenset({0, 1})) == (frozenset({0, 1}), "")
    assert gap("The Skerry costs $129.", BOOK, frozenset()) is None
