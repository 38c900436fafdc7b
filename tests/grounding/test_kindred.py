import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The one without a hood is the Softday."),
        ("jackets", "Of the two with a hood, the Skerry is lighter."),
        ("jackets", "The ones with a hood are the Skerry and the Harborlight."),
        ("jackets", "The one that isn't waterproof costs $219."),
        ("jackets", "The one from Tarnwick is the Harborlight."),
    ],
)
def test_items_may_be_told_by_what_they_share(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The one without a hood is the Skerry."),
        ("jackets", "The one with a hood is the Skerry."),
        ("jackets", "Of the two with a hood, the Harborlight is lighter."),
        ("jackets", "Of the two with a hood, the Softday is lighter."),
        ("jackets", "Of the three with a hood, the Skerry is the lightest."),
        ("jackets", "The one that isn't waterproof costs $129."),
        ("jackets", "The one with a lamp is the Skerry."),
        ("jackets", "The one from Tarnwick is the Skerry."),
        ("jackets", "The one with a hood is the Harborlight."),
    ],
)
def test_items_that_do_not_share_it_are_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
