"""What somebody is said to have already, or to be: names in such words are nothing to look for."""

from collections.abc import Sequence

from chatbot.domain.words import lemmas
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_OWNING = frozenset({"have", "has", "own", "owns", "got", "bought", "ordered", "had"})
_OWNERS = frozenset({"i", "i've", "we", "we've", "he", "she", "they", "he's", "she's", "ive", "already"})
_SOMEBODY = frozenset({"i", "he", "she", "we", "you"})
_BEING = frozenset({"am", "is", "are", "be", "was", "were"})
_THEY_ARE = frozenset({"i'm", "im", "he's", "hes", "she's", "shes", "we're", "you're"})
#: What may stand between "has" and what one that is there already is like: "a black one", "two of the red ones".
_HAVING, _SO_MANY = frozenset({"have", "has", "had", "got", "own"}), frozenset("a an the two three several some enough plenty of got already".split())
#: What may stand before it where a message says nothing else, and what says that the message does.
_OPENING = _OWNERS | frozenset("but and no well oh yes sorry ok however though".split())
_WISHES_OR_POINTS = frozenset("? ! . ; : but need needs want wants look looking so it that this them these those one ones some to".split())

#: What one that is to be replaced is called.
_BEFORE, _OF_ONE = frozenset("old last previous existing current former present first".split()), frozenset("the my our his her their this".split())
#: What befalls a thing, where its verb doesn't end as others do.
_BEFALLEN = frozenset("broke tore fell burst gave went split came wore died got had was were lost shrank".split())
_MINE = frozenset({"my", "our"})
_SHORT_WORD = 2
#: How many words may tell what one's own thing is like: "my old leather boots".
_DESCRIBED = 3


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
            if tokens[k].text in ".;!?:" or tokens[k].lemma in ("but", "need", "want", "looking", "so"):
                break
            found.add(k)
    return frozenset(found)


def told_of_old(tokens: Sequence[Token], thing: str) -> frozenset[int]:
    """The tokens of clauses that tell of the one before, of the kind that ``thing`` names: "the old kettle whistled like a train", "the strap of my backpack
    snapped"."""
    found: set[int] = set()
    called = {*lemmas(thing), "one", "pair"}
    for i in range(1, len(tokens) - 1):
        if tokens[i].lemma not in called:
            continue
        start = next((s for s in (_tells_of_old(tokens, i), _befell(tokens, i)) if s is not None), None)
        if start is not None:
            found.update(range(start, _clause_end(tokens, i + 1)))
    return frozenset(found)


def _tells_of_old(tokens: Sequence[Token], i: int) -> int | None:
    """Where a clause begins that has "the old kettle" for its subject; ``i`` is the thing."""
    old = i > 1 and tokens[i - 1].lemma in _BEFORE and tokens[i - 2].lemma in _OF_ONE
    return i - 2 if old and _opens(tokens, i - 2) else None


def _befell(tokens: Sequence[Token], i: int) -> int | None:
    """Where a clause begins that tells what befell somebody's own: "my tent tore", "the strap of my backpack snapped"; ``i`` is the thing."""
    verb = tokens[i + 1]
    if not _happens(tokens[i], verb) or tokens[i - 1].lemma not in _MINE:
        return None
    part = i > 3 and tokens[i - 2].lemma == "of" and tokens[i - 4].lemma in _OF_ONE
    start = i - 4 if part else i - 1
    return start if _opens(tokens, start) else None


def _happens(thing: Token, verb: Token) -> bool:
    """Whether a word says what befell a thing, or befalls it: "my tent tore", "my dumbbells roll"."""
    said, several = verb.text.casefold(), thing.text.casefold() != thing.lemma
    if said in _BEFALLEN or (said.endswith("ed") and verb.lemma not in STOPWORDS):
        return True
    agrees = (said == verb.lemma and len(said) > _SHORT_WORD) if several else (said.endswith("s") and said != verb.lemma)
    return verb.is_word and verb.lemma not in STOPWORDS and not verb.tight and agrees


def _opens(tokens: Sequence[Token], start: int) -> bool:
    return start == 0 or not tokens[start - 1].is_word or tokens[start - 1].lemma in ("because", "since", "as", "and", "but")


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    return next((k for k in range(start, len(tokens)) if not tokens[k].is_word or tokens[k].lemma in ("so", "but", "want", "need")), len(tokens))


def says_who(tokens: Sequence[Token], start: int) -> bool:
    """Whether the noun phrase that begins at ``start`` says who somebody is: "I'm a guy", "she is a woman"."""
    before = [t.text.casefold() for t in tokens[max(start - 2, 0) : start]]
    return bool(before) and (before[-1] in _THEY_ARE or (before[-1] in _BEING and before[0] in _SOMEBODY))


def own_things(tokens: Sequence[Token], named: Sequence[int]) -> frozenset[int]:
    """The tokens of the things that the shopper speaks of as theirs: the "headphones" of "my current headphones". ``named`` numbers the names of the
    catalogue, below zero those of things."""
    found: set[int] = set()
    for first in (i for i, number in enumerate(named) if number < 0 and (not i or named[i - 1] != number)):
        k = first - 1
        while k > 0 and first - k <= _DESCRIBED and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
            k -= 1
        if k >= 0 and tokens[k].lemma in _MINE:
            found.update(i for i in range(first, len(named)) if named[i] == named[first])
    return frozenset(found)


def says_only_what_there_is(tokens: Sequence[Token], i: int) -> bool:
    """Whether a message says nothing but what somebody has already, with ``i`` its verb: "she already has gloves", "we've got Catan already"."""
    near, behind = {t.lemma for t in (*tokens[max(i - 2, 0) : i + 2], tokens[-1])}, {t.text.casefold() for t in tokens[i + 1 :]}
    opens = all(t.text.casefold() in _OPENING or not t.is_word for t in tokens[:i])
    return opens and tokens[i].lemma in _HAVING and "already" in near and behind.isdisjoint(_WISHES_OR_POINTS)


def only_tells(tokens: Sequence[Token]) -> bool:
    """Whether a message wishes for nothing, and only says what somebody has already."""
    return any(says_only_what_there_is(tokens, i) for i in range(1, len(tokens)))


def has_one_already(tokens: Sequence[Token], named: Sequence[int], i: int) -> bool:
    """Whether this is the "has" of "he already has a black one", "he has a good knife already": another of that kind isn't wanted.

    ``named`` numbers the names of the catalogue, below zero those of things. Beside another thing, what somebody has is only told of.
    """
    if tokens[i].lemma not in _HAVING or "already" not in {t.lemma for t in tokens[max(i - 2, 0) :]}:
        return False
    if says_only_what_there_is(tokens, i):
        return any(named[i:])
    things = {number for number in named if number < 0}
    if len(things) == 1 and any(number < 0 for number in named[i:]) and tokens[-1].lemma == "already":
        return True
    if "already" not in {t.lemma for t in tokens[max(i - 2, 0) : i + 2]}:
        return False
    first = next((k for k in range(i + 1, len(tokens)) if named[k] or tokens[k].lemma not in _SO_MANY), len(tokens))
    last = next((k for k in range(first, len(tokens)) if named[k] <= 0), len(tokens))
    return first < last < len(tokens) and tokens[last].lemma == "one"
