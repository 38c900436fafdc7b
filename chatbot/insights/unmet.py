"""What is asked for and not carried, with the shoppers' words."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from chatbot.insights.period import Period
from chatbot.insights.table import Table, table
from chatbot.insights.tables import needs

ROWS = 50
#: For so many rows whose events don't name it, the nearest item is looked for.
LOOKED_FOR = 15
#: So many different wordings of a need are told.
WORDINGS = 3

#: Finds the id of the item nearest to some words; empty where there is none.
Nearest = Callable[[str], str]


def unmet(connection: Connection, period: Period, category: str = "", *, words_min: int = 1, nearest: Nearest = lambda words: "") -> Table:
    """The needs, those of the most conversations first, then the newest.

    The words of a need that fewer than ``words_min`` conversations had aren't told.
    """
    asked, last = func.count().label("asked"), func.max(needs.c.at).label("last")
    within = [needs.c.day.between(period.start, period.end)] + ([needs.c.category == category] if category else [])
    telling = or_(func.count() > 1, func.max(needs.c.kind) != "detail")  # a word that one shopper used of a thing is a slip more often than a need
    query = select(needs.c.key, asked, last).where(*within).group_by(needs.c.key).having(telling)
    found = connection.execute(query.order_by(asked.desc(), last.desc(), needs.c.key).limit(ROWS)).all()
    rows = [_row(_newest(connection, r.key, period), r.asked, words_min, nearest if at < LOOKED_FOR else _unknown) for at, r in enumerate(found)]
    return table("unmet", "need category kind asked last words nearest", rows)


def _unknown(_words: str) -> str:
    return ""


def _newest(connection: Connection, key: str, period: Period) -> list[Row[Any]]:
    """The newest conversations that had this need."""
    within = needs.c.day.between(period.start, period.end)
    query = select(needs).where(needs.c.key == key, within).order_by(needs.c.at.desc(), needs.c.conversation_id).limit(50)
    return list(connection.execute(query))


def _row(rows: list[Row[Any]], asked: int, words_min: int, nearest: Nearest) -> tuple[str | int | None, ...]:
    """``kind`` is that of the newest; words are the newest different ones, one a line."""
    first, told = rows[0], asked >= words_min
    words = "\n".join(_wordings(rows)) if told else None
    named = first.kind in ("relaxed", "nothing") or told
    near = first.nearest or (nearest(f"{first.name} {first.category}".strip()) if told else "")
    return (first.name if named else None, first.category, first.kind, asked, first.at[:10], words, near or None)


def _wordings(rows: list[Row[Any]]) -> list[str]:
    """The newest different ones; case makes no difference."""
    found: dict[str, str] = {}
    for row in rows:
        if row.words:
            found.setdefault(row.words.casefold(), row.words)
    return list(found.values())[:WORDINGS]
