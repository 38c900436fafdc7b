"""Who of the staff has which conversation, decided in one row of a table, in the transaction that writes it into the log."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from chatbot.domain.visit import NoEntry
from chatbot.store.log import Log
from chatbot.store.record import Jotted, Message, Record, Released, Taken
from chatbot.store.tables import claims, conversations, events, sent, time_from_text, time_to_text


class Held(PermissionError):
    """Somebody else has the conversation: ``by`` is who."""

    def __init__(self, by: str) -> None:
        super().__init__(f"{by!r} has this conversation")
        self.by = by


class NotHeld(PermissionError):
    """The conversation isn't yours: take it first."""


class MovedOn(RuntimeError):
    """The shopper wrote more since; ``last_event`` is where the conversation is now."""

    def __init__(self, last_event: int) -> None:
        super().__init__(f"the shopper wrote more since; the conversation is at {last_event}")
        self.last_event = last_event


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as it was kept. ``waited`` is how long the shopper had waited for a person, where this is a person's first answer to that."""

    record: Record
    waited: timedelta | None = None


class Claims:
    """Gives conversations to agents, one at a time. However many ask at once, in however many processes, one gets it."""

    def __init__(self, engine: Engine, log: Log) -> None:
        self._engine = engine
        self._log = log

    def take(self, conversation_id: str, agent: str, *, at: datetime, away: timedelta) -> Record | None:
        """Give the conversation to an agent; None where they have it already. A holder who was silent for as long as ``away`` is relieved.

        Raises:
            NoEntry: there is no such conversation.
            Held: somebody else has it.
        """
        now, mine = time_to_text(at), claims.c.conversation_id == conversation_id
        free = (claims.c.holder == "") | (claims.c.active_at <= time_to_text(at - away))
        with self._engine.begin() as connection:
            _alone(connection, conversation_id)
            _begin(connection, conversation_id)
            values = {"holder": agent, "taken_at": now, "active_at": now}
            if connection.execute(update(claims).where(mine, claims.c.holder != agent, free).values(values)).rowcount:
                return self._log.append_in(connection, conversation_id, "", 0, Taken(agent), at=at)
            holder = connection.execute(select(claims.c.holder).where(mine)).scalar_one()
            if holder != agent:
                raise Held(holder)
            connection.execute(update(claims).where(mine).values(active_at=now))
        return None

    def release(self, conversation_id: str, agent: str, *, at: datetime) -> Record:
        """Give the conversation back to the assistant.

        Raises:
            NoEntry: there is no such conversation.
            Held: somebody else has it.
            NotHeld: nobody has.
        """
        with self._engine.begin() as connection:
            _alone(connection, conversation_id)
            _holding(connection, conversation_id, agent, {"holder": "", "taken_at": None, "active_at": None, "waiting_since": None})
            return self._log.append_in(connection, conversation_id, "", 0, Released(agent), at=at)

    def write(self, conversation_id: str, message: Message, *, at: datetime, based_on: int | None, name: str | None) -> Sent:
        """Keep what the holder says to the shopper. The same ``name`` twice is one message.

        Raises:
            NoEntry: there is no such conversation.
            Held: somebody else has the conversation.
            NotHeld: nobody has.
            MovedOn: the shopper wrote behind the record ``based_on``.
        """
        with self._engine.begin() as connection:
            _alone(connection, conversation_id)
            before = self._before(connection, conversation_id, name)
            if before is not None:
                return Sent(before)
            waiting = _row(connection, conversation_id)
            _holding(connection, conversation_id, message.author, {"active_at": time_to_text(at), "waiting_since": None})
            if based_on is not None and waiting is not None and waiting.heard_id > based_on:
                raise MovedOn(_last_id(connection, conversation_id))
            record = self._log.append_in(connection, conversation_id, "", 0, message, at=at)
            if name is not None:
                connection.execute(insert(sent), {"conversation_id": conversation_id, "name": name, "event_id": record.id})
        since = waiting.waiting_since if waiting is not None else None
        return Sent(record, at - time_from_text(since) if since else None)

    def jot(self, conversation_id: str, note: Jotted, *, at: datetime) -> Record:
        """Keep a note. Anybody may write one; one by the holder says that they are still at it.

        Raises:
            NoEntry: there is no such conversation.
        """
        mine = (claims.c.conversation_id == conversation_id) & (claims.c.holder == note.agent)
        with self._engine.begin() as connection:
            _alone(connection, conversation_id)
            connection.execute(update(claims).where(mine).values(active_at=time_to_text(at)))
            return self._log.append_in(connection, conversation_id, "", 0, note, at=at)

    def heard_since(self, conversation_id: str, event_id: int) -> bool:
        """Whether the shopper wrote behind this record."""
        with self._engine.connect() as connection:
            row = _row(connection, conversation_id)
        return row is not None and row.heard_id > event_id

    def _before(self, connection: Connection, conversation_id: str, name: str | None) -> Record | None:
        known = select(sent.c.event_id).where(sent.c.conversation_id == conversation_id, sent.c.name == name)
        event_id = connection.execute(known).scalar() if name is not None else None
        return self._log.record_in(connection, event_id) if event_id is not None else None


def _alone(connection: Connection, conversation_id: str) -> None:
    """Have the conversation to oneself until the transaction ends: this writes nothing new, and so whoever else would write waits."""
    mine = update(conversations).where(conversations.c.id == conversation_id).values(locale=conversations.c.locale)
    if not connection.execute(mine).rowcount:
        raise NoEntry(f"there is no conversation {conversation_id!r}")


def _begin(connection: Connection, conversation_id: str) -> None:
    """See to it that the conversation has its row."""
    if _row(connection, conversation_id) is None:
        connection.execute(insert(claims), {"conversation_id": conversation_id})


def _row(connection: Connection, conversation_id: str) -> Row[Any] | None:
    return connection.execute(select(claims).where(claims.c.conversation_id == conversation_id)).first()


def _holding(connection: Connection, conversation_id: str, agent: str, values: dict[str, str | None]) -> None:
    """Write these values if this agent has the conversation."""
    mine = (claims.c.conversation_id == conversation_id) & (claims.c.holder == agent)
    if connection.execute(update(claims).where(mine).values(values)).rowcount:
        return
    row = _row(connection, conversation_id)
    if row is not None and row.holder:
        raise Held(row.holder)
    raise NotHeld(f"{agent!r} doesn't have the conversation {conversation_id!r}: take it first")


def _last_id(connection: Connection, conversation_id: str) -> int:
    return connection.execute(select(func.max(events.c.id)).where(events.c.conversation_id == conversation_id)).scalar() or 0
