from pathlib import Path

import numpy as np

from retrievers.remembered import Remembered, remember
from tests.embedder import FakeEmbedder


def test_remembered_texts_ask_no_model_and_others_do(tmp_path: Path) -> None:
    file = tmp_path / "vectors.npz"
    assert remember(["a tent", "a rug", "a tent"], FakeEmbedder(), file) == 2
    embedder = FakeEmbedder()
    vectors = Remembered(embedder, file).embed(["a rug", "a lamp", "a tent", "a rug"])
    assert embedder.asked == ["a lamp"]
    assert np.allclose(vectors, FakeEmbedder().embed(["a rug", "a lamp", "a tent", "a rug"]), atol=1e-3)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_missing_file_or_one_of_another_model_is_as_good_as_empty(tmp_path: Path) -> None:
    remember(["a tent"], FakeEmbedder(64), tmp_path / "small.npz")
    for file in (tmp_path / "small.npz", tmp_path / "gone.npz"):
        embedder = FakeEmbedder(256)
        assert Remembered(embedder, file).embed(["a tent"]).shape == (1, 256)
        assert embedder.asked == ["a tent"]


def test_no_texts_are_no_vectors(tmp_path: Path) -> None:
    assert remember([], FakeEmbedder(), tmp_path / "none.npz") == 0
    assert Remembered(FakeEmbedder(), tmp_path / "none.npz").embed([]).shape == (0, 256)
