import json
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from chatbot.catalog.importer import BATCH, import_catalogue, put_rows, remove_items
from chatbot.catalog.mapping import BadMapping
from chatbot.catalog.pictures import Pictures
from chatbot.catalog.report import Report
from chatbot.catalog.shelf import Shelf, open_database
from chatbot.catalog.terms import load_terms
from retrievers.chroma import Chroma, ChromaVectors
from tests.embedder import FakeEmbedder


@dataclass
class Stand:
    """A data folder with everything an import needs."""

    folder: Path
    shelf: Shelf
    vectors: ChromaVectors
    terms: ChromaVectors
    embedder: FakeEmbedder = field(default_factory=FakeEmbedder)

    def run(self, *paths: Path, **options: Any) -> Report:
        return import_catalogue(paths, shelf=self.shelf, vectors=self.vectors, terms=self.terms, embedder=self.embedder, **options)

    def file(self, rows: list[dict[str, Any]], name: str = "items.jsonl") -> Path:
        path = self.folder / name
        path.write_text("\n".join(map(json.dumps, rows)))
        return path


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    chroma = Chroma.memory(uuid.uuid4().hex)
    return Stand(tmp_path, Shelf(open_database(tmp_path / "shop.db")), chroma.collection("items"), chroma.collection("terms"))


def rows(count: int) -> list[dict[str, Any]]:
    colors = ["black", "green", "red"]
    return [
        {"id": f"i{at}", "title": f"Tent {at}", "price": at + 1, "category": "tent", "attributes": {"color": colors[at % 3], "waterproof": True}}
        for at in range(count)
    ]


def test_importing_twice_changes_nothing_and_embeds_nothing(stand: Stand) -> None:
    path = stand.file(rows(150))
    first = stand.run(path)
    asked = len(stand.embedder.asked)
    second = stand.run(path)
    assert (first.taken, first.unchanged, first.embedded) == (150, 0, 150)
    assert (second.taken, second.unchanged, second.embedded) == (150, 150, 0)
    assert len(stand.embedder.asked) == asked
    assert stand.vectors.ids() == stand.shelf.ids()


def test_an_interrupted_import_goes_on_where_it_was(stand: Stand) -> None:
    path = stand.file(rows(150))
    stand.embedder.budget = BATCH + 10
    with pytest.raises(KeyboardInterrupt):
        stand.run(path)
    assert (len(stand.shelf), len(stand.vectors)) == (150, BATCH)
    stand.embedder.budget = None
    again = stand.run(path)
    assert (again.unchanged, again.embedded) == (150, 150 - BATCH)
    assert stand.vectors.ids() == stand.shelf.ids()


def test_a_new_price_is_stored_and_embeds_nothing(stand: Stand) -> None:
    stand.run(stand.file(rows(5)))
    dearer = [{**row, "price": 99} for row in rows(5)]
    report = stand.run(stand.file(dearer))
    assert (report.unchanged, report.embedded) == (0, 0)
    assert {item.price for item in stand.shelf.all()} == {99}


def test_an_item_missing_from_the_file_stays_unless_asked(stand: Stand) -> None:
    stand.run(stand.file(rows(5)))
    assert stand.run(stand.file(rows(3))).removed == 0
    assert len(stand.shelf) == 5
    assert stand.run(stand.file(rows(3)), prune=True).removed == 2
    assert stand.vectors.ids() == stand.shelf.ids() == {"i0", "i1", "i2"}


def test_lost_vectors_are_made_again(stand: Stand) -> None:
    path = stand.file(rows(5))
    stand.run(path)
    stand.vectors.delete(["i1", "i2"])
    assert stand.run(path).embedded == 2


def test_a_file_that_is_no_use_changes_nothing(stand: Stand) -> None:
    stand.run(stand.file(rows(2)))
    (stand.folder / "bad.csv").write_text("id,title\n1,x\n")
    with pytest.raises(BadMapping):
        stand.run(stand.file(rows(4)), stand.folder / "bad.csv")
    assert len(stand.shelf) == 2


def test_the_words_of_the_catalogue_are_embedded_as_terms_and_go_with_their_items(stand: Stand) -> None:
    stand.run(stand.file(rows(3)))
    assert {("color", "green"), ("category", "tent"), ("waterproof", "")} <= set(load_terms(stand.terms).terms)
    stand.run(stand.file(rows(1)), prune=True)
    loaded = load_terms(stand.terms)
    assert ("color", "green") not in loaded.terms
    assert loaded.matrix.shape == (len(loaded.terms), 256)
    at = loaded.terms.index(("color", "black"))
    assert loaded.matrix[at] @ stand.embedder.embed(["black"])[0] > 0.99


def test_progress_is_told_up_to_the_end(stand: Stand) -> None:
    told: list[tuple[str, int, int]] = []
    stand.run(stand.file(rows(150)), progress=lambda *step: told.append(step))
    assert ("read", 150, 150) in told
    assert told[-1] == ("embed", 150, 150)


def test_rows_put_into_an_open_shop_are_found_at_once_and_can_be_removed(stand: Stand) -> None:
    stand.run(stand.file(rows(2)))
    new = {"id": "n", "title": "Canoe", "price": "499", "attributes": {"color": "red"}}
    items, report = put_rows([new, {"id": "bad"}], shelf=stand.shelf, vectors=stand.vectors, embedder=stand.embedder)
    assert ([item.id for item in items], report.taken, len(report.refused), report.embedded) == (["n"], 1, 1, 1)
    assert stand.vectors.nearest(stand.embedder.embed(["canoe"])[0], 1)[0][0] == "n"
    _, cheaper = put_rows([{**new, "price": 399}], shelf=stand.shelf, vectors=stand.vectors, embedder=stand.embedder)
    assert (cheaper.unchanged, cheaper.embedded) == (0, 0)
    assert remove_items(["n", "boat"], shelf=stand.shelf, vectors=stand.vectors) == 1
    assert stand.vectors.ids() == stand.shelf.ids() == {"i0", "i1"}


def test_pictures_of_a_folder_are_copied_and_addressed_and_none_from_outside(stand: Stand) -> None:
    source, target = stand.folder / "pictures", stand.folder / "media"
    (source / "a").mkdir(parents=True)
    (source / "a" / "1.jpg").write_bytes(b"picture")
    (stand.folder / "secret.png").write_bytes(b"secret")
    (source / "evil.html").write_bytes(b"page")
    names = ["a/1.jpg", "../secret.png", "gone.png", "evil.html", "/media/own.png"]
    report = stand.run(stand.file([{**row, "image": name} for row, name in zip(rows(5), names, strict=True)]), images=Pictures(source, target))
    assert [item.image for item in stand.shelf.all()] == ["/media/a/1.jpg", "", "", "", "/media/own.png"]
    assert (target / "a" / "1.jpg").read_bytes() == b"picture"
    assert sorted(str(p.relative_to(target)) for p in target.rglob("*.*")) == ["a/1.jpg"]
    assert len(report.mended) == 3


def test_the_report_reads_as_text_and_as_json(stand: Stand) -> None:
    report = stand.run(stand.file([*rows(2), {"id": "x", "title": "No price"}, {**rows(1)[0], "id": "y", "rating": 9}]))
    assert report.as_text().startswith("3 taken (0 unchanged), 1 mended, 1 refused, 3 embedded")
    assert "items.jsonl, line 3: price: missing" in report.as_text()
    assert json.loads(report.as_json())["refused"] == [{"file": "items.jsonl", "row": 3, "field": "price", "what": "missing"}]
