"""The connection to the database: SQLite in a file, or PostgreSQL by its address."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

_BUSY_MS = 10_000


class NoDatabase(Exception):
    """The database can't be opened. The message says which, and why."""


def sqlite_url(path: Path) -> str:
    """The address of a SQLite file."""
    return f"sqlite:///{path}"


def connect(url: str) -> Engine:
    """An engine for this address, tried once.

    Raises:
        NoDatabase: it can't be opened or isn't a database.
    """
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            if parsed.database:
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            engine = create_engine(parsed, connect_args={"check_same_thread": False, "timeout": _BUSY_MS / 1000})
            event.listen(engine, "connect", _tune)
        else:
            engine = create_engine(parsed, pool_pre_ping=True)
        with engine.connect():
            return engine
    except (SQLAlchemyError, OSError, ImportError) as error:
        raise NoDatabase(f"can't open the database {_public(url)!r}: {error}") from error


def _tune(connection: Any, _record: Any) -> None:
    """Readers never wait for the writer, and a writer waits for its turn instead of failing."""
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _public(url: str) -> str:
    """The address without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "(not an address)"
