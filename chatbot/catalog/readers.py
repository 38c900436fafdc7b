"""Catalogue files, row by row, with the line each row begins on. Knows nothing of what the columns mean."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from chatbot.catalog.delimited import columns_of, table_rows
from chatbot.catalog.google.columns import is_google
from chatbot.catalog.google.feed import feed_rows
from chatbot.catalog.jsonlines import json_rows
from chatbot.catalog.parquet import parquet_rows
from chatbot.catalog.raw import RawRow, Unreadable
from chatbot.catalog.shopify.columns import is_shopify

__all__ = ["Format", "RawRow", "Source", "Unreadable", "open_source"]

_CHUNK = 1 << 20
_START = 1 << 14
#: The columns by which a product export of Magento 2 is known.
_MAGENTO = frozenset({"sku", "product_type", "attribute_set_code", "configurable_variations"})
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")


class Format(StrEnum):
    AUTO = "auto"
    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    MAGENTO = "magento"
    SHOPIFY = "shopify"
    GOOGLE = "google"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, its format and its encoding; ``note`` is what to say about the file as a whole, ``xml`` whether it is markup."""

    path: Path
    format: Format
    encoding: str = "utf-8-sig"
    note: str = ""
    xml: bool = False

    @property
    def name(self) -> str:
        return self.path.name

    def rows(self) -> Iterator[RawRow]:
        """Every row, from the beginning of the file. Raises `Unreadable`."""
        if self.format is Format.PARQUET:
            yield from parquet_rows(self.path)
            return
        way = json_rows if self.format is Format.JSONL else feed_rows if self.xml else table_rows
        try:
            with self.path.open(encoding=self.encoding, errors="replace", newline="") as file:
                yield from way(file, self.path)
        except OSError as error:
            raise Unreadable(f"{str(self.path)!r} can't be read: {error.strerror}") from error


def open_source(path: Path, format: Format = Format.AUTO) -> Source:
    """Look at a file: its format by its name, its first bytes or its header, its encoding by its bytes. Raises `Unreadable`."""
    try:
        with path.open("rb") as file:
            parquet = file.read(4) == b"PAR1"
        if parquet or format is Format.PARQUET:
            return _parquet(path, format, parquet)
        encoding = _encoding(path)
        with path.open(encoding=encoding, errors="replace") as file:
            start = file.read(_START).lstrip()
    except OSError as error:
        raise Unreadable(f"{str(path)!r} can't be read: {error.strerror}") from error
    if not start:
        raise Unreadable(f"{str(path)!r} is empty")
    xml = start[0] == "<"
    if xml and format not in (Format.AUTO, Format.GOOGLE):
        raise Unreadable(f"{str(path)!r} is markup and no {format.value} file")
    if format is Format.AUTO:
        format = Format.GOOGLE if xml else _format(path, start)
    note = "not UTF-8; read as Windows-1252" if encoding == "cp1252" else ""
    return Source(path, format, encoding, note, xml)


def _parquet(path: Path, format: Format, parquet: bool) -> Source:
    if not parquet:
        raise Unreadable(f"{str(path)!r} is no Parquet file")
    if format not in (Format.AUTO, Format.PARQUET):
        raise Unreadable(f"{str(path)!r} is Parquet and no {format.value} file")
    return Source(path, Format.PARQUET)


def _format(path: Path, start: str) -> Format:
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json") or start[0] in "{[":
        return Format.JSONL
    columns = columns_of(start.splitlines()[0])
    if columns >= _MAGENTO:
        return Format.MAGENTO
    if is_shopify(columns):
        return Format.SHOPIFY
    return Format.GOOGLE if is_google(columns) else Format.CSV


def _encoding(path: Path) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        first = chunk = file.read(_CHUNK)
        if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if first.startswith((b"PK\x03\x04", b"\x1f\x8b", b"%PDF")):
            raise Unreadable(f"{str(path)!r} is not a text file; save it as CSV or JSONL")
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _declared(first) or "cp1252"
    return "utf-8-sig"


def _declared(first: bytes) -> str:
    """The encoding that an XML file says it has, if it is another one than UTF-8 and known."""
    stated = _DECLARED.match(first.lstrip())
    try:
        name = codecs.lookup(stated[1].decode("ascii")).name if stated else ""
    except LookupError:
        return ""
    return "" if name in ("utf-8", "ascii") else name
