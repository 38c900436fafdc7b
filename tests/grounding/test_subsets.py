import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    "said",
    [
        "The Harborlight is the cheapest jacket that is waterproof.",
        "The Skerry is the lightest of these that has a hood.",
        "The Skerry is the lightest one that is waterproof and costs $129.",
    ],
)
def test_an_item_may_be_the_furthest_of_those_that_share_a_property(said: str) -> None:
    assert check(said, BOOKS["jackets"]).supported, check(said, BOOKS["jackets"]).problem


@pytest.mark.parametrize(
    "said",
    [
        "The Skerry is the cheapest jacket that is waterproof.",
        "The Softday is the lightest jacket that is waterproof.",
        "The Harborlight is the lightest of these that has a hood.",
        "The Softday is the lightest tent that is waterproof.",
        "The Harborlight is the cheapest one with underarm zips.",
    ],
)
def test_neither_another_nor_one_without_the_property_is_it(said: str) -> None:
    assert not check(said, BOOKS["jackets"]).supported
