import uuid
from pathlib import Path

import pytest

from chatbot.catalog.handbook import Handbook, import_docs, read_document
from chatbot.catalog.readers import Unreadable
from chatbot.catalog.shelf import open_database
from retrievers.chroma import Chroma, ChromaVectors
from tests.embedder import FakeEmbedder

RETURNS = """# Returns

Bring it **back**.

## How long
You have [60 days](https://shop.example/60).

```
## not a heading
```

## Where

In the store.
"""


@pytest.fixture
def vectors() -> ChromaVectors:
    return Chroma.memory(uuid.uuid4().hex).collection("passages")


def test_a_document_has_a_passage_for_each_section(tmp_path: Path) -> None:
    (tmp_path / "returns.md").write_text(RETURNS)
    passages = read_document(tmp_path / "returns.md")
    assert [(p.document, p.section) for p in passages] == [("Returns", ""), ("Returns", "How long"), ("Returns", "Where")]
    assert passages[0].text == "Bring it back."
    assert passages[1].text.startswith("You have 60 days.")
    assert passages[2].cite == "Returns: Where"
    assert len({p.id for p in passages}) == 3


def test_plain_text_is_one_passage_named_after_its_file(tmp_path: Path) -> None:
    (tmp_path / "opening-hours.txt").write_text("Nine to six.")
    assert [(p.document, p.section, p.text) for p in read_document(tmp_path / "opening-hours.txt")] == [("Opening hours", "", "Nine to six.")]


def test_documents_are_stored_and_embedded_once_and_replaced_when_they_change(tmp_path: Path, vectors: ChromaVectors) -> None:
    path, embedder = tmp_path / "returns.md", FakeEmbedder()
    path.write_text(RETURNS)
    handbook = Handbook(open_database(tmp_path / "shop.db"))
    assert import_docs([path], handbook=handbook, vectors=vectors, embedder=embedder) == 3
    assert import_docs([path], handbook=handbook, vectors=vectors, embedder=embedder) == 3
    assert len(embedder.asked) == 3
    path.write_text(RETURNS.replace("60 days", "90 days").replace("## Where\n\nIn the store.\n", ""))
    assert import_docs([path], handbook=handbook, vectors=vectors, embedder=embedder) == 2
    assert len(embedder.asked) == 4
    assert vectors.ids() == {p.id for p in handbook.all()}
    assert vectors.nearest(embedder.embed(["how long, 90 days"])[0], 1)[0][0] == handbook.all()[1].id


def test_a_document_without_text_or_without_file_changes_nothing(tmp_path: Path, vectors: ChromaVectors) -> None:
    (tmp_path / "good.md").write_text(RETURNS)
    (tmp_path / "empty.md").write_text("# Only a title\n")
    handbook = Handbook(open_database(tmp_path / "shop.db"))
    for bad in ("empty.md", "gone.md"):
        with pytest.raises(Unreadable, match=bad):
            import_docs([tmp_path / "good.md", tmp_path / bad], handbook=handbook, vectors=vectors, embedder=FakeEmbedder())
    assert handbook.all() == ()
