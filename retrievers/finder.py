"""From a request to the few items worth showing: filters first, then meaning, words, behaviour and taste, fused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.candidate import Candidate
from chatbot.domain.having import avoiding, forms, having
from chatbot.domain.item import Item
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest
from retrievers.behavior import Behavior
from retrievers.dense import DenseIndex
from retrievers.diversity import diversify
from retrievers.embedding import Embedder
from retrievers.facets import FacetIndex, Fitting
from retrievers.fusion import Part, Scores, Weights, bayesian, fuse, relevance, taste
from retrievers.lexical import LexicalIndex

_POOL = 400
_SEARCHED = 200
_CHOICE = 60
#: What a sort may put first: at least so near, or with so many of the words, as the best one. Inside a category less will do.
_NEAR_ENOUGH, _WORDS_ENOUGH, _NEAR_IN_CATEGORY = 0.75, 0.5, 0.5
#: So many are enough to choose from.
_FEW = 3

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first.

    ``total`` counts all items that satisfy the hard filters, whether or not they have to do with the text. ``nearest`` is the
    cosine similarity of the item closest to the request's text (0 without a text), ``coverage`` the largest share of the text's words
    that one candidate has (1 without a text): both low means that the catalogue has little to do with what was asked. While the vectors
    can't be reached, the words stand in for the meaning: ``nearest`` is ``coverage`` then.
    """

    candidates: tuple[Candidate, ...]
    total: int
    nearest: float = 0.0
    coverage: float = 1.0


@dataclass(frozen=True, slots=True)
class _Ranking:
    """Candidates by place in the fitting items, with their scores, best first, and how near the text the nearest one is."""

    places: list[int]
    scores: list[float]
    nearest: float


