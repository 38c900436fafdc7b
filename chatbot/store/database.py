"""The connection to the database: SQLite in a file, or PostgreSQL by its address."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

_BUSY_MS = 10_000
#: How soon a change that SQLite refused is asked for again.
_PAUSE_S = 0.02
#: The lower byte of SQLite's result codes says which kind it is.
_KIND = 0xFF
#: Addresses that name no driver, and the one that comes with the extra ``postgres``.
_PLAIN, _PSYCOPG = ("postgres", "postgresql"), "postgresql+psycopg"
_REACH_S = 10


class NoDatabase(RuntimeError):
    """The database can't be opened. The message says which, and why."""


def sqlite_url(path: Path) -> str:
    """The address of a SQLite file."""
    return f"sqlite:///{path}"


def connect(url: str) -> Engine:
    """An engine for this address, tried once. ``postgresql://`` without a driver's name means psycopg.

    Raises:
        NoDatabase: it can't be opened or isn't a database, or its driver isn't installed.
    """
    try:
        parsed = make_url(url)
        engine = _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _server(parsed)
        with engine.connect():
            return engine
    except ImportError as error:
        hint = "install it with: pip install 'shoptalk[postgres]'" if error.name == "psycopg" else "install it with pip"
        raise NoDatabase(f"the driver of the database {_public(url)!r} is missing ({error}); {hint}") from error
    except (SQLAlchemyError, OSError) as error:
        raise NoDatabase(f"can't open the database {_public(url)!r}: {_reason(error)}") from error


def _sqlite(address: URL) -> Engine:
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address, connect_args={"check_same_thread": False, "timeout": _BUSY_MS / 1000})
    event.listen(engine, "connect", _tune)
    return engine


def _server(address: URL) -> Engine:
    """Connections are tried before they are used, so that a restart of the server costs nobody a turn."""
    if address.drivername in _PLAIN:
        address = address.set(drivername=_PSYCOPG)
    patience = {"connect_timeout": _REACH_S} if address.drivername == _PSYCOPG and "connect_timeout" not in address.query else {}
    return create_engine(address, pool_pre_ping=True, connect_args=patience)


def _reason(error: Exception) -> str:
    """What the database says, without SQLAlchemy's remarks on it."""
    return str(error.orig).strip() if isinstance(error, DBAPIError) and error.orig else str(error)


def _tune(connection: Any, _record: Any) -> None:
    """Readers never wait for the writer, and a writer waits for its turn instead of failing."""
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    _write_ahead(cursor)
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _write_ahead(cursor: sqlite3.Cursor) -> None:
    """Keep a write-ahead log. SQLite refuses the change at once while another writes, whatever the busy timeout: ask until that is over."""
    end = time.monotonic() + _BUSY_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _KIND != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                raise
            time.sleep(_PAUSE_S)


def _public(url: str) -> str:
    """The address without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "(not an address)"
