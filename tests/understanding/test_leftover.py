import pytest

from chatbot.understanding.leftover import Leftover, leftover
from chatbot.understanding.reader import Context
from tests.stall import reader, whole

READER = reader()


def left(text: str) -> Leftover:
    return leftover(text, READER.read(text, Context()), READER.lexicon, whole().words)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("a crimsonish jacket", ("crimsonish",)),
        ("a crimson-ish jacket", ("crimson-ish", "crimson", "ish")),
        ("a jacket that is crimsonish, zyxy and warm", ("crimsonish", "zyxy")),
        ("a zyxy ridgeline tent", ("zyxy ridgeline", "zyxy")),
        ("a jacket, nothing crimsonish", ("crimsonish",)),
        ("a waterproof jacket under $150 without down", ()),
        ("a ridgeline tent", ()),
        ("show me something", ()),
        ("does we're", ()),
        ("a jacket for his 30th", ()),
        ("", ()),
        ("?!", ()),
    ],
)
def test_what_is_unexplained_are_the_words_of_content_that_the_catalogue_does_not_use(text: str, spans: tuple[str, ...]) -> None:
    assert left(text).spans() == spans


def test_words_that_slots_were_made_from_are_not_free() -> None:
    found = left("a crimsonish waterproof jacket under $150")
    assert found.find("crimsonish")
    assert not found.find("waterproof")
    assert not found.find("crimsonish waterproof")
    assert not found.find("under $150")
    assert not found.find("jacket")


def test_words_must_stand_one_after_the_other_as_they_were_said() -> None:
    found = left("a jacket, zyxy but not too quibbly")
    assert found.find("zyxy")
    assert not found.find("zyxy quibbly")
    assert not found.find("quibbly zyxy")


def test_words_that_another_slot_took_are_not_found_again() -> None:
    found = left("a crimsonish jacket")
    assert not found.find("crimsonish", taken=found.find("crimsonish"))


def test_grammar_alone_is_nothing_to_explain() -> None:
    assert not left("a crimsonish jacket for me").find("for me")
    assert not left("a crimsonish jacket").find("")


def test_what_else_was_understood_is_claimed_too() -> None:
    text = "a jacket, more zyxy"
    found = leftover(text, READER.read(text, Context()), READER.lexicon, whole().words, settled=("more zyxy",))
    assert found.spans() == ()
