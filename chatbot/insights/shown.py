"""The items: how often each was shown, and what shoppers then did to it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, func, select

from chatbot.insights.period import Period
from chatbot.insights.table import Cell, Table, share, surely, table
from chatbot.insights.tables import goods

ROWS = 100
_DEEDS = ("shown", "clicked", "liked", "saved", "bought")

#: The title of an item; empty where the catalogue has it no more.
Title = Callable[[str], str]


def items(connection: Connection, period: Period, *, title: Title = lambda item_id: "") -> Table:
    """The items that were shown, clicked, liked, saved or bought, in conversations; those first that are most surely cared for when they are shown.

    ``rate`` is the share of conversations that saw the item and clicked, liked, saved or bought it at most once each: the largest of these four counts.
    """
    c = goods.c
    sums = [func.sum(c[name]).label(name) for name in _DEEDS]
    query = select(c.item_id, *sums).where(c.day.between(period.start, period.end)).group_by(c.item_id)
    rows = sorted((_row(r) for r in connection.execute(query)), key=lambda r: (-float(r[-1] or 0), -int(r[1] or 0), str(r[0])))[:ROWS]
    return table("items", "item title shown clicked liked saved bought rate surely", [(r[0], title(str(r[0])), *r[1:]) for r in rows])


def _row(row: Row[Any]) -> tuple[Cell, ...]:
    counts = [int(row._mapping[name]) for name in _DEEDS]
    cared, shown = max(counts[1:]), counts[0]
    whole = max(shown, cared)
    return (row.item_id, *counts, share(cared, whole), surely(cared, whole))
