"""Search by meaning, restricted to allowed items before anything is ranked."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from retrievers.outage import Outage

#: The vectors of up to this many allowed ids are fetched and compared one by one.
_FEW = 200
#: Up to this many allowed ids are handed to the index. More are searched for from the nearest outwards.
_NAMED = 5_000


class NearestVectors(Protocol):
    """A collection of unit vectors that finds the nearest ones, of all or among some ids.

    Every method raises `VectorsUnreachable` when the collection can't be asked.
    """

    def nearest(
        self, vector: NDArray[np.float32], k: int, among: Sequence[str] | None = None
    ) -> list[tuple[str, float]]: ...

    def get(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]: ...

    def __len__(self) -> int: ...


class DenseIndex:
    """The vectors of the items, searched under a restriction.

    Chroma applies a restriction to ids inside its graph search: with 50,000 vectors of 384 dimensions and k = 50 it takes
    28 ms for 100 allowed ids, 9 ms for 1,000 and 19 ms for 20,000, against 2 ms without one, and a catalogue of 1,150 takes 1 to 2 ms
    either way. A graph search is approximate, and the more so the fewer are allowed, so a few are compared one by one: that is exact, and
    with 20,000 vectors it takes 4 ms for 100 allowed ids instead of 15 ms. Where most items are allowed it is cheaper to look at the nearest
    ones and skip what isn't; when these hold too few allowed ones, the restriction is used after all, so that nothing is lost because
    something disallowed was nearer.

    While the vectors can't be reached nothing is near anything; ``silent`` tells that from an empty answer.
    """

    def __init__(self, vectors: NearestVectors, outage: Outage | None = None) -> None:
        self._vectors = vectors
        self._outage = outage or Outage()

    @property
    def silent(self) -> bool:
        """Whether the vectors couldn't be asked the last time."""
        return self._outage.lasts

    def search(
        self, vector: NDArray[np.float32], allowed_ids: Sequence[str] | None, k: int
    ) -> list[tuple[str, float]]:
        """The k most similar allowed items with their cosine similarity, nearest first; None allows all."""
        return self._outage.ask(lambda: self._searched(vector, allowed_ids, k), [])

    def _searched(self, vector: NDArray[np.float32], allowed_ids: Sequence[str] | None, k: int) -> list[tuple[str, float]]:
        if allowed_ids is not None and len(allowed_ids) <= _FEW:
            return self._compared(vector, allowed_ids)[:k]
        if allowed_ids is None or len(allowed_ids) <= _NAMED:
            return self._vectors.nearest(vector, k, allowed_ids)
        allowed, size = set(allowed_ids), len(self._vectors)
        wide = min(size, int(2 * k * max(1.0, size / len(allowed))) + 20)
        found = [pair for pair in self._vectors.nearest(vector, wide) if pair[0] in allowed]
        return found[:k] if len(found) >= k else self._vectors.nearest(vector, k, allowed_ids)

    def _compared(self, vector: NDArray[np.float32], allowed_ids: Sequence[str]) -> list[tuple[str, float]]:
        similarities = [(id, float(found @ vector)) for id, found in self._got(allowed_ids).items()]
        return sorted(similarities, key=lambda pair: (-pair[1], pair[0]))

    def vector(self, item_id: str) -> NDArray[np.float32] | None:
        """The vector of one item, to search for what is like it; None where it has none."""
        return self.vectors([item_id]).get(item_id)

    def vectors(self, item_ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of those of these items that have one."""
        return self._outage.ask(lambda: self._got(item_ids), {})

    def _got(self, item_ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        return self._vectors.get(item_ids) if item_ids else {}
