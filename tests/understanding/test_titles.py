"""Names of items, and ordinary words that are none."""

from dataclasses import replace

import pytest

from chatbot.understanding.titles import titled
from chatbot.understanding.tokens import tokenize
from tests.stall import HARBORLIGHT, RIDGE_2, RIDGE_4, SKERRY

WHISPER_30 = replace(SKERRY, id="w3", title="Nordal Whisper 30 Pack", brand="Nordal", attributes={}, description="")
WHISPER_40 = replace(SKERRY, id="w4", title="Nordal Whisper 40 Pack", brand="Nordal", attributes={}, description="")
SUMMIT = replace(SKERRY, id="s", title="Nordal Summit Pack", brand="Nordal", attributes={}, description="")
ITEMS = (SKERRY, HARBORLIGHT, WHISPER_30, WHISPER_40, SUMMIT)
KNOWN = frozenset({"whisper", "summit", "rain"})


def named(text: str) -> tuple[str, ...]:
    tokens = tokenize(text)
    return tuple(i.id for i in titled(tokens, ITEMS, range(len(tokens)), KNOWN.__contains__))


@pytest.mark.parametrize(("text", "ids"), [("what about the Whisper 40", ("w4",)), ("the whisper 30 please", ("w3",)), ("skerry", ("j1",)), ("the summit", ("s",)), ("is Summit any good", ("s",)), ("Summit looks great", ("s",)), ("nordal summit pack", ("s",))])
def test_a_name_is_a_name(text: str, ids: tuple[str, ...]) -> None:
    assert named(text) == ids


@pytest.mark.parametrize("text", ["something to wear at the summit camp", "a summit jacket", "as quiet as a whisper", "for rain", "whisper"])
def test_an_ordinary_word_is_none(text: str) -> None:
    assert named(text) == ()


def test_two_models_of_a_line_are_told_apart_by_a_run_of_words() -> None:
    tokens = tokenize("the ridgeline 4-person please")
    assert [i.id for i in titled(tokens, (RIDGE_2, RIDGE_4), range(len(tokens)), lambda _: False)] == ["t2"]


def test_beside_a_run_of_words_another_item_is_called_by_one() -> None:
    assert named("compare the Whisper 40 with the Summit") == ("w4", "s")
    assert named("the Summit or the Whisper 30") == ("s", "w3")


def test_words_with_capitals_in_a_sentence_are_a_name() -> None:
    still = replace(SKERRY, id="q", title="Oslin Quiet Hour 1 L Kettle", brand="Oslin", description="For a quiet hour.")
    other = replace(still, id="r", title="Oslin Quiet Hour 1.7 L Kettle")
    tokens = tokenize("is the Quiet Hour 1 L any good")
    assert [i.id for i in titled(tokens, (still, other), range(len(tokens)), lambda _: True)] == ["q"]
