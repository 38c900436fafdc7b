"""The evidence about each shopper's taste.

A piece of evidence belongs to the conversation that it was said in and, where the shopper wants to be remembered, to the
shopper too. What belongs to a conversation alone is out of reach of every other one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, insert, or_, select, update

from chatbot.domain.signal import Evidence, Polarity, Signal, Via
from chatbot.domain.visit import Visit
from chatbot.store.tables import signals, time_from_text, time_to_text

#: So many bound parameters go into one statement.
_BATCH = 500
#: Whose the evidence of a shopper is who doesn't want to be remembered.
_NOBODY = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A signal and the id under which it is kept.

    ``conversation_id`` is empty where it isn't known, ``shopper`` where it is kept for one conversation alone.
    """

    id: int
    signal: Signal
    conversation_id: str = ""
    shopper: str = _NOBODY

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.signal, self.conversation_id, self.shopper != _NOBODY)


class Tastes:
    """Adds evidence, reads it, and forgets it: what is forgotten leaves a line without its words."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, visit: Visit, evidence: Iterable[Signal], *, kept: bool) -> None:
        """Take in evidence; ``kept`` for the shopper's other conversations, else for this one alone."""
        rows = [_row(visit, s, kept) for s in evidence]
        if rows:
            with self._engine.begin() as connection:
                connection.execute(insert(signals), rows)

    def put_back(self, visit: Visit, evidence: Iterable[Evidence]) -> None:
        """Take in again what was forgotten, where it belonged: to this conversation or to others of the shopper."""
        for e in evidence:
            self.add(Visit(e.conversation_id, visit.shopper), (e.signal,), kept=e.kept)

    def of(self, visit: Visit, *, kept: bool) -> tuple[Kept, ...]:
        """Everything that isn't forgotten, the oldest first: of this conversation and, where it is ``kept``, of the shopper's others."""
        mine = signals.c.conversation_id == visit.conversation_id
        return self._where(or_(mine, signals.c.shopper == visit.shopper) if kept else mine)

    def of_shopper(self, shopper: str) -> tuple[Kept, ...]:
        """Everything that is kept of a shopper and isn't forgotten, the oldest first."""
        return self._where(signals.c.shopper == shopper)

    def keep(self, visit: Visit) -> None:
        """Let what this conversation has taught be kept for the shopper's others."""
        mine = signals.c.conversation_id == visit.conversation_id
        with self._engine.begin() as connection:
            connection.execute(update(signals).where(mine, signals.c.forgotten_at.is_(None)).values(shopper=visit.shopper))

    def let_go(self, visit: Visit, *, at: datetime) -> None:
        """Forget what is kept of the shopper; what this conversation has taught stays in it alone."""
        self.forget([k.id for k in self.of_shopper(visit.shopper) if k.conversation_id != visit.conversation_id], at=at)
        self.let_go_of(visit)

    def let_go_of(self, visit: Visit) -> None:
        """Let what this conversation has taught be known in it alone."""
        mine = signals.c.conversation_id == visit.conversation_id
        with self._engine.begin() as connection:
            connection.execute(update(signals).where(mine).values(shopper=_NOBODY))

    def forget(self, ids: Sequence[int], *, at: datetime) -> None:
        """Forget these signals. What they said and whom they were about is erased; that there was something, and when, stays."""
        erased = {"forgotten_at": time_to_text(at), "facet": "", "value": "", "subject": "", "source": "", "category": "", "shopper": _NOBODY}
        with self._engine.begin() as connection:
            for start in range(0, len(ids), _BATCH):
                some = signals.c.id.in_(ids[start : start + _BATCH])
                connection.execute(update(signals).where(some, signals.c.forgotten_at.is_(None)).values(erased))

    def _where(self, whose: ColumnElement[bool]) -> tuple[Kept, ...]:
        query = select(signals).where(whose, signals.c.forgotten_at.is_(None)).order_by(signals.c.id)
        with self._engine.connect() as connection:
            return tuple(Kept(row.id, _signal(row._asdict()), row.conversation_id, row.shopper) for row in connection.execute(query))


def _row(visit: Visit, signal: Signal, kept: bool) -> dict[str, object]:
    return {
        "shopper": visit.shopper if kept else _NOBODY,
        "conversation_id": visit.conversation_id,
        "facet": signal.facet,
        "value": signal.value,
        "polarity": signal.polarity.value,
        "subject": signal.subject,
        "via": signal.via.value,
        "source": signal.source,
        "turn_id": signal.turn_id,
        "category": signal.category,
        "emphasis": signal.emphasis,
        "at": time_to_text(signal.at),
    }


def _signal(row: dict[str, Any]) -> Signal:
    return Signal(
        facet=row["facet"],
        value=row["value"],
        polarity=Polarity(row["polarity"]),
        subject=row["subject"],
        via=Via(row["via"]),
        source=row["source"],
        turn_id=row["turn_id"],
        at=time_from_text(row["at"]),
        category=row["category"],
        emphasis=row["emphasis"],
    )
