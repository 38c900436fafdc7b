"""JSON: an object per line, or one array of objects."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from chatbot.catalog.raw import RawRow, Unreadable


def json_rows(file: TextIO, path: Path) -> Iterator[RawRow]:
    """Every object, a broken line as a row with a problem. Raises `Unreadable` where the file begins an array and isn't one."""
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
