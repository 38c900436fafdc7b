"""Whether a message asks something, wherever in it the question stands."""

from collections.abc import Sequence
from itertools import pairwise

from chatbot.understanding.tokens import Token

_STARTERS = frozenset("is are does do can could will would has have how what which who when why tell".split())
#: How a polite wish opens.
_MAY, _YOU, _DOING = frozenset({"can", "could", "would", "will"}), frozenset({"you", "u", "ya"}), frozenset("do make show find get give bring".split())
#: How a question about one thing opens.
OF_IT, IT = frozenset("is are does do was were has".split()), frozenset({"it", "this", "that", "they", "these", "those"})
#: What asks of a thing somewhere in a message: "ok so does it float", "tell me whether it floats".
_WONDERING = frozenset("wonder wondering tell know ask check curious confirm explain describe detail info how what which why when where who".split())
_AUXILIARIES = frozenset("is are does do did was were has have can could will would should".split())


def asks(tokens: Sequence[Token]) -> bool:
    """Whether a message is a question, and no polite wish."""
    if not tokens or _bids(tokens):
        return False
    opens = not _STARTERS.isdisjoint((tokens[0].text.casefold(), tokens[0].lemma))
    return opens or tokens[-1].text == "?" or _asks_at_last(tokens)


def _asks_at_last(tokens: Sequence[Token]) -> bool:
    """Whether a question follows what it is about: "last one: is it dishwasher safe"."""
    said = [t.text.casefold() for t in tokens]
    return any(said[i] in (":", ",", "-", "–", "—") and said[i + 1] in OF_IT and said[i + 2] in IT for i in range(len(said) - 2))


def wonders(tokens: Sequence[Token]) -> bool:
    """Whether something may be asked anywhere in a message."""
    said = [t.text.casefold() for t in tokens]
    return not _WONDERING.isdisjoint(said) or any(a in _AUXILIARIES and b in IT for a, b in pairwise(said))


def _bids(tokens: Sequence[Token]) -> bool:
    """Whether a question is a polite wish: "can you do it in black", "could you show me warmer ones"."""
    said = [t.text.casefold() for t in tokens[:3]]
    return len(said) == 3 and said[0] in _MAY and said[1] in _YOU and said[2] in _DOING
