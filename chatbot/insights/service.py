"""How well shoppers are served: how fast, how much of what is said the model wrote, what failed, and how long people wait for a person."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from sqlalchemy import Connection, case, func, select

from chatbot.insights.period import Period
from chatbot.insights.table import Table, share, table
from chatbot.insights.tables import conversations, turns

_MEASURES = ("first_item", "first_text", "total")
_QUANTILES = (0.5, 0.95)


def latency(connection: Connection, period: Period) -> Table:
    """Milliseconds from message to first item, first words and the end, in the middle and at the slow end (1 of 20 is slower), piece by piece.

    From 100 ms on they are to two figures.
    """
    found = {name: _spread(connection, period, name) for name in _MEASURES}
    rows = [(piece, *(quantile(found[name][piece], q) for name in _MEASURES for q in _QUANTILES)) for piece in period.pieces]
    columns = " ".join(f"{name}_p{round(q * 100)}" for name in _MEASURES for q in _QUANTILES)
    return table("latency", f"from {columns}", rows)


def grounding(connection: Connection, period: Period) -> Table:
    """How many sentences were said, how many of them the model's, replaced by facts, or facts to begin with; messages, and those that failed."""
    t = turns.c
    failed = func.sum(case((t.outcome.in_(("failed", "cut")), 1), else_=0))
    sums = {"turns": func.count(), "failed": failed, "sentences": func.sum(t.sentences), "model": func.sum(t.from_model), "replaced": func.sum(t.replaced)}
    query = select(t.day, *(s.label(name) for name, s in sums.items())).where(t.day.between(period.start, period.end)).group_by(t.day)
    found: dict[str, Counter[str]] = {piece: Counter() for piece in period.pieces}
    for row in connection.execute(query):
        found[period.piece_of(row.day)].update({name: int(row._mapping[name] or 0) for name in sums})
    rows = [_grounded(piece, counts) for piece, counts in found.items()]
    return table("grounding", "from turns failed sentences from_model replaced from_facts model_share replaced_share", rows)


def waits(connection: Connection, period: Period) -> Table:
    """How many conversations were handed over to a person, how many of them one took, and after how many seconds, piece by piece."""
    c = conversations.c
    query = select(c.day, c.taken, c.wait_s).where(c.day.between(period.start, period.end), c.handed)
    handed, taken, times = Counter[str](), Counter[str](), defaultdict[str, Counter[int]](Counter)
    for row in connection.execute(query):
        piece = period.piece_of(row.day)
        handed[piece] += 1
        taken[piece] += bool(row.taken)
        if row.wait_s is not None:
            times[piece][round(row.wait_s)] += 1
    rows = [(p, handed[p], taken[p], handed[p] - taken[p], *(quantile(times[p], q) for q in _QUANTILES)) for p in period.pieces]
    return table("waits", "from handed taken left wait_s_p50 wait_s_p95", rows)


def quantile(values: Mapping[int, int], q: float) -> int | None:
    """The smallest value that at least this share of all values doesn't exceed; ``values`` says how often each came."""
    needed, seen = q * sum(values.values()), 0
    for value in sorted(values):
        seen += values[value]
        if seen >= needed:
            return value
    return None


def _spread(connection: Connection, period: Period, name: str) -> Mapping[str, Counter[int]]:
    """For each piece, how often each time was taken."""
    t, found = turns.c, defaultdict[str, Counter[int]](Counter)
    within = (t.day.between(period.start, period.end), t[name].is_not(None))
    for day, value, count in connection.execute(select(t.day, t[name], func.count()).where(*within).group_by(t.day, t[name])):
        found[period.piece_of(day)][value] += count
    return found


def _grounded(piece: str, counts: Mapping[str, int]) -> tuple[str | int | float | None, ...]:
    sentences, model, replaced = counts["sentences"], counts["model"], counts["replaced"]
    facts = max(0, sentences - model - replaced)
    return (piece, counts["turns"], counts["failed"], sentences, model, replaced, facts, share(model, sentences), share(replaced, sentences))
