"""An embedder for tests: a hashed bag of words, so that texts that share words are near. Deterministic, instant."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.words import lemmas


class FakeEmbedder:
    """Records what it was asked to embed; ``budget`` bounds how many texts it embeds before it dies."""

    def __init__(self, dimensions: int = 256, budget: int | None = None) -> None:
        self.dimensions = dimensions
        self.asked: list[str] = []
        self.budget = budget

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.budget is not None and len(self.asked) + len(texts) > self.budget:
            raise KeyboardInterrupt
        self.asked += texts
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            row[0] = 0.01  # a text without words is a vector as well
            for word in lemmas(text):
                digest = hashlib.sha256(word.encode()).digest()
                row[1 + int.from_bytes(digest[:4], "big") % (self.dimensions - 1)] += 1
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)
