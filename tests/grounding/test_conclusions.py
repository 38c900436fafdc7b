import pytest

from chatbot.grounding.conclusions import concluded
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("The Skerry is packable, which helps on your trip.", "The Skerry is packable."),
        ("The Skerry is waterproof, so you stay dry on your hike.", "The Skerry is waterproof."),
        ("The Skerry is waterproof, perfect for Norway.", "The Skerry is waterproof."),
        ("The Skerry isn't insulated, so bring something warm.", "The Skerry isn't insulated."),
        ("The Skerry has a hood, if you play in the city.", "The Skerry has a hood."),
    ],
)
def test_what_a_sentence_concludes_for_the_shopper_is_taken_off(said: str, rest: str) -> None:
    assert concluded(said, BOOKS["jackets"]) == rest


@pytest.mark.parametrize(
    "said",
    [
        "The Softday is light, so you stay dry in the rain.",
        "The Skerry is nylon, which makes it unbreakable.",
        "The Harborlight is warm, so you can pack it into its own pocket.",
        "The Skerry has a hood, so you save $50.",
        "The Skerry has a hood, so you are warmer.",
        "The Skerry is a good choice for your hiking trip in Norway.",
    ],
)
def test_a_conclusion_that_claims_something_stays(said: str) -> None:
    assert concluded(said, BOOKS["jackets"]) == said
