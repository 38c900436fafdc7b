import socket
import uuid
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from retrievers.chroma import Chroma, ChromaVectors
from retrievers.outage import VectorsUnreachable
from tests.chroma_server import ChromaServer

EYE = np.eye(4, dtype=np.float32)


@pytest.fixture(params=["memory", "folder", pytest.param("server", marks=pytest.mark.integration)])
def open_vectors(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], ChromaVectors]:
    catalogue = uuid.uuid4().hex
    if request.param == "server":
        server: ChromaServer = request.getfixturevalue("chroma")
        return Chroma.server(f"{server.url}/{catalogue}", timeout=120).collection
    chroma = Chroma.memory(catalogue) if request.param == "memory" else Chroma.folder(tmp_path / "vectors", catalogue)
    return chroma.collection


def test_vectors_are_found_by_nearness_and_by_id(open_vectors: Callable[[str], ChromaVectors]) -> None:
    vectors = open_vectors("items")
    vectors.upsert(["a", "b", "c"], EYE[:3])
    vectors.upsert(["c"], EYE[3:])
    [(id, similarity)] = vectors.nearest(EYE[3], 1)
    assert (id, round(similarity, 5)) == ("c", 1.0)
    assert vectors.nearest(EYE[0], 10)[0][0] == "a"
    assert set(vectors.get(["a", "nobody"])) == {"a"}
    assert vectors.ids() == {"a", "b", "c"}
    assert len(vectors) == 3
    ids, matrix = vectors.all()
    assert np.allclose(matrix[ids.index("c")], EYE[3])


def test_a_restriction_names_the_only_ones_that_may_be_found(open_vectors: Callable[[str], ChromaVectors]) -> None:
    vectors = open_vectors("items")
    vectors.upsert(["a", "b", "c"], EYE[:3])
    assert {id for id, _ in vectors.nearest(EYE[0], 10, ["b", "c"])} == {"b", "c"}
    assert vectors.nearest(EYE[0], 10, []) == []
    assert vectors.nearest(EYE[0], 0) == []


def test_ids_without_a_vector_do_not_spoil_a_restriction(open_vectors: Callable[[str], ChromaVectors]) -> None:
    vectors = open_vectors("items")
    vectors.upsert(["a", "b"], EYE[:2])
    assert [id for id, _ in vectors.nearest(EYE[0], 10, ["a", "not embedded yet"])] == ["a"]
    assert vectors.nearest(EYE[0], 10, ["not embedded yet"]) == []
    vectors.delete(["a", "nobody"])
    assert [id for id, _ in vectors.nearest(EYE[0], 10, ["a", "b"])] == ["b"]


def test_an_empty_collection_finds_nothing(open_vectors: Callable[[str], ChromaVectors]) -> None:
    vectors = open_vectors("items")
    assert vectors.nearest(EYE[0], 3) == []
    assert vectors.nearest(EYE[0], 3, ["a"]) == []
    assert vectors.all()[0] == ()


def test_collections_and_catalogues_do_not_mix() -> None:
    one, other = Chroma.memory(uuid.uuid4().hex), Chroma.memory(uuid.uuid4().hex)
    one.collection("items").upsert(["a"], EYE[:1])
    assert one.collection("terms").ids() == other.collection("items").ids() == frozenset()
    assert one.collection("items").ids() == {"a"}


def test_a_folder_keeps_its_vectors(tmp_path: Path) -> None:
    Chroma.folder(tmp_path, "shop").collection("items").upsert(["a"], EYE[:1])
    assert Chroma.folder(tmp_path, "shop").collection("items").ids() == {"a"}


def test_many_thousand_vectors_go_in_and_out(open_vectors: Callable[[str], ChromaVectors]) -> None:
    vectors, chance = open_vectors("items"), np.random.default_rng(1)
    ids = [f"i{at}" for at in range(5_500)]
    vectors.upsert(ids, chance.normal(size=(5_500, 4)).astype(np.float32))
    assert vectors.ids() == set(ids)
    assert vectors.all()[1].shape == (5_500, 4)


def test_a_server_that_does_not_answer_is_named() -> None:
    with pytest.raises(VectorsUnreachable, match=r"http://127\.0\.0\.1:9"):
        Chroma.server("http://127.0.0.1:9")


def test_a_file_in_the_way_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "vectors").write_text("")
    with pytest.raises(VectorsUnreachable, match="vectors"):
        Chroma.folder(tmp_path / "vectors")


def test_a_server_that_takes_calls_and_never_answers_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(VectorsUnreachable, match=url):
            Chroma.server(url, timeout=0.2)


@pytest.mark.parametrize("url", ["", "http://", "http://[::1", "http://127.0.0.1:99999"])
def test_an_address_that_is_none_is_named(url: str) -> None:
    with pytest.raises(VectorsUnreachable, match="no Chroma server answers at"):
        Chroma.server(url, timeout=0.2)


@pytest.mark.integration
def test_a_server_that_went_away_is_named_and_one_that_came_back_is_used_again(chroma: ChromaServer) -> None:
    vectors = Chroma.server(f"{chroma.url}/coming-back", timeout=120).collection("items")
    vectors.upsert(["a"], EYE[:1])
    chroma.stop()
    try:
        for ask in (lambda: len(vectors), lambda: vectors.get(["a"]), lambda: vectors.nearest(EYE[0], 1), lambda: vectors.upsert(["b"], EYE[1:2])):
            with pytest.raises(VectorsUnreachable, match=chroma.url):
                ask()
    finally:
        chroma.start()
    assert vectors.nearest(EYE[0], 1)[0][0] == "a"


@pytest.mark.integration
def test_a_server_keeps_the_catalogues_of_its_paths_apart_and_has_bounded_time(chroma: ChromaServer) -> None:
    one, other = Chroma.server(f"{chroma.url}/one", timeout=77), Chroma.server(f"{chroma.url}/other", timeout=77)
    one.collection("items").upsert(["a"], EYE[:1])
    assert one.collection("items").ids() == {"a"}
    assert other.collection("items").ids() == Chroma.server(chroma.url, timeout=77).collection("items").ids() == frozenset()
    assert one._client._server._session.timeout.read == 77  # type: ignore[attr-defined]
