"""What a message tells before it says what is wanted: "my jacket is torn, so I need boots"."""

from collections.abc import Collection, Sequence

from chatbot.understanding.nouns import is_noun
from chatbot.understanding.owning import only_tells
from chatbot.understanding.tokens import Token

_JOINTS = frozenset({",", ".", "!", "?", ";", ":", "-", "and", "so", "but", "now", "therefore", "thus", "hence"})
_TELLERS = frozenset("i i'm i've im ive we we're we've my our he he's she she's they they're it it's his her their the".split())
_WISHERS = frozenset("i i'm i'd im id we we're we'd he she they".split())
#: Verbs of wishing, those that stand without a word for who does it ("looking for a duvet"), and what makes a wish of the clause before.
_WISH = frozenset({"need", "want", "look", "looking", "search", "searching", "after"})
_BARE = frozenset({"looking", "need", "needing", "searching", "want", "wanting"})
_ASKING = _WISH | {"show", "find", "recommend", "get", "buy"}


def background(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of a clause that tells how things are, where another behind it says what is wanted; things named there aren't looked for."""
    wish = next((i for i in range(1, len(tokens)) if _wishes(tokens, i)), 0)
    told = [t.text.casefold() for t in tokens[:wish]]
    opening = next((word for word in told if word not in _JOINTS), "")
    return frozenset(range(wish)) if opening in _TELLERS and _ASKING.isdisjoint(told) else frozenset()


def only_told(tokens: Sequence[Token], heads: Collection[int]) -> frozenset[str]:
    """The lemmas of the background where the wish names its thing (``heads`` are the tokens of things): the torn of "my jacket is torn, so I need boots".
    Who says nothing but what there is already wishes for nothing by it: the Catan of "we already have Catan"."""
    if only_tells(tokens):
        return frozenset(t.lemma for t in tokens)
    told = background(tokens)
    return frozenset(tokens[i].lemma for i in told) if any(head not in told for head in heads) else frozenset()


def _wishes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a clause that wishes begins at ``i``."""
    said = tokens[i].text.casefold()
    if tokens[i - 1].text.casefold() not in _JOINTS:
        return False
    if said in ("what", "which"):
        return i + 1 < len(tokens) and is_noun(tokens[i + 1])  # "we're five, what tent would do?"
    return said in _BARE or (said in _WISHERS and any(t.lemma in _WISH for t in tokens[i + 1 : i + 3]))
