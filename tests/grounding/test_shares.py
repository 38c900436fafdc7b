import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "All but the Softday have a hood."),
        ("jackets", "Two of the three are waterproof: the Skerry and the Harborlight."),
        ("jackets", "Only one of them costs more than $200."),
        ("jackets", "None of them costs over $250."),
        ("jackets", "Any of the three fits your budget."),
        ("jackets", "Whichever you take, it stays under $250."),
        ("jackets", "Apart from the Softday, they all have a hood."),
    ],
)
def test_what_is_said_of_some_is_judged_of_each(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "All but the Skerry have a hood."),
        ("jackets", "Two of the three are waterproof: the Skerry and the Softday."),
        ("jackets", "Only one of them costs more than $110."),
        ("jackets", "None of them costs over $200."),
        ("jackets", "Two of the four are waterproof."),
        ("jackets", "One of them is waterproof."),
        ("jackets", "Whichever you take, it stays under $200."),
        ("jackets", "Whichever you take, you get a hood."),
        ("jackets", "Two of the three have a lamp."),
        ("jackets", "All but the Softday are vegan and heated."),
        ("jackets", "One of the three is a Skerry."),
        ("jackets", "Only two of the three have a lamp."),
    ],
)
def test_what_holds_of_more_or_fewer_or_others_is_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
