"""The category and the filters that a message comes to once all of it is read."""

from collections.abc import Sequence

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.breadth import wide
from chatbot.understanding.target import Target, is_stated
from chatbot.understanding.terms import EVERYWHERE, NOUNS, PERSONS

#: Facets that say where or for what a thing is used.
_USES = frozenset({"use", "room", "placement", "location"})


def settled(found: Target, filters: list[Filter], vocabulary: Vocabulary) -> tuple[str | None, list[Filter]]:
    """The category, and the filters: of several that share a name the one of which all that is said can be, as of saws only hand saws fold."""
    if found.category is not None:
        if not wide(found.category, vocabulary):  # of tents none is a rug: "a tent, no rugs"
            filters = [f for f in filters if f.facet != "category" or not f.excludes]
        return _for_whom(found.category, filters, vocabulary), filters
    telling = [f for f in filters if f.hard and not f.excludes and f.facet != "category" and f.facet not in EVERYWHERE]
    fitting = [h for h in found.homes if h and all(is_stated(f, h, vocabulary) for f in telling if isinstance(f.value, str | bool))]
    if len(found.homes) < 2 or len(fitting) != 1:
        return None, filters
    return fitting[0], [f for f in filters if f.facet != "category" or f.excludes]


def of_a_department(filters: list[Filter], vocabulary: Vocabulary) -> tuple[str | None, list[Filter]]:
    """The part of the shop that is called as the use of what is looked for, where nothing else says what that is: the garden of "something for my garden"."""
    found = next((f for f in filters if f.facet in _USES and not f.excludes and f.value in vocabulary.categories), None)
    return (str(found.value), [f for f in filters if f is not found]) if found else (None, filters)


def is_a_kind_of(current: str, category: str, filters: Sequence[Filter], vocabulary: Vocabulary) -> bool:
    """Whether a kind that is named is one of the things looked for already, and its last word no other thing: the shoe of "a racing shoe", after running
    shoes."""
    kinds = [f for f in filters if f.facet in NOUNS and isinstance(f.value, str) and not f.excludes and lemmas(f.value)[-1:] == lemmas(category)[-1:]]
    return category != current and lemmas(current)[-1:] == lemmas(category)[-1:] and any(is_stated(f, current, vocabulary) for f in kinds)


def _for_whom(category: str, filters: Sequence[Filter], vocabulary: Vocabulary) -> str:
    """The category that is looked in: of "tanks", which are all men's, and "bras & tanks" the latter, where they are to be a woman's."""
    wearers = [f for f in filters if f.facet in PERSONS and f.hard and not f.excludes and not is_stated(f, category, vocabulary)]
    named = set(lemmas(category))
    wider = [c for c in vocabulary.categories if named < set(lemmas(c)) and all(is_stated(f, c, vocabulary) for f in wearers)] if wearers else []
    return wider[0] if len(wider) == 1 else category
