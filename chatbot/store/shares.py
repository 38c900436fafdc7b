"""Keys for a look at a conversation, as it stood when it was shared."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, insert, select

from chatbot.domain.visit import NoEntry
from chatbot.store.digest import digest
from chatbot.store.tables import shares, time_to_text

_BYTES = 18
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Share:
    """What a key shows: a conversation up to one of its records."""

    conversation_id: str
    last_event: int


class Shares:
    """Gives keys out and finds what they show. Of a key only its SHA-256 is kept."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def give(self, conversation_id: str, last_event: int, *, at: datetime) -> str:
        """A new key to the conversation up to this record; nobody can find it out again later."""
        key = secrets.token_urlsafe(_BYTES)
        row = {"key_hash": digest(key), "conversation_id": conversation_id, "last_event": last_event, "at": time_to_text(at)}
        with self._engine.begin() as connection:
            connection.execute(insert(shares), row)
        return key

    def find(self, key: str) -> Share:
        """What this key shows.

        Raises:
            NoEntry: it shows nothing.
        """
        query = select(shares.c.conversation_id, shares.c.last_event).where(shares.c.key_hash == digest(key[:_LONGEST]))
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise NoEntry("this key shows no conversation")
        return Share(row.conversation_id, row.last_event)
