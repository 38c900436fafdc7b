"""What an import needs of the embedder and of a collection of vectors."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Texts to unit vectors, ``[len(texts), dimensions]`` in float32."""

    @property
    def dimensions(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class Vectors(Protocol):
    """A collection of unit vectors by id, kept on disk or by a server."""

    def upsert(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None: ...

    def delete(self, ids: Iterable[str]) -> None: ...

    def ids(self) -> frozenset[str]: ...

    def all(self) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Every id and, row by row in the same order, its vector."""
        ...
