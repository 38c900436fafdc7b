"""A message cut into words, numbers and marks that remember where they stood."""

import re
from dataclasses import dataclass

from chatbot.domain.words import lemma

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
_LETTER = re.compile(r"[^\W\d_]")

#: Longer messages are read from their end, where the need is usually said.
MAX_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark. ``lemma`` is how it is compared, ``start`` and ``end`` are offsets in the text."""

    text: str
    lemma: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return bool(_LETTER.match(self.text))

    @property
    def is_number(self) -> bool:
        return self.text[0].isdecimal()


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order. A hyphen inside a compound is left out, so that "4-person" reads as "4 person"."""
    found = [Token(m.group(), lemma(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return tuple(t for i, t in enumerate(found) if not _joins(found, i))


def _joins(tokens: list[Token], i: int) -> bool:
    if tokens[i].text not in "-‐‑/" or not 0 < i < len(tokens) - 1:
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    touching = before.end == tokens[i].start and after.start == tokens[i].end
    return touching and after.is_word and (before.is_word or before.is_number)


def tidy(text: str) -> str:
    """The text without control characters, on one line, cut to its last ``MAX_CHARACTERS``."""
    visible = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(visible.split())[-MAX_CHARACTERS:]
