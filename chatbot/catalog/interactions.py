"""The behaviour log: who viewed, saved or bought what, and when."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Column, Engine, Float, MetaData, String, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from chatbot.catalog.mapping import BadMapping, facet_name
from chatbot.catalog.number import number
from chatbot.catalog.readers import Format, RawRow, open_source
from chatbot.catalog.report import Note, Report
from chatbot.catalog.shelf import clear_errors
from chatbot.catalog.text import WORD, clean

_METADATA = MetaData()
_INTERACTIONS = Table(
    "interactions",
    _METADATA,
    Column("user", String, primary_key=True),
    Column("item", String, primary_key=True),
    Column("event", String, primary_key=True),
    Column("at", Float, primary_key=True),
)
EVENTS = {
    "view": "view", "viewed": "view", "visit": "view", "click": "click", "clicked": "click", "cart": "cart", "add_to_cart": "cart",
    "shortlist": "shortlist", "save": "shortlist", "wishlist": "shortlist", "favorite": "shortlist", "like": "like", "dislike": "dislike",
    "purchase": "purchase", "purchased": "purchase", "buy": "purchase", "order": "purchase", "transaction": "purchase",
}  # fmt: skip
_HEADERS = {
    "user": ("user", "user_id", "visitor", "visitor_id", "customer", "customer_id", "shopper", "session"),
    "item": ("item", "item_id", "product", "product_id", "sku"),
    "event": ("event", "event_type", "action", "kind", "type"),
    "time": ("time", "timestamp", "at", "date", "datetime", "event_time"),
}
_BATCH = 5_000
_LATEST = 4_102_444_800.0  # the year 2100


class Interaction(NamedTuple):
    """One event: ``event`` is one of view, click, cart, shortlist, like, dislike, purchase; ``at`` is in seconds since 1970, UTC."""

    user: str
    item: str
    event: str
    at: float


class InteractionLog:
    """The interactions table. The same event at the same second is kept once. Raises `DataUnusable`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with clear_errors(engine):
            _METADATA.create_all(engine)

    def add(self, interactions: Iterable[Interaction]) -> int:
        """Store these in bulk; returns how many of them were new."""
        dialect = postgresql if self._engine.dialect.name == "postgresql" else sqlite
        rest = iter(interactions)
        with clear_errors(self._engine), self._engine.begin() as connection:
            before = connection.execute(select(func.count()).select_from(_INTERACTIONS)).scalar_one()
            while batch := [i._asdict() for i in islice(rest, _BATCH)]:
                connection.execute(dialect.insert(_INTERACTIONS).on_conflict_do_nothing(), batch)
            after = connection.execute(select(func.count()).select_from(_INTERACTIONS)).scalar_one()
        return int(after - before)

    def all(self) -> tuple[Interaction, ...]:
        """Every interaction, oldest first."""
        with clear_errors(self._engine), self._engine.connect() as connection:
            rows = connection.execute(select(_INTERACTIONS).order_by(_INTERACTIONS.c.at, _INTERACTIONS.c.user, _INTERACTIONS.c.item))
            return tuple(Interaction(*row) for row in rows)


def import_interactions(path: Path, *, log: InteractionLog, items: frozenset[str], format: Format = Format.AUTO) -> Report:
    """Take the good rows of a behaviour log; ``items`` are the ids of the catalogue. Importing twice adds nothing.

    Raises:
        Unreadable, BadMapping: the file as a whole is no use.
        DataUnusable: the data folder can't be written.
    """
    source = open_source(path, format)
    report = Report()
    columns = _columns(next(iter(source.rows()), RawRow(0, {})), source.name)
    new = log.add(_checked(source.rows(), columns, items, source.name, report))
    report.unchanged = report.taken - new
    return report


def _checked(
    rows: Iterable[RawRow], columns: dict[str, str], items: frozenset[str], file: str, report: Report
) -> Iterator[Interaction]:
    for raw in rows:
        found = (raw.problem, "") if raw.problem else _interaction(raw.cells, columns, items)
        if isinstance(found, Interaction):
            report.taken += 1
            yield found
        else:
            report.refused.append(Note(file, raw.line, found[1], found[0]))


def _columns(first: RawRow, file: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for column in first.cells:
        names.setdefault(facet_name(column), column)
    found = {field: next((names[h] for h in headers if h in names), "") for field, headers in _HEADERS.items()}
    for field, column in found.items():
        if not column:
            raise BadMapping(f"{file!r} has no column for {field!r}; its columns are {', '.join(map(repr, first.cells))}")
    return found


def _interaction(cells: Any, columns: dict[str, str], items: frozenset[str]) -> Interaction | tuple[str, str]:
    """The interaction of a row, or (reason, field)."""
    said = {field: clean(str(cells.get(column) or ""), WORD) for field, column in columns.items()}
    for field, value in said.items():
        if not value:
            return "missing", field
    event = EVENTS.get(facet_name(said["event"]))
    if event is None:
        return f"{said['event']!r} is not an event", "event"
    if said["item"] not in items:
        return f"{said['item']!r} is not an item of the catalogue", "item"
    at = _time(said["time"])
    return Interaction(said["user"], said["item"], event, at) if at is not None else (f"{said['time']!r} is not a time", "time")


def _time(text: str) -> float | None:
    """Seconds since 1970 of an ISO 8601 time (UTC where it names no zone) or of a number of seconds or milliseconds."""
    seconds = number(text)
    if seconds is not None:
        seconds = seconds / 1000 if seconds > _LATEST else seconds
    else:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
        seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return seconds if 0 < seconds < _LATEST else None
