"""Where a long message comes to the point: what is told before the wish is background and no part of it."""

from collections.abc import Sequence

from chatbot.understanding.lexicon import Match
from chatbot.understanding.tokens import Token

#: Shorter messages are wishes from the beginning.
_LONG = 24
_SENTENCES = 2
_STOPS = frozenset({".", "!", "?"})
#: How a wish begins. A sentence with one of these that names a thing of the shop is where the wish begins.
_WISHING = (
    "want", "need", "looking", "look", "search", "searching", "find", "show", "recommend", "is there", "are there", "do you",
    "have you", "what have", "can you", "could you", "so :", "so ,", "please",
    "we're after", "i'm after", "get me", "help", "would like", "i'd like", "buy", "shopping",
)  # fmt: skip


def begins(tokens: Sequence[Token], matches: Sequence[Match]) -> int:
    """The index of the first token of the wish: 0, but for a story of several sentences that ends in a wish for a thing."""
    starts = [0, *(i + 1 for i, t in enumerate(tokens[:-1]) if t.text in _STOPS and not tokens[i + 1].is_number)]
    if len(tokens) < _LONG or len(starts) < _SENTENCES:
        return 0
    for first, last in zip(starts, [*starts[1:], len(tokens)], strict=True):
        names_a_thing = any(
            first <= m.first < last and any(t.facet in ("category", "type") for t in m.terms) for m in matches
        )
        if names_a_thing and _wishes(tokens[first:last]):
            return first
    return 0


def _wishes(sentence: Sequence[Token]) -> bool:
    said = f" {' '.join(t.text.casefold() for t in sentence)} "
    return any(f" {cue} " in said for cue in _WISHING)
