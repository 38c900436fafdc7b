"""Second thoughts within one message: "a red, sorry, I mean a blue kettle"."""

from collections.abc import Sequence

from chatbot.understanding.lexicon import Match
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
_MARKS = frozenset({".", ",", "!", "?", "—", "–", "…", "-"})


def corrected(tokens: Sequence[Token], matches: Sequence[Match]) -> tuple[Match, ...]:
    """The matches without those that the shopper takes back: of the same facet as one that follows a correction."""
    places = [i for i in range(1, len(tokens)) if _corrects(tokens, i)]
    if not places:
        return tuple(matches)
    return tuple(m for m in matches if not any(m.last <= i and _names_again(m, i, matches) for i in places))


def _corrects(tokens: Sequence[Token], i: int) -> bool:
    if any(tuple(t.lemma for t in tokens[i : i + len(cue)]) == cue for cue in _CUES):
        return True
    return (
        tokens[i].lemma == "no"
        and tokens[i - 1].text in _MARKS
        and i + 1 < len(tokens)
        and tokens[i + 1].text in _MARKS
    )


def _names_again(match: Match, i: int, matches: Sequence[Match]) -> bool:
    """Whether something behind the correction is of the same facet and takes the place of this match."""
    facets = {t.facet for t in match.terms}
    return any(m.first > i and m.first - i <= 8 and facets == {t.facet for t in m.terms} for m in matches)


def replacing(tokens: Sequence[Token]) -> bool:
    """Whether what a message names takes the place of what was said before: "make it all-season instead"."""
    words = [t.lemma for t in tokens]
    return any(w == "instead" and words[i + 1 : i + 2] != ["of"] for i, w in enumerate(words))
