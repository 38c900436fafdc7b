"""What is asked about a thing that was bought already: "the laptop I bought here is broken", "my kettle leaks, can I return it?".

The name of the thing says nothing of what is asked, and pulls a message towards wishes; so it is read again with "item" in its place.
"""

import re
from collections.abc import Collection, Sequence

from chatbot.understanding.asking import asks, wonders
from chatbot.understanding.background import background
from chatbot.understanding.tokens import Token

_BUYERS = frozenset("i we i've we've".split())
_BUYING = frozenset({"bought", "ordered", "purchased"})
_GOT = frozenset({"got", "received", "have"})
_HERE, _FROM, _YOURS = "here", frozenset({"from", "at", "in", "with"}), frozenset({"you", "your"})
_MINE = frozenset({"my", "our"})
#: How many words may stand between whose a thing is and its name: "my old steel kettle".
_DESCRIBED = 3
_STANDS_FOR_IT = "item"
#: What may stand between what is told and what is wanted, and the fewest words of the latter.
_JOINT, _CLAUSE = re.compile(r"[,.;:!?]\s+|\s(?:and|but|so)\s"), 3


def unnamed(message: str, tokens: Sequence[Token], names: Sequence[int], heads: Collection[int]) -> tuple[str, ...]:
    """The message with "item" for each thing that it names, where it may be about a purchase, and what it says at last; none elsewhere.

    ``heads`` are the tokens of things, ``names`` the numbers of the names that tokens are part of.
    """
    told = background(tokens)
    if not heads or (told and any(head not in told for head in heads)) or not _may_be_of_a_purchase(tokens, heads):
        return ()
    kept = message
    for head in sorted(heads, reverse=True):
        first = head
        while first and names[head] and names[first - 1] == names[head]:
            first -= 1
        kept = kept[: tokens[first].start] + _STANDS_FOR_IT + kept[tokens[head].end :]
    last = _at_last(kept)
    return (kept, last) if last else (kept,)


def _at_last(text: str) -> str:
    """What stands behind the last comma or "and", which may be what is wanted after all: "I need a new one"."""
    last = _JOINT.split(text)[-1].strip()
    return last if last != text.strip() and len(last.split()) >= _CLAUSE else ""


def _may_be_of_a_purchase(tokens: Sequence[Token], heads: Collection[int]) -> bool:
    """Whether somebody tells that they bought it, or asks about what is theirs."""
    said = [t.text.casefold() for t in tokens]
    bought = any(word in _BUYING and not _BUYERS.isdisjoint(said[max(i - 2, 0) : i]) for i, word in enumerate(said))
    got = any(word in _GOT and not _BUYERS.isdisjoint(said[max(i - 2, 0) : i]) for i, word in enumerate(said)) and _from_the_shop(said)
    own = any(not _MINE.isdisjoint(said[max(head - _DESCRIBED, 0) : head]) for head in heads)
    return bought or got or (own and (asks(tokens) or wonders(tokens) or _from_the_shop(said)))


def _from_the_shop(said: Sequence[str]) -> bool:
    """Whether the shop is said to be where something comes from: "here", "from you", "at your store"."""
    return _HERE in said or any(word in _FROM and said[i + 1] in _YOURS for i, word in enumerate(said[:-1]))
