"""A message cut into words, numbers and marks that remember where they stood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chatbot.domain.words import lemma

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+|(?<=s)['’](?=\s+[^\W\d_]))*|[^\w\s]")
_LETTER = re.compile(r"[^\W\d_]")

#: Words that are shortened to a letter or two where people text: "a case w a hook", "mic n surround".
_SHORT = {
    **{"w": "with", "w/": "with", "w/o": "without", "w/out": "without", "n": "and", "poss": "possible"},
    **dict.fromkeys(("smth", "sth", "smthn"), "something"),
}
_SHORTENED = re.compile(r"(?<![\w/'’&])(?<!\d )(w/(?= |[^\W\d_]{2})(?!o\b|out\b)|(?:w/out|w/o|smthn|smth|sth|poss|[wn](?= [a-z]))(?![\w'’.&]))")

#: The number that some write for "for": "a gift 4 my dad".
_FOR = re.compile(r"(?<=[a-z] )4(?= (?:an?|my|the|his|her|our|me|him|us|mum|mom|dad|kids|work|school|uni|weddings?|summer|winter|xmas|christmas)\b)")

#: Longer messages are read from their end, where the need is usually said.
MAX_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark. ``lemma`` is how it is compared, ``start`` and ``end`` are offsets in the text.

    A ``tight`` one is tied to the token before by a hyphen: the season in "three-season".
    """

    text: str
    lemma: str
    start: int
    end: int
    tight: bool = False

    @property
    def is_word(self) -> bool:
        return bool(_LETTER.match(self.text))

    @property
    def is_number(self) -> bool:
        return self.text[0].isdecimal()


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order. A hyphen inside a compound is left out, so that "4-person" reads as "4 person"."""
    found = [Token(m.group(), lemma(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    ties = [_joins(found, i) for i in range(len(found))]
    return tuple(replace(t, tight=True) if i and ties[i - 1] else t for i, t in enumerate(found) if not ties[i])


def _joins(tokens: list[Token], i: int) -> bool:
    if tokens[i].text not in "-‐‑/" or not 0 < i < len(tokens) - 1:
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    touching = before.end == tokens[i].start and after.start == tokens[i].end
    both = (before.is_word or before.is_number) and (after.is_word or after.is_number)
    return touching and both and (before.is_word or after.is_word)


def spelled(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of these tokens as a catalogue writes them: letters and digits that touch are one word ("4k", "A5")."""
    words: list[str] = []
    end = -1
    for token in tokens:
        if token.start == end and words and (token.is_word or token.is_number):
            words[-1] += token.lemma
        else:
            words.append(token.lemma)
        end = token.end
    return tuple(words)


def rejoined(text: str, tokens: Sequence[Token]) -> str:
    """A text made of the words of these tokens, with letters and digits together that the message wrote together: "13MP", "F6"."""
    for a, b in pairwise(tokens):
        if a.end == b.start and ((a.is_number and b.is_word) or (a.is_word and b.is_number)):
            text = re.sub(rf"(?<!\S){re.escape(a.text)} {re.escape(b.text)}(?!\S)", a.text + b.text, text, flags=re.IGNORECASE)
    return text


def tidy(text: str) -> str:
    """The text without control characters, on one line, with what was shortened in full, cut to its last ``MAX_CHARACTERS``."""
    visible = "".join(c if c.isprintable() else " " for c in text)
    whole = _SHORTENED.sub(lambda m: f"{_SHORT[m[1]]} " if m[1] == "w/" else _SHORT[m[1]], " ".join(visible.split()))
    return _FOR.sub("for", " ".join(whole.split()))[-MAX_CHARACTERS:]
