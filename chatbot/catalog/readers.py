"""Catalogue files, row by row, with the line each row begins on. Knows nothing of what the columns mean."""

import codecs
import csv
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

_CHUNK = 1 << 20
_START = 1 << 14
#: The columns by which a product export of Magento 2 is known.
_MAGENTO = frozenset({"sku", "product_type", "attribute_set_code", "configurable_variations"})


class Format(StrEnum):
    AUTO = "auto"
    CSV = "csv"
    JSONL = "jsonl"
    MAGENTO = "magento"


class Unreadable(ValueError):
    """The file as a whole can't be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file; ``problem`` says why it couldn't be read, and then there are no cells."""

    line: int
    cells: Mapping[str, Any]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file, its format and its encoding; ``note`` is what to say about the file as a whole."""

    path: Path
    format: Format
    encoding: str = "utf-8-sig"
    note: str = ""

    @property
    def name(self) -> str:
        return self.path.name

    def rows(self) -> Iterator[RawRow]:
        """Every row, from the beginning of the file. Raises `Unreadable`."""
        try:
            with self.path.open(encoding=self.encoding, errors="replace", newline="") as file:
                yield from _json(file, self.path) if self.format is Format.JSONL else _csv(file, self.path)
        except OSError as error:
            raise Unreadable(f"{str(self.path)!r} can't be read: {error.strerror}") from error


def open_source(path: Path, format: Format = Format.AUTO) -> Source:
    """Look at a file: its format by its name, its first character or its header, its encoding by its bytes. Raises `Unreadable`."""
    try:
        encoding = _encoding(path)
        with path.open(encoding=encoding, errors="replace") as file:
            start = file.read(_START).lstrip()
    except OSError as error:
        raise Unreadable(f"{str(path)!r} can't be read: {error.strerror}") from error
    if not start:
        raise Unreadable(f"{str(path)!r} is empty")
    if format is Format.AUTO:
        format = _format(path, start)
    note = "not UTF-8; read as Windows-1252" if encoding == "cp1252" else ""
    return Source(path, format, encoding, note)


def _format(path: Path, start: str) -> Format:
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json") or start[0] in "{[":
        return Format.JSONL
    header = start.splitlines()[0]
    columns = {name.strip() for name in next(csv.reader([header], delimiter=_delimiter(header)), [])}
    return Format.MAGENTO if columns >= _MAGENTO else Format.CSV


def _encoding(path: Path) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        first = chunk = file.read(_CHUNK)
        if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if first.startswith((b"PAR1", b"PK\x03\x04", b"\x1f\x8b", b"%PDF")):
            raise Unreadable(f"{str(path)!r} is not a text file; save it as CSV or JSONL")
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _csv(file: TextIO, path: Path) -> Iterator[RawRow]:
    csv.field_size_limit(sys.maxsize)  # long cells are cut later, with a note, rather than ending the import
    header_line = file.readline()
    file.seek(0)
    lines = (line.replace("\0", "") for line in file)
    reader = csv.reader(lines, delimiter=_delimiter(header_line))
    header = [name.strip() for name in next(reader, [])]
    twice = {name for name in header if name and header.count(name) > 1}
    if twice:
        raise Unreadable(f"{str(path)!r} has more than one column named {sorted(twice)[0]!r}")
    begin = reader.line_num + 1
    for cells in reader:
        line, begin = begin, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            yield RawRow(line, {}, f"{len(cells)} cells where the header names {len(header)}; is a cell with a comma unquoted?")
        else:
            cells += [""] * (len(header) - len(cells))  # a row that ends early leaves the last columns blank
            yield RawRow(line, {name: cell for name, cell in zip(header, cells, strict=False) if name})


def _delimiter(header: str) -> str:
    outside = "".join(header.split('"')[::2])
    return max(",;\t|", key=outside.count)


def _json(file: TextIO, path: Path) -> Iterator[RawRow]:
    start = file.read(4096).lstrip()
    file.seek(0)
    if start.startswith("["):
        yield from _array(file, path)
        return
    for number, line in enumerate(file, 1):
        if line.strip():
            yield _parsed(number, line)


def _array(file: TextIO, path: Path) -> Iterator[RawRow]:
    try:
        whole = json.load(file)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{str(path)!r} is not a JSON array: {error}") from error
    for number, cells in enumerate(whole, 1):
        yield RawRow(number, cells) if isinstance(cells, dict) else RawRow(number, {}, "not a JSON object")


def _parsed(number: int, line: str) -> RawRow:
    try:
        cells = json.loads(line)
    except (ValueError, RecursionError) as error:
        return RawRow(number, {}, f"not JSON: {error}"[:200])
    return RawRow(number, cells) if isinstance(cells, dict) else RawRow(number, {}, "not a JSON object")
