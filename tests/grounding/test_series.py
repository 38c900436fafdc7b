import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry and the Harborlight cost $129 and $109."),
        ("jackets", "They cost $109, $129 and $219."),
        ("rain", "One weighs 0.42 kg, the other 0.98."),
        ("tents", "Setting up takes 6 minutes for the Ridgeline 2-Person Tent, 8 for the Ridgeline 4-Person Tent and 10 for the Firstnight."),
    ],
)
def test_what_is_said_in_turn_is_judged_of_each(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry and the Harborlight cost $109 and $129."),
        ("jackets", "They cost $109, $129 and $209."),
        ("rain", "One weighs 0.42 kg, the other 0.89."),
        ("rain", "One is packable, the other has no hood."),
        ("rain", "They weigh nearly the same: 0.42 and 0.98 kg."),
        ("tents", "Setting up takes 8 minutes for the Ridgeline 2-Person Tent, 6 for the Ridgeline 4-Person Tent and 10 for the Firstnight."),
    ],
)
def test_what_is_said_of_the_wrong_one_is_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
