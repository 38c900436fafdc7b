"""What is said of something else than what is looked for, by a verb: "my kitchen is white", "my skin gets red", "the bag I have is mesh"."""

from collections.abc import Iterator, Sequence

from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Words for what something looks like, or for what of it is wanted: "my favorite color is blue", "in a dark wood finish".
OF_LOOKS = frozenset(
    """
    color shade finish look style version fabric material design tone print pattern size favorite preference taste choice budget leather wood metal steel wool
    cotton edition option model kind type one ones please
    """.split()
)
_BEING = frozenset("is are was were get gets got getting turn turns turned go goes went become becomes".split())
#: What comes to be of a color need not be so always, nor what can be switched to one.
_BECOMING = frozenset("gets turns goes becomes turning turned went getting".split())
_SWITCHING, _CAN = frozenset({"switch", "change"}), frozenset("can could that which also".split())
_ADVERBS = frozenset("all mostly mainly quite very really so both and or light dark pale bright".split())
_OWN = frozenset("my our his her their".split())
#: Whose looks are told of: what somebody had before, and places that have no owner in a message.
_EARLIER = frozenset("mine old last previous former current existing".split())
_AROUND = frozenset("wall floor tile ceiling room kitchen bathroom bedroom house flat hall sofa couch curtain furniture worktop counter".split())
_HAVERS, _HAVING = frozenset("i we he she they".split()), frozenset("have has had got own owns bought use".split())
_PLACING = frozenset("on at in into onto under over against near by beside behind from for to inside next".split())
#: So many words may stand between the first of a subject and its verb.
_LONGEST = 4


def said_of_something_else(tokens: Sequence[Token], first: int, *, colored: bool) -> bool:
    """Whether the word at ``first`` says how something of somebody's is or gets; of a ``colored`` one, how anything gets."""
    verb = _verb(tokens, first)
    if verb is None:
        return False
    if colored and verb < first and tokens[verb].text.casefold() in _BECOMING:
        return True
    subject = list(_subject(tokens, verb))
    said = {tokens[i].lemma for i in subject}
    if tokens[verb].lemma == "to":
        return True
    if not subject or (said & OF_LOOKS and not said & _EARLIER):
        return False
    had = len(subject) > 1 and tokens[subject[1]].lemma in _HAVERS and tokens[subject[0]].lemma in _HAVING
    around = tokens[subject[-1]].lemma == "the" and tokens[subject[0]].lemma in _AROUND
    return had or around or bool(said & (_OWN | _EARLIER))


def _verb(tokens: Sequence[Token], first: int) -> int | None:
    """Where the verb stands before what is said by it: the "is", the "to" of "can switch to red", or the word behind one with an "is" in it."""
    k = first - 1
    if k >= 0 and tokens[k].is_word and tokens[k].lemma not in _BEING | STOPWORDS and not _contracts(tokens[k]):
        k -= 1  # "our sofa is gray leather"
    while k >= 0 and tokens[k].lemma in _ADVERBS:
        k -= 1
    if k > 1 and tokens[k].lemma == "to" and tokens[k - 1].lemma in _SWITCHING and tokens[k - 2].lemma in _CAN:
        return k
    if k < 1:
        return None
    if tokens[k].lemma in _BEING:
        return k
    return k + 1 if _contracts(tokens[k]) and tokens[k].lemma not in STOPWORDS else None


def _contracts(token: Token) -> bool:
    return token.text.casefold().endswith(("'s", "’s"))


def _subject(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """The tokens of what a verb says something of, from its last to its first."""
    for k in range(verb - 1, max(verb - 1 - _LONGEST, -1), -1):
        if not tokens[k].is_word or tokens[k].lemma in _PLACING:
            return
        yield k
        if tokens[k].lemma in _OWN or tokens[k].lemma == "the":
            return
