"""What was spoken of before a sentence."""

from chatbot.grounding.spoken import Spoken, spoken
from tests.grounding import shelf

BOOKS = shelf.shows()


def test_the_last_sentence_that_names_anything_says_what_is_meant() -> None:
    told = spoken(["The Skerry costs $129.", "Both the Harborlight and the Softday are windproof.", "That's all."], BOOKS["jackets"])
    assert told == Spoken(frozenset({1, 2}), (0,))


def test_a_short_name_goes_back_to_the_one_that_was_named_in_full() -> None:
    told = spoken(["The Ridgeline 4-Person Tent is where I'd start.", "The Ridgeline is waterproof."], BOOKS["tents"])
    assert told == Spoken(frozenset({1}), (1,))
    assert spoken(["The Ridgeline is waterproof."], BOOKS["tents"]).singled == ()


def test_nothing_was_spoken_of_at_first() -> None:
    assert spoken([], BOOKS["tents"]) == Spoken()
