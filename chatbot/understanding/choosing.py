"""Questions that choose among what is on show: "which is lighter?", "which of these is better for rain?", "which one is the warmest?"; and those that
look through it: "do you have them in green?", "any big enough for four?"."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.understanding.tokens import Token

#: What may stand between "which" and the verb.
_OF_THEM = frozenset({"one", "ones", "of", "these", "those", "them", "the", "two", "three", "four", "both", "item", "s", "'s"})
_VERBS = frozenset({"is", "are", "has", "have", "would", "weigh", "last", "cost", "hold", "look", "do", "does", "should", "will"})
_HAVING, _THEM = frozenset({"have", "got", "get", "sell", "stock", "carry"}), frozenset({"them", "these", "those", "any"})
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


def looks_through(tokens: Sequence[Token]) -> bool:
    """Whether a question asks for those among the things on show that are so, rather than about one of them."""
    words = [t.lemma for t in tokens if t.is_word or t.is_number]
    asked = any(word == "any" and words[at + 1 : at + 2] not in (["good"], ["idea"], ["reason"]) for at, word in enumerate(words[:4]))
    had = any(a in _HAVING and b in _THEM for a, b in pairwise(words))
    return bool(words) and (asked or had) and (tokens[-1].text == "?" or words[0] in ("any", "do", "are", "have", "is", "got", "can"))


def _of_these(words: Sequence[str]) -> bool:
    return any(a == "of" and b in ("these", "those", "them", "the") for a, b in pairwise(words))
