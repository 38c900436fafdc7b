"""A set whose parts nobody named: "an outfit for a job interview", "everything for a weekend of camping"."""

from collections.abc import Sequence

from chatbot.understanding.heads import Heads
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.together import Bound, bound_of, is_price
from chatbot.understanding.tokens import Token

#: Words that stand for things not named, and what leads from them to what the things are for. Both are words of grammar, not of a trade.
_ALL_OF_IT = (
    tuple(p.split())
    for p in (
        "everything,all i need,all we need,whatever i need,whatever we need,what i need,what we need,what do i need,what do we need,"
        "everything i need,everything we need,all the essential,the essential,an outfit,outfit,a kit,starter kit,a bundle,a complete set"
    ).split(",")
)
_WHOLES = tuple(sorted(_ALL_OF_IT, key=len, reverse=True))
_LEADS = frozenset({"for", "to"})


def purpose(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[str, Bound | None] | None:
    """What a set of things that aren't named is for, and what it may cost in all; None when no such set is asked for.

    A message that names a thing of the catalogue asks for that thing: "everything for my tent" is about tents.
    """
    heads = Heads(tokens, lexicon)
    if any(not h.pointed for h in heads.named):
        return None
    words = tuple(t.lemma for t in tokens)
    for i in range(len(words)):
        whole = next((w for w in _WHOLES if words[i : i + len(w)] == w), None)
        if whole is None or any(heads.inside(k) for k in range(i, i + len(whole))):
            continue
        lead = i + len(whole)
        if lead < len(words) and words[lead] in _LEADS:
            priced = next((q for q in heads.amounts if is_price(q, tokens, lexicon.vocabulary)), None)
            gone = set(range(priced.first, priced.last)) if priced else set()
            rest = [t.text for k, t in enumerate(tokens) if k > lead and k not in gone and (t.is_word or t.is_number)]
            if any(w.casefold() not in STOPWORDS for w in rest):
                return " ".join(rest), bound_of(priced, tokens) if priced else None
    return None
