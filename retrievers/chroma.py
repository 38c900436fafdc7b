"""Collections of vectors in Chroma: inside the process, in memory, or on a server."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import QueryResult

_WRITE = 2_000
_READ = 5_000


class VectorsUnreachable(RuntimeError):
    """The vector store can't be opened or doesn't answer; the message says which one."""


class Chroma:
    """A Chroma database. Collections are cosine spaces whose names begin with the catalogue's."""

    def __init__(self, client: "ClientAPI", catalogue: str) -> None:
        self._client = client
        self._catalogue = re.sub(r"[^a-zA-Z0-9]+", "-", catalogue).strip("-")[:200] or "shop"

    @classmethod
    def folder(cls, path: Path, catalogue: str = "shop") -> "Chroma":
        """Embedded, kept in this folder. Raises `VectorsUnreachable`."""
        import chromadb

        try:
            path.mkdir(parents=True, exist_ok=True)
            return cls(chromadb.PersistentClient(str(path), settings=_settings()), catalogue)
        except Exception as error:  # Chroma's core raises what it likes
            raise VectorsUnreachable(f"the vectors in {str(path)!r} can't be opened: {error}") from error

    @classmethod
    def server(cls, url: str, catalogue: str = "shop") -> "Chroma":
        """On the Chroma server at this address. Raises `VectorsUnreachable`."""
        import chromadb

        parts = urlsplit(url)
        secure = parts.scheme == "https"
        try:
            client = chromadb.HttpClient(parts.hostname or url, parts.port or (443 if secure else 8000), ssl=secure, settings=_settings())
            return cls(client, catalogue)
        except Exception as error:
            raise VectorsUnreachable(f"no Chroma server answers at {url!r}: {error}") from error

    @classmethod
    def memory(cls, catalogue: str = "shop") -> "Chroma":
        """In memory, for tests. All of one process share their collections, so give each its own catalogue name."""
        import chromadb

        return cls(chromadb.EphemeralClient(settings=_settings()), catalogue)

    def collection(self, name: str) -> "ChromaVectors":
        """The collection of this name, made where there is none."""
        made = self._client.get_or_create_collection(
            f"{self._catalogue}-{name}", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        return ChromaVectors(made)


class ChromaVectors:
    """One collection: unit vectors by id."""

    def __init__(self, collection: "Collection") -> None:
        self._collection = collection

    def upsert(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        for start in range(0, len(ids), _WRITE):
            end = start + _WRITE
            self._collection.upsert(ids=list(ids[start:end]), embeddings=vectors[start:end])

    def delete(self, ids: Iterable[str]) -> None:
        named = list(ids)
        for start in range(0, len(named), _WRITE):
            self._collection.delete(ids=named[start : start + _WRITE])

    def ids(self) -> frozenset[str]:
        """The ids of all vectors."""
        found: list[str] = []
        while page := self._collection.get(limit=_READ, offset=len(found), include=[])["ids"]:
            found += page
        return frozenset(found)

    def all(self) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Every id and, row by row in the same order, its vector."""
        ids: list[str] = []
        pages: list[NDArray[np.float32]] = []
        while (page := self._collection.get(limit=_READ, offset=len(ids), include=["embeddings"]))["ids"]:
            ids += page["ids"]
            pages.append(np.asarray(page["embeddings"], np.float32))
        return tuple(ids), np.concatenate(pages) if pages else np.zeros((0, 0), np.float32)

    def get(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of those of these ids that have one."""
        found: dict[str, NDArray[np.float32]] = {}
        for start in range(0, len(ids), _READ):
            page = self._collection.get(ids=list(ids[start : start + _READ]), include=["embeddings"])
            rows: Any = page["embeddings"]
            found.update({id: np.asarray(row, np.float32) for id, row in zip(page["ids"], rows, strict=True)})
        return found

    def nearest(self, vector: NDArray[np.float32], k: int, among: Sequence[str] | None = None) -> list[tuple[str, float]]:
        """The ids of the k nearest vectors with their cosine similarity, nearest first; only of those named in ``among``."""
        if k < 1 or (among is not None and not among):
            return []
        from chromadb.errors import ChromaError

        try:
            result = self._query(vector, k, among)
        except ChromaError:
            # Chroma fails the whole query over one id it doesn't know, such as that of an item not embedded yet.
            known = self._known(among or ())
            if among is None or len(known) == len(among):
                raise
            if not known:
                return []
            result = self._query(vector, k, known)
        distances: Any = result["distances"]
        return [(id, 1.0 - float(distance)) for id, distance in zip(result["ids"][0], distances[0], strict=True)]

    def _query(self, vector: NDArray[np.float32], k: int, among: Sequence[str] | None) -> "QueryResult":
        ids = None if among is None else list(among)
        return self._collection.query(query_embeddings=[vector.tolist()], n_results=k, ids=ids, include=["distances"])

    def _known(self, ids: Sequence[str]) -> list[str]:
        return [id for start in range(0, len(ids), _READ) for id in self._collection.get(ids=list(ids[start : start + _READ]), include=[])["ids"]]

    def __len__(self) -> int:
        return self._collection.count()


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)
