import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

from retrievers import packed
from retrievers.embedding import packaged_folder

TEXTS = ["navy", "a warm waterproof jacket for hiking in Scotland", "", "something for my dad, he's into fishing", "quiet blender", "navy"]

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def model() -> SentenceTransformer:
    return SentenceTransformer(str(packaged_folder()), device="cpu", local_files_only=True).eval()


def test_packed_texts_have_the_vectors_that_they_have_alone(model: SentenceTransformer) -> None:
    together = packed.encode(model, TEXTS)
    alone = np.stack([model.encode(text, normalize_embeddings=True) for text in TEXTS])
    assert together.dtype == np.float32
    assert np.allclose(together, alone, atol=1e-5)


def test_texts_that_are_too_many_for_one_sequence_are_taken_in_several(model: SentenceTransformer) -> None:
    texts = [f"{'a very long description of a tent ' * (1 + i)} {i}" for i in range(40)]
    assert np.allclose(packed.encode(model, texts), model.encode(texts, normalize_embeddings=True), atol=1e-5)


def test_a_text_longer_than_the_model_reads_is_cut_as_it_is_alone(model: SentenceTransformer) -> None:
    text = "tent " * 1000
    assert np.allclose(packed.encode(model, [text, "navy"])[0], model.encode(text, normalize_embeddings=True), atol=1e-5)


def test_only_a_model_that_makes_a_mean_of_its_words_is_packed(model: SentenceTransformer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert packed.packs(model)
    monkeypatch.setattr(model[1], "pooling_mode", "cls")
    assert not packed.packs(model)
