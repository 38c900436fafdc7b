"""Parquet, as warehouses and notebooks write it. Knows pyarrow, which comes with ``pip install 'shoptalk[parquet]'``."""

import math
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from chatbot.catalog.raw import RawRow, Unreadable

_BATCH = 1_000


def parquet_rows(path: Path) -> Iterator[RawRow]:
    """Every row, a batch in memory at a time; nested lists and structs as lists and dicts, what is missing as None.

    Raises:
        Unreadable: pyarrow isn't installed, or the file is no whole Parquet file.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise Unreadable(f"{str(path)!r} is Parquet, which needs pyarrow: pip install 'shoptalk[parquet]'") from error
    number = 0
    try:
        with ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                for cells in batch.to_pylist():
                    number += 1
                    yield RawRow(number, {str(name).strip(): _plain(value) for name, value in cells.items()})
    except (ArrowException, OSError) as error:
        raise Unreadable(f"{str(path)!r} can't be read as Parquet: {str(error)[:200]}") from error


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    match value:
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return float(value) if value.is_finite() else None
        case datetime() | date() | time():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "replace")
        case Mapping():
            return _struct(value)
        case list():
            pairs = bool(value) and all(isinstance(each, tuple) and len(each) == 2 for each in value)
            return _struct(dict(value)) if pairs else [plain for each in value if (plain := _plain(each)) is not None]
        case bool() | int() | str() | None:
            return value
    return str(value)


def _struct(fields: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): plain for name, value in fields.items() if (plain := _plain(value)) is not None}
