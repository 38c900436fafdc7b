"""An answer as a table, which is what the page draws, the API gives out and a spreadsheet opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

#: A word, a number, a share between 0 and 1, or nothing known.
Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; ``name`` is what it is asked for by."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> list[dict[str, Any]]:
        """The rows as objects."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> tuple[Cell, ...]:
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)


def table(name: str, columns: str, rows: Sequence[Sequence[Cell]]) -> Table:
    """A table; ``columns`` are the names, separated by spaces."""
    return Table(name, tuple(columns.split()), tuple(tuple(row) for row in rows))


def share(part: int, whole: int) -> float | None:
    """The part of a whole, to four places; None of nothing."""
    return round(part / whole, 4) if whole else None


def surely(part: int, whole: int, z: float = 1.96) -> float | None:
    """The share that there is at the least, by the lower end of Wilson's interval (E. B. Wilson, 1927): 1 of 1 is less sure than 90 of 100."""
    if not whole:
        return None
    rate, square = part / whole, z * z
    center = rate + square / (2 * whole)
    margin = z * sqrt((rate * (1 - rate) + square / (4 * whole)) / whole)
    return round(max(0.0, (center - margin) / (1 + square / whole)), 4)
