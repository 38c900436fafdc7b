"""The log of what happened in each conversation, in order. Nothing in it is ever changed."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, insert, select

from chatbot.store.codec import Lookup, Unreadable, entry_from_json, entry_to_json
from chatbot.store.desk import tell_the_desk
from chatbot.store.record import Entry, Record
from chatbot.store.tables import conversations, events, time_from_text, time_to_text

_log = logging.getLogger(__name__)


class Log:
    """Appends entries and reads them back; ``item`` finds the items of the cards that are read."""

    def __init__(self, engine: Engine, item: Lookup) -> None:
        self._engine = engine
        self._item = item

    def append(self, conversation_id: str, turn_id: str, seq: int, entry: Entry, *, at: datetime) -> Record:
        """Keep one entry, for good when this returns. ``seq`` counts the entries of a turn."""
        with self._engine.begin() as connection:
            take_turns(connection, conversation_id)
            return self.append_in(connection, conversation_id, turn_id, seq, entry, at=at)

    def append_in(self, connection: Connection, conversation_id: str, turn_id: str, seq: int, entry: Entry, *, at: datetime) -> Record:
        """The same as a part of a transaction that has taken its turn with `take_turns`."""
        kind, payload = entry_to_json(entry)
        row = {
            "conversation_id": conversation_id,
            "turn_id": turn_id,
            "seq": seq,
            "kind": kind,
            "payload": payload,
            "at": time_to_text(at),
        }
        key = connection.execute(insert(events), row).inserted_primary_key
        event_id = int(key[0]) if key else 0
        tell_the_desk(connection, conversation_id, event_id, entry, at=at)
        return Record(event_id, turn_id, kind, entry, at)

    def record_in(self, connection: Connection, event_id: int) -> Record | None:
        """The record of this id, as a transaction sees it."""
        rows = connection.execute(select(events).where(events.c.id == event_id)).all()
        return next(self._entries(rows), None)

    def of_conversation(self, conversation_id: str, *, after: int = 0, kinds: Sequence[str] = ()) -> tuple[Record, ...]:
        """The records behind the one with the id ``after``, the oldest first; of these kinds alone if any are named."""
        query = select(events).where(events.c.conversation_id == conversation_id, events.c.id > after)
        if kinds:
            query = query.where(events.c.kind.in_(kinds))
        return tuple(self._read(query.order_by(events.c.id)))

    def of_turn(self, turn_id: str, *, after: int = 0) -> tuple[Record, ...]:
        """The records of one turn, behind the one with the id ``after``."""
        query = select(events).where(events.c.turn_id == turn_id, events.c.id > after)
        return tuple(self._read(query.order_by(events.c.id)))

    def since_snapshot(self, conversation_id: str) -> tuple[Record, ...]:
        """What the present state is folded from: everything since the turn of the last snapshot began."""
        mine = events.c.conversation_id == conversation_id
        last = select(events.c.payload).where(mine, events.c.kind == "state").order_by(events.c.id.desc()).limit(1)
        with self._engine.connect() as connection:
            payload = connection.execute(last).scalar()
        return self.of_conversation(conversation_id, after=payload["since"] if payload else 0)

    def last_id(self, conversation_id: str) -> int:
        """The id of the newest record; 0 where there is none."""
        query = select(func.max(events.c.id)).where(events.c.conversation_id == conversation_id)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar() or 0

    def _read(self, query: Select[Any]) -> Iterator[Record]:
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return self._entries(rows)

    def _entries(self, rows: Iterable[Row[Any]]) -> Iterator[Record]:
        item = cache(self._item)
        for row in rows:
            try:
                entry = entry_from_json(row.kind, row.payload, item)
            except Unreadable as error:
                _log.warning("record %s skipped: %s", row.id, error)
            else:
                yield Record(row.id, row.turn_id, row.kind, entry, time_from_text(row.at))


def take_turns(connection: Connection, conversation_id: str) -> None:
    """Have those who write in one conversation commit in the order of their ids: who reads behind an id would miss a lower one that is seen later.

    SQLite has one writer at a time, and so that order, anyway.
    """
    if connection.dialect.name != "sqlite":
        mine = select(conversations.c.id).where(conversations.c.id == conversation_id)
        connection.execute(mine.with_for_update(key_share=True))
