"""One thing weighed against another: "I'd rather have green than black", "green would be better than black", "green over black"."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.understanding.tokens import Token

#: What joins the two, with the words before it that make it a preference.
_JOINTS = {
    "than": frozenset({"rather", "sooner", "prefer", "better", "nicer", "preferable", "important", "matter", "matters", "care"}),
    "over": frozenset({"prefer", "choose", "pick", "favor", "take"}),
    "to": frozenset({"prefer", "preferable", "preferred"}),
}
_COMPARATIVES = frozenset({"better", "nicer"})
#: What only says that the one needn't be: "dimmable matters more than cordless".
_WEIGHTS = frozenset({"important", "matter", "matters", "care"})
#: What may stand between a value and "better", and behind it.
_COPULAS = frozenset("is are would be might much even probably actually a bit".split())
_CLOSING = frozenset("for please though then actually i if".split())
_STOPS = frozenset({".", ";", "!", "?", ":", ","})
#: How far apart the words of a preference stand.
_REACH = 8
#: What may stand between the joint and the thing passed over.
_BETWEEN = frozenset({"a", "an", "the", "in", "have", "with", "one", "size", "sz", "to", "it", "be", "for"})


@dataclass(frozen=True, slots=True)
class Preference:
    """Of two names, the one at token ``chosen`` is wanted and the one from ``passed`` to ``last`` (excluded) isn't, or ``matters`` less. ``said`` are the
    tokens that say so."""

    chosen: int
    passed: int
    last: int
    said: tuple[int, ...]
    matters: bool = False


def preferences(tokens: Sequence[Token], named: Sequence[int]) -> tuple[Preference, ...]:
    """The preferences of a message. ``named`` numbers the names of the catalogue, 0 for none, as in `chatbot.understanding.polarity.stances`."""
    joints = (i for i, t in enumerate(tokens) if t.lemma in _JOINTS and not named[i])
    return tuple(found for i in joints if (found := _at(tokens, named, i)) is not None)


def favored(tokens: Sequence[Token], named: Sequence[int]) -> frozenset[int]:
    """The tokens that only say that a value would be the better one: "cotton's better", "blue would be nicer"."""
    found: set[int] = set()
    for i, token in enumerate(tokens):
        k = i - 1
        while k >= 0 and tokens[k].lemma in _COPULAS:
            k -= 1
        ends = i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].lemma in _CLOSING
        if token.lemma in _JOINTS["than"] and ends and k >= 0 and named[k] > 0:
            found.add(i)
    return frozenset(found)


def _at(tokens: Sequence[Token], named: Sequence[int], joint: int) -> Preference | None:
    passed = joint + 1
    while passed < len(tokens) and tokens[passed].lemma in _BETWEEN and not named[passed]:
        passed += 1
    before = _clause(tokens, joint)
    said = [k for k in before if not named[k] and tokens[k].lemma in _JOINTS[tokens[joint].lemma]]
    said = said or _any_day(tokens, named, joint, passed)
    if passed >= len(tokens) or not named[passed] or not said or tokens[joint - 1].lemma == "rather":
        return None
    alike = [k for k in before if named[k] and (named[k] > 0) is (named[passed] > 0) and named[k] != named[passed]]
    if not alike or (tokens[said[0]].lemma in _COMPARATIVES and said[0] < alike[0]):
        return None
    last = passed + 1
    while last < len(tokens) and named[last] == named[passed]:
        last += 1
    return Preference(alike[0], passed, last, (said[0], joint), tokens[said[0]].lemma in _WEIGHTS)


def _any_day(tokens: Sequence[Token], named: Sequence[int], joint: int, passed: int) -> list[int]:
    """The "any day" of "Argentina over Spain any day"."""
    last = passed
    while last < len(tokens) and named[last]:
        last += 1
    always = tuple(t.lemma for t in tokens[last : last + 2]) in (("any", "day"), ("any", "time"), ("every", "time"))
    return [last, last + 1] if always and tokens[joint].lemma == "over" else []


def _clause(tokens: Sequence[Token], joint: int) -> list[int]:
    """The tokens before a joint, nearest first, as far as its clause and its reach go."""
    found: list[int] = []
    for k in range(joint - 1, max(joint - 1 - _REACH, -1), -1):
        if tokens[k].lemma in _STOPS:
            break
        found.append(k)
    return found
