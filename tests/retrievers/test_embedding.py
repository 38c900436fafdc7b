import threading
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from retrievers.embedding import EmbedderMissing, MiniLM, packaged_folder


def test_the_packaged_model_is_found_without_importing_it() -> None:
    assert (packaged_folder() / "modules.json").exists()


def test_ordinary_words_are_known_and_made_up_ones_are_not() -> None:
    model = MiniLM()
    assert model.knows("jacket")
    assert model.knows("Jacket")
    assert not model.knows("northfell")


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderMissing, match=str(tmp_path)):
        MiniLM(tmp_path / "nothing").warm_up()


@pytest.mark.integration
def test_meanings_are_near_and_threads_do_not_disturb_each_other() -> None:
    model = MiniLM()
    vectors = model.embed(["a coat that keeps rain out", "waterproof jacket", "cast iron pan"])
    assert vectors.shape == (3, model.dimensions)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    assert model.embed([]).shape == (0, 384)
    results: list[NDArray[np.float32]] = []
    threads = [threading.Thread(target=lambda: results.append(model.embed(["waterproof jacket"]))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.allclose(result[0], vectors[1], atol=1e-4) for result in results)
    results[0][:] = 0
    assert model.embed(["waterproof jacket"]).any()


@pytest.mark.integration
def test_multiplying_in_halves_moves_a_vector_by_little() -> None:
    texts = ["a warm waterproof jacket for hiking in Scotland", "navy", "quiet blender", "something for my dad, he's into fishing"]
    whole, half = (MiniLM(threads=1, halves=halves).embed(texts) for halves in (False, True))
    assert np.allclose(np.linalg.norm(half, axis=1), 1.0, atol=1e-5)
    assert np.all(np.sum(whole * half, axis=1) > 0.999)
    assert not np.array_equal(whole, half)
