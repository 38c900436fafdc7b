"""Which words name a thing or a kind, and don't just praise or describe."""

from chatbot.domain.words import lemma
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
#: Occasions, which grammar sets aside elsewhere.
_OCCASIONS = frozenset(map(lemma, ("christmas", "birthday")))
_SHORTEST = 4


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
        and not word.endswith(_ENDINGS)
    )
