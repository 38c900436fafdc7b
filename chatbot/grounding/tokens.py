"""The words, numbers and stops of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from chatbot.grounding.stems import stem

_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<sign>[$€£¥₹₱%°])|(?P<stop>[^\s])"
)
_NUMERALS = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000}
#: "One" is not among them: it is a pronoun far more often.
_SMALL = MappingProxyType({"zero": 0, **{word: n for n, word in enumerate(_NUMERALS, 2)}, **_TENS})
#: Curly quotes are straight, and the marks of a trade name ("LumaTech™") are no part of it.
_CURLY = str.maketrans("’‘", "''", "™®℠")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence. ``joined`` says that it follows the one before without a space; ``value`` is a number's."""

    text: str
    stem: str
    kind: str
    joined: bool = False
    value: float = 0.0

    @property
    def low(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text; a hyphen between two words only shows in ``joined``, numbers written out are numbers."""
    found: list[Token] = []
    end, hyphen = -1, False
    for match in _TOKEN.finditer(text.translate(_CURLY)):
        kind, piece = str(match.lastgroup), match.group()
        near = match.start() == end
        if piece in "-‐‑" and near and match.end() < len(text) and not text[match.end()].isspace():
            end, hyphen = match.end(), True
            continue
        if piece == "&":
            kind, piece = "word", "and"
        found.append(_token(kind, piece, joined=near and (hyphen or found[-1].kind == "number")))
        end, hyphen = match.end(), False
    return tuple(_merged(found))


def _token(kind: str, text: str, *, joined: bool) -> Token:
    low = text.casefold()
    if kind == "number":
        return Token(text, text, kind, joined, float(text.replace(",", "")))
    if low in _SMALL:
        return Token(text, low, "number", joined, float(_SMALL[low]))
    return Token(text, stem(text) if kind == "word" else text, kind, joined)


def _merged(found: list[Token]) -> list[Token]:
    """With "twenty-five" made one number, and "non-slip" one word."""
    merged: list[Token] = []
    for token in found:
        last = merged[-1] if merged else None
        if last and last.low == "non" and token.kind == "word" and token.joined:
            merged[-1] = _token("word", f"{last.text}{token.text}", joined=last.joined)
        elif last and token.kind == last.kind == "number" and token.text.isalpha() and last.text.isalpha() and 20 <= last.value < 100 and token.value < 10:
            merged[-1] = replace(last, text=f"{last.text}-{token.text}", value=last.value + token.value)
        else:
            merged.append(token)
    return merged


def in_compound(words: Sequence[Token], at: int) -> bool:
    """Whether a word is joined to another ("on-ear"): there even a small word tells one thing from another."""
    return words[at].joined or (at + 1 < len(words) and words[at + 1].joined and words[at + 1].kind == "word")
