"""A catalogue file that was understood as a whole: how its rows become rows in the canonical form."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from chatbot.catalog.grouping import Entry, entries
from chatbot.catalog.magento.export import NEEDED, look
from chatbot.catalog.magento.remap import remapped
from chatbot.catalog.mapping import BadMapping, ColumnMap, Hints, plan
from chatbot.catalog.readers import Format, Source, open_source

Picture = Callable[[str], str | None]

#: What stands in no name, so that names that were parted already aren't parted again.
_NEVER = "\x1f"


@dataclass(frozen=True, slots=True)
class Book:
    """One file. ``entries`` gives its rows from the beginning, as often as it is called; its argument maps the name of a picture
    to its address, for files whose rows name several. ``notes`` is what to say of the file as a whole."""

    name: str
    entries: Callable[[Picture | None], Iterator[Entry]]
    hints: Hints
    notes: tuple[str, ...] = ()
    category_prefix: str = ""
    category_separator: str = ""
    rating_out_of: float = 5.0


def open_book(path: Path, mapping: ColumnMap | None, format: Format, *, today: date, pictures: bool) -> Book:
    """Look at a file as far as its rows need. Raises `Unreadable` or `BadMapping`."""
    source = open_source(path, format)
    if format is Format.AUTO and source.format is Format.MAGENTO and mapping and (mapping.columns or mapping.variants):
        source = replace(source, format=Format.CSV)
    if source.format is Format.MAGENTO:
        return _magento(source, mapping or ColumnMap(), today, pictures)
    return _table(source, mapping)


def _table(source: Source, mapping: ColumnMap | None) -> Book:
    way = plan(mapping, _columns(source), source.name)
    return Book(
        source.name,
        lambda picture: entries(source.rows(), way),
        way.hints,
        (source.note,) if source.note else (),
        way.category_prefix,
        way.category_separator,
        way.rating_out_of,
    )


def _magento(source: Source, mapping: ColumnMap, today: date, pictures: bool) -> Book:
    present = _columns(source)
    for needed in NEEDED:
        if needed not in present:
            raise BadMapping(f"{source.name!r} has no column {needed!r}, so it is no product export of Magento 2")
    change = remapped(mapping)
    export = look(source.rows(), today=today, pictures=pictures)
    return Book(
        source.name,
        lambda picture: map(change.entry, export.entries(source.rows(), picture)),
        change.hints,
        (*((source.note,) if source.note else ()), *export.notes),
        mapping.category_prefix,
        _NEVER,
    )


def _columns(source: Source) -> list[str]:
    """The columns of a file, in order: the header of a CSV, every field of any row of a JSONL file."""
    found: dict[str, None] = {}
    for raw in source.rows():
        found.update(dict.fromkeys(raw.cells))
        if source.format is not Format.JSONL and not raw.problem:
            break
    return list(found)


