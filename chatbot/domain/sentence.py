"""Where the sentences of a written text end: descriptions, reviews, the pages of a handbook."""

import re

_STOP = r"(?<=[.!?])\s+"
_SENTENCE = re.compile(_STOP)
_OPENING = re.compile(rf"{_STOP}(?=[A-Z0-9“\"'])")
_POINT = re.compile(rf"{_STOP}|\s*[\n•·▪●]+\s*")
_STATEMENT = re.compile(rf"{_STOP}|[;:](?:\s|$)|•")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order."""
    return _parts(_SENTENCE, text)


def opening(text: str) -> str:
    """The first sentence; the stop of an abbreviation, which goes on in small letters, doesn't end it."""
    return _OPENING.split(text.strip(), maxsplit=1)[0]


def points(text: str) -> tuple[str, ...]:
    """The sentences and the points of lists, without their bullets."""
    return tuple(p for p in (part.strip(" \t*-") for part in _parts(_POINT, text)) if p)


def statements(text: str) -> tuple[str, ...]:
    """The sentences, cut once more at colons, semicolons and bullets."""
    return _parts(_STATEMENT, text)


def _parts(end: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(p for p in (part.strip() for part in end.split(text)) if p)
