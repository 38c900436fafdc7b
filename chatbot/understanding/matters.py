"""What is the matter with something that was bought, as the question that the shop's handbook answers. Told by meaning."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

#: How near what is told must be to an example, where it tells of something bought, and where that isn't known. Measured with MiniLM: what is the matter with
#: a thing lies at .45 and above, questions on how the shop is run below .6.
_LIKE, _PLAINLY = 0.42, 0.7


class Matters:
    """Questions of a handbook, each with what people say who have it; the nearest counts."""

    def __init__(self, told: Mapping[str, Sequence[str]], embed: Embed) -> None:
        self._questions = [question for question, sayings in told.items() for _ in sayings]
        self._vectors = embed([saying for sayings in told.values() for saying in sayings])

    def question(self, vector: Vectors, *, bought: bool) -> str:
        """The question that what is told comes to, empty where to none; ``bought`` where it is known to be of a purchase. ``vector`` is a unit vector."""
        likeness = self._vectors @ vector
        best = int(np.argmax(likeness))
        return self._questions[best] if likeness[best] >= (_LIKE if bought else _PLAINLY) else ""
