"""What somebody is said to have already, or to be: names in such words are nothing to look for."""

from collections.abc import Sequence

from chatbot.understanding.tokens import Token

_OWNING = frozenset({"have", "has", "own", "owns", "got", "bought", "ordered", "had"})
_OWNERS = frozenset({"i", "i've", "we", "we've", "he", "she", "they", "he's", "she's", "ive", "already"})
_SOMEBODY = frozenset({"i", "he", "she", "we", "you"})
_BEING = frozenset({"am", "is", "are", "be", "was", "were"})
_THEY_ARE = frozenset({"i'm", "im", "he's", "hes", "she's", "shes", "we're", "you're"})


def owned(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of clauses that say what somebody has: "I already have a tent and a stove"."""
    found: set[int] = set()
    for i, token in enumerate(tokens):
        if token.lemma not in _OWNING or (i + 1 < len(tokens) and tokens[i + 1].lemma == "to"):
            continue
        before = {t.lemma for t in tokens[max(i - 2, 0) : i]}
        if not before & _OWNERS or before & {"do", "you", "must", "should", "can"}:
            continue
        for k in range(i, len(tokens)):
            if tokens[k].text in ".;!?" or tokens[k].lemma in ("but", "need", "want", "looking", "so"):
                break
            found.add(k)
    return frozenset(found)


def says_who(tokens: Sequence[Token], start: int) -> bool:
    """Whether the noun phrase that begins at ``start`` says who somebody is: "I'm a guy", "she is a woman"."""
    before = [t.text.casefold() for t in tokens[max(start - 2, 0) : start]]
    return bool(before) and (before[-1] in _THEY_ARE or (before[-1] in _BEING and before[0] in _SOMEBODY))
