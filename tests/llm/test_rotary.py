import numpy as np

from chatbot.llm.rotary import halved, paired


def test_the_two_rows_of_a_pair_come_side_by_side() -> None:
    rows = np.array([[1], [2], [3], [10], [20], [30]]).repeat(2, axis=0)[:8]
    one_head = np.arange(8).reshape(8, 1)
    assert paired(one_head, 1).ravel().tolist() == [0, 4, 1, 5, 2, 6, 3, 7]
    assert paired(rows, 2).shape == rows.shape


def test_heads_stay_apart() -> None:
    assert paired(np.arange(8).reshape(8, 1), 2).ravel().tolist() == [0, 2, 1, 3, 4, 6, 5, 7]


def test_one_order_undoes_the_other() -> None:
    rows = np.random.default_rng(1).normal(size=(24, 5))
    assert np.array_equal(halved(paired(rows, 3), 3), rows)
    assert np.array_equal(paired(halved(rows, 3), 3), rows)
