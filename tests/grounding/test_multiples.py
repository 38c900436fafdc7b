import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry is 57% lighter than the Harborlight."),
        ("rain", "The Harborlight costs about 16% less than the Skerry."),
        ("jackets", "The Softday costs about 70% more than the Skerry."),
        ("tents", "The Ridgeline 4-Person Tent takes a third longer to set up than the Ridgeline 2-Person Tent."),
    ],
)
def test_a_part_more_or_less_is_worked_out(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry is 57% heavier than the Harborlight."),
        ("rain", "The Harborlight costs about 26% less than the Skerry."),
        ("jackets", "The Softday costs about 70% less than the Skerry."),
        ("rain", "The Skerry costs 16% less than the Harborlight."),
        ("tents", "The Ridgeline 2-Person Tent takes a third longer to set up than the Ridgeline 4-Person Tent."),
    ],
)
def test_a_wrong_part_is_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
