"""Tables of text: a header, then a row per line, parted by commas, semicolons, tabs or bars."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from chatbot.catalog.raw import RawRow, Unreadable


def table_rows(file: TextIO, path: Path) -> Iterator[RawRow]:
    """Every row by the names of the header. Raises `Unreadable` where two columns have the same name."""
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


def columns_of(header: str) -> frozenset[str]:
    """The names in a line that may be a header."""
    return frozenset(name.strip() for name in next(csv.reader([header], delimiter=_delimiter(header)), []))


def _delimiter(header: str) -> str:
    outside = "".join(header.split('"')[::2])
    return max(",;\t|", key=outside.count)
