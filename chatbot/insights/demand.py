"""What is asked for: kinds of things, values, prices, and for whom."""

from collections import Counter

from sqlalchemy import ColumnElement, Connection, func, select

from chatbot.insights.period import Period
from chatbot.insights.table import Table, table
from chatbot.insights.tables import wants
from chatbot.insights.wants import CATEGORY, PRICE, RECIPIENT, band_order

#: So many rows are told of at the most, and so many kinds are drawn over time.
ROWS, DRAWN = 100, 6


def categories(connection: Connection, period: Period, _category: str = "") -> Table:
    """The kinds of things, with how often each was asked for in the span before."""
    now, before = (_counted(connection, p, CATEGORY) for p in (period, period.before))
    rows = [(value, count, before.get(value, 0)) for value, count in now.most_common(ROWS)]
    return table("categories", "category asked before", rows)


def facets(connection: Connection, period: Period, category: str = "") -> Table:
    """The values of all facets of the catalogue, of one kind of thing or of all."""
    asked = func.count().label("asked")
    mine = wants.c.facet.not_in((CATEGORY, PRICE, RECIPIENT))
    query = select(wants.c.facet, wants.c.value, asked).where(mine, *_within(period, category))
    rows = connection.execute(query.group_by(wants.c.facet, wants.c.value).order_by(asked.desc(), wants.c.facet, wants.c.value).limit(ROWS)).all()
    return table("facets", "facet value asked", [tuple(r) for r in rows])


def prices(connection: Connection, period: Period, category: str = "") -> Table:
    """The limits of price, by bands, the lowest first."""
    found = _counted(connection, period, PRICE, category)
    return table("prices", "band asked", [(b, found[b]) for b in sorted(found, key=_by_size)])


def recipients(connection: Connection, period: Period, category: str = "") -> Table:
    """For whom it is, where it isn't for the shopper."""
    return table("recipients", "recipient asked", _counted(connection, period, RECIPIENT, category).most_common(ROWS))


def over_time(connection: Connection, period: Period, category: str = "") -> Table:
    """The kinds that are asked for most, piece by piece; of one kind, that one alone."""
    most = [category] if category else [value for value, _ in _counted(connection, period, CATEGORY).most_common(DRAWN)]
    asked = func.count().label("asked")
    query = select(wants.c.day, wants.c.value, asked).where(wants.c.facet == CATEGORY, wants.c.value.in_(most), *_within(period))
    found: Counter[tuple[str, str]] = Counter()
    for day, value, count in connection.execute(query.group_by(wants.c.day, wants.c.value)):
        found[period.piece_of(day), value] += count
    return table("over_time", "from category asked", [(piece, value, found[piece, value]) for value in most for piece in period.pieces])


def prices_over_time(connection: Connection, period: Period, category: str = "") -> Table:
    """The limits of price by bands, piece by piece."""
    asked = func.count().label("asked")
    query = select(wants.c.day, wants.c.value, asked).where(wants.c.facet == PRICE, *_within(period, category))
    found: Counter[tuple[str, str]] = Counter()
    for day, value, count in connection.execute(query.group_by(wants.c.day, wants.c.value)):
        found[period.piece_of(day), value] += count
    bands = sorted({band for _, band in found}, key=_by_size)
    return table("prices_over_time", "from band asked", [(piece, b, found[piece, b]) for b in bands for piece in period.pieces])


def _counted(connection: Connection, period: Period, facet: str, category: str = "") -> Counter[str]:
    query = select(wants.c.value, func.count()).where(wants.c.facet == facet, *_within(period, category)).group_by(wants.c.value)
    return Counter({value: count for value, count in connection.execute(query.order_by(wants.c.value))})


def _by_size(band: str) -> tuple[str, float]:
    """By currency, then by size."""
    return band.split()[-1], band_order(band)


def _within(period: Period, category: str = "") -> tuple[ColumnElement[bool], ...]:
    days = wants.c.day.between(period.start, period.end)
    return (days, wants.c.category == category) if category else (days,)
