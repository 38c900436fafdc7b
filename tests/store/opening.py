"""Stores to test, and a look past them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import text

from chatbot.domain.visit import Visit
from chatbot.store.database import connect
from chatbot.store.store import Store

AT = datetime(2026, 3, 1, 12, 30, 1, 5, tzinfo=UTC)
ANN = Visit("a1", "user:1")


def begin(store: Store, name: str = "c", shopper: str = "anon:c") -> str:
    return store.doors.open(name, shopper=shopper, user_id=None, locale="en", at=AT)


def opened(database: str) -> Store:
    return Store(connect(database), lambda item_id: None)


def told(database: str, statement: str) -> list[tuple[Any, ...]]:
    """What the database itself says, past the store."""
    engine = connect(database)
    with engine.begin() as connection:
        answer = connection.execute(text(statement))
        rows = [tuple(row) for row in answer] if answer.returns_rows else []
    engine.dispose()
    return rows
