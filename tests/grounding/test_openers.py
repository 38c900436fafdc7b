import pytest

from chatbot.grounding.openers import opened
from tests.grounding.shelf import shows

BOOK = shows()["jackets"]  # the wish: a jacket for a hiking trip in Norway, under 250


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("For your trip to Norway, the Skerry costs $129.", "the Skerry costs $129."),
        ("Since it matters to you, the Skerry weighs 0.42 kg.", "the Skerry weighs 0.42 kg."),
        ("If weight matters to you, look at the Softday: it weighs 360 g.", "look at the Softday: it weighs 360 g."),
        ("You asked for a jacket for a trip, so I'd pick the Skerry.", "I'd pick the Skerry."),
        ("For your hiking trip, I'd pick the Skerry.", "I'd pick the Skerry."),
        ("With $250 to spend, you can have the Skerry.", "you can have the Skerry."),
    ],
)
def test_an_opening_that_takes_up_the_wish_is_taken_off(said: str, rest: str) -> None:
    assert opened(said, BOOK) == rest


@pytest.mark.parametrize(
    "said",
    [
        "For your hiking trip, the Harborlight costs $109.",  # hiking is what another item is for
        "If you need something for skiing, the Skerry costs $129.",
        "If you want to cross a desert, the Skerry costs $129.",  # nobody spoke of a desert
        "For your trip to Norway, the Skerry will do.",  # nothing is said that facts can back
        "If you want something light, the Harborlight weighs 0.98 kg.",  # the heaviest
        "With $100 to spend, you can have the Skerry.",
        "You asked for a hood, so the Skerry has a hood.",
        "The Skerry, for your trip, costs $129.",
    ],
)
def test_an_opening_that_could_claim_something_stays(said: str) -> None:
    assert opened(said, BOOK) == said
