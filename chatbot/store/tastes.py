"""The evidence about each shopper's taste."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, insert, select, update

from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.store.tables import signals, time_from_text, time_to_text

#: So many bound parameters go into one statement.
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A signal and the id under which it is kept."""

    id: int
    signal: Signal


class Tastes:
    """Adds evidence, reads it, and forgets it: what is forgotten leaves a line without its words."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, shopper: str, evidence: Iterable[Signal]) -> None:
        rows = [_row(shopper, s) for s in evidence]
        if rows:
            with self._engine.begin() as connection:
                connection.execute(insert(signals), rows)

    def of(self, shopper: str) -> tuple[Kept, ...]:
        """Everything that isn't forgotten, the oldest first."""
        query = select(signals).where(signals.c.shopper == shopper, signals.c.forgotten_at.is_(None)).order_by(signals.c.id)
        with self._engine.connect() as connection:
            return tuple(Kept(row.id, _signal(row._asdict())) for row in connection.execute(query))

    def forget(self, ids: Sequence[int], *, at: datetime) -> None:
        """Forget these signals. What they said is erased; that there was something, and when, stays."""
        erased = {"forgotten_at": time_to_text(at), "value": "", "source": "", "category": ""}
        with self._engine.begin() as connection:
            for start in range(0, len(ids), _BATCH):
                some = signals.c.id.in_(ids[start : start + _BATCH])
                connection.execute(update(signals).where(some, signals.c.forgotten_at.is_(None)).values(erased))


def _row(shopper: str, signal: Signal) -> dict[str, object]:
    return {
        "shopper": shopper,
        "facet": signal.facet,
        "value": signal.value,
        "polarity": signal.polarity.value,
        "subject": signal.subject,
        "via": signal.via.value,
        "source": signal.source,
        "turn_id": signal.turn_id,
        "category": signal.category,
        "at": time_to_text(signal.at),
    }


def _signal(row: dict[str, str]) -> Signal:
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
    )
