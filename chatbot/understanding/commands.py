"""The words that people steer a shop's conversation with, mended where a finger slipped: "sav the frist one", "cheeper", "under 60 buxks"."""

from collections.abc import Collection, Container, Iterator

from rapidfuzz.distance import OSA

from chatbot.domain.units import CURRENCIES, UNITS
from chatbot.domain.words import lemma
from chatbot.understanding.adjectives import scaled
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.spelling import lacks
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token, tokenize

#: What to do, with which, and how it should differ: closed classes of the language, no words of any catalogue.
COMMANDS = frozenset(
    """
    save show compare remove delete undo restart start find forget keep please thanks shortlist wishlist
    first second third fourth fifth last next previous other others another ones both these those
    more less most least only without instead again back different difference similar between something anything
    cheap cheaper cheapest expensive affordable better best lighter lightest heavier warmer warmest bigger biggest smaller smallest
    larger largest longer shorter quieter faster brighter stronger wider thinner thicker
    looking need want which what size color colour price budget
    """.split()
)
#: What money and measures are called: behind a number, a word that is one slip from one of these is one.
AMOUNTS = frozenset(word for word in (*CURRENCIES, *UNITS) if word.isascii() and word.isalpha() and len(word) > 3)
_SHORTEST = 3
#: In a shorter word a wrong letter makes another word as likely as a slip.
_SHORTEST_EXCHANGED = 5

#: How far a word is from another: slips of the finger, and their kind, likeliest first.
Slip = tuple[int, int]
_LEFT_OUT, _ADDED, _EXCHANGED = 0, 1, 2


def mended(text: str, lexicon: Lexicon, words: Container[str] = frozenset()) -> str:
    """The text with the commands in their right spelling.

    A word is mended that is one slip from a single command, unless it is an ordinary word, a name in the middle of a sentence, one that the catalogue
    uses (``words``, as they are compared), or nearer to one of the catalogue's.
    """
    tokens = tokenize(text)
    for i in reversed(range(len(tokens))):
        command = _amount(tokens, i, lexicon) or (_meant(tokens[i], lexicon, words) if _may_slip(tokens, i, text) else None)
        if command is not None:
            text = f"{text[: tokens[i].start]}{command}{text[tokens[i].end :]}"
    return text


def _amount(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> str | None:
    """The money or measure that a word behind a number is, but for a slip; None where it is another word."""
    word = tokens[i].text.casefold()
    if not i or not tokens[i - 1].is_number or not tokens[i].is_word or len(word) < _SHORTEST:
        return None
    right = word in CURRENCIES or word in UNITS or lemma(word) in STOPWORDS or lexicon.known(word)
    if right or any(m.exact for m in lexicon.matches((tokens[i],))):
        return None
    near = sorted(_near(word, AMOUNTS))
    return near[0][1] if near else None


def _may_slip(tokens: tuple[Token, ...], i: int, text: str) -> bool:
    """Whether a token is a word of its own in running text: no half of a compound or a code, and no name."""
    token = tokens[i]
    if not token.is_word or len(token.text) < _SHORTEST:
        return False
    beside = text[max(token.start - 1, 0) : token.start] + text[token.end : token.end + 1]
    return (token.text.islower() or text.isupper() or i == 0) and not any(c.isalnum() or c in "-/&@_" for c in beside)


def _meant(token: Token, lexicon: Lexicon, words: Container[str]) -> str | None:
    word = token.text.casefold()
    written = (word, lemma(word))
    if not COMMANDS.union(STOPWORDS).isdisjoint(written) or any(lexicon.known(w) or scaled(w) for w in written):
        return None
    near = sorted(_near(word, COMMANDS))
    if not near or [slip for slip, _ in near].count(near[0][0]) > 1:
        return None
    if any(w in words for w in written) or any(m.exact for m in lexicon.matches((token,))):
        return None
    rival = lexicon.spelling.nearest(word)
    return None if rival and _slip(word, rival) < near[0][0] else near[0][1]


def _near(word: str, commands: Collection[str]) -> Iterator[tuple[Slip, str]]:
    for command in commands:
        if command[0] not in word[:2] or len(command) <= _SHORTEST:
            continue
        slip = _slip(word, command)
        if slip[0] == 1 and (slip[1] < _EXCHANGED or len(word) >= _SHORTEST_EXCHANGED):
            yield slip, command


def _slip(word: str, other: str) -> Slip:
    """How far the word is from the other. Letters that changed places are as likely as a letter that was left out."""
    left_out = lacks(word, other) or sorted(word) == sorted(other)
    return OSA.distance(word, other), _LEFT_OUT if left_out else _ADDED if lacks(other, word) else _EXCHANGED
