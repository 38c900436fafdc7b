"""Sentences in the words of everyday talk, and their falsehoods."""

import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOK = shelf.shows()["jackets"]


@pytest.mark.parametrize(
    "said",
    [
        "One pays $20 more for the Skerry than for the Harborlight.",
        "The Harborlight costs 109 bucks.",
        "The Skerry leaves you $121 of your budget.",
        "If you want olive, it's the Harborlight or nothing.",
        "If weight decides, the Softday wins; if price decides, the Harborlight does.",
        "At $219, the Softday is a splurge.",
        "The Softday is the lightest at 0.36 kg, the Harborlight the heaviest at 0.98 kg.",
        "Okay so the Skerry is waterproof, just so you know.",
    ],
)
def test_everyday_words_are_read(said: str) -> None:
    assert check(said, BOOK).supported


@pytest.mark.parametrize(
    "said",
    [
        "One pays $20 more for the Harborlight than for the Skerry.",
        "The Harborlight costs 119 bucks.",
        "The Skerry leaves you $131 of your budget.",
        "If you want navy, it's the Harborlight or nothing.",
        "If weight decides, the Softday wins; if price decides, the Skerry does.",
        "At $129, the Skerry is a splurge.",
        "The Softday is the lightest at 0.36 kg, the Skerry the heaviest at 0.98 kg.",
        "You get a hood with all three.",
        "Okay so the Softday is waterproof, just so you know.",
    ],
)
def test_falsehoods_in_everyday_words_are_refused(said: str) -> None:
    assert not check(said, BOOK).supported