class Finder:
    """Finds items. Safe to use from many threads; changes to the catalogue are seen by the next search."""

    def __init__(
        self,
        *,
        facets: FacetIndex,
        lexical: LexicalIndex,
        dense: DenseIndex,
        embedder: Embedder,
        behavior: Behavior | None = None,
        weights: Weights = Weights(),  # noqa: B008
    ) -> None:
        self.facets = facets
        self.dense = dense
        self._lexical = lexical
        self._embedder = embedder
        self._behavior = behavior or Behavior()
        self._weights = weights

    def find(
        self,
        request: Request,
        *,
        interests: Sequence[Interest] = (),
        history: Sequence[str] = (),
        vector: Vector | None = None,
        k: int = 8,
        close: bool = False,
    ) -> Found:
        """The k best items for a request; ``vector`` searches near a point (another item) rather than near the request's text,
        ``history`` are ids of items that this shopper cared for, newest last. ``close`` leaves out what has far less to do with the text than the best has,
        as long as a few remain.

        Every candidate satisfies every hard filter. A sort is kept strictly: among what has enough to do with the text where
        there is one, else among all that fits.
        """
        fitting = self.facets.fitting(replace(request, filters=(*request.filters, *forms(interests))))
        if not fitting:
            return Found((), 0)
        text = request.text.strip()
        if text and vector is None:
            vector = self._embedder.embed([f"{text} {request.category or ''}".strip()])[0]
        ranking = self._ranked(request, fitting, text, vector, interests, history, close=close)
        candidates = [Candidate(fitting.offer_at(p), s) for p, s in zip(ranking.places, ranking.scores, strict=True)]
        if request.sort is None:
            branded = any(f.facet == "brand" and not f.excludes for f in request.filters)
            shown = diversify(candidates[: max(_CHOICE, 2 * k)], k, text=text, brand_given=branded)
        else:
            shown = tuple(candidates[:k])
        coverage = self._lexical.coverage(text, [c.offer.item.id for c in shown]) if text else 1.0
        nearest = coverage if text and self.dense.silent else ranking.nearest
        return Found(shown, len(fitting), nearest, coverage)

    def like(self, item_id: str, request: Request, k: int) -> tuple[Candidate, ...]:
        """What satisfies the request and is nearest to an item in meaning; nothing for one that has no vector."""
        known = self.dense.vectors([item_id])
        if item_id not in known:
            return ()
        fitting = self.facets.fitting(request)
        nearest = ((fitting.place(id), score) for id, score in self.dense.search(known[item_id], fitting.ids, k))
        return tuple(Candidate(fitting.offer_at(place), score) for place, score in nearest if place is not None)

    def together(self, item_id: str, k: int) -> tuple[Candidate, ...]:
        """What is in stock of what is taken together with an item, most often first."""
        fitting = self.facets.fitting(Request(excluded=(item_id,)))
        with_it = ((fitting.place(id), score) for id, score in self._behavior.also([item_id], _SEARCHED))
        return tuple(Candidate(fitting.offer_at(place), score) for place, score in with_it if place is not None)[:k]

    def refresh(self, items: Iterable[Item]) -> None:
        """Make these the whole catalogue. The vectors are the importer's business."""
        all_items = tuple(items)
        self.facets.refresh(all_items)
        self._lexical.refresh(all_items)

    def upsert(self, items: Iterable[Item]) -> None:
        """Put items in, or new forms of them."""
        changed = tuple(items)
        self._lexical.upsert(changed)
        self.facets.upsert(changed)

    def remove(self, ids: Iterable[str]) -> None:
        """Take items out; they are found no more."""
        gone = tuple(ids)
        self.facets.remove(gone)
        self._lexical.remove(gone)

    def learn(self, behavior: Behavior) -> None:
        """Use a newer digest of the behaviour log."""
        self._behavior = behavior

    def _ranked(
        self,
        request: Request,
        fitting: Fitting,
        text: str,
        vector: Vector | None,
        interests: Sequence[Interest],
        history: Sequence[str],
        *,
        close: bool,
    ) -> _Ranking:
        size = len(fitting)
        near, worded = self._searched(fitting, text, vector)
        total = fuse(self._parts(request, fitting, near, worded, interests, history), size)
        eligible = np.ones(size, np.bool_)
        if text or vector is not None:
            eligible = ~np.isnan(near) | (worded > 0)
            if not eligible.any():  # nothing is embedded yet, and no word is shared
                eligible[:] = True
            elif request.sort:
                eligible &= _relevant(near, worded, _NEAR_IN_CATEGORY if request.category else _NEAR_ENOUGH)
            elif close and (relevant := _relevant(near, worded, _NEAR_ENOUGH)).sum() >= _FEW:
                eligible &= relevant
        order = np.lexsort((np.arange(size), -total))
        order = order[eligible[order]]
        if request.sort:
            order = _sorted(order, fitting.numbers(request.sort.facet), request.sort.descending)
        nearest = float(np.nanmax(near)) if text and not np.isnan(near).all() else 0.0
        return _Ranking(order.tolist(), total[order].tolist(), nearest)

    def _searched(self, fitting: Fitting, text: str, vector: Vector | None) -> tuple[Scores, Scores]:
        """For every fitting item, its cosine similarity (NaN where it wasn't near enough to be found) and its BM25 score."""
        size = len(fitting)
        near, worded = np.full(size, np.nan), np.zeros(size)
        k = size if size <= _POOL else _SEARCHED
        if vector is not None:
            _spread(self.dense.search(vector, fitting.ids, k), fitting, near)
        if text:
            _spread(self._lexical.search(text, k, fitting.ids), fitting, worded)
        return near, worded

    def _parts(
        self,
        request: Request,
        fitting: Fitting,
        near: Scores,
        worded: Scores,
        interests: Sequence[Interest],
        history: Sequence[str],
    ) -> list[Part]:
        size, weights = len(fitting), self._weights
        parts = [Part(weights.prior, self._prior(fitting))]
        if not np.isnan(near).all() or worded.any():
            parts.append(Part(weights.relevance, relevance(near, worded, weights.dense)))
        if request.soft:
            met = np.zeros(size)
            for wanted in request.soft:
                met += fitting.satisfied(wanted)
            parts.append(Part(weights.soft, met / len(request.soft)))
        if interests:
            matches = ((each, _having(each, fitting)) for each in interests)
            parts.append(Part(weights.taste, taste(matches, size)))
        if history:
            parts.append(Part(weights.together, self._together(fitting, history)))
        return parts

    def _prior(self, fitting: Fitting) -> Scores:
        """What is known without any wish: rating and popularity."""
        ratings = fitting.numbers("rating")
        counts = np.array([offer.item.rating_count for offer in fitting.offers], np.float64)
        return 0.7 * bayesian(ratings, counts) + 0.3 * self._behavior.popular(fitting.ids)

    def _together(self, fitting: Fitting, history: Sequence[str]) -> Scores:
        """What goes with the items cared for: seen together with them, or like them."""
        together, alike = np.zeros(len(fitting)), np.full(len(fitting), np.nan)
        _spread(self._behavior.also(history, _SEARCHED), fitting, together)
        known = self.dense.vectors(history[-5:])
        if known:
            mean = np.mean(list(known.values()), axis=0).astype(np.float32)
            length = float(np.linalg.norm(mean))
            if length > 0:
                _spread(self.dense.search(mean / length, fitting.ids, min(len(fitting), _SEARCHED)), fitting, alike)
        return relevance(alike, together, 0.5) if known or together.any() else together


def _having(interest: Interest, fitting: Fitting) -> NDArray[np.bool_]:
    """Which of the items have what the interest is about."""
    if interest.facet != "item":
        without = not interest.polarity.positive and not interest.value.startswith(("<", ">"))
        return ~fitting.satisfied(avoiding(interest)) if without else fitting.satisfied(having(interest))
    found = np.zeros(len(fitting), np.bool_)
    place = fitting.place(interest.value)
    if place is not None:
        found[place] = True
    return found


def _spread(pairs: Iterable[tuple[str, float]], fitting: Fitting, scores: Scores) -> None:
    """Put the scores of a search at the places of their items."""
    for id, score in pairs:
        place = fitting.place(id)
        if place is not None:
            scores[place] = score


def _relevant(near: Scores, worded: Scores, enough: float) -> NDArray[np.bool_]:
    """What has enough to do with the text for a sort to be allowed to put it first."""
    relevant: NDArray[np.bool_] = (worded >= _WORDS_ENOUGH * worded.max()) & (worded > 0)
    if not np.isnan(near).all():
        relevant |= near >= enough * np.nanmax(near)
    return relevant


def _sorted(order: NDArray[np.intp], numbers: Scores, descending: bool) -> NDArray[np.intp]:
    """The order by a number, those without one last; equal ones stay as they are."""
    keys = numbers[order]
    return order[np.lexsort((np.arange(len(order)), np.where(np.isnan(keys), np.inf, -keys if descending else keys)))]
