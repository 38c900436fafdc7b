"""Whether a message says which of the items the shopper would have."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.understanding.tokens import Token

_GOING = frozenset({("go", "for"), ("go", "with")})
_WHO_PICKS, _PICKING = frozenset("i i'd i'll we we'd we'll let's".split()), frozenset("take pick choose buy".split())
#: What may stand before that: "ok, I'll take it".
_AGREEING = frozenset("ok okay yes yeah great perfect alright right then well fine cool good so , ! .".split())


def picks(tokens: Sequence[Token]) -> bool:
    """Whether a message says which one the shopper would have: "I'd take the Meridian", "take it", "the third it is", "I'd go for the blue one"."""
    while tokens and tokens[0].text.casefold() in _AGREEING:
        tokens = tokens[1:]
    said = [t.text.casefold() for t in tokens[:4]]
    if said[:1] == ["take"] and len(tokens) <= len(said):
        return True
    if [t.text.casefold() for t in tokens if t.is_word][-2:] == ["it", "is"]:
        return True
    return bool(said) and said[0] in _WHO_PICKS and (bool(_PICKING.intersection(said[1:])) or any(pair in _GOING for pair in pairwise(said)))
