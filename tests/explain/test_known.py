from datetime import UTC, datetime

import pytest

from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.explain.known import told

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE, subject: str = "me", category: str = "", via: Via = Via.WORDS, source: str = "") -> Interest:
    return Interest(value, facet, value, polarity, subject, 0.8, (source,) if source else (), via, NOW, category)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ([interest("color", "red"), interest("activity", "hiking")], "you like red and hiking"),
        ([interest("material", "wool", Polarity.EXCLUDE)], "you avoid wool"),
        ([interest("size", "M", Polarity.REQUIRE, category="jacket")], "you wear size M in jackets"),
        ([interest("price", "<= 150 USD", Polarity.REQUIRE, category="jacket")], "you stay under $150 for jackets"),
        ([interest("waterproof", "yes", Polarity.REQUIRE)], "you asked for something waterproof"),
        ([interest("category", "tent")], "you looked for tents"),
        ([interest("item", "t1", via=Via.CLICK, source="Northfell Ridgeline")], "you looked at Northfell Ridgeline"),
        ([interest("activity", "fishing", subject="dad"), interest("color", "red")], "you like red, and your dad likes fishing"),
        ([interest("color", "red", Polarity.REQUIRE, subject="them")], "they need red"),
        ([], ""),
    ],
)
def test_what_is_known_is_told_in_clauses_the_shoppers_own_first(known: list[Interest], words: str) -> None:
    assert told(known) == words
