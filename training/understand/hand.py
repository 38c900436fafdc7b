"""How people type: without capitals, in capitals, in haste, as dictated, or in the shorthand of the phone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from training.understand.piece import Piece

_WORD = re.compile(r"[A-Za-z]{4,}")
_SHORT = {
    **{"you": "u", "please": "pls", "and": "n", "thanks": "thx", "with": "w", "because": "cos"},
    **{"something": "smth", "really": "rly", "are": "r", "your": "ur", "tonight": "2nite", "to": "2"},
}
_ARTICLES = re.compile(r"\b(?:the|a|an) ", re.IGNORECASE)


def typed(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    """The message as somebody types it; the catalogue's own words stay readable."""
    hand = rng.choices([_neat, _lower, _shouted, _hasty, _dictated, _shorthand, _foreign], [30, 28, 5, 14, 9, 7, 7])[0]
    return hand(rng, message)


def _neat(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    if not message:
        return ()
    first, *rest = message
    capital = replace(first, text=first.text[:1].upper() + first.text[1:])
    end = [Piece(rng.choice([".", ".", "", "!", "?"]))] if not rest or rest[-1].text[-1:] not in ".!?" else []
    return (capital, *rest, *end)


def _each(message: Sequence[Piece], change: Callable[[str], str], own_words: bool = True) -> tuple[Piece, ...]:
    return tuple(replace(p, text=change(p.text)) if own_words or p.role != "name" else p for p in message)


def _lower(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    return _each(message, str.lower)


def _shouted(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    return _each(message, str.upper)


def _dictated(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    return _each(message, lambda text: re.sub(r"[,.;:!?-]+(?=\s|$)", "", text).lower())


def _hasty(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    return _each(_lower(rng, message), lambda text: _WORD.sub(lambda m: slip(rng, m.group()) if rng.random() < 0.18 else m.group(), text), own_words=False)


def _shorthand(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    return _each(message, lambda text: re.sub(r"[A-Za-z]+", lambda m: _SHORT.get(m.group().lower(), m.group().lower()), text), own_words=False)


def _foreign(rng: Random, message: Sequence[Piece]) -> tuple[Piece, ...]:
    return _each(message, lambda text: _ARTICLES.sub("", text), own_words=False)


def slip(rng: Random, word: str) -> str:
    """A word with one slip of the finger: two letters swapped, one left out, one doubled, or one changed for its neighbor."""
    at = rng.randrange(1, len(word) - 1)
    match rng.randrange(4):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + word[at] + word[at:]
    return word[:at] + rng.choice("aeioustnr") + word[at + 1 :]
