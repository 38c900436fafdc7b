"""A stream of text pieces, cut into finished sentences."""

import re
from collections.abc import Iterable, Iterator

from chatbot.grounding.stems import listed

LONGEST = 300

_ABBREVIATIONS = listed(
    """
    e.g i.e etc approx vs no nos mr mrs ms dr st jr sr prof inc ltd co dept est max min ca fig vol oz lb lbs in ft hr hrs pt sq
    a.m p.m u.s u.k
    """
)
_BEFORE_NUMBER = frozenset({"no", "nos", "approx", "ca", "fig", "vol", "max", "min", "est"})
_UNITS = frozenset({"oz", "lb", "lbs", "in", "ft", "hr", "hrs", "etc", "inc", "ltd", "co", "a.m", "p.m"})
_STOP = re.compile(r"[.!?…]+[\"'”’)\]*_`]*(?=\s)|\n")
_EMPHASIS = re.compile(r"\*{1,3}|`+|(?<!\w)_{1,2}(?=\w)|(?<=[\w.!?])_{1,2}(?!\w)")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
#: After these a sentence goes on in small letters: "light... and warm", 'called "light." by some'.
_TRAILING = re.compile(r"(?:\.{2,}|…|[.!?…][\"'”’)\]]+)$")
_SMALL_UNIT = re.compile(r"\d\s?(?:l|g|m|s|h|w|v|cm|mm|kg|ml)\.$")
_LAST_WORD = re.compile(r"([^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*)\.$")
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}\.$")


def sentences(pieces: Iterable[str]) -> Iterator[str]:
    """Yield each sentence as soon as it is finished: its stop has come and something after it, or the stream has ended.

    Line breaks end a sentence; list markers, headings and emphasis are taken off. Text that runs on for more than `LONGEST` characters is cut at a
    space; what is left at the end is yielded with or without a stop.
    """
    waiting = ""
    for piece in pieces:
        waiting += piece
        *finished, waiting = _cut(waiting)
        for each in finished:
            yield from _plain(each)
    *finished, rest = _cut(waiting + "\n")
    for each in (*finished, rest):
        yield from _plain(each)


def _plain(text: str) -> Iterator[str]:
    """The sentence without its list marker, emphasis and extra spaces; nothing when no word is in it."""
    bare = " ".join(_EMPHASIS.sub("", _BULLET.sub("", _HEADING.sub("", text))).split())
    if any(c.isalnum() for c in bare):
        yield bare


def _cut(text: str) -> list[str]:
    """The finished sentences of a text and, last, what may still go on."""
    parts: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.group() == "\n" or _ends(text[start : stop.end()], text[stop.end() :]):
            parts += _short(text[start : stop.end()])
            start = stop.end()
    return [*parts, *_short(text[start:])]


def _short(text: str) -> list[str]:
    """The text, cut at spaces where it runs on for too long; the last piece may be empty."""
    parts: list[str] = []
    while len(text) > LONGEST:
        space = text.rfind(" ", 0, LONGEST)
        at = space if space > 0 else LONGEST
        parts.append(text[:at])
        text = text[at:]
    return [*parts, text]


def _ends(sentence: str, after: str) -> bool:
    """Whether the stop at the end of ``sentence`` ends it, by the word before it and what comes after."""
    following = after.lstrip()
    if not following:
        return "\n" in after
    if _LIST_NUMBER.match(sentence):
        return False
    if following[0].islower() and (_TRAILING.search(sentence) or _SMALL_UNIT.search(sentence)):
        return False
    word = _LAST_WORD.search(sentence)
    if word is None:
        return True
    name = word[1].casefold()
    if name in _BEFORE_NUMBER:
        return not following[0].isdigit() and following[0].isupper() and name not in {"approx", "vol", "fig"}
    if name in _UNITS:
        return following[0].isupper()
    initial = len(name) == 1 and word[1].isupper() and name not in "lmscwhvi"
    return name not in _ABBREVIATIONS and not initial
