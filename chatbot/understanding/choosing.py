"""Questions that choose among what is on show: "which is lighter?", "which of these is better for rain?", "which one is the warmest?"."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.understanding.tokens import Token

#: What may stand between "which" and the verb.
_OF_THEM = frozenset({"one", "ones", "of", "these", "those", "them", "the", "two", "three", "four", "both", "item", "s", "'s"})
_VERBS = frozenset({"is", "are", "has", "have", "would", "weigh", "last", "cost", "hold", "look", "do", "does", "should", "will"})
#: Words that ask for the whole shop.
_WHOLE_SHOP = frozenset({"you", "sell", "carry", "stock", "shop", "store", "have"})


def chooses(tokens: Sequence[Token], heads: Sequence[int] | frozenset[int]) -> bool:
    """Whether a message asks which of the items on show goes furthest. ``heads`` are the tokens that name a category: "which tents" asks for things."""
    words = [t.lemma for t in tokens]
    if len(words) < 3 or words[0] not in ("which", "what") or heads:
        return False
    k = 1
    while k < len(words) and words[k] in _OF_THEM:
        k += 1
    if words[0] == "what" and not (words[1:3] == ["is", "the"] and _of_these(words)):
        return False
    verb = k < len(words) and (words[k] in _VERBS or words[k].endswith("er"))
    return verb and not (_WHOLE_SHOP & set(words[k + 1 :]))


def _of_these(words: Sequence[str]) -> bool:
    return any(a == "of" and b in ("these", "those", "them", "the") for a, b in pairwise(words))
