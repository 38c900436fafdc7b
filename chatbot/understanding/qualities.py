"""More or less of a quality that no facet measures: "dressier", "more colorful", "less sporty", "not that flashy", "the simplest".

What the quality means among the catalogue's values is told by their vectors, elsewhere; here it is only found in the words.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from chatbot.understanding.adjectives import SCALES, scaled
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_MORE, _LESS = frozenset({"more", "most"}), frozenset({"less", "least", "too"})
#: Words behind which a comparative in -er stands: "something softer", "a bit dressier".
_SURELY = frozenset({"something", "anything", "bit", "little", "much", "slightly", "somewhat", "even", "lot", "far", "way", "tad", "touch"})
_PERHAPS = _SURELY | frozenset({"but", "and", "or", "be", "is", "are", "look", "feel", ",", "it", "them", "one", "in", "a"})
_CLOSING = frozenset({"one", "than", "please", "but", "and", "or", "if", "version", "option"})
#: What an adjective may become; nouns in -er ("printer") have no such forms.
_ADJECTIVE_ENDINGS = ("ly", "est", "ness")


@dataclass(frozen=True, slots=True)
class Quality:
    """More of what ``word`` says, or less (``away``); tokens ``first`` to ``last`` (excluded) say it. A superlative compares with nothing."""

    word: str
    away: bool
    superlative: bool
    first: int
    last: int


def qualities(tokens: Sequence[Token], named: Collection[int], known: Callable[[str], bool], shown: bool) -> tuple[Quality, ...]:
    """The qualities that a message wants more or less of. ``named`` are the tokens that name a category, ``known`` tells an ordinary word."""
    found = [_by_adverb(tokens, i, named) or _by_ending(tokens, i, named, known, shown) for i in range(len(tokens))]
    return tuple(q for q in found if q is not None)


def _by_adverb(tokens: Sequence[Token], i: int, named: Collection[int]) -> Quality | None:
    """ "More colorful", "less sporty", "too formal", "not that flashy"."""
    if not i or not _is_quality(tokens, i, named):
        return None
    before = tokens[i - 1].lemma
    negated = i > 1 and tokens[i - 2].lemma in ("not", "isn't", "aren't", "nothing")
    word = tokens[i].lemma
    if before in _MORE or before in _LESS:
        if not _ends_here(tokens, i, named):
            return None
        return Quality(word, before in _LESS, before in ("most", "least"), i - 1 - (before == "too" and negated), i + 1)
    if negated and before in ("as", "so", "that") and _ends_here(tokens, i, named):
        return Quality(word, True, False, i - 2, i + 1)
    return None


def _is_quality(tokens: Sequence[Token], i: int, named: Collection[int]) -> bool:
    token = tokens[i]
    plural = token.text.casefold().endswith("s") and token.text.casefold() != token.lemma
    return token.is_word and len(token.lemma) > 2 and token.lemma not in STOPWORDS and not plural and i not in named and token.lemma not in SCALES


def _ends_here(tokens: Sequence[Token], i: int, named: Collection[int]) -> bool:
    """Whether the adjective stands alone or before the thing itself: "more colorful ones", "less formal shoes", but not "more storage space"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].is_word:
        return True
    return i + 1 in named or (tokens[i + 1].lemma in STOPWORDS and tokens[i + 1].lemma not in ("of", "about"))


def _by_ending(tokens: Sequence[Token], i: int, named: Collection[int], known: Callable[[str], bool], shown: bool) -> Quality | None:
    """ "Dressier", "softer", "the simplest"."""
    word = tokens[i].text.casefold()
    if i in named or tokens[i].lemma in STOPWORDS or scaled(tokens[i].lemma) or not tokens[i].is_word:
        return None
    before = tokens[i - 1].lemma if i else ""
    if word.endswith("est") and before == "the" and (base := _base(word.removesuffix("est"), known)):
        return Quality(base, False, True, i, i + 1)
    base = _base(word.removesuffix("er"), known) if word.endswith("er") else ""
    if not base:
        return None
    after = tokens[i + 1].lemma if i + 1 < len(tokens) and tokens[i + 1].is_word else ""
    closed = not after or after in _CLOSING or i + 1 in named
    surely = before in _SURELY or after == "than"
    perhaps = shown and closed and (not before or before in _PERHAPS) and (_is_adjective(base, known) or word.endswith("ier"))
    if not surely and not perhaps:
        return None
    less = before in ("less", "not")
    return Quality(base, less, False, i - 1 if less else i, i + 1)


def _base(stem: str, known: Callable[[str], bool]) -> str:
    """The adjective that a stem belongs to: "simpl" simple, "dressi" dressy, "slimm" slim; empty where it is none."""
    if len(stem) < 3:
        return ""
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    bases = (stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem)
    return next((b for b in bases if known(b) and b not in STOPWORDS), "")


def _is_adjective(base: str, known: Callable[[str], bool]) -> bool:
    stems = (base, base.removesuffix("e"))
    return any(known(f"{stem}{ending}") for stem in stems for ending in (*_ADJECTIVE_ENDINGS, "y"))
