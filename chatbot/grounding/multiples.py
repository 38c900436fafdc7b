"""Comparisons by a factor: "twice the warranty of the other", "half as heavy", "less than three times the price"."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.grounding.measures import Scale
from chatbot.grounding.quantities import Bound, Quantity, bound_before, scales_named
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import Token

_FACTORS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5, "third": 1 / 3, "quarter": 0.25}
_ROUNDING, _NEARLY = 0.02, 0.1


@dataclass(frozen=True, slots=True)
class Multiple:
    """Tokens ``start`` to ``end`` say that the measure on one of ``scales`` is ``factor`` times that of another item, within ``bound``."""

    start: int
    end: int
    factor: float
    bound: Bound
    scales: tuple[Scale, ...]

    def admits(self, own: float, theirs: float) -> bool:
        """Whether two measures stand in this relation; "twice" leaves room for rounding."""
        if self.bound == "exactly":
            return abs(own - self.factor * theirs) <= _ROUNDING * self.factor * theirs
        if self.bound in ("about", "nearly") and abs(own - self.factor * theirs) <= _NEARLY * self.factor * theirs:
            return self.bound == "about" or own < self.factor * theirs
        return Quantity(self.factor, None, self.bound, 0, 0, 0).admits(own / theirs, self.factor) if theirs else False


def multiple_at(words: Sequence[Token], at: int, first: int, scales: Sequence[Scale]) -> Multiple | None:
    """The comparison by a factor whose factor stands at a token, in a clause that begins at ``first``; None where nothing tells the measure."""
    factor, end = _factor(words, at)
    if not factor:
        return None
    measured, end = _measure(words, at, end, first, scales)
    if not measured:
        return None
    bound, start = bound_before(words, at - (_low(words, at - 1) in ("a", "one")), first)
    return Multiple(start, end + (_low(words, end) == "than"), factor, bound, measured)


def _factor(words: Sequence[Token], at: int) -> tuple[float, int]:
    if _low(words, at) in _FACTORS:
        return _FACTORS[_low(words, at)], at + 1
    if words[at].kind == "number" and _low(words, at + 1) == "times":
        return words[at].value, at + 2
    return 0.0, at


def _measure(words: Sequence[Token], at: int, end: int, first: int, scales: Sequence[Scale]) -> tuple[tuple[Scale, ...], int]:
    """The scale that a noun ("the price"), an adjective ("as heavy") or the verb before ("weighs twice as much") names, and where the comparison ends."""
    following = _low(words, end + 1)
    if _low(words, end) == "as" and following == "much":
        return _verb(words, at, 0, scales), end + 2
    if _low(words, end) == "as":
        return tuple(s for s in scales if following in s.up and s.name != "water column"), end + 2
    if _low(words, end) == "the":
        return tuple(s for s in scales if stem(following) in s.words), end + 2
    if _low(words, end) == "that":
        return _verb(words, at, 0, scales), end + 1
    return (_verb(words, at, first, scales), end) if _low(words, end) == "than" else ((), end)


def _verb(words: Sequence[Token], at: int, first: int, scales: Sequence[Scale]) -> tuple[Scale, ...]:
    return next((found for place in range(at - 1, first - 1, -1) if (found := scales_named(words, place, scales))), ())


def _low(words: Sequence[Token], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""
