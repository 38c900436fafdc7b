"""What words that nothing explains could mean in the catalogue: its nearest categories and values, and the numbers that can be bounded."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.understanding.meaning import Meanings

Vectors = NDArray[np.float32]

#: What is put to the choice at the most: all values of a short facet such as color, as the nearest by its vector need not be the one that is meant.
_CATEGORIES, _VALUES, _FACETS, _NUMBERS = 12, 16, 6, 6
#: Values of more words than this are descriptions, no names of a kind.
_WORDS = 4
YES = "yes"


@dataclass(frozen=True, slots=True)
class Options:
    """The values to choose from by facet, the category among them, nearest first, and the facets whose value is a number."""

    values: Mapping[str, tuple[str, ...]]
    numbers: tuple[str, ...]


def options(vectors: Vectors, meanings: Meanings, category: str | None) -> Options:
    """The values nearest to any of the phrases (the rows of ``vectors``), of those that the category states; categories only where none is settled."""
    likeness = (meanings.matrix @ vectors.T).max(axis=1) if len(vectors) and len(meanings.terms) else np.zeros(0, np.float32)
    chosen: dict[str, list[str]] = defaultdict(list)
    for at in np.argsort(-likeness, kind="stable"):
        facet, value = meanings.terms[int(at)]
        known = meanings.vocabulary.facets.get(facet)
        if known is not None and _has_room(chosen, facet) and _fits(known, value, category):
            chosen[facet].append(YES if known.kind == "flag" else value)
    return Options({facet: tuple(values) for facet, values in chosen.items()}, _numbers(meanings.vocabulary, category))


def _has_room(chosen: Mapping[str, list[str]], facet: str) -> bool:
    if facet == "category":
        return len(chosen.get(facet, ())) < _CATEGORIES
    others = [f for f in chosen if f != "category"]
    return len(chosen[facet]) < _VALUES if facet in others else len(others) < _FACETS


def _fits(facet: Facet, value: str, category: str | None) -> bool:
    if facet.name == "category":
        return category is None
    if len(value.split()) > _WORDS or facet.kind == "number":
        return False
    return category is None or stated(facet, value, category)


def stated(facet: Facet, value: str, category: str) -> bool:
    """Whether an item of the category states this value of a facet; of a yes/no property, whether it is spoken of there."""
    where = facet.categories if facet.kind == "flag" else (facet.places or {}).get(value)
    return category in (where or {})


def _numbers(vocabulary: Vocabulary, category: str | None) -> tuple[str, ...]:
    facets = [f for f in vocabulary.facets.values() if f.kind == "number" and f.name != "rating"]
    here = [f for f in facets if category is None or category in (f.categories or {})]
    here.sort(key=lambda f: (f.name != "price", -sum((f.categories or {}).values())))
    return tuple(f.name for f in here[:_NUMBERS])
