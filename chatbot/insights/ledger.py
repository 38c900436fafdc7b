"""Keeps the narrow tables in step with the events.

Whole conversations are put in anew whenever events were added to them, so that nothing is counted twice, whoever puts them in and how often. How far the
events have been read is kept beside the rows, in the same transaction: what was interrupted goes on where it was.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Table, and_, delete, exists, insert, inspect, or_, select, update
from sqlalchemy.exc import DBAPIError

from chatbot.insights.account import facts_of
from chatbot.insights.facts import Facts
from chatbot.insights.source import Batch, batch_after, newest, told
from chatbot.insights.tables import FACTS, VERSION, conversations, goods, metadata, needs, progress, questions, turns, wants
from chatbot.store.tables import conversations as doors
from chatbot.store.tables import erasures, time_to_text

#: Events read at a time: few enough that who writes in between waits for no more than a blink.
BATCH = 2000
#: In a database with several writers an event may be seen before one with a lower id is; after so many seconds it isn't any more.
_SETTLED_S = 10
#: Behind every time as text.
_ALWAYS = "~"
_MANY, _LOOKS = 500, 5
_TABLES: dict[str, Table] = {"conversations": conversations, "turns": turns, "wants": wants, "needs": needs, "questions": questions, "goods": goods}

#: Whether a need was said in words that its shopper had forgotten later.
_FORGOTTEN = exists().where(
    doors.c.id == needs.c.conversation_id,
    erasures.c.shopper == doors.c.shopper,
    or_(erasures.c.turn_id == needs.c.turn_id, and_(erasures.c.turn_id == "", needs.c.at <= erasures.c.at)),
)

#: Told how many events were read, and of how many.
HowFar = Callable[[int, int], None]


class Ledger:
    """The narrow tables of one database. Any number of them, in any number of processes, may keep the same ones."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock
        self._settles = engine.dialect.name != "sqlite"
        self._seen = 0
        self._made = False

    def catch_up(self, *, batches: int | None = None, batch: int = BATCH, heard: HowFar = lambda done, total: None) -> bool:
        """Take in the events that came since the last time, at most so many batches of them; whether all are in now."""
        self._make()
        left = batches
        while left is None or left > 0:
            if not self._step(batch, heard):
                return True
            left = None if left is None else left - 1
        return False

    def rebuild(self, *, batch: int = BATCH * 5, heard: HowFar = lambda done, total: None) -> None:
        """Put everything in anew. One that was interrupted goes on where it stopped; the tables can be read meanwhile."""
        self._make()
        with self._engine.begin() as connection:
            state = connection.execute(select(progress)).one()
            if state.last >= state.until:
                connection.execute(update(progress).values(last=0, until=newest(connection)))
        self._seen = 0
        self.catch_up(batch=batch, heard=heard)
        with self._engine.begin() as connection:
            connection.execute(update(progress).values(until=0))

    def erase(self, shopper: str) -> None:
        """Take out the needs of a shopper that were said in words which they had forgotten."""
        self._make()
        with self._engine.begin() as connection:
            connection.execute(update(progress).values(version=VERSION))  # whoever writes waits, or is waited for
            theirs = needs.c.conversation_id.in_(select(doors.c.id).where(doors.c.shopper == shopper))
            connection.execute(delete(needs).where(theirs, _FORGOTTEN))

    def _step(self, most: int, heard: HowFar) -> bool:
        """Take in a batch; False where there is nothing new."""
        by = time_to_text(self._clock() - timedelta(seconds=_SETTLED_S)) if self._settles else _ALWAYS
        with self._engine.connect() as connection:
            last = connection.execute(select(progress.c.last)).scalar_one()
            batch = batch_after(connection, last, most, by)
            if batch is None or (batch.settled == last and batch.last <= self._seen):
                return False
            accounts = (facts_of(each.conversation_id, each.records) for each in told(connection, batch.conversations))
            facts = [each for each in accounts if each is not None]
            total = newest(connection)
        if self._write(last, batch, facts):
            self._seen = batch.last
            heard(batch.last, total)
        return True

    def _write(self, last: int, batch: Batch, facts: Sequence[Facts]) -> bool:
        """Put the conversations in; False where somebody else did."""
        rows = _rows(facts)
        with self._engine.begin() as connection:
            mine = update(progress).where(progress.c.last == last).values(last=batch.settled)
            if not connection.execute(mine).rowcount:
                return False
            _take_out(connection, batch.conversations)
            for name, table in _TABLES.items():
                if rows[name]:
                    connection.execute(insert(table), rows[name])
            _withdraw(connection, batch.conversations)
        return True

    def _make(self) -> None:
        """The tables, made anew where they are of another version."""
        if self._made:
            return
        if _version(self._engine) not in (None, VERSION):
            metadata.drop_all(self._engine)
        for look in range(_LOOKS):
            try:
                _create(self._engine)
                break
            except DBAPIError:  # somebody else is at it: what they made is there at the next look
                if look == _LOOKS - 1:
                    raise
        self._made = True


def _create(engine: Engine) -> None:
    metadata.create_all(engine)
    with engine.begin() as connection:
        if connection.execute(select(progress.c.id)).first() is None:
            connection.execute(insert(progress), {"id": 1, "version": VERSION, "last": 0, "until": 0})


def _version(engine: Engine) -> int | None:
    if progress.name not in inspect(engine).get_table_names():
        return None
    with engine.connect() as connection:
        return connection.execute(select(progress.c.version)).scalar()


def _rows(facts: Sequence[Facts]) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _TABLES}
    for each in facts:
        for name, some in each.rows().items():
            rows[name] += some
    return rows


def _take_out(connection: Connection, conversation_ids: Sequence[str]) -> None:
    for start in range(0, len(conversation_ids), _MANY):
        some = conversation_ids[start : start + _MANY]
        for table in FACTS:
            connection.execute(delete(table).where(table.c.conversation_id.in_(some)))


def _withdraw(connection: Connection, conversation_ids: Sequence[str]) -> None:
    for start in range(0, len(conversation_ids), _MANY):
        connection.execute(delete(needs).where(needs.c.conversation_id.in_(conversation_ids[start : start + _MANY]), _FORGOTTEN))
