"""What is asked of the shop about a thing, above all one that was bought: "the laptop I bought here is broken", "can I return a tent?".

The name of the thing says nothing of what is asked, and pulls a message towards wishes; so it is read again with "item" in its place.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from chatbot.understanding.asking import asks, wonders
from chatbot.understanding.background import background
from chatbot.understanding.reading import Act
from chatbot.understanding.tokens import Token

_BUYERS = frozenset("i we i've we've".split())
_BUYING = frozenset({"bought", "ordered", "purchased"})
_GOT = frozenset({"got", "received", "have"})
_HERE, _FROM, _YOURS = "here", frozenset({"from", "at", "in", "with"}), frozenset({"you", "your"})
_MINE = frozenset({"my", "our"})
#: How many words may stand between whose a thing is and its name: "my old steel kettle".
_DESCRIBED = 3
_STANDS_FOR_IT = "item"
#: What is so plainly a question to the shop, and so much more than a wish, is one whatever thing it is about: one that was bought, or any.
_BOUGHT, _ANY = (0.43, 0.22), (0.5, 0.32)
#: The same where the handbook speaks of it, and how near it must then be.
_IN_THE_HANDBOOK, _NEAR_THE_HANDBOOK = (0.5, 0.25), 0.4
#: Unless its end is so much a wish, and more than a question to the shop: "..., I need a new one".
_WISHED, _WISHED_LEAD = 0.44, 0.02
_WISHES: tuple[Act, ...] = ("want", "advise", "surprise", "more")
#: What may stand between what is told and what is wanted, and the fewest words of the latter.
_JOINT, _CLAUSE = re.compile(r"[,.;:!?]\s+|\s(?:and|but|so)\s"), 3


def unnamed(message: str, tokens: Sequence[Token], names: Sequence[int], heads: Collection[int]) -> tuple[str, ...]:
    """The message with "item" for each thing that it names, where it may be about a purchase or asks something, and what it says at last; none elsewhere.

    ``heads`` are the tokens of things, ``names`` the numbers of the names that tokens are part of.
    """
    told = background(tokens)
    if not heads or (told and any(head not in told for head in heads)) or not (asks(tokens) or tells_of_a_purchase(tokens, heads)):
        return ()
    kept = message
    for head in sorted(heads, reverse=True):
        first = head
        while first and names[head] and names[first - 1] == names[head]:
            first -= 1
        kept = kept[: tokens[first].start] + _STANDS_FOR_IT + kept[tokens[head].end :]
    last = _at_last(kept)
    return (kept, last) if last else (kept,)


def asks_the_shop(scores: Sequence[Mapping[Act, float]], handbook: float, *, bought: bool) -> bool:
    """Whether a message is a question to the shop: by how near it is to each act without the name of its thing, and its end. ``handbook`` is how
    near it is to that; ``bought`` tells that somebody has the thing already."""
    if not scores:
        return False
    whole, *ends = scores
    wished = [(max(end[act] for act in _WISHES), end["store_question"]) for end in ends]
    if any(wish >= _WISHED and wish - store > _WISHED_LEAD for wish, store in wished):
        return False
    floor, lead = _BOUGHT if bought else _IN_THE_HANDBOOK if handbook >= _NEAR_THE_HANDBOOK else _ANY
    return whole["store_question"] >= floor and whole["store_question"] - whole["want"] >= lead


def _at_last(text: str) -> str:
    """What stands behind the last comma or "and", which may be what is wanted after all: "I need a new one"."""
    last = _JOINT.split(text)[-1].strip()
    return last if last != text.strip() and len(last.split()) >= _CLAUSE else ""


def tells_of_a_purchase(tokens: Sequence[Token], heads: Collection[int]) -> bool:
    """Whether somebody tells that they bought it, or asks about what is theirs."""
    said = [t.text.casefold() for t in tokens]
    bought = any(word in _BUYING and not _BUYERS.isdisjoint(said[max(i - 2, 0) : i]) for i, word in enumerate(said))
    got = any(word in _GOT and not _BUYERS.isdisjoint(said[max(i - 2, 0) : i]) for i, word in enumerate(said)) and _from_the_shop(said)
    own = any(not _MINE.isdisjoint(said[max(head - _DESCRIBED, 0) : head]) for head in heads)
    return bought or got or (own and (asks(tokens) or wonders(tokens) or _from_the_shop(said)))


def _from_the_shop(said: Sequence[str]) -> bool:
    """Whether the shop is said to be where something comes from: "here", "from you", "at your store"."""
    return _HERE in said or any(word in _FROM and said[i + 1] in _YOURS for i, word in enumerate(said[:-1]))
