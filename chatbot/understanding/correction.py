"""Second thoughts within one message: "a red, sorry, I mean a blue kettle", "swap the wool for jute"."""

from collections.abc import Collection, Sequence

from chatbot.domain.request import Filter
from chatbot.understanding.lexicon import Match
from chatbot.understanding.terms import EVERYWHERE
from chatbot.understanding.tokens import Token

_CUES = tuple(
    tuple(cue.split())
    for cue in (
        "i mean",
        "i meant",
        "sorry",
        "scratch that",
        "no wait",
        "wait no",
        "wait",
        "actually",
        "correction",
        "make that",
        "or rather",
        "strike that",
        "no no",
        "oops",
    )
)
#: "Swap the wool for jute", "change brown to black".
_EXCHANGING = frozenset("swap change exchange replace switch trade turn swapping changing replacing switching".split())
_INTO = frozenset({"for", "to", "with", "by", "into"})
_NEAR = 3
_BESIDE = frozenset({"also", "too", "additionally", "both"})
_MARKS = frozenset({".", ",", "!", "?", "—", "–", "…", "-"})


def corrected(tokens: Sequence[Token], matches: Sequence[Match]) -> tuple[Match, ...]:
    """The matches without those that the shopper takes back: of the same facet as one that follows a correction."""
    matches = [m for m in matches if not any(_gives_way(m, other, tokens) for other in matches)]
    places = [i for i in range(1, len(tokens)) if _corrects(tokens, i)]
    if not places:
        return tuple(matches)
    return tuple(m for m in matches if not any(m.last <= i and _names_again(m, i, matches) for i in places))


def _gives_way(match: Match, other: Match, tokens: Sequence[Token]) -> bool:
    """Whether a name is exchanged for another one: the wool of "swap wool for jute"."""
    before = {t.lemma for t in tokens[max(match.first - _NEAR, 0) : match.first]}
    between = {t.lemma for t in tokens[match.last : other.first]}
    same = {t.facet for t in match.terms} & {t.facet for t in other.terms}
    return bool(same and before & _EXCHANGING and between & _INTO) and 0 < other.first - match.last <= _NEAR


def _corrects(tokens: Sequence[Token], i: int) -> bool:
    if any(tuple(t.lemma for t in tokens[i : i + len(cue)]) == cue for cue in _CUES):
        return True
    return tokens[i].lemma == "no" and tokens[i - 1].text in _MARKS and i + 1 < len(tokens) and tokens[i + 1].text in _MARKS


def _names_again(match: Match, i: int, matches: Sequence[Match]) -> bool:
    """Whether something behind the correction is of the same facet and takes the place of this match."""
    facets = {t.facet for t in match.terms}
    return any(m.first > i and m.first - i <= 8 and facets == {t.facet for t in m.terms} for m in matches)


def exchanges(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` takes the place of another one: the jute of "swap the wool for jute"."""
    return bool(_EXCHANGING.intersection(t.lemma for t in tokens[max(at - 2 * _NEAR, 0) : at]))


def replacing(tokens: Sequence[Token]) -> bool:
    """Whether what a message names takes the place of what was said before, be it of a kind that goes together: "make it all-season instead"."""
    words = [t.lemma for t in tokens]
    return any(w == "instead" and words[i + 1 : i + 2] != ["of"] for i, w in enumerate(words))


def adds(tokens: Sequence[Token]) -> bool:
    """Whether what a message names comes beside what was said before: "and with leather too"."""
    words = [t.lemma for t in tokens]
    return words[:1] in (["and"], ["plus"], ["also"], ["with"], ["or"]) or bool(_BESIDE.intersection(words))


def replaced(tokens: Sequence[Token], filters: Sequence[Filter], drops: Collection[str]) -> tuple[str, ...]:
    """The facets whose former wishes give way: all that are named "instead", else those of which a thing is asked for in one value ("the same in M"), and
    those of which another value is dropped ("that was for winter")."""
    named = [f for f in filters if not f.excludes]
    if replacing(tokens):
        return tuple(f.facet for f in named)
    single = () if adds(tokens) else tuple(f.facet for f in named if f.hard and f.facet in EVERYWHERE)
    return tuple(dict.fromkeys((*single, *(f.facet for f in named if f.facet in drops))))
