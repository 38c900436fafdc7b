"""Comparisons in a sentence: "lighter than", "$20 cheaper", "the lightest of these", "weighs less", "as long as"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.grounding.measures import GRADABLE, SCALES, STEPS, Scale, graded, unit_of
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import Token

Degree = Literal["er", "est", "as", "same"]
#: How much further "a little lighter" and "much lighter" say that it is.
Extent = Literal["", "little", "much"]

_MORE = frozenset({"more", "higher", "greater"})
_LESS = frozenset({"less", "fewer", "lower"})
_MOST = frozenset({"most", "highest", "greatest"})
_LEAST = frozenset({"least", "fewest", "lowest"})
_HOW_RATED = {"higher": 1, "better": 1, "lower": -1, "best": 2, "highest": 2, "top": 2, "lowest": -2}
#: Which way these point on any measure of length that a part has.
_EXTENDING, _SHORTENING = frozenset({"wide", "long", "large", "big", "tall", "high", "deep", "thick"}), frozenset({"narrow", "short", "small", "low", "thin"})
_EXTENTS: tuple[tuple[tuple[str, ...], Extent], ...] = (
    (("a", "little", "bit"), "little"), (("a", "little"), "little"), (("a", "touch"), "little"), (("a", "bit"), "little"), (("slightly",), "little"),
    (("somewhat",), "little"), (("just",), "little"), (("much",), "much"), (("far",), "much"), (("a", "lot"), "much"), (("considerably",), "much"),
    (("noticeably",), "much"), (("significantly",), "much"), (("a", "good", "deal"), "much"), (("even",), ""), (("still",), ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Tokens ``start`` to ``end`` compare on one of ``scales``; ``direction`` is +1 for more of it, -1 for less.

    ``steps`` names a facet of ordered words instead, and ``up`` the direction on those.
    ``degree``: ``er`` more than others, ``est`` most of all, ``as``/``same`` alike.
    ``narrowed`` says that a word beside it told which scale it is, ``extent`` by how much in words.
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
    extent: Extent = ""


@dataclass(frozen=True, slots=True)
class Comparer:
    """Finds comparisons in the clause of ``words`` from ``first`` to ``last``, on the ``scales`` of the items on show."""

    words: Sequence[Token]
    first: int
    last: int
    scales: Sequence[Scale] = SCALES

    def at(self, at: int) -> Comparison | None:
        """The comparison that begins at a token, or with words for its extent before it."""
        extent, start = self._extent(at)
        found = self._rated(start) or self._quantified(start) or self._graded(start) or self._as(start) or self._same(start)
        if found is None:
            return None
        if start > at:
            found = replace(found, start=at, extent=extent) if found.degree == "er" else None
        return replace(found, end=found.end + 1) if found and self._low(found.end) == "than" else found

    def _extent(self, at: int) -> tuple[Extent, int]:
        for phrase, extent in _EXTENTS:
            if tuple(t.low for t in self.words[at : at + len(phrase)]) == phrase:
                return extent, at + len(phrase)
        return "", at

    def _low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def _rated(self, at: int) -> Comparison | None:
        """ "rated higher", "better-rated", "the highest-rated", "a higher rating"."""
        low, following = self._low(at), self._low(at + 1)
        if low == "rated" and following in _HOW_RATED:
            way = _HOW_RATED[following]
        elif low in _HOW_RATED and following in ("rated", "rating"):
            way = _HOW_RATED[low]
        else:
            return None
        return Comparison(at, at + 2, _named("rating", self.scales), 1 if way > 0 else -1, "est" if abs(way) > 1 else "er", narrowed=True)

    def _quantified(self, at: int) -> Comparison | None:
        """ "more pages", "a lower price", "weighs less", "costs the most", "more expensive", "20 kg more"."""
        low = self._low(at)
        if low not in _MORE | _LESS | _MOST | _LEAST or self._low(at - 1) == "at":
            return None
        way, degree = (1 if low in _MORE | _MOST else -1), ("est" if low in _MOST | _LEAST else "er")
        following = self._low(at + 1)
        if following in GRADABLE and low in ("more", "less", "most", "least"):
            return self._adjective(at, at + 2, following, way, degree)
        if following == "than" and at + 2 < len(self.words) and self.words[at + 2].kind in ("number", "sign"):
            return None
        noun = tuple(s for s in self.scales if at + 1 < len(self.words) and stem(following) in s.words and following != "than")
        verb = tuple(s for place in range(at - 1, max(self.first, at - 5) - 1, -1) for s in self._scales_of(place))
        scales = noun or self._signed(at) or self._of_unit(verb, at) or self._by_unit(at) or self._resumed(at)
        return Comparison(at, at + (2 if noun else 1), scales, way, degree, narrowed=True) if scales else None  # type: ignore[arg-type]

    def _scales_of(self, place: int) -> Iterable[Scale]:
        return (s for s in self.scales if self.words[place].stem in s.words)

    def _signed(self, at: int) -> tuple[Scale, ...]:
        """ "$20 less": a price."""
        return _named("price", self.scales) if at >= 2 and self.words[at - 2].kind == "sign" else ()

    def _of_unit(self, scales: tuple[Scale, ...], at: int) -> tuple[Scale, ...]:
        """Those scales that the unit right before can be one of; all where none stands there."""
        unit = unit_of(self.words[at - 1].low) if at > 1 and self.words[at - 2].kind == "number" else None
        return tuple(s for s in scales if unit is None or unit.dimension.split(":")[0] in s.dimensions)

    def _resumed(self, at: int) -> tuple[Scale, ...]:
        """ "rated 4.7, higher than the other at 4.4": what the clause before measured."""
        ending = self._low(at - 1) == "the" and self._low(at - 2) == ","
        if not ending and not (self._low(at - 1) == "," and self._low(at + 1) == "than"):
            return ()
        return next((found for place in range(at - 2, max(-1, at - 8), -1) if (found := tuple(self._scales_of(place)))), ())

    def _by_unit(self, at: int) -> tuple[Scale, ...]:
        """ "20 kg more": the amount before says what is compared, with the words of measure of the whole sentence."""
        if at < 1 or (self.words[at - 1].kind == "number" or not any(t.kind == "number" for t in self.words[max(0, at - 3) : at])):
            return self._said_before(at, "") if at and self.words[at - 1].kind == "number" else ()
        unit = unit_of(self.words[at - 1].low)
        return self._said_before(at, unit.dimension.split(":")[0]) if unit else ()

    def _said_before(self, at: int, dimension: str) -> tuple[Scale, ...]:
        """The scales that a word of the sentence names, one before first; else the default one of the dimension."""
        for place in (*range(at - 1, -1, -1), *range(at + 1, len(self.words))):
            scales = tuple(s for s in self._scales_of(place) if not dimension or dimension in s.dimensions)
            if scales:
                return scales
        usual = tuple(s for s in self.scales if s.default and dimension in s.dimensions)
        return usual or tuple(s for s in self.scales if dimension in s.dimensions)

    def _graded(self, at: int) -> Comparison | None:
        adjective, degree = graded(self._low(at))
        return self._adjective(at, at + 1, adjective, 1, degree) if adjective else None

    def _adjective(self, start: int, end: int, adjective: str, way: int, degree: str) -> Comparison | None:
        scales = tuple(s for s in self.scales if adjective in s.up | s.down)
        narrowed = self._narrowed(scales, adjective, range(self.first, self.last), start, end)
        narrowed = narrowed or self._narrowed(scales, adjective, range(start), start, end)
        if not narrowed and (part := self._of_a_part(end)) and adjective in _EXTENDING | _SHORTENING:
            return Comparison(start, end + 1, part, way if adjective in _EXTENDING else -way, degree, narrowed=True)  # type: ignore[arg-type]
        chosen = narrowed or scales
        steps = next((name for name, (adjectives, _) in STEPS.items() if adjective in adjectives), "")
        up = {adjective in s.up for s in chosen}
        if len(up) > 1 or not (chosen or steps):
            return None
        direction = way if up <= {True} else -way
        return Comparison(start, end, chosen, direction, degree, steps, adjective, bool(narrowed), way)  # type: ignore[arg-type]

    def _of_a_part(self, at: int) -> tuple[Scale, ...]:
        """ "The widest brim": what the items measure of a part, by a facet of its name."""
        noun = self.words[at].stem if at < self.last else ""
        return tuple(s for s in self.scales if noun in s.words and "length" in s.dimensions and s not in SCALES)

    def _narrowed(self, scales: Sequence[Scale], adjective: str, places: range, start: int, end: int) -> tuple[Scale, ...]:
        """Those of the scales that a word at one of the places names, beside the comparison itself."""
        near = {self.words[i].stem for i in places if not start <= i < end and self.words[i].kind == "word"}
        return tuple(s for s in scales if (s.words - {stem(adjective)}) & near)

    def _as(self, at: int) -> Comparison | None:
        if not (self._low(at) == "as" and self._low(at + 2) == "as" and self._low(at + 1) in GRADABLE):
            return None
        found = self._adjective(at, at + 3, self._low(at + 1), 1, "as")
        denied = at and (self._low(at - 1) in ("not",) or self._low(at - 1).endswith("n't"))
        if found and denied:
            return Comparison(at - 1, at + 3, found.scales, -found.direction, "er", found.steps, found.adjective, found.narrowed)
        return found

    def _same(self, at: int) -> Comparison | None:
        if self._low(at) != "same":
            return None
        noun = stem(self._low(at + 1)) if at + 1 < self.last else ""
        scales = tuple(s for s in self.scales if noun in s.words)
        if scales:
            return Comparison(at, at + 2, scales, 0, "same", narrowed=True)
        scales = tuple(s for place in range(at - 1, max(0, at - 4) - 1, -1) for s in self._scales_of(place))
        return Comparison(at, at + 1, scales, 0, "same", narrowed=True) if scales else None


def _named(name: str, scales: Iterable[Scale]) -> tuple[Scale, ...]:
    return tuple(s for s in scales if s.name == name)
