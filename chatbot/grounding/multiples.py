"""Comparisons by a factor: "twice the warranty of the other", "half as heavy", "less than three times the price", "a third lighter", "7% less"."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.grounding.measures import Scale, graded
from chatbot.grounding.quantities import Bound, Quantity, bound_before, scales_named
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import Token

_FACTORS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6, "eighth": 0.125}
_FACTORS |= {"ninth": 1 / 9, "tenth": 0.1}
_ROUNDING, _NEARLY = 0.02, 0.1
#: How far a part ("a third lighter") may be off: a percentage is rounded to one, a fraction to what people would still call it.
_PERCENT, _PART = 0.005, 0.02
_MORE, _LESS = frozenset({"more", "higher", "again"}), frozenset({"less", "lower", "fewer"})


@dataclass(frozen=True, slots=True)
class Multiple:
    """Tokens ``start`` to ``end`` say that the measure on one of ``scales`` is ``factor`` times that of another item, within ``bound``.

    With a ``way`` it is by that part of the other's more (1) or less (-1), give or take the ``slack``.
    """

    start: int
    end: int
    factor: float
    bound: Bound
    scales: tuple[Scale, ...]
    way: int = 0
    slack: float = 0.0

    def admits(self, own: float, theirs: float) -> bool:
        """Whether two measures stand in this relation; "twice" leaves room for rounding."""
        if self.way:
            return theirs > 0 and self._apart((own / theirs - 1.0) * self.way)
        if self.bound == "exactly":
            return abs(own - self.factor * theirs) <= _ROUNDING * self.factor * theirs
        if self.bound in ("about", "nearly") and abs(own - self.factor * theirs) <= _NEARLY * self.factor * theirs:
            return self.bound == "about" or own < self.factor * theirs
        return Quantity(self.factor, None, self.bound, 0, 0, 0).admits(own / theirs, self.factor) if theirs else False

    def _apart(self, share: float) -> bool:
        """Whether one measure is by this share of the other's further along."""
        near = max(self.slack, _NEARLY * self.factor)
        match self.bound:
            case "exactly":
                return abs(share - self.factor) <= self.slack
            case "about":
                return abs(share - self.factor) <= near
            case "nearly" | "just over":
                return share > 0 and 0 < (self.factor - share) * (1 if self.bound == "nearly" else -1) <= near
            case _:
                return share > 0 and Quantity(0, None, self.bound, 0, 0, 0).admits(share, self.factor)


def multiple_at(words: Sequence[Token], at: int, first: int, scales: Sequence[Scale]) -> Multiple | None:
    """The comparison by a factor whose factor stands at a token, in a clause that begins at ``first``; None where nothing tells the measure."""
    if part := _part_at(words, at, first, scales):
        return part
    factor, end = _factor(words, at)
    if not factor:
        return None
    measured, end = _measure(words, at, end, first, scales)
    if not measured:
        return None
    bound, start = bound_before(words, at - (_low(words, at - 1) in ("a", "one")), first)
    return Multiple(start, end + (_low(words, end) == "than"), factor, bound, measured)


def _part_at(words: Sequence[Token], at: int, first: int, scales: Sequence[Scale]) -> Multiple | None:
    """The comparison by a part of the other's measure: "a third lighter", "20% less"."""
    percent = words[at].kind == "number" and _low(words, at + 1) in ("%", "percent")
    part, end = (words[at].value / 100, at + 2) if percent else (_FACTORS.get(_low(words, at), 0.0), at + 1)
    measured, way, end = _further(words, at, end, first, scales)
    if not 0 < part < 1 or not measured:
        return None
    near = {t.stem for i, t in enumerate(words) if i >= first and not at <= i < end}
    measured = tuple(s for s in measured if s.words & near) or measured
    begun = at - (not percent and _low(words, at - 1) in ("a", "one"))
    bound, start = bound_before(words, begun, first)
    return Multiple(start, end + (_low(words, end) == "than"), part, bound, measured, way, _PERCENT if percent else _PART)


def _further(words: Sequence[Token], at: int, end: int, first: int, scales: Sequence[Scale]) -> tuple[tuple[Scale, ...], int, int]:
    """What a word behind a part compares, which way it points, and where it ends: "lighter", "more expensive", "less", "more power"."""
    low, following = _low(words, end), _low(words, end + 1)
    adjective, degree = graded(low)
    if low in _MORE | _LESS and any(following in s.up | s.down for s in scales):
        return _pointing(following, 1 if low in _MORE else -1, end + 2, scales)
    if low in _MORE | _LESS:
        noun = tuple(s for s in scales if following and stem(following) in s.words)
        return noun or _verb(words, at, first, scales), 1 if low in _MORE else -1, end + 1 + bool(noun)
    return _pointing(adjective, 1, end + 1, scales) if degree == "er" else ((), 0, end)


def _pointing(adjective: str, way: int, end: int, scales: Sequence[Scale]) -> tuple[tuple[Scale, ...], int, int]:
    """The scales of an adjective, where it points the same way on all of them."""
    found = tuple(s for s in scales if adjective in s.up | s.down)
    ways = {way if adjective in s.up else -way for s in found}
    return (found, ways.pop(), end) if len(ways) == 1 else ((), 0, end)


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
