"""What a message says of the shopper's money without a number: "on a tight budget", "that doesn't cost the earth". Told by meaning."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from chatbot.understanding.clauses import Clause, negates

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

THRIFTY = "thrifty"
#: How near words must be to a saying. Measured with MiniLM: other ways to say it lie above ("kind to my purse"), what only shares a word below.
_LIKE = 0.62


class Purse:
    """Sayings of each kind, one kind of them ``thrifty``, compared with clauses by meaning; the nearest one counts, of those that negate or don't, as the
    clause does: "can spend a lot" and "can't spend a lot" are near to each other."""

    def __init__(self, sayings: Mapping[str, Sequence[str]], embed: Embed) -> None:
        self._kinds = [kind for kind, texts in sayings.items() for _ in texts]
        self._negated = np.array([negates(text) for texts in sayings.values() for text in texts], dtype=bool)
        self._vectors = embed([text for texts in sayings.values() for text in texts])

    def thrift(self, clauses: Sequence[Clause], vectors: Vectors) -> Clause | None:
        """The first clause that says that it shouldn't cost much; ``vectors`` are theirs, row by row."""
        return next((c for c, vector in zip(clauses, vectors, strict=True) if self._kind(vector, negates(c.text)) == THRIFTY), None)

    def _kind(self, vector: Vectors, negated: bool) -> str:
        likeness = np.where(self._negated == negated, self._vectors @ vector, -1.0)
        best = int(np.argmax(likeness))
        return self._kinds[best] if likeness[best] >= _LIKE else ""
