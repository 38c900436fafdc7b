"""From words the catalogue doesn't use to the values it does: "trousers" to pants, "rainproof" to waterproof."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.vocabulary import Vocabulary

Vectors = NDArray[np.float32]

#: Below this cosine a phrase stays free text. Measured with MiniLM on word pairs of a general store: synonyms lie above
#: ("coat" jacket .78, "trousers" pants .86), mere neighbours below ("sofa" desk chair .59).
CATEGORY_THRESHOLD = 0.63
#: A category that all others lie so much behind may be a little less near.
LEADING_THRESHOLD, LEAD = 0.6, 0.05
VALUE_THRESHOLD = 0.69
#: Below this a value that is wished for must lead by so much: the others meant something else.
SURE_VALUE, VALUE_LEAD = 0.78, 0.2
PART_THRESHOLD = 0.74
LONG_TAIL_THRESHOLD = 0.8
ANYWHERE_THRESHOLD = 0.8
OPPOSITE_THRESHOLD = 0.62


@dataclass(frozen=True, slots=True)
class Meanings:
    """The vectors of the catalogue's terms. ``terms`` are (facet, value) pairs in the rows of ``matrix`` (unit vectors).

    For a yes/no facet the value is the facet's label. Only values that a category states are candidates there.
    """

    terms: tuple[tuple[str, str], ...]
    matrix: Vectors
    vocabulary: Vocabulary
    _masks: dict[str | None, NDArray[np.bool_]] = field(default_factory=dict)

    def nearest(self, vector: Vectors, category: str | None) -> tuple[str, str, float, float] | None:
        """The value nearest to a phrase among those that the category states: facet, value, cosine, and by how much the next one is farther."""
        best = self._best(vector, category)
        return (*self.terms[best[0]], *best[1:]) if best else None

    def nearest_category(self, vector: Vectors) -> tuple[str, float, float] | None:
        """The category nearest to a phrase, its cosine, and by how much the next one is farther."""
        best = self._best(vector, "category")
        return (self.terms[best[0]][1], *best[1:]) if best else None

    def _best(self, vector: Vectors, scope: str | None) -> tuple[int, float, float] | None:
        """The row of the nearest term, its cosine, and its lead."""
        likeness = self._likeness(vector, scope)
        if likeness is None:
            return None
        best = int(np.argmax(likeness))
        rival = max(float(np.delete(likeness, best).max(initial=0.0)), 0.0)
        return best, float(likeness[best]), float(likeness[best]) - rival

    def _likeness(self, vector: Vectors, scope: str | None) -> Vectors | None:
        """How near each term is, -1 for those that are no candidates; None where none is."""
        if scope not in self._masks:
            self._masks[scope] = self._mask(scope)
        mask = self._masks[scope]
        return np.where(mask, self.matrix @ vector, -1.0).astype(np.float32) if mask.any() else None

    def _mask(self, scope: str | None) -> NDArray[np.bool_]:
        """Which terms are candidates: the categories for "category", the values stated in a category, all short ones for None."""

        def candidate(facet: str, value: str) -> bool:
            known = self.vocabulary.facets.get(facet)
            if known is None or facet in ("price", "rating"):
                return False
            if scope == "category" or facet == "category":
                return scope == facet
            if scope is None:
                return " " not in value or known.kind == "flag"
            stated = known.categories if known.kind == "flag" else (known.places or {}).get(value)
            return scope in (stated or {})

        return np.fromiter((candidate(f, v) for f, v in self.terms), dtype=bool, count=len(self.terms))
