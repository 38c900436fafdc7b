"""Comparisons in a sentence: "lighter than", "$20 cheaper", "the lightest of these", "weighs less", "as long as"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.grounding.measures import GRADABLE, SCALES, STEPS, Scale, graded
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import Token

Degree = Literal["er", "est", "as", "same"]

_MORE = frozenset({"more", "higher", "greater"})
_LESS = frozenset({"less", "fewer", "lower"})
_MOST = frozenset({"most", "highest", "greatest"})
_LEAST = frozenset({"least", "fewest", "lowest"})
_HOW_RATED = {"higher": 1, "better": 1, "lower": -1, "best": 2, "highest": 2, "top": 2, "lowest": -2}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Tokens ``start`` to ``end`` compare on one of ``scales``; ``direction`` is +1 for more of it, -1 for less.

    ``steps`` names a facet of ordered words instead, and ``up`` the direction on those.
    ``degree``: ``er`` more than others, ``est`` most of all, ``as``/``same`` alike.
    ``narrowed`` says that a word beside it told which scale it is.
    """

    start: int
    end: int
    scales: tuple[Scale, ...]
    direction: int
    degree: Degree
    steps: str = ""
    adjective: str = ""
    narrowed: bool = False
    up: int = 1


def comparison_at(words: Sequence[Token], at: int, first: int, last: int) -> Comparison | None:
    """The comparison that begins at a token of the clause from ``first`` to ``last``."""
    found = _rated(words, at) or _quantified(words, at, first, last) or _graded(words, at, first, last) or _as(words, at, first, last) or _same(words, at, last)
    return replace(found, end=found.end + 1) if found and _low(words, found.end) == "than" else found


def _low(words: Sequence[Token], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""


def _rated(words: Sequence[Token], at: int) -> Comparison | None:
    """ "rated higher", "better-rated", "the highest-rated", "a higher rating"."""
    low, following = _low(words, at), _low(words, at + 1)
    if low == "rated" and following in _HOW_RATED:
        way = _HOW_RATED[following]
    elif low in _HOW_RATED and following in ("rated", "rating"):
        way = _HOW_RATED[low]
    else:
        return None
    rating = tuple(s for s in SCALES if s.name == "rating")
    return Comparison(at, at + 2, rating, 1 if way > 0 else -1, "est" if abs(way) > 1 else "er", narrowed=True)


def _quantified(words: Sequence[Token], at: int, first: int, last: int) -> Comparison | None:
    """ "more pages", "a lower price", "weighs less", "costs the most", "more expensive"."""
    low = _low(words, at)
    if low not in _MORE | _LESS | _MOST | _LEAST:
        return None
    way, degree = (1 if low in _MORE | _MOST else -1), ("est" if low in _MOST | _LEAST else "er")
    following = _low(words, at + 1)
    if following in GRADABLE and low in ("more", "less", "most", "least"):
        return _adjective(words, at, at + 2, following, way, degree, (first, last))
    if following == "than" and at + 2 < len(words) and words[at + 2].kind in ("number", "sign"):
        return None
    noun = tuple(s for s in SCALES if at + 1 < len(words) and stem(following) in s.words and following != "than")
    verb = tuple(s for place in range(at - 1, max(first, at - 5) - 1, -1) for s in SCALES if words[place].stem in s.words)
    scales = noun or verb or _by_unit(words, at)
    return Comparison(at, at + (2 if noun else 1), scales, way, degree, narrowed=True) if scales else None  # type: ignore[arg-type]


def _by_unit(words: Sequence[Token], at: int) -> tuple[Scale, ...]:
    """ "$20 less": the number before says what is compared."""
    if at >= 2 and words[at - 2].kind == "sign":
        return tuple(s for s in SCALES if s.name == "price")
    return ()


def _graded(words: Sequence[Token], at: int, first: int, last: int) -> Comparison | None:
    adjective, degree = graded(_low(words, at))
    if not adjective:
        return None
    return _adjective(words, at, at + 1, adjective, 1, degree, (first, last))


def _adjective(words: Sequence[Token], start: int, end: int, adjective: str, way: int, degree: str, clause: tuple[int, int]) -> Comparison | None:
    scales = tuple(s for s in SCALES if adjective in s.up | s.down)
    near = {t.stem for i, t in enumerate(words[clause[0] : clause[1]], clause[0]) if not start <= i < end and t.kind == "word"}
    narrowed = tuple(s for s in scales if (s.words - {stem(adjective)}) & near)
    chosen = narrowed or scales
    steps = next((name for name, (adjectives, _) in STEPS.items() if adjective in adjectives), "")
    up = {adjective in s.up for s in chosen}
    if len(up) > 1 or not (chosen or steps):
        return None
    direction = way if up <= {True} else -way
    return Comparison(start, end, chosen, direction, degree, steps, adjective, bool(narrowed), way)  # type: ignore[arg-type]


def _as(words: Sequence[Token], at: int, first: int, last: int) -> Comparison | None:
    if _low(words, at) == "as" and _low(words, at + 2) == "as" and _low(words, at + 1) in GRADABLE:
        found = _adjective(words, at, at + 3, _low(words, at + 1), 1, "as", (first, last))
        denied = at and (_low(words, at - 1) in ("not",) or _low(words, at - 1).endswith("n't"))
        if found and denied:
            return Comparison(at - 1, at + 3, found.scales, -found.direction, "er", found.steps, found.adjective, found.narrowed)
        return found
    return None


def _same(words: Sequence[Token], at: int, last: int) -> Comparison | None:
    if _low(words, at) != "same":
        return None
    noun = stem(_low(words, at + 1)) if at + 1 < last else ""
    scales = tuple(s for s in SCALES if noun in s.words)
    if not scales:
        scales = tuple(s for place in range(at - 1, max(0, at - 4) - 1, -1) for s in SCALES if words[place].stem in s.words)
        return Comparison(at, at + 1, scales, 0, "same", narrowed=True) if scales else None
    return Comparison(at, at + 2, scales, 0, "same", narrowed=True)
