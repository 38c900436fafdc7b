"""A stretch of a sentence that stands for items, its part in the sentence, and how those side by side belong together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.grounding.ordinary import TALK, VERBS
from chatbot.grounding.tokens import Token

Kind = Literal["named", "described", "group", "pronoun", "rest"]
Role = Literal["subject", "against", "scope"]

_AGAINST = frozenset({"than", "unlike", "versus", "vs", "like"})
_AGAINST_TWO = frozenset({("than", "both"), ("than", "either"), ("compared", "to"), ("compared", "with"), ("next", "to")})
_PREPOSITIONS = frozenset("for with of on in by from at to".split())
_JOINING = frozenset({"and", "or", ",", "nor", "to", "the"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A stretch of tokens that stands for items; ``core`` is where its own noun begins, after adjectives that say something of it.

    ``items`` is empty where nothing on show is meant. A described one ("the lighter tent") says only which it could be.
    """

    kind: Kind
    items: frozenset[int]
    start: int
    core: int
    end: int
    role: Role = "subject"


def role(words: Sequence[Token], reference: Reference) -> Role:
    """Whether the items are what is spoken of, what it is compared with, or among which ("of these")."""
    before = [t.low for t in words[max(0, reference.start - 2) : reference.start]]
    if before[-1:] == ["as"] and "as" in {t.low for t in words[max(0, reference.start - 4) : reference.start - 2]}:
        return "against"
    if before[-1:] and (before[-1] in _AGAINST or tuple(before) in _AGAINST_TWO):
        return "against"
    if before == ["none", "of"]:
        return "subject"
    if before[-1:] in (["of"], ["among"], ["between"]) and reference.kind == "group":
        return "scope"
    return "subject"


def joined(words: Sequence[Token], found: Sequence[Reference]) -> list[Reference]:
    """References with nothing but "and", "or" and commas between them, made one; two names side by side name what both fit."""
    together: list[Reference] = []
    for each in found:
        last = together[-1] if together else None
        between = words[last.end : each.start] if last else ()
        if last and last.end == each.start and last.kind == each.kind == "named":
            together[-1] = replace(last, items=last.items & each.items, end=each.end)
            continue
        if last and between and last.kind == each.kind == "named" and (all(t.low in _JOINING for t in between) or _again(words, last, between)):
            together[-1] = replace(last, items=(last.items | each.items) if last.items and each.items else frozenset(), end=each.end)
        else:
            together.append(each)
    return together


def _again(words: Sequence[Token], last: Reference, between: Sequence[Token]) -> bool:
    """Whether only a preposition is said again between two names: "for the Wren and for the Owl"."""
    before = words[last.start - 1].low if last.start else ""
    return before in _PREPOSITIONS and [t.low for t in between if t.low != "the"] in (["and", before], ["or", before], ["nor", before])


def told_later(found: list[Reference]) -> list[Reference]:
    """With "it" standing for the one thing that is named after it, where nothing was before: "It isn't for newborns: the Gateway starts at six months"."""
    named = {r.items for r in found if r.kind == "named"}
    if len(named) != 1 or not found or found[0].kind != "pronoun" or found[0].items:
        return found
    return [replace(r, items=next(iter(named))) if r.kind == "pronoun" and not r.items else r for r in found]


def is_object(words: Sequence[Token], at: int, found: Sequence[Reference]) -> bool:
    """Whether "them" stands for what the sentence speaks of besides the items: "they hold 1.7 liters and boil them in 7 minutes"."""
    doing = at > 0 and words[at - 1].stem in VERBS - TALK
    return words[at].low == "them" and doing and any(r.role == "subject" and r.items for r in found)
