"""What no longer matters: "any color", "whatever brand", "the price doesn't matter"."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.keeping import OTHER_NAMES
from chatbot.understanding.polarity import CUE_WORDS, Stance
from chatbot.understanding.terms import EVERYWHERE
from chatbot.understanding.tokens import Token

_ANY = frozenset({"any", "whatever", "whichever", "which", "every"})
#: Behind a facet's name these make a verb of it.
_OBJECTS = frozenset({"the", "that", "this", "my", "it", "them", "to"})
_MOOT = frozenset({Stance.INDIFFERENT, Stance.ALLOWED})
#: Endings of words of one stem, and the fewest letters of that.
_ENDINGS, _LETTERS = ("ing", "ed", "able", "ion", "ness", "ment", "ility", "e"), 6
#: Facets that things of every kind have.
_OF_ALL = EVERYWHERE | {"price", "rating"}


def dropped(tokens: Sequence[Token], ruled: Sequence[Stance], named: Sequence[int], vocabulary: Vocabulary, home: str | None) -> tuple[str, ...]:
    """The facets whose names stand where the message says that they don't matter: those that things of the category ``home`` have.

    ``named`` numbers the names of the catalogue, 0 for none, as in `chatbot.understanding.polarity.stances`.
    """
    words = tuple(t.lemma for t in tokens)
    moot = [i for i in range(len(words)) if ruled[i] in _MOOT or (i and words[i - 1] in _ANY)]
    if not moot:
        return ()
    found: list[str] = []
    had = [facet for facet in vocabulary.facets.values() if _is_had(facet, home)]
    said = Tally(w for facet in had for w in set(lemmas(facet.label)))
    for facet in had:
        for name in (lemmas(facet.label), *_short_names(facet, said), *OTHER_NAMES.get(facet.name, ())):
            if name and any(_names(words[i : i + len(name)], name) and not _is_another_word(words, named, i, len(name)) for i in moot):
                found.append(facet.name)
    return tuple(dict.fromkeys(found))


def _short_names(facet: Facet, said: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    """The words of a property's name that no other name has: the newborn of what is newborn ready. ``said`` counts the names that have a word."""
    words = lemmas(facet.label)
    if facet.kind != "flag" or len(words) < 2:
        return ()
    return tuple((w,) for w in words if len(w) >= _LETTERS and said[w] == 1)


def _names(said: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words name a facet, be it by another word of the same stem: the insulation of what is insulated."""
    return tuple(said) == tuple(name) or (len(said) == len(name) == 1 and _stem(said[0]) == _stem(name[0]) and len(_stem(name[0])) >= _LETTERS)


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end)), word)


def _is_had(facet: Facet, home: str | None) -> bool:
    return home is None or facet.name in _OF_ALL or home in (facet.categories or {})


def _is_another_word(words: Sequence[str], named: Sequence[int], at: int, length: int) -> bool:
    """Whether the words are part of a longer name ("noise cancelling"), or the verb that says what doesn't matter ("drop the hood")."""
    behind = at + length
    inside = bool(named[at]) and ((at > 0 and named[at - 1] == named[at]) or (behind < len(named) and named[behind] == named[at]))
    return inside or (words[at] in CUE_WORDS and behind < len(words) and words[behind] in _OBJECTS)
