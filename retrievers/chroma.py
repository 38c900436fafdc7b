"""Collections of vectors in Chroma: inside the process, in memory, or on a server."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx
import numpy as np
from numpy.typing import NDArray

from retrievers.outage import VectorsUnreachable

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import QueryResult

_WRITE = 2_000
_READ = 5_000
_PORT = 8000
_CONNECT_S = 3.0
P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="_Placed")


class _Placed(Protocol):
    @property
    def place(self) -> str: ...


def _plainly(method: "Callable[Concatenate[S, P], R]") -> "Callable[Concatenate[S, P], R]":
    """Has a method say in one kind of error that Chroma failed, and where. What else goes wrong is a mistake of ours and stays as it is."""

    @wraps(method)
    def asked(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(self, *args, **kwargs)
        except Exception as error:
            if _chromas_own(error):
                raise VectorsUnreachable(f"{self.place} can't be used: {error}") from error
            raise

    return asked


def _chromas_own(error: Exception) -> bool:
    from chromadb.errors import ChromaError

    return isinstance(error, httpx.TransportError | ChromaError) or type(error) is Exception  # the last is what its client makes of a proxy's page


class Chroma:
    """A Chroma database. Collections are cosine spaces whose names begin with the catalogue's. ``place`` names it in errors."""

    def __init__(self, client: "ClientAPI", catalogue: str, place: str = "the vectors in memory") -> None:
        self._client = client
        self.place = place
        self._catalogue = re.sub(r"[^a-zA-Z0-9]+", "-", catalogue).strip("-")[:200] or "shop"

    @classmethod
    def folder(cls, path: Path, catalogue: str = "shop") -> "Chroma":
        """Embedded, kept in this folder. Raises `VectorsUnreachable`."""
        import chromadb

        try:
            path.mkdir(parents=True, exist_ok=True)
            return cls(chromadb.PersistentClient(str(path), settings=_settings()), catalogue, f"the vectors in {str(path)!r}")
        except Exception as error:  # Chroma's core raises what it likes
            raise VectorsUnreachable(f"the vectors in {str(path)!r} can't be opened: {error}") from error

    @classmethod
    def server(cls, url: str, catalogue: str = "shop", *, timeout: float = 10.0) -> "Chroma":
        """On the Chroma server at this address. A path names the catalogue, so that many can be kept on one server: ``http://chroma:8000/fernway``.

        ``timeout`` bounds each answer, in seconds. Raises `VectorsUnreachable`.
        """
        import chromadb

        try:
            parts = urlsplit(url if "//" in url else f"http://{url}")
            secure, host = parts.scheme == "https", parts.hostname or ""
            port, bounds = parts.port or (443 if secure else _PORT), httpx.Timeout(timeout, connect=min(timeout, _CONNECT_S))
            shown = f"[{host}]" if ":" in host else host
            httpx.get(f"{'https' if secure else 'http'}://{shown}:{port}/api/v2/heartbeat", timeout=bounds).raise_for_status()
            client = chromadb.HttpClient(shown, port, ssl=secure, settings=_settings())
            _bound(client, bounds)
        except Exception as error:
            raise VectorsUnreachable(f"no Chroma server answers at {url!r}: {error}") from error
        return cls(client, parts.path.strip("/") or catalogue, f"the Chroma server at {url!r}")

    @classmethod
    def memory(cls, catalogue: str = "shop") -> "Chroma":
        """In memory, for tests. All of one process share their collections, so give each its own catalogue name."""
        import chromadb

        return cls(chromadb.EphemeralClient(settings=_settings()), catalogue)

    @_plainly
    def collection(self, name: str) -> "ChromaVectors":
        """The collection of this name, made where there is none. Raises `VectorsUnreachable`."""
        made = self._client.get_or_create_collection(
            f"{self._catalogue}-{name}", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        return ChromaVectors(made, self.place)


class ChromaVectors:
    """One collection: unit vectors by id. Every method raises `VectorsUnreachable`, which names the ``place``, when Chroma doesn't do as it is asked."""

    def __init__(self, collection: "Collection", place: str) -> None:
        self._collection = collection
        self.place = place

    @_plainly
    def upsert(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        for start in range(0, len(ids), _WRITE):
            end = start + _WRITE
            self._collection.upsert(ids=list(ids[start:end]), embeddings=vectors[start:end])

    @_plainly
    def delete(self, ids: Iterable[str]) -> None:
        named = list(ids)
        for start in range(0, len(named), _WRITE):
            self._collection.delete(ids=named[start : start + _WRITE])

    @_plainly
    def ids(self) -> frozenset[str]:
        """The ids of all vectors."""
        found: list[str] = []
        while page := self._collection.get(limit=_READ, offset=len(found), include=[])["ids"]:
            found += page
        return frozenset(found)

    @_plainly
    def all(self) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Every id and, row by row in the same order, its vector."""
        ids: list[str] = []
        pages: list[NDArray[np.float32]] = []
        while (page := self._collection.get(limit=_READ, offset=len(ids), include=["embeddings"]))["ids"]:
            ids += page["ids"]
            pages.append(np.asarray(page["embeddings"], np.float32))
        return tuple(ids), np.concatenate(pages) if pages else np.zeros((0, 0), np.float32)

    @_plainly
    def get(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of those of these ids that have one."""
        found: dict[str, NDArray[np.float32]] = {}
        for start in range(0, len(ids), _READ):
            page = self._collection.get(ids=list(ids[start : start + _READ]), include=["embeddings"])
            rows: Any = page["embeddings"]
            found.update({id: np.asarray(row, np.float32) for id, row in zip(page["ids"], rows, strict=True)})
        return found

    @_plainly
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

    @_plainly
    def __len__(self) -> int:
        return self._collection.count()


def _bound(client: "ClientAPI", bounds: httpx.Timeout) -> None:
    """Chroma's client waits for ever and has no setting for it, so the session that it holds is told."""
    session = getattr(getattr(client, "_server", None), "_session", None)
    if isinstance(session, httpx.Client):
        session.timeout = bounds


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)
