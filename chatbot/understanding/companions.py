"""What a thing is to go with, which says nothing of the thing itself: the green of "a rug to go with a green sofa"."""

from collections.abc import Sequence

from chatbot.understanding.match import Match
from chatbot.understanding.terms import EVERYWHERE
from chatbot.understanding.tokens import Token

_GOING = frozenset({"go", "goes", "going", "went"})
_MATCHING = frozenset({"match", "matches", "matching", "complement", "complements"})
_DETERMINERS = frozenset("a an the my our his her their".split())
_ENDS = frozenset({"and", "but", "or", "under", "for", "in", "with", "please"})


def companions(tokens: Sequence[Token], names: Sequence[Match] = ()) -> frozenset[int]:
    """The tokens of such things, where ``names`` tell of them what may be told of anything. What was spoken of already ("to go with it") is none of them, nor
    is what a thing is made for: a wine to go with a ribeye."""
    told = [m for m in names if m.first in (spoken := _spoken(tokens)) and m.last - 1 in spoken]
    facets = {t.facet for m in told for t in m.terms[:1]}
    return _spoken(tokens) if facets and facets <= EVERYWHERE | {"category"} else frozenset()


def _spoken(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens behind "to go with" and "that matches"."""
    found: set[int] = set()
    for at, token in enumerate(tokens):
        said = token.text.casefold()
        behind = at + 1 if said in _MATCHING else at + 2 if said in _GOING and [t.lemma for t in tokens[at + 1 : at + 2]] == ["with"] else len(tokens)
        if behind >= len(tokens) or tokens[behind].text.casefold() not in _DETERMINERS:
            continue
        end = next((k for k in range(behind, len(tokens)) if not tokens[k].is_word or tokens[k].lemma in _ENDS), len(tokens))
        found.update(range(behind, end))
    return frozenset(found)
