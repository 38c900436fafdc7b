"""Vectors that were computed before, so that a catalogue known beforehand needs no model to be imported."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrievers.embedding import Embedder

_BATCH = 256


class Remembered:
    """An embedder that looks a text up in a file first, and asks another embedder for the rest.

    The file holds float16, which moves a cosine by less than 0.001. A file that is missing or made for other dimensions is
    as good as empty.
    """

    def __init__(self, embedder: Embedder, file: Path) -> None:
        self._embedder = embedder
        self._keys, self._vectors = np.zeros(0, np.uint64), np.zeros((0, embedder.dimensions), np.float16)
        if file.exists():
            with np.load(file, allow_pickle=False) as stored:
                if stored["vectors"].shape[1:] == (embedder.dimensions,):
                    self._keys, self._vectors = stored["keys"], stored["vectors"]

    @property
    def dimensions(self) -> int:
        return self._embedder.dimensions

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        keys = _keys(texts)
        places = np.searchsorted(self._keys, keys)
        known = places < len(self._keys)
        known[known] = self._keys[places[known]] == keys[known]
        found = self._vectors[places[known]].astype(np.float32)
        vectors[known] = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12)
        missing = np.flatnonzero(~known)
        if len(missing):
            vectors[missing] = self._embedder.embed([texts[at] for at in missing.tolist()])
        return vectors


def remember(texts: Iterable[str], embedder: Embedder, file: Path) -> int:
    """Embed these texts and write the file that `Remembered` reads; returns how many different ones there were."""
    distinct = sorted(set(texts), key=len)
    batches = [embedder.embed(distinct[start : start + _BATCH]) for start in range(0, len(distinct), _BATCH)]
    vectors = np.concatenate(batches) if batches else np.zeros((0, embedder.dimensions), np.float32)
    keys, first = np.unique(_keys(distinct), return_index=True)
    with file.open("wb") as out:
        np.savez(out, keys=keys, vectors=vectors[first].astype(np.float16))
    return len(keys)


def _keys(texts: Sequence[str]) -> NDArray[np.uint64]:
    digests = (hashlib.sha256(text.encode()).digest()[:8] for text in texts)
    return np.array([int.from_bytes(digest, "big") for digest in digests], np.uint64)
