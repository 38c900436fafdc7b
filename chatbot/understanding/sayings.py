"""What people say instead of the names of one catalogue, compared by meaning."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.match import Term
from chatbot.understanding.terms import stated, widespread

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meant:
    """A term that a saying stands for, how near (a cosine) the words are to it, and by how much the next term is farther: the ``lead``."""

    term: Term
    likeness: float
    lead: float


@dataclass(frozen=True, slots=True)
class Sayings:
    """Sayings row by row of ``matrix`` (unit vectors), the one term that each stands for, the same number in ``kinds`` for the same term, and whether it
    negates."""

    terms: tuple[Term, ...] = ()
    kinds: NDArray[np.int_] = field(default_factory=lambda: np.zeros(0, np.int_))
    negated: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))
    matrix: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32))

    def nearest(self, vector: Vectors, negated: bool | None = None) -> Meant | None:
        """The term whose saying is nearest to a vector. Sayings that negate are only compared with words that do, unless that doesn't matter (None)."""
        fitting = np.ones(len(self.terms), np.bool_) if negated is None else self.negated == negated
        if not fitting.any():
            return None
        near = np.where(fitting, self.matrix @ vector, -1.0)
        best = int(np.argmax(near))
        rival = float(np.where(self.kinds == self.kinds[best], -1.0, near).max())
        return Meant(self.terms[best], float(near[best]), float(near[best]) - max(rival, 0.0))


@dataclass(frozen=True, slots=True)
class Hints:
    """The sayings of what one catalogue has: row by row of ``matrix`` the terms, of which one is meant, and whether the saying negates."""

    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}))
    terms: tuple[tuple[Term, ...], ...] = ()
    negated: tuple[bool, ...] = ()
    matrix: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    _told: dict[tuple[str, str | None], Sayings] = field(default_factory=dict)

    def things(self) -> Sayings:
        """What the kinds of things are for; what one is good for "without waking anybody" it is good for all the same."""
        return self._among(("things", None), lambda term: term.facet == "category")

    def properties(self) -> Sayings:
        """What any things are like."""
        return self._among(("properties", None), lambda term: term.facet != "category")

    def properties_of(self, home: str | None) -> Sayings:
        """What the things of a category are like; of things in general (None) yes/no properties of a good part of the shop."""
        return self._among(("of", home), lambda term: term.facet != "category" and self._has(term, home))

    def _has(self, term: Term, home: str | None) -> bool:
        facet = self.vocabulary.facets[term.facet]
        if home is None:
            return facet.kind == "flag" and widespread(facet, self.vocabulary)
        if isinstance(term.value, bool):
            return (facet.categories or {}).get(home, 0) > 0
        if term.value in (facet.values or {}):
            return (facet.places or {}).get(term.value, {}).get(home, 0) > 0
        return stated(term, self.vocabulary, home) > 0

    def _among(self, key: tuple[str, str | None], has: Callable[[Term], bool]) -> Sayings:
        if key not in self._told:
            self._told[key] = self._only(has)
        return self._told[key]

    def _only(self, has: Callable[[Term], bool]) -> Sayings:
        """The sayings of terms of which ``has`` holds, each with the first such term."""
        rows = [(at, found[0]) for at, terms in enumerate(self.terms) if (found := [t for t in terms if has(t)])]
        if not rows:
            return Sayings()
        kept, terms = [at for at, _ in rows], tuple(t for _, t in rows)
        numbers = {term: n for n, term in enumerate(dict.fromkeys(terms))}
        return Sayings(terms, np.array([numbers[t] for t in terms]), np.array(self.negated, np.bool_)[kept], self.matrix[kept])
