"""What is known is said in one plain sentence."""

from datetime import UTC, datetime

import pytest

from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.explain.memory import known_taste, remembered
from tests.stall import SKERRY, offer

AT = datetime(2026, 6, 1, tzinfo=UTC)


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE, subject: str = "me") -> Interest:
    return Interest("i", facet, value, polarity, subject, 0.9, (), Via.WORDS, AT)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ([], ""),
        ([interest("material", "wool", Polarity.EXCLUDE)], "you'd rather avoid wool."),
        ([interest("material", "wool", Polarity.EXCLUDE), interest("fill", "down", Polarity.DISLIKE)], "you'd rather avoid wool or down."),
        ([interest("activity", "hiking")], "you like hiking."),
        ([interest("color", "black", Polarity.REQUIRE)], "you asked for black."),
        ([interest("waterproof", "yes", Polarity.REQUIRE)], "you asked for something waterproof."),
        ([interest("hood", "yes", Polarity.EXCLUDE)], "you'd rather avoid hood."),
        ([interest("size", "M", Polarity.REQUIRE)], "you wear size M."),
        ([interest("price", "<= 150 USD", Polarity.REQUIRE)], "you'd rather stay under $150."),
        ([interest("weight", "<= 2 kg", Polarity.REQUIRE)], "you asked for weight of at most 2 kg."),
        ([interest("material", "wool", Polarity.EXCLUDE), interest("size", "M")], "you'd rather avoid wool and that you wear size M."),
        ([interest("activity", "fishing", subject="dad")], "your dad likes fishing."),
        ([interest("activity", "fishing", Polarity.REQUIRE, "dad")], "you asked for fishing for your dad."),
        ([interest("material", "wool", Polarity.EXCLUDE, "her")], "she would rather not have wool."),
        ([interest("size", "L", subject="them")], "they wear size L."),
        ([interest("price", "<= 50 USD", subject="dad")], "you'd rather stay under $50."),
    ],
)
def test_it_reads_as_a_person_would_say_it(known: list[Interest], words: str) -> None:
    assert remembered(known) == (f"I kept in mind that {words}" if words else "")


def test_a_known_recipient_is_a_beginning() -> None:
    assert known_taste([offer(SKERRY, 0)], "dad") == "Going by what I know of your dad's taste, I'd start with the Skerry, at $129."
    assert "their taste" in known_taste([offer(SKERRY, 0)], "them")
