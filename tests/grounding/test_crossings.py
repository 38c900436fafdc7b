"""What a description says of two things may not be said with the one's words of the other."""

from dataclasses import replace

import pytest

from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from tests.stall import SKERRY

SANDAL = replace(
    SKERRY,
    title="Tarnwick Riverbed Sport Sandal",
    brand="Tarnwick",
    description="It dries within the hour. The footbed is firm on the first day and better after a week.",
    categories=("shoes", "sandal"),
    attributes={"type": ("sport sandal",)},
    variants=(),
)
BOOK = FactBook([Offer(SANDAL)], wish="sandals", request=Request(category="sandal"))


@pytest.mark.parametrize(
    ("said", "true"),
    [
        ("The Riverbed's footbed is firm on the first day and better after a week.", True),
        ("The Riverbed's footbed is firm on the first day.", True),
        ("The Riverbed's footbed is firm after a week and better on the first day.", False),
        ("The Riverbed's footbed is better on the first day and firm after a week.", False),
        ("The Riverbed's footbed is firm after a week, but better on the first day.", False),
    ],
)
def test_complements_may_not_be_exchanged(said: str, true: bool) -> None:
    assert check(said, BOOK).supported is true
