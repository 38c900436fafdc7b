"""Chance that never changes: numbers drawn from the name of what they are for, so that no product moves another."""

import hashlib
from collections.abc import Sequence
from statistics import NormalDist
from typing import TypeVar

Value = TypeVar("Value")


def uniform(*names: object) -> float:
    """A number in (0, 1) that depends on the names alone."""
    digest = hashlib.blake2b("\x1f".join(map(str, names)).encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") + 0.5) / 2**64


def normal(*names: object) -> float:
    """A draw of the standard normal distribution that depends on the names alone."""
    return NormalDist().inv_cdf(uniform(*names))


def pick(values: Sequence[Value], *names: object) -> Value:
    """One of the values, depending on the names alone."""
    return values[int(uniform(*names) * len(values))]
