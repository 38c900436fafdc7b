"""Import of a catalogue: check every row, put the good ones on the shelf, embed what is new or changed in its words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from chatbot.catalog.mapping import ColumnMap
from chatbot.catalog.pictures import Pictures
from chatbot.catalog.readers import Format
from chatbot.catalog.reading import items_of_rows, open_files
from chatbot.catalog.report import Report
from chatbot.catalog.reviews import Reviews
from chatbot.catalog.shelf import Shelf
from chatbot.catalog.terms import embed_terms
from chatbot.catalog.vectors import Embedder, Vectors
from chatbot.catalog.wording import wording
from chatbot.domain.item import Item
from chatbot.domain.vocabulary import collect

#: Told of each step: what is being done ("read" or "embed"), how many are done, of how many.
Progress = Callable[[str, int, int], None]
BATCH = 64


def import_catalogue(
    paths: Sequence[Path],
    *,
    shelf: Shelf,
    vectors: Vectors,
    terms: Vectors,
    embedder: Embedder,
    mapping: ColumnMap | None = None,
    format: Format = Format.AUTO,
    images: Pictures | None = None,
    reviews: Reviews | None = None,
    today: date | None = None,
    site: str = "",
    currency: str | None = None,
    prune: bool = False,
    progress: Progress = lambda step, done, total: None,
) -> Report:
    """Take the good rows of these files, and say what became of each row.

    The second time the same files change nothing and embed nothing. Interrupted at any point, the next run goes on where it was.
    Items that no file has stay, unless ``prune`` is set. ``reviews`` rate the items whose rows state no rating; ``today`` decides which
    special prices are valid (default: the day it is). ``site`` and ``currency`` are taken for links and prices that don't name theirs.

    Raises:
        Unreadable, BadMapping: a file as a whole is no use; nothing was changed.
        DataUnusable: the data folder can't be written.
    """
    report = Report()
    files = open_files(
        paths, mapping=mapping, format=format, picture=images.address if images else None, today=today, site=site, currency=currency
    )
    kept: set[str] = set()
    changed = 0
    items = files.items(report)
    for batch in _batches(map(reviews.rated, items) if reviews else items, 500):
        changed += shelf.put(batch)
        kept.update(item.id for item in batch)
        progress("read", report.taken + len(report.refused), files.rows)
    report.unchanged = report.taken - changed
    if reviews:
        report.mended += reviews.notes(shelf.ids())
    if prune:
        report.removed = shelf.delete(shelf.ids() - kept)
    report.embedded = embed_pending(shelf, vectors, embedder, progress)
    embed_terms(collect(shelf.all()), terms, embedder)
    return report


def put_rows(
    rows: Iterable[Mapping[str, Any]], *, shelf: Shelf, vectors: Vectors, embedder: Embedder
) -> tuple[tuple[Item, ...], Report]:
    """Upsert canonical rows while the shop is open; returns the items that were taken, and what became of each row."""
    report = Report()
    items = items_of_rows(rows, collect(shelf.all()), report)
    report.unchanged = report.taken - shelf.put(items)
    unembedded = {item.id for item in shelf.pending()}
    new = [item for item in items if item.id in unembedded]
    report.embedded = _embed(new, shelf, vectors, embedder) if new else 0
    return tuple(items), report


def remove_items(ids: Iterable[str], *, shelf: Shelf, vectors: Vectors) -> int:
    """Take items out of the catalogue; returns how many were there."""
    named = list(ids)
    vectors.delete(named)
    return shelf.delete(named)


def embed_pending(shelf: Shelf, vectors: Vectors, embedder: Embedder, progress: Progress = lambda step, done, total: None) -> int:
    """Embed what the vectors lack, batch by batch, each batch noted when it is stored; drop vectors of items that are gone."""
    on_shelf, stored = shelf.ids(), vectors.ids()
    if stored - on_shelf:
        vectors.delete(stored - on_shelf)
    pending = sorted(shelf.pending(on_shelf - stored), key=lambda item: len(wording(item)))
    done = 0
    for batch in _batches(pending, BATCH):
        done += _embed(batch, shelf, vectors, embedder)
        progress("embed", done, len(pending))
    return done


def _embed(items: Sequence[Item], shelf: Shelf, vectors: Vectors, embedder: Embedder) -> int:
    vectors.upsert([item.id for item in items], embedder.embed([wording(item) for item in items]))
    shelf.mark_embedded(items)
    return len(items)


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
