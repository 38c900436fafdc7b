import pytest

from chatbot.grounding.quotes import beside, quoted
from chatbot.grounding.tokens import tokens

TEXT = "Hollow-fiber fill that stays warm when damp. It goes together in a quarter of an hour. Pads that never get hot. Zipper pockets, no hood on top."


def _quoted(sentence: str, word: str, heads: tuple[str, ...] = ("bag",)) -> bool:
    words = tokens(sentence)
    return quoted(words, next(i for i, t in enumerate(words) if t.low == word), TEXT, heads)


@pytest.mark.parametrize(("said", "word"), [("It goes together in a quarter of an hour.", "quarter"), ("The fill stays warm when damp.", "damp")])
def test_a_stretch_of_the_description_is_a_quotation(said: str, word: str) -> None:
    assert _quoted(said, word)


@pytest.mark.parametrize(
    ("said", "word"),
    [("The bag stays warm when damp.", "damp"), ("The bag has a quarter.", "quarter"), ("They get hot.", "hot"), ("It has a hood on top.", "hood")],
)
def test_what_is_said_of_another_thing_or_doubted_is_none(said: str, word: str) -> None:
    assert not _quoted(said, word)


def test_two_words_stand_side_by_side_in_their_order() -> None:
    assert beside("zipper", "pocket", TEXT)
    assert not beside("pocket", "zipper", TEXT)
