"""A thing's name of two words said the other way round: a "box for my tools" is a toolbox."""

from collections.abc import Mapping, Sequence

from chatbot.understanding.match import Match, Term
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: What may stand before what a thing is for.
_DETERMINING = frozenset("a an the my our your his her their some all".split())


def turned_round(tokens: Sequence[Token], i: int, forms: Mapping[tuple[str, ...], Sequence[Term]]) -> Match | None:
    """The thing whose name begins at ``i`` with its last word; None where none does."""
    k = i + 2
    if k >= len(tokens) or tokens[i + 1].lemma != "for" or not tokens[i].is_word:
        return None
    while k < len(tokens) - 1 and tokens[k].lemma in _DETERMINING:
        k += 1
    form = (tokens[k].lemma, tokens[i].lemma)
    things = tuple(t for t in forms.get(form) or forms.get(("".join(form),), ()) if t.facet == "category")
    ends = k + 1 >= len(tokens) or not tokens[k + 1].is_word or tokens[k + 1].lemma in STOPWORDS
    return Match(i, k + 1, things) if things and ends else None
