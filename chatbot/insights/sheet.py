"""A table as a file for spreadsheets."""

import csv
from io import StringIO

from chatbot.insights.table import Cell, Table

#: What makes spreadsheet programs take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_of(table: Table) -> bytes:
    """The table as CSV (RFC 4180) in UTF-8, with the byte order mark without which Excel takes it for something else.

    Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
    """
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([[_cell(c) for c in row] for row in table.rows])
    return out.getvalue().encode("utf-8-sig", "replace")


def _cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
