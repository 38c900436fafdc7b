"""What goes wrong on a keyboard."""

import re
from random import Random

_WORD = re.compile(r"[a-z]{5,}", re.IGNORECASE)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def mistyped(text: str, share: float, random: Random) -> str:
    """The text with a slip in this share of its longer words: a letter left out, doubled, swapped or hit beside. Numbers stay."""
    return _WORD.sub(lambda m: _slip(m[0], random) if random.random() < share else m[0], text)


def bared(text: str) -> str:
    """The text as somebody in a hurry writes it: no capitals, no marks but those of numbers."""
    return re.sub(r"(?<!\d)[.,;:!?](?!\d)|[,;:!?](?=\s|$)|\.(?=\s|$)", "", text).lower()


def _slip(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    kind = random.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + _beside(word[at], random) + word[at + 1 :]


def _beside(letter: str, random: Random) -> str:
    """The key to the left or to the right."""
    row = next((r for r in _ROWS if letter.lower() in r), letter)
    at = row.find(letter.lower())
    return row[max(0, min(len(row) - 1, at + random.choice((-1, 1))))]
