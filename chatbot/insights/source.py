"""The events as the ledger reads them: which conversations they touch, and what was said in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, func, select

from chatbot.insights.account import KINDS
from chatbot.store.codec import Unreadable, entry_from_json
from chatbot.store.record import Record
from chatbot.store.tables import events, time_from_text

#: So many bound parameters go into one statement.
_MANY = 500


@dataclass(frozen=True, slots=True)
class Batch:
    """The conversations that events in a row belong to; ``last`` is the newest of these events, ``settled`` the newest that none can slip in before."""

    conversations: tuple[str, ...]
    last: int
    settled: int


@dataclass(frozen=True, slots=True)
class Told:
    """The records of one conversation."""

    conversation_id: str
    records: tuple[Record, ...]


def newest(connection: Connection) -> int:
    """The id of the newest event; 0 where there is none."""
    return connection.execute(select(func.max(events.c.id))).scalar() or 0


def batch_after(connection: Connection, last: int, most: int, settled_by: str) -> Batch | None:
    """The events behind the one with the id ``last``, ``most`` of them; None where there are none. An event is settled if it is as old as ``settled_by``."""
    query = select(events.c.id, events.c.conversation_id, events.c.at).where(events.c.id > last).order_by(events.c.id).limit(most)
    rows = connection.execute(query).all()
    if not rows:
        return None
    fresh = next((r.id for r in rows if r.at > settled_by), None)
    settled = rows[-1].id if fresh is None else max((r.id for r in rows if r.id < fresh), default=last)
    return Batch(tuple(dict.fromkeys(r.conversation_id for r in rows)), rows[-1].id, settled)


def told(connection: Connection, conversation_ids: Sequence[str]) -> Iterator[Told]:
    """What was said in each of these conversations."""
    for start in range(0, len(conversation_ids), _MANY):
        some = conversation_ids[start : start + _MANY]
        query = select(events).where(events.c.conversation_id.in_(some), events.c.kind.in_(KINDS))
        rows = connection.execute(query.order_by(events.c.conversation_id, events.c.id))
        for conversation_id, mine in groupby(rows, key=lambda r: r.conversation_id):
            yield Told(conversation_id, tuple(_records(mine)))


def _records(rows: Iterator[Row[Any]]) -> Iterator[Record]:
    for row in rows:
        try:
            yield Record(row.id, row.turn_id, row.kind, entry_from_json(row.kind, row.payload, _gone), time_from_text(row.at))
        except Unreadable:
            continue  # an entry of another version, which the log has warned of


def _gone(_item_id: str) -> None:
    """No item is looked up: of a card only its id counts here."""
