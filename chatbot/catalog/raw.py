"""A row of a catalogue file as it stands there, before anybody knows what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class Unreadable(ValueError):
    """The file as a whole can't be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file; ``problem`` says why it couldn't be read, and then there are no cells.

    ``line`` is where it begins; in a file without lines (Parquet) the number of the row.
    """

    line: int
    cells: Mapping[str, Any]
    problem: str = ""
