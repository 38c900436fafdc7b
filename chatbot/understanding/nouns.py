"""Which words name a thing or a kind, and don't just praise or describe."""

from collections.abc import Sequence

from chatbot.domain.words import IRREGULAR, lemma
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Endings of adjectives: sturdy, foldable, rugged, colorful, stylish, seamless, waterproof.
_ENDINGS = ("y", "able", "ible", "ed", "ing", "ful", "ish", "ous", "ive", "less", "proof", "ic", "al", "est", "ern", "like")
#: Common adjectives that their ending doesn't tell.
_ADJECTIVES = frozenset(
    """
    cute smart simple plain soft hard thick thin rough smooth sleek slim firm stiff tough durable reliable robust solid strong sound safe
    elegant modern vintage ultra super extra mini micro mega jumbo full half double triple single dual spare main top pro premium basic
    classic neutral bold dark pale deep flat round square oval short low mid clear gentle secure discreet complete whole real true pure fresh
    dry wet hot cool clean green different certain odd unique rare common normal regular standard default average own old used second
    professional beginner pricier fancier better worse favorite gorgeous hip chic posh adult grown waterproof
    wooden golden woolen broken three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred dozen several
    """.split()
)
#: Nouns with the ending of an adjective.
_NOUNS = frozenset("forest harvest chest vest guest nest quest chair ring ceiling clothing bedding landing wedding building painting belly body".split())
#: Occasions, which grammar sets aside elsewhere.
_OCCASIONS = frozenset(map(lemma, ("christmas", "birthday")))
_SHORTEST = 4
#: Who does something, and what begins what they do it to.
_DOERS = frozenset("he she it that who which dog cat puppy kitten toddler".split())
_WEARERS = frozenset("i i'm he she they we you who he's she's they're".split())
_WEARING = frozenset({"wear", "wears", "wearing"})
#: What stands before a verb that somebody is asked to do or wants to do, and behind it: "can you book me a flight".
_BIDDING, _FOR_WHOM = frozenset({"you", "to", "please", "u"}), frozenset({"me", "us", "a", "an", "my", "the", "him", "her"})
OBJECTS = frozenset("a an the my his her our their it them him me us off out".split())


def is_noun(token: Token) -> bool:
    """Whether a plain word, by its form alone, is more likely a noun: the diaper of "diaper bag". A name ("Nike boots") is none."""
    word = token.lemma
    return (
        token.is_word
        and token.text.islower()
        and len(word) >= _SHORTEST
        and (word not in STOPWORDS or word in _OCCASIONS)
        and word not in SCALES
        and word not in PEOPLE
        and word not in _ADJECTIVES
        and (word in _NOUNS or not word.endswith(_ENDINGS))
    )


def is_plural(token: Token) -> bool:
    """Whether a word is written in the plural; another spelling of a singular ("aluminium") isn't."""
    said = token.text.casefold()
    return said != token.lemma and (said.endswith("s") or said in IRREGULAR)


def is_deed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word is what somebody does: the kicks of "my toddler kicks the blanket off", the wears of "he wears XL"."""
    said = tokens[first].text.casefold()
    if last - first == 1 and first > 0 and tokens[first].lemma in _WEARING and tokens[first - 1].lemma in _WEARERS:
        return True
    if last - first > 1 or last >= len(tokens):
        return False
    if said == tokens[first].lemma:
        bidden = tokens[first - 1].lemma in _BIDDING if first else tokens[last].lemma in ("me", "us")
        return bidden and tokens[last].lemma in _FOR_WHOM
    if first == 0:
        return False
    before = tokens[first - 1]
    doing = (before.lemma in PEOPLE or before.lemma in _DOERS) and not before.text.endswith(("'s", "’s"))
    return doing and tokens[last].lemma in OBJECTS
