"""Which turns began, under which names their callers gave them, and how they ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import IntegrityError

from chatbot.store.tables import time_to_text, turns


class Status(StrEnum):
    """``BEGUN`` waits or runs; ``CUT`` ended because nobody listened any more; ``REFUSED`` never ran and may be tried again."""

    BEGUN = "begun"
    DONE = "done"
    FAILED = "failed"
    CUT = "cut"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Claim:
    """The turn that a caller's name stands for; ``mine`` if this very call brought it into being."""

    turn_id: str
    mine: bool


class Turns:
    """Makes the same name in the same conversation one turn, whoever else asks at the same time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, conversation_id: str, client_turn_id: str | None, turn_id: str, *, at: datetime) -> Claim:
        """Begin a turn, or find the one of this name. A turn without a name is always a new one."""
        row = {
            "turn_id": turn_id,
            "conversation_id": conversation_id,
            "client_turn_id": client_turn_id,
            "status": Status.BEGUN.value,
            "at": time_to_text(at),
        }
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(turns), row)
        except IntegrityError:
            known = self._named(conversation_id, client_turn_id)
            if known is None:
                raise
            return Claim(known, mine=False)
        return Claim(turn_id, mine=True)

    def finish(self, turn_id: str, status: Status) -> None:
        """Say how a turn ended. A refused one gives its name back."""
        values: dict[str, str | None] = {"status": status.value}
        if status is Status.REFUSED:
            values["client_turn_id"] = None
        with self._engine.begin() as connection:
            connection.execute(update(turns).where(turns.c.turn_id == turn_id).values(values))

    def status(self, turn_id: str) -> Status:
        """How far a turn is; one that nobody began counts as refused."""
        with self._engine.connect() as connection:
            found = connection.execute(select(turns.c.status).where(turns.c.turn_id == turn_id)).scalar()
        return Status(found) if found else Status.REFUSED

    def _named(self, conversation_id: str, client_turn_id: str | None) -> str | None:
        query = select(turns.c.turn_id).where(
            turns.c.conversation_id == conversation_id, turns.c.client_turn_id == client_turn_id
        )
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()
