"""What an agent's note leaves as evidence: whose it was, and none of its words."""

import pytest

from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.helpdesk.hearsay import told_by
from chatbot.profile.fold import interests
from chatbot.profile.harm import harmful
from tests.clock import Clock

NOW = Clock().now


def noted(words: str) -> Signal:
    heard = Signal("material", "wool", Polarity.EXCLUDE, "me", Via.WORDS, words, "t", NOW, "jacket", 0.7)
    (signal,) = told_by("Ann", [heard])
    return signal


def test_evidence_says_whose_note_it_was_and_none_of_its_words() -> None:
    signal = noted("was rude, no wool")
    assert (signal.via, signal.source) == (Via.AGENT, "note of Ann")
    assert (signal.facet, signal.value, signal.polarity, signal.category, signal.emphasis) == ("material", "wool", Polarity.EXCLUDE, "jacket", 0.7)


@pytest.mark.parametrize(("words", "harms"), [("He is allergic to wool", True), ("wool gives her a rash", True), ("hates wool", False)])
def test_what_does_harm_by_a_note_does_harm(words: str, harms: bool) -> None:
    signal = noted(words)
    assert bool(harmful(interests([signal], now=NOW).interests)) is harms
    assert "wool" not in signal.source
