"""Whether a noun phrase, by what stands before it, is something that somebody has or had, or a place: "I've a gas stove", "at a wooden desk"."""

from collections.abc import Sequence

from chatbot.understanding.numerals import numeral
from chatbot.understanding.tokens import Token

_OWN = frozenset("my our his her their".split())
_ARTICLES = frozenset("a an some the this that already enough plenty".split())
_HAVING = frozenset("have has had got own owns bought broke ruined dropped lost".split())
_HAVERS = frozenset("i we he she they".split())
_CONTRACTED = frozenset("i've ive we've they've he's she's".split())
#: Behind these stands what is wished, even if it is called one's own; and before a "had" that only supposes.
_WISHING = frozenset("to must should would will can could may might like you replace match matching as".split())
_SUPPOSING = frozenset({"if", "we'd", "i'd", "better"})
#: Behind these stands what a thing is used with.
_USED = frozenset("with using use for fit hold of on over work".split())
#: Behind these stands where something is, or what for.
_PLACING = frozenset("on at in into onto under over against near by beside behind from for to inside next".split())
_SEEKING = frozenset("look looking search searching shopping hunting".split())
_BOUGHT = frozenset("bought had ordered tried".split())


def is_own(tokens: Sequence[Token], start: int) -> bool:
    """Whether what begins at ``start`` is called somebody's: "my leather boots", but not "like my leather boots"."""
    return start > 0 and tokens[start - 1].lemma in _OWN and not (start > 1 and tokens[start - 2].lemma in _WISHING)


def is_used(tokens: Sequence[Token], start: int) -> bool:
    """Whether something is to be used with it: "works with my trekking poles"."""
    return start > 1 and tokens[start - 2].lemma in _USED


def is_had(tokens: Sequence[Token], start: int) -> bool:
    """Whether somebody has it, or had: "I already have a leather backpack", "I've a gas stove at home"."""
    k = start - 1
    while k >= 0 and (tokens[k].lemma in _ARTICLES or numeral(tokens, k)):
        k -= 1
    if k < 0 or k == start - 1:
        return False
    if tokens[k].text.casefold() in _CONTRACTED:
        return True
    before = {t.lemma for t in tokens[max(k - 2, 0) : k]}
    if tokens[k].lemma == "had" and before and before.isdisjoint(_WISHING | _SUPPOSING):
        return True
    contracted = k > 0 and tokens[k - 1].text.casefold() in _CONTRACTED  # "we've got a red sofa"
    return tokens[k].lemma in _HAVING and (contracted or not before.isdisjoint(_HAVERS)) and before.isdisjoint(_WISHING)


def has_one(tokens: Sequence[Token], last: int, start: int) -> bool:
    """Whether somebody had one of the kind that is named before ``last``: "last time I bought the black one"."""
    one = [t.text.casefold() for t in tokens[last : last + 1]] in (["one"], ["ones"])
    return one and start > 1 and tokens[start - 2].text.casefold() in _BOUGHT and tokens[start - 1].lemma == "the"


def is_placed(tokens: Sequence[Token], start: int) -> bool:
    """Whether it says where, or what for: "I sit at a wooden desk", "for a hardwood floor"."""
    k = start - 1
    while k >= 0 and tokens[k].lemma in _ARTICLES:
        k -= 1
    sought = k > 0 and tokens[k].lemma in ("for", "at") and tokens[k - 1].lemma in _SEEKING
    described = k >= 0 and tokens[k].lemma == "in" and k == start - 1  # "in navy, length 20 cm" says how it is to be, "in a white kitchen" where
    return k >= 0 and tokens[k].lemma in _PLACING and not (sought or described)
