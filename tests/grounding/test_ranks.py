import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry comes second on price, at $129."),
        ("jackets", "The Softday comes last on price at $219."),
        ("jackets", "The Skerry is the second-lightest of the three."),
        ("jackets", "In weight, the Skerry lies between the other two."),
        ("jackets", "The Skerry is in the middle by price, at $129."),
        ("jackets", "From lightest to heaviest: the Softday, the Skerry, the Harborlight."),
        ("jackets", "The Harborlight is the cheapest, followed by the Skerry."),
        ("jackets", "The lightest is the Softday, then the Skerry, then the Harborlight."),
    ],
)
def test_a_place_among_all_that_are_measured_is_worked_out(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry comes second on price, at $109."),
        ("jackets", "The Skerry comes last on price."),
        ("jackets", "The Harborlight is the second-lightest of the three."),
        ("jackets", "In weight, the Softday lies between the other two."),
        ("jackets", "The Skerry is the second-lightest of the four."),
        ("jackets", "From lightest to heaviest: the Skerry, the Softday, the Harborlight."),
        ("jackets", "From lightest to heaviest: the Softday, the Skerry."),
        ("jackets", "The Harborlight is the cheapest, followed by the Softday."),
        ("jackets", "The lightest is the Softday, then the Harborlight, then the Skerry."),
        ("jackets", "The Skerry comes first on weight."),
    ],
)
def test_a_wrong_place_is_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
