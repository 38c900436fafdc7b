"""A catalogue file that was understood as a whole: how its rows become rows in the canonical form."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from chatbot.catalog.google import columns as google_columns
from chatbot.catalog.google import export as google
from chatbot.catalog.grouping import Entry, entries
from chatbot.catalog.magento import export as magento
from chatbot.catalog.mapping import BadMapping, ColumnMap, Hints, plan
from chatbot.catalog.readers import Format, Source, open_source
from chatbot.catalog.remap import remapped
from chatbot.catalog.shopify import columns as shopify_columns
from chatbot.catalog.shopify import export as shopify

Picture = Callable[[str], str | None]

#: What stands in no name, so that names that were parted already aren't parted again.
_NEVER = "\x1f"
_EXPORTS = (Format.MAGENTO, Format.SHOPIFY, Format.GOOGLE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known beside a file: the day that decides which special prices are valid, and whether there are a folder of pictures,
    the address of the shop's site and a currency."""

    today: date
    pictures: bool = False
    site: bool = False
    currency: bool = False


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


def open_book(path: Path, mapping: ColumnMap | None, format: Format, setting: Setting) -> Book:
    """Look at a file as far as its rows need. Raises `Unreadable` or `BadMapping`."""
    source = open_source(path, format)
    if format is Format.AUTO and mapping and (mapping.columns or mapping.variants) and not source.xml and source.format in _EXPORTS:
        source = replace(source, format=Format.CSV)  # who names the columns means them as they stand
    match source.format:
        case Format.MAGENTO:
            return _magento(source, mapping or ColumnMap(), setting)
        case Format.SHOPIFY:
            return _shopify(source, mapping or ColumnMap(), setting)
        case Format.GOOGLE:
            return _google(source, mapping or ColumnMap(), setting.today)
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


def _magento(source: Source, mapping: ColumnMap, setting: Setting) -> Book:
    present = _columns(source)
    for needed in magento.NEEDED:
        if needed not in present:
            raise BadMapping(f"{source.name!r} has no column {needed!r}, so it is no product export of Magento 2")
    export = magento.look(source.rows(), today=setting.today, pictures=setting.pictures)
    return _export(source, mapping, "a Magento export", lambda picture: export.entries(source.rows(), picture), export.notes)


def _shopify(source: Source, mapping: ColumnMap, setting: Setting) -> Book:
    layout = shopify_columns.layout(_columns(source))
    for what, column in shopify_columns.NEEDED.items():
        if not layout.has(what):
            raise BadMapping(f"{source.name!r} has no column {column!r}, so it is no product export of Shopify")
    export = shopify.look(source.rows(), layout)
    return _export(source, mapping, "a Shopify export", lambda picture: export.entries(source.rows()), (*export.notes, *_unsaid(mapping, setting)))


def _unsaid(mapping: ColumnMap, setting: Setting) -> Iterator[str]:
    """What the export never says and nobody said beside it."""
    if not setting.currency and "currency" not in mapping.constants:
        yield "the export names no currency: prices taken as US dollars; say --currency EUR (or another) where they aren't"
    if not setting.site:
        yield "the export names no site: links lead to /products/… of the page that shows them; say --site https://shop.example"


def _google(source: Source, mapping: ColumnMap, today: date) -> Book:
    present = set() if source.xml else {google_columns.folded(column) for column in _columns(source)}
    for needed in () if source.xml else google_columns.NEEDED:
        if needed not in present:
            raise BadMapping(f"{source.name!r} has no column {needed!r}, so it is no product feed of Google Merchant Center")
    export = google.look(source.rows(), today=today)
    return _export(source, mapping, "a Google product feed", lambda picture: export.entries(source.rows()), ())


def _export(source: Source, mapping: ColumnMap, what: str, entries: Callable[[Picture | None], Iterator[Entry]], notes: tuple[str, ...]) -> Book:
    """The book of an export whose columns are known; its categories are parted already."""
    change = remapped(mapping, what)
    return Book(
        source.name,
        lambda picture: map(change.entry, entries(picture)),
        change.hints,
        (*((source.note,) if source.note else ()), *notes),
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


