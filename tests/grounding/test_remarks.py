import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "It comes down to weight or warmth."),
        ("jackets", "It depends on how much you carry."),
        ("jackets", "Let me know if you'd like something lighter."),
        ("jackets", "Tell me more about your trip and I can narrow it down."),
        ("jackets", "It depends on whether you need a hood."),
        ("jackets", "I'd take the Skerry for your trip."),
    ],
)
def test_a_remark_about_the_choice_states_nothing(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "It comes down to the heated Skerry."),
        ("jackets", "Let me know if you want it delivered for free."),
        ("jackets", "It comes down to the hood."),
        ("jackets", "It is about to sell out."),
        ("jackets", "Let me know when I should order it for you."),
        ("jackets", "I'd take the Softday for rain."),
        ("jackets", "It's a question of the lifetime warranty."),
    ],
)
def test_a_remark_that_claims_or_promises_something_is_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
