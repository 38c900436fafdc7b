"""People in a message for whom nothing is: they are the reason ("no down since my wife is vegan"), or do something to the thing ("she'll spill on it")."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.understanding.tokens import Token

_REASONS = frozenset("since because cos cause as".split())
_ALLERGIC, _NEAR = frozenset({"allergic", "allergy", "sensitive", "intolerant"}), 3
_RULING_OUT = frozenset({"no", "without", "not", "avoid", "nothing"})
_ONTO = frozenset("on over in into at off all".split())
#: Where the clause about somebody begins or ends.
_BREAKS = frozenset("and with or but that who so".split())


def is_a_reason(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody who is named from ``first`` on is only spoken of to say why."""
    start = next((k + 1 for k in range(first - 1, -1, -1) if not tokens[k].is_word or tokens[k].lemma in _BREAKS), 0)
    return any(t.lemma in _REASONS for t in tokens[start:first])


def does_to_it(tokens: Sequence[Token], last: int) -> bool:
    """Whether somebody whose name ends before ``last`` does something to the thing that is spoken of, which needn't be for them."""
    end = next((k for k in range(last, len(tokens)) if not tokens[k].is_word or tokens[k].lemma in _BREAKS), len(tokens))
    said = [t.lemma for t in tokens[last:end]]
    return any(a in _ONTO and b in ("it", "them") for a, b in pairwise(said))


def is_spared(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether somebody's allergy only says why something is ruled out, before it is told: "no feathers please, my husband is allergic"."""
    behind = {t.lemma for t in tokens[last : last + _NEAR]}
    return bool(_ALLERGIC & behind) and any(t.lemma in _RULING_OUT for t in tokens[:first])
