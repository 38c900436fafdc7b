"""The queue of those who help shoppers, read from the rows that say who has which conversation."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Row, Select, func, select

from chatbot.domain.ticket import Load, Queue, Ticket
from chatbot.store.tables import HELD, WAITING, claims, conversations, time_from_text, time_to_text

#: So many conversations of each kind are listed.
MOST = 200


class Tickets:
    """Reads what is waiting. Each list has an index, and takes no longer where there are many more conversations."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def one(self, conversation_id: str, *, at: datetime, away: timedelta) -> Ticket | None:
        """The conversation as it stands in the queue; None where nobody said anything in it yet."""
        with self._engine.connect() as connection:
            row = connection.execute(_tickets().where(claims.c.conversation_id == conversation_id)).first()
        return _ticket(row, at - away) if row else None

    def all(self, *, at: datetime, away: timedelta, live: timedelta, most: int = MOST) -> Queue:
        """The queue at a moment. A holder who was silent for as long as ``away`` is away; whom the assistant talks with is listed for as long as ``live``.

        Who wrote to a holder who is away waits for a person again.
        """
        free = claims.c.holder == ""
        recent = (free, claims.c.waiting_since.is_(None), claims.c.heard_at >= time_to_text(at - live))
        queries = (
            _tickets().where(WAITING, free).order_by(claims.c.waiting_since),
            _tickets().where(HELD).order_by(claims.c.holder, claims.c.taken_at),
            _tickets().where(*recent).order_by(claims.c.heard_at.desc()),
        )
        with self._engine.connect() as connection:
            waiting, held, others = (_all(connection.execute(q.limit(most)), at - away) for q in queries)
        forsaken = tuple(t for t in held if t.forsaken)
        cared_for = sorted((t for t in held if not t.forsaken), key=lambda t: (not t.unanswered, t.since))
        return Queue(tuple(sorted((*waiting, *forsaken), key=lambda t: t.since)), tuple(cared_for), others)

    def load(self) -> Load:
        """How many wait, and how many have somebody."""
        waiting = select(func.count()).select_from(claims).where(WAITING, claims.c.holder == "")
        held = select(func.count()).select_from(claims).where(HELD)
        with self._engine.connect() as connection:
            return Load(connection.execute(waiting).scalar_one(), connection.execute(held).scalar_one())


def label(conversation_id: str, user_id: str | None) -> str:
    """What the staff call a shopper: the shop's own id of them, or a guest with the beginning of the conversation's id."""
    return user_id or f"Guest {conversation_id[:4].upper()}"


def _tickets() -> Select[Any]:
    return select(claims, conversations.c.user_id).join(conversations, conversations.c.id == claims.c.conversation_id)


def _all(rows: Iterable[Row[Any]], silent: datetime) -> tuple[Ticket, ...]:
    return tuple(_ticket(row, silent) for row in rows)


def _ticket(row: Row[Any], silent: datetime) -> Ticket:
    """``silent`` is since when a holder must have been silent to be away."""
    unanswered = bool(row.holder and (row.heard_at or "") > (row.active_at or ""))
    away = bool(row.holder and (row.active_at or "") <= time_to_text(silent))
    since = row.heard_at if unanswered and away else row.taken_at or row.waiting_since or row.heard_at
    return Ticket(
        conversation_id=row.conversation_id,
        label=label(row.conversation_id, row.user_id),
        since=time_from_text(since) if since else silent,
        reason=row.reason,
        words=row.words,
        turns=row.turns,
        category=row.category,
        subject=row.subject,
        held_by=row.holder,
        unanswered=unanswered,
        away=away,
    )
