import pytest

from chatbot.grounding.arguments import argued
from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


def test_an_opinion_is_told_from_its_reason() -> None:
    found = argued("The Everyday isn't for you, as it has no noise cancelling.", BOOKS["headphones"], frozenset())
    assert found is not None
    assert (found.reason, found.about) == ("it has no noise cancelling.", frozenset({1}))


@pytest.mark.parametrize(
    "said",
    [
        "The Everyday isn't for you, as it is wireless.",
        "The Everyday folds flat, as it is wireless.",
        "The Everyday is 3 times better, as it is wireless.",
        "The Everyday is wireless.",
    ],
)
def test_what_is_no_opinion_with_its_reason_is_left_alone(said: str) -> None:
    assert argued(said, BOOKS["headphones"], frozenset()) is None


def test_a_reason_that_is_not_backed_carries_no_opinion() -> None:
    assert check("The Everyday isn't for you, as it has no noise cancelling.", BOOKS["headphones"]).supported
    assert not check("The Hush 200 isn't for you, as it has no noise cancelling.", BOOKS["headphones"]).supported
