"""How conversations go: how many there are, how far they get, where they end, and which questions help."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, case, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from chatbot.insights.period import Period
from chatbot.insights.table import Table, share, surely, table
from chatbot.insights.tables import conversations, questions
from chatbot.store.tables import time_to_text

#: After so many minutes without a word a conversation counts as ended.
SILENCE_MIN = 30
_STEPS = ("shown", "clicked", "saved", "bought")


def activity(connection: Connection, period: Period) -> Table:
    """Conversations and messages, piece by piece."""
    c = conversations.c
    sums = [func.count().label("conversations"), func.sum(c.turns).label("turns"), _sum(c.handed).label("handed"), _sum(c.bought).label("bought")]
    found: dict[str, Counter[str]] = {piece: Counter() for piece in period.pieces}
    for row in connection.execute(select(c.day, *sums).where(_within(period)).group_by(c.day)):
        found[period.piece_of(row.day)].update({"conversations": row.conversations, "turns": row.turns, "handed": row.handed, "bought": row.bought})
    names = ("conversations", "turns", "handed", "bought")
    return table("activity", "from conversations turns handed bought", [(piece, *(counts[n] for n in names)) for piece, counts in found.items()])


def funnel(connection: Connection, period: Period) -> Table:
    """How many conversations got so far: saw items, clicked one, liked or saved one, bought one; of all, and of those that got to the step before.

    Whoever does a later thing counts for the earlier ones too: one may save an item without having clicked it.
    """
    c = conversations.c
    reached = [or_(*(c[later] for later in _STEPS[at:])) for at in range(len(_STEPS))]
    query = select(func.count(), *(_sum(flag) for flag in reached)).where(_within(period))
    counts = [n or 0 for n in connection.execute(query).one()]
    before = [counts[0], *counts]
    rows = [(step, n, share(n, counts[0]), share(n, b)) for step, n, b in zip(("began", *_STEPS), counts, before, strict=False)]
    return table("funnel", "step conversations of_all of_step_before", rows)


def endings(connection: Connection, period: Period, *, now: datetime) -> Table:
    """What came last in conversations in which nobody has said anything for a while."""
    c, silent = conversations.c, time_to_text(now - timedelta(minutes=SILENCE_MIN))
    query = select(c.ended, func.count()).where(_within(period), c.last_at < silent).group_by(c.ended).order_by(func.count().desc(), c.ended)
    rows = connection.execute(query).all()
    total = sum(n for _, n in rows)
    return table("endings", "after conversations share", [(after, n, share(n, total)) for after, n in rows])


def helpful(connection: Connection, period: Period) -> Table:
    """The facets that were asked about: how often it was answered, and how often an item was then clicked, liked, saved or bought within two turns."""
    q, asked = questions.c, func.count().label("asked")
    query = select(q.facet, asked, _sum(q.answered).label("answered"), _sum(q.led).label("led")).where(q.day.between(period.start, period.end))
    rows: Sequence[Row[Any]] = connection.execute(query.group_by(q.facet).order_by(asked.desc(), q.facet)).all()
    rows = sorted(rows, key=lambda r: surely(r.led, r.asked) or 0.0, reverse=True)
    told = [(r.facet, r.asked, r.answered, share(r.answered, r.asked), r.led, share(r.led, r.asked), surely(r.led, r.asked)) for r in rows]
    return table("questions", "facet asked answered answered_share led led_share led_surely", told)


def _within(period: Period) -> ColumnElement[bool]:
    return conversations.c.day.between(period.start, period.end)


def _sum(flag: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((flag, 1), else_=0)), 0)
