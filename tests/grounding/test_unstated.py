import pytest

from chatbot.grounding.check import check
from chatbot.grounding.unstated import unstated
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("said", "rest", "about"),
    [
        ("The battery of the Cantor 5 isn't stated.", "", {2}),
        ("The Everyday is wireless, and no cable is mentioned.", "The Everyday is wireless", {1}),
        ("The Cantor 5 isn't listed as waterproof, but it has velour pads.", "it has velour pads.", {2}),
        ("The Everyday is light, with nothing said about a case.", "The Everyday is light.", {1}),
        ("None of them mentions a charger.", "", {0, 1, 2}),
    ],
)
def test_what_is_said_not_to_be_stated_is_found(said: str, rest: str, about: set[int]) -> None:
    found = unstated(said, BOOKS["headphones"], frozenset())
    assert found is not None
    assert (found.rest, found.about, found.problem) == (rest, about, "")


@pytest.mark.parametrize(
    "said",
    [
        "The battery of the Everyday isn't stated.",
        "The Hush 200 isn't listed as noise-cancelling.",
        "None of them mentions Bluetooth.",
        "No warranty is given for the Cantor 5.",
        "The Everyday lists no weight.",
    ],
)
def test_what_is_stated_is_not_said_to_be_missing(said: str) -> None:
    found = unstated(said, BOOKS["headphones"], frozenset())
    assert found is not None
    assert found.problem


def test_what_a_sentence_says_besides_is_checked_too() -> None:
    assert not check("The Everyday cancels noise, and no cable is mentioned.", BOOKS["headphones"]).supported
    assert unstated("The Everyday is wireless.", BOOKS["headphones"], frozenset()) is None
