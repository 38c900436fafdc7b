"""Slips of the keyboard spoil letters, never numbers."""

import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from chatbot.simulate.slips import bared, mistyped

TEXT = "Under $60 please, waterproof jacket in size 8.5, 1,200 ml"


@given(st.integers())
def test_numbers_and_short_words_stay_as_they_are(chance: int) -> None:
    typed = mistyped(TEXT, 1.0, Random(chance))
    assert re.findall(r"[\d.,$]+", typed) == re.findall(r"[\d.,$]+", TEXT)
    assert " in size " in typed


@given(st.integers(), st.text())
def test_any_text_can_be_mistyped(chance: int, text: str) -> None:
    assert len(mistyped(text, 1.0, Random(chance)).split()) <= len(text.split())


def test_nobody_slips_without_a_share_of_slips() -> None:
    assert mistyped(TEXT, 0.0, Random(1)) == TEXT


def test_slips_change_longer_words() -> None:
    assert mistyped("waterproof", 1.0, Random(3)) != "waterproof"


def test_a_bare_text_has_no_capitals_and_no_marks_but_those_of_numbers() -> None:
    assert bared("No, I said: Size 8.5! Under 1,200 please.") == "no i said size 8.5 under 1,200 please"
