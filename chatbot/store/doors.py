"""Conversations and the tokens that open them."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, insert, select

from chatbot.domain.visit import NoEntry, Visit
from chatbot.store.digest import digest
from chatbot.store.tables import conversations, time_from_text, time_to_text

_BYTES = 32
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Opened:
    """A conversation as it was opened; nothing of it changes."""

    id: str
    shopper: str
    locale: str
    created_at: datetime
    user_id: str | None = None


class Doors:
    """Opens conversations and lets in who has the token. Of a token only its SHA-256 is kept."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def open(self, conversation_id: str, *, shopper: str, user_id: str | None, locale: str, at: datetime) -> str:
        """A new conversation; its token, which nobody can find out again later."""
        token = secrets.token_urlsafe(_BYTES)
        row = {
            "id": conversation_id,
            "token_hash": digest(token),
            "shopper": shopper,
            "user_id": user_id,
            "locale": locale,
            "created_at": time_to_text(at),
        }
        with self._engine.begin() as connection:
            connection.execute(insert(conversations), row)
        return token

    def enter(self, token: str) -> Visit:
        """Who the bearer of the token is.

        Raises:
            NoEntry: it opens nothing.
        """
        hashed = digest(token[:_LONGEST])
        with self._engine.connect() as connection:
            columns = (conversations.c.id, conversations.c.shopper, conversations.c.token_hash)
            row = connection.execute(select(*columns).where(conversations.c.token_hash == hashed)).first()
        if row is None or not hmac.compare_digest(row.token_hash, hashed):
            raise NoEntry("this token opens no conversation")
        return Visit(row.id, row.shopper)

    def opened(self, conversation_id: str) -> Opened:
        """The conversation of this id.

        Raises:
            NoEntry: there is none.
        """
        with self._engine.connect() as connection:
            row = connection.execute(select(conversations).where(conversations.c.id == conversation_id)).first()
        if row is None:
            raise NoEntry(f"there is no conversation {conversation_id!r}")
        return _opened(row)

    def of_shopper(self, shopper: str) -> tuple[Opened, ...]:
        """All conversations of one shopper, the oldest first."""
        query = select(conversations).where(conversations.c.shopper == shopper).order_by(conversations.c.created_at)
        with self._engine.connect() as connection:
            return tuple(_opened(row) for row in connection.execute(query))


def _opened(row: Row[Any]) -> Opened:
    return Opened(row.id, row.shopper, row.locale, time_from_text(row.created_at), row.user_id)
