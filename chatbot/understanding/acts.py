"""What a message does: asks for things, asks about one, about the shop, compares, saves. Told by its nearest examples."""

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from chatbot.understanding.reading import Act

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

#: How many of the nearest examples of an act speak for it.
_NEAREST = 2


class BadExamples(ValueError):
    """The examples name an act that doesn't exist, or leave one without examples."""


class Acts:
    """Examples of each act, compared with a message by meaning (a k-nearest-neighbour classifier over sentence vectors).

    ``troubles`` are what people tell the shop about something that they bought: questions to the shop, where it is known that they did.
    """

    def __init__(self, examples: Mapping[str, Sequence[str]], embed: Embed, troubles: Sequence[str] = ()) -> None:
        known = get_args(Act)
        if wrong := set(examples) ^ set(known):
            raise BadExamples(
                f"acts without a meaning or without examples: {sorted(wrong)!r}; there are {sorted(known)!r}"
            )
        self._names: list[Act] = [act for act in known for _ in examples[act]]
        self._vectors = embed([e for act in known for e in examples[act]])
        self._troubles = embed(troubles) if troubles else self._vectors[:0]

    def scores(self, vector: Vectors) -> dict[Act, float]:
        """How near a message (a unit vector) is to each act: the mean cosine of its nearest examples."""
        near: dict[Act, list[float]] = {}
        for name, similarity in zip(self._names, self._vectors @ vector, strict=True):
            near.setdefault(name, []).append(float(similarity))
        return {name: float(np.mean(sorted(values)[-_NEAREST:])) for name, values in near.items()}

    def after_purchase(self, vector: Vectors) -> dict[Act, float]:
        """The same of a message about something that was bought."""
        asked = self._vectors[[name == "store_question" for name in self._names]]
        nearest = np.sort(np.concatenate([asked, self._troubles]) @ vector)[-_NEAREST:]
        return {**self.scores(vector), "store_question": float(np.mean(nearest))}
