"""The store handbook, searched by meaning. It is small enough to be held in memory."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.passage import Passage
from chatbot.domain.sentence import sentences

Vectors = NDArray[np.float32]


class PassageIndex:
    """Passages by their own vectors and by those of their sentences.

    A passage is as near to a question as the mean of its own cosine and that of its nearest sentence: on questions to a shop's handbook this
    found the right section more often than either alone (a short question is like one sentence, not like a whole section).
    """

    def __init__(self, passages: Sequence[Passage], matrix: Vectors, embed: Callable[[Sequence[str]], Vectors]) -> None:
        """``matrix`` has the unit vectors of the passages, row by row; sentences are embedded here."""
        if len(passages) != len(matrix):
            raise ValueError(f"{len(passages)} passages with {len(matrix)} vectors")
        self._passages = tuple(passages)
        self._matrix = matrix
        parts = [(at, f"{p.section}. {s}") for at, p in enumerate(passages) for s in sentences(p.text)]
        self._of = np.array([at for at, _ in parts], dtype=np.intp)
        self._sentences = embed([s for _, s in parts]) if parts else np.zeros((0, matrix.shape[1]), np.float32)

    def nearest(self, vector: Vectors, k: int = 3) -> tuple[tuple[Passage, float], ...]:
        """The k passages nearest to a question with their likeness (a mean of cosines), nearest first."""
        if not self._passages:
            return ()
        closest = np.full(len(self._passages), -1.0, np.float32)
        np.maximum.at(closest, self._of, self._sentences @ vector)
        likeness = (self._matrix @ vector + closest) / 2
        order = np.argsort(-likeness)[:k]
        return tuple((self._passages[i], float(likeness[i])) for i in order)

    def likeness(self, vector: Vectors) -> float:
        """How near the nearest passage is, 0 where there is no handbook."""
        return self.nearest(vector, 1)[0][1] if self._passages else 0.0
