"""Whether what somebody says of a thing speaks against it: "it makes me itch", "it falls apart after a month". Told by meaning."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

AGAINST = "against"
#: How far on the side of what speaks against a thing a sentence must lie: 1 is where the examples are, -1 where those are that speak otherwise. Measured with
#: MiniLM on sentences like none of the examples: of those against it three quarters lie above, of the others one in thirty.
_PLAINLY = 0.32
#: The same for two words: "it dents", "it stains" and "it fades" lie above, "it straps", "it buttons" and "it wheels" below.
_TERSELY = 0.23
#: How much the examples are smoothed: with little of it each of them would count for itself alone.
_SMOOTHING = 1.0


class Distaste:
    """A line between sentences that speak ``against`` a thing and others, drawn through the vectors of examples by ridge regression."""

    def __init__(self, examples: Mapping[str, Sequence[str]], embed: Embed) -> None:
        sides = np.array([1.0 if kind == AGAINST else -1.0 for kind, texts in examples.items() for _ in texts])
        vectors = embed([text for texts in examples.values() for text in texts]).astype(np.float64)
        self._middle, self._bias = vectors.mean(axis=0), float(sides.mean())
        around = vectors - self._middle
        weighed = around.T @ around + _SMOOTHING * np.eye(around.shape[1])
        self._slope = np.linalg.solve(weighed, around.T @ (sides - self._bias))

    def speaks_against(self, vector: Vectors, *, terse: bool = False) -> bool:
        """Whether a sentence (a unit vector) about "it" speaks against it; one of two words is ``terse``."""
        return float((vector - self._middle) @ self._slope) + self._bias >= (_TERSELY if terse else _PLAINLY)
