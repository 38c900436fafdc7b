"""Qualities that nothing measures, and the many words in -er that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.qualities import qualities
from chatbot.understanding.tokens import tokenize

#: Ordinary words, as an embedder's vocabulary knows them.
KNOWN = frozenset("simple simply soft softly softness print charge run hike colorful sporty formal elegant smart smartly plain plainly".split())


def found(text: str, named: tuple[int, ...] = (), shown: bool = True) -> list[tuple[str, bool, bool]]:
    return [(q.word, q.away, q.superlative) for q in qualities(tokenize(text), named, KNOWN.__contains__, shown)]


@pytest.mark.parametrize(
    ("text", "quality"),
    [
        ("a bit dressier", ("dressy", False, False)), ("more colorful", ("colorful", False, False)), ("less sporty", ("sporty", True, False)), ("something simpler", ("simple", False, False)), ("not that flashy", ("flashy", True, False)),
        ("too formal", ("formal", True, False)), ("not as sporty as the first", ("sporty", True, False)), ("the simplest", ("simple", False, True)), ("the most elegant one", ("elegant", False, True)), ("softer", ("soft", False, False)),
        ("softer than the second", ("soft", False, False)), ("something softer and in blue", ("soft", False, False)), ("dressier", ("dressy", False, False)), ("but smarter please", ("smart", False, False)),
    ],
)  # fmt: skip
def test_more_or_less_of_a_quality_is_heard(text: str, quality: tuple[str, bool, bool]) -> None:
    assert found(text) == [quality]


@pytest.mark.parametrize(
    "text",
    ["a printer", "printer", "chargers", "a runner for the hall", "show me others", "cheaper", "the lightest", "more jackets please", "more of them", "more storage space", "tell me more about it", "another one", "for my daughter", "the best", "no more than 5", "more or less", "a sweater"],
)  # fmt: skip
def test_other_words_are_no_qualities(text: str) -> None:
    assert found(text) == []


def test_a_category_is_no_quality() -> None:
    assert found("more tents", named=(1,)) == []
    assert found("less formal dresses", named=(2,)) == [("formal", True, False)]


def test_a_bare_comparative_needs_something_to_compare_with() -> None:
    assert found("softer", shown=False) == []
    assert found("something softer", shown=False) == [("soft", False, False)]


@given(st.lists(st.sampled_from("more less most too not that as softer simplest dressier er est the a ier printer formal one than".split()), max_size=8))
def test_any_words_can_be_read(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    for quality in qualities(tokens, (), KNOWN.__contains__, True):
        assert 0 <= quality.first < quality.last <= len(tokens)
        assert quality.word
