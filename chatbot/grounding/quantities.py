"""Numbers of a sentence: value, unit, and what is said of them ("under $150", "about 30 hours")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.domain.units import Unit
from chatbot.grounding.measures import SCALES, SIGNS, Scale, money, signed, unit_of
from chatbot.grounding.ordinary import FUNCTION, TALK
from chatbot.grounding.tokens import Token

Bound = Literal["exactly", "about", "nearly", "just over", "under", "at most", "over", "at least"]

_PHRASES: tuple[tuple[Bound, str], ...] = (
    ("nearly", "just under, just below, just shy of, nearly, almost"),
    ("just over", "just over, just above, a little over"),
    ("at most", "no more than, not more than, at most"),
    ("at least", "no less than, at least"),
    ("under", "less than, fewer than, under, below"),
    ("over", "more than, over, above"),
    ("about", "about, around, roughly, approximately, close to, some"),
)
_BOUNDS = tuple((tuple(phrase.split()), bound) for bound, phrases in _PHRASES for phrase in phrases.split(", "))
_A_CHARGE = frozenset({"per", "a", "one", "single", "each", "full", "every"})
#: Words before a number that is "4.6 of 5".
_RATING = frozenset({"rated", "rates", "rating", "ratings", "score", "scores", "scored"})
_TOLERANCE = 0.05
_BARE = frozenset({"rating", "people", "spf", "age", "vintage", "size", "players"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence, tokens ``start`` to ``end``. ``unit`` is None for a bare one; ``sign`` holds a currency sign.

    ``about`` is the scale that the nearest word of measure names ("weighs", "costs"), ``following`` the words right after it.
    """

    value: float
    unit: Unit | None
    bound: Bound
    start: int
    end: int
    number: int
    sign: str = ""
    about: tuple[Scale, ...] = ()
    following: tuple[str, ...] = ()
    digits: int = 0

    def base(self, currency: str) -> tuple[float, str]:
        """The value in the base of its dimension, and that dimension; an empty one for a bare number."""
        unit = signed(self.sign, currency) if self.sign else self.unit
        return (self.value * unit.factor, unit.dimension) if unit else (self.value, "")

    def fits(self, scale: Scale) -> bool:
        """Whether the number can be one of a scale."""
        kind = "money" if self.sign else self.unit.dimension.split(":")[0] if self.unit else ""
        return kind in scale.dimensions or (not kind and scale.name in _BARE)

    def admits(self, fact: float, claimed: float) -> bool:
        """Whether a fact is what the sentence says of the claimed value, both in one unit."""
        slack = 1e-6 * max(1.0, abs(claimed))
        match self.bound:
            case "exactly":
                return abs(fact - claimed) <= slack
            case "about":
                return abs(fact - claimed) <= _TOLERANCE * claimed + slack
            case "nearly":
                return claimed * (1 - _TOLERANCE) - slack <= fact < claimed - slack
            case "just over":
                return claimed + slack < fact <= claimed * (1 + _TOLERANCE) + slack
            case "under":
                return fact < claimed - slack
            case "at most":
                return fact <= claimed + slack
            case "over":
                return fact > claimed + slack
            case _:
                return fact >= claimed - slack


def quantity_at(words: Sequence[Token], at: int, clause: tuple[int, int], scales: Sequence[Scale] = SCALES) -> Quantity:
    """The quantity around the number at ``at``, looking no further than the clause, given by its first token and the one after its last."""
    first, last = clause
    start, end, sign, unit = at, at + 1, "", None
    if at and words[at - 1].kind == "sign" and words[at - 1].text in SIGNS:
        sign, start = words[at - 1].text, at - 1
    elif at and words[at - 1].low in ("usd", "eur", "gbp", "chf", "spf", "us"):
        unit, start = unit_of(words[at - 1].low) or money("USD"), at - 1
    else:
        unit, end = _unit_after(words, at)
    if sign and start and words[start - 1].low in ("us", "usd"):
        start -= 1
    bound, begin = bound_before(words, start, first)
    following = tuple(t.stem for t in words[end : min(end + 5, last)] if t.kind == "word" and t.stem not in FUNCTION and t.stem not in TALK)[:2]
    found = Quantity(words[at].value, unit, bound, begin, end, at, sign, (), following)
    return replace(found, about=_about(words, (start, end), clause, [s for s in scales if found.fits(s)]))


def _unit_after(words: Sequence[Token], at: int) -> tuple[Unit | None, int]:
    after = [t.low for t in words[at + 1 : at + 6]]
    if after[:2] == ["out", "of"] and after[2:3] in (["5"], ["five"]):
        return unit_of("stars"), at + 4 + (after[3:4] in (["stars"], ["star"]))
    if after[:2] in (["of", "5"], ["of", "five"]) and any(t.low in _RATING for t in words[max(at - 2, 0) : at]):
        return unit_of("stars"), at + 3 + (after[2:3] in (["stars"], ["star"]))
    if after[:2] == ["/", "5"]:
        return unit_of("stars"), at + 3 + (after[2:3] == ["stars"])
    if after[:2] == ["°", "c"]:
        return unit_of("c"), at + 3
    if after[:1] == ["in"] and (words[at + 1].joined or len(after) == 1 or words[at + 2].kind == "stop"):
        return unit_of("inch"), at + 2
    if after[:1] and words[at + 1].kind in ("word", "sign"):
        unit = unit_of(after[0])
        bare = after[0] in ("m", "s", "c", "f", "v", "w", "h", "l", "g") and words[at + 1].text == after[0].upper() and after[0] in ("m", "s")
        return (None, at + 1) if unit is None or bare else (unit, at + 2)
    return None, at + 1


def bound_before(words: Sequence[Token], start: int, first: int) -> tuple[Bound, int]:
    """What is said of the number just before it, and where that begins."""
    for phrase, bound in _BOUNDS:
        begin = start - len(phrase)
        if begin >= max(first - 1, 0) and tuple(t.low for t in words[begin:start]) == phrase:
            return bound, begin
    return "exactly", start


def scales_named(words: Sequence[Token], at: int, scales: Sequence[Scale] = SCALES) -> tuple[Scale, ...]:
    """The scales that a word of measure names. "Up to" is no setting up, and "charges in" not what a charge lasts."""
    token, before, after = words[at], words[at - 1].low if at else "", words[at + 1].low if at + 1 < len(words) else ""
    if token.kind != "word" or (token.low == "up" and after == "to") or (token.stem == "charg" and before not in _A_CHARGE):
        return ()
    return tuple(s for s in scales if token.stem in s.words)


def _about(words: Sequence[Token], number: tuple[int, int], clause: tuple[int, int], scales: Sequence[Scale]) -> tuple[Scale, ...]:
    """The scales that the nearest word of measure in the clause names: the one it is "of", else one before the number rather than one after."""
    of = (number[1] + 1,) if number[1] + 1 < clause[1] and words[number[1]].low == "of" else ()
    for place in (*of, *range(number[0] - 1, clause[0] - 1, -1), *range(number[1], clause[1])):
        named = scales_named(words, place, scales)
        if named and words[place].low not in ("person", "people", "persons", "pages", "page", "players", "star", "stars", "reviews", "pieces"):
            return named
    return ()
