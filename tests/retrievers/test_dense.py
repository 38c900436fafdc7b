import uuid

import numpy as np
import pytest
from numpy.typing import NDArray

from retrievers.chroma import Chroma
from retrievers.dense import DenseIndex


def unit(matrix: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.asarray(matrix / np.linalg.norm(matrix, axis=1, keepdims=True), np.float32)


def test_allowed_items_are_found_however_many_others_are_nearer() -> None:
    """A thousand vectors right at the query, and the allowed ones on the far side."""
    chance = np.random.default_rng(5)
    near, far = np.ones(16) + 0.01 * chance.normal(size=(1000, 16)), -np.ones(16) + 0.5 * chance.normal(size=(10, 16))
    vectors = Chroma.memory(uuid.uuid4().hex).collection("items")
    ids = [f"i{at}" for at in range(1010)]
    matrix = unit(np.concatenate([near, far]))
    vectors.upsert(ids, matrix)
    query = unit(np.ones((1, 16)))[0]
    found = DenseIndex(vectors).search(query, ids[1000:], 10)
    assert [id for id, _ in found] == [ids[1000 + at] for at in np.argsort(-(matrix[1000:] @ query))]


def test_of_a_few_allowed_items_each_is_compared_and_those_without_a_vector_are_left_out() -> None:
    line = Recorded(20_000)
    found = DenseIndex(line).search(np.array([1, 0], np.float32), ["7", "nobody", "3"], 5)  # type: ignore[arg-type]
    assert found == [("3", 1.0), ("7", 1.0)]
    assert line.asked == []


@pytest.mark.parametrize("allowed", [1, 30, 900, 3000])
def test_a_restricted_search_finds_what_an_exhaustive_one_finds(allowed: int) -> None:
    chance = np.random.default_rng(allowed)
    matrix = unit(chance.normal(size=(3000, 32)))
    ids = [f"i{at}" for at in range(3000)]
    vectors = Chroma.memory(uuid.uuid4().hex).collection("items")
    vectors.upsert(ids, matrix)
    some = chance.permutation(3000)[:allowed]
    query = unit(chance.normal(size=(1, 32)))[0]
    found = DenseIndex(vectors).search(query, [ids[at] for at in some], 20)
    best = {ids[at] for at in some[np.argsort(-(matrix[some] @ query))[:20]]}
    assert len(found) == min(20, allowed)
    assert len(best & {id for id, _ in found}) >= 0.9 * len(best)  # the graph search is approximate in rank, not in restriction
    assert {id for id, _ in found} <= {ids[at] for at in some}


class Recorded:
    """A collection on a line: every search is recorded, ids are numbers, the vector's first entry is where the query is."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.asked: list[tuple[int, int | None]] = []

    def nearest(self, vector: NDArray[np.float32], k: int, among: list[str] | None = None) -> list[tuple[str, float]]:
        self.asked.append((k, None if among is None else len(among)))
        ids = range(self.size) if among is None else sorted(map(int, among))
        return [(str(id), 1 - id / self.size) for id in list(ids)[:k]]

    def get(self, ids: list[str]) -> dict[str, NDArray[np.float32]]:
        return {id: np.ones(2, np.float32) for id in ids if id != "nobody"}

    def __len__(self) -> int:
        return self.size


def test_when_most_items_are_allowed_the_nearest_are_looked_through() -> None:
    line = Recorded(20_000)
    allowed = [str(at) for at in range(0, 20_000, 2)]
    found = DenseIndex(line).search(np.ones(2, np.float32), allowed, 5)  # type: ignore[arg-type]
    assert [id for id, _ in found] == ["0", "2", "4", "6", "8"]
    assert [among for _, among in line.asked] == [None]


def test_when_those_are_not_enough_the_restriction_is_used_after_all() -> None:
    line = Recorded(20_000)
    allowed = [str(at) for at in range(10_000, 20_000)]
    found = DenseIndex(line).search(np.ones(2, np.float32), allowed, 3)  # type: ignore[arg-type]
    assert [id for id, _ in found] == ["10000", "10001", "10002"]
    assert [among for _, among in line.asked] == [None, 10_000]


def test_an_item_has_a_vector_or_none() -> None:
    index = DenseIndex(Recorded(3))  # type: ignore[arg-type]
    assert index.vector("1") is not None
    assert index.vector("nobody") is None
    assert index.vectors([]) == {}
