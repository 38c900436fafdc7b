"""Statements of a description with their complements exchanged: "firm after a week and better on the first day" of what is firm on the first day and better
after a week. Each word is backed there, and what they say together isn't."""

from collections.abc import Iterator, Sequence

from chatbot.grounding.meaning import Meaning
from chatbot.grounding.ordinary import FUNCTION, TALK
from chatbot.grounding.quotes import passages
from chatbot.grounding.tokens import Token

_JOINTS = frozenset({"and", "but", "while", ","})


def crossed(meaning: Meaning) -> str:
    """What is wrong with two joined statements that both take words of both of two statements of one passage; empty where nothing is."""
    halves = [stems for part in _parts(meaning.reading.words) if len(stems := _content(part)) > 1]
    if len(halves) < 2:
        return ""
    told = (meaning.book.items[place].item.description for place in sorted(meaning.implied | meaning.all_of(meaning.reading.references)))
    for passage in (p for text in told for p in passages(text)):
        segments = [_content(part) for part in _parts(passage)]
        reached = [_reached(half, segments) for half in halves]
        if any(len(one & other) > 1 for k, one in enumerate(reached) for other in reached[k + 1 :]):
            return "puts together what the description tells apart"
    return ""


def _reached(half: frozenset[str], segments: Sequence[frozenset[str]]) -> set[int]:
    """Which statements of a passage a statement takes words of; none where one of them has all that the passage has."""
    told = half & frozenset().union(*segments)
    return set() if any(told <= segment for segment in segments) else {at for at, segment in enumerate(segments) if half & segment}


def _parts(words: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The words between those that join statements."""
    start = 0
    for at, token in enumerate(words):
        if token.text in _JOINTS or token.low in _JOINTS:
            yield words[start:at]
            start = at + 1
    yield words[start:]


def _content(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.stem for t in words if t.kind == "word" and t.stem not in FUNCTION | TALK)
