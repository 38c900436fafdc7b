"""What people who liked this also liked: counts of items seen together, recent ones counting more.

Item-item co-occurrence as in Linden, Smith and York, "Amazon.com Recommendations: Item-to-Item Collaborative Filtering" (2003),
with the cosine of weighted users instead of raw counts.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

#: How much one event says.
WEIGHTS: Mapping[str, float] = {"view": 1.0, "click": 1.0, "cart": 3.0, "shortlist": 3.0, "like": 4.0, "purchase": 5.0}
_HALF_LIFE = 60 * 86_400.0
_NEIGHBORS = 100
_FADE = 0.8


class Behavior:
    """Co-occurrence and popularity, made once from the log and then only read.

    An interaction is (user, item, event, seconds since 1970). Ages are counted from the newest interaction, so that an old log
    still speaks.
    """

    def __init__(self, interactions: Iterable[tuple[str, str, str, float]] = (), *, half_life: float = _HALF_LIFE) -> None:
        """``half_life`` is in seconds: an event that old counts half."""
        events = [event for event in interactions if event[2] in WEIGHTS]
        users = {user: at for at, user in enumerate(dict.fromkeys(event[0] for event in events))}
        self._ids = tuple(dict.fromkeys(event[1] for event in events))
        self._place = {id: at for at, id in enumerate(self._ids)}
        times = np.array([event[3] for event in events], np.float64)
        decay = np.exp2((times - times.max(initial=0.0)) / half_life) if events else times
        weights = np.array([WEIGHTS[event[2]] for event in events]) * decay
        rows, columns = [users[event[0]] for event in events], [self._place[event[1]] for event in events]
        taste = sparse.csr_matrix((weights, (rows, columns)), shape=(len(users), len(self._ids)))
        self._popularity = _popularity(taste)
        self._together = _together(taste)

    def also(self, item_ids: Sequence[str], k: int) -> list[tuple[str, float]]:
        """What goes with these items, newest last, without them: (id, strength up to 1), strongest first."""
        places = [self._place[id] for id in item_ids if id in self._place]
        if not places or k < 1:
            return []
        weights = np.array([_FADE ** (len(places) - 1 - at) for at in range(len(places))])
        scores = np.asarray((sparse.csr_matrix(weights) @ self._together[places]).todense()).ravel() / weights.sum()
        scores[places] = 0.0
        top = np.lexsort((np.arange(len(scores)), -scores))[:k]
        return [(self._ids[at], float(scores[at])) for at in top if scores[at] > 0]

    def popularity(self, item_id: str) -> float:
        """How much is done with an item of late, 0 to 1, the most popular one being 1."""
        place = self._place.get(item_id)
        return float(self._popularity[place]) if place is not None else 0.0

    def popular(self, item_ids: Sequence[str]) -> NDArray[np.float64]:
        """The popularity of each of these items."""
        return np.array([self.popularity(id) for id in item_ids], np.float64)


def _popularity(taste: sparse.csr_matrix) -> NDArray[np.float64]:
    total = np.log1p(np.asarray(taste.sum(axis=0)).ravel())
    return np.asarray(total / total.max(initial=1e-12), np.float64)


def _together(taste: sparse.csr_matrix) -> sparse.csr_matrix:
    """The cosine between the columns of items, the strongest neighbors of each item only."""
    if 0 in taste.shape:
        return sparse.csr_matrix((taste.shape[1], taste.shape[1]))
    known = taste.copy()
    known.data = np.sqrt(known.data)  # the tenth view of a thing says less than the first
    lengths = sparse.linalg.norm(known, axis=0)
    unit = known @ sparse.diags(1.0 / np.maximum(lengths, 1e-12))
    cosine = (unit.T @ unit).tocsr()
    cosine.setdiag(0.0)
    cosine.eliminate_zeros()
    return _pruned(cosine)


def _pruned(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    for row in range(matrix.shape[0]):
        start, end = matrix.indptr[row], matrix.indptr[row + 1]
        if end - start > _NEIGHBORS:
            weak = np.argsort(matrix.data[start:end])[: end - start - _NEIGHBORS]
            matrix.data[start + weak] = 0.0
    matrix.eliminate_zeros()
    return matrix
