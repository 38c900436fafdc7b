"""The database itself: opened at once by many, of an earlier version, gone and back, or not there at all."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from chatbot.store.database import NoDatabase, connect, sqlite_url
from chatbot.store.tables import metadata
from tests.postgres import Cluster
from tests.store.opening import ANN, begin, opened, told


def test_a_database_of_an_earlier_version_gets_the_columns_that_came_later(database: str) -> None:
    opened(database).close()
    told(database, "DROP INDEX ix_signals_conversation_id")
    for name in ("conversation_id", "emphasis"):
        told(database, f"ALTER TABLE signals DROP COLUMN {name}")
    told(
        database,
        "INSERT INTO signals (shopper, facet, value, polarity, subject, via, source, turn_id, category, at)"
        " VALUES ('user:1', 'material', 'wool', 'like', 'me', 'words', 'I like wool', 't', '', '2026-01-01T00:00:00.000000Z')",
    )
    for _ in range(2):
        store = opened(database)
        (kept,) = store.tastes.of(ANN, kept=True)
        assert (kept.signal.value, kept.signal.emphasis, kept.conversation_id) == ("wool", 1.0, "")
        store.close()


def test_a_database_that_cannot_be_opened_says_which(tmp_path: Path) -> None:
    (tmp_path / "shop.db").write_bytes(b"this is no database at all, whatever its name says" * 20)
    with pytest.raises(NoDatabase, match=r"shop\.db"):
        connect(sqlite_url(tmp_path / "shop.db"))


def test_a_password_is_not_shown_in_the_error() -> None:
    with pytest.raises(NoDatabase) as caught:
        connect("nosuch://ann:hunter2@nowhere/db")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda t: t.name)
def test_the_tables_are_ones_that_postgresql_has_too(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "CREATE TABLE" in made


def test_many_who_open_an_empty_database_at_once_all_can(database: str) -> None:
    assert at_once(6, lambda: opened(database).close()) == []


def test_a_file_that_another_writes_is_opened_when_that_one_is_done(tmp_path: Path) -> None:
    file = tmp_path / "shop.db"
    other = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
    other.executescript("CREATE TABLE t (x); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    done = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    done.start()
    opened(sqlite_url(file)).close()
    done.join()
    other.close()
    assert told(sqlite_url(file), "PRAGMA journal_mode") == [("wal",)]


def test_many_who_mend_a_database_of_an_earlier_version_at_once_all_can(database: str) -> None:
    opened(database).close()
    told(database, "DROP INDEX ix_signals_conversation_id")
    for name in ("conversation_id", "emphasis"):
        told(database, f"ALTER TABLE signals DROP COLUMN {name}")
    assert at_once(6, lambda: opened(database).close()) == []


def at_once(many: int, deed: Callable[[], None]) -> list[Exception]:
    """Do it in as many threads; what went wrong."""
    failed: list[Exception] = []
    start = threading.Barrier(many)

    def run() -> None:
        start.wait()
        try:
            deed()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=run) for _ in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failed


@pytest.mark.parametrize("address", ["postgres://ann:hunter2@/db?host=/nowhere/at/all", "postgresql://ann:hunter2@127.0.0.1:9/db"])
def test_a_server_that_is_not_there_is_named_in_one_line(address: str) -> None:
    with pytest.raises(NoDatabase, match="can't open the database") as caught:
        connect(address)
    assert "hunter2" not in str(caught.value)
    assert "sqlalche.me" not in str(caught.value)


def test_a_missing_driver_is_named_with_what_to_install() -> None:
    without = "import sys; sys.modules['psycopg'] = None; from chatbot.store.database import connect; connect('postgresql://shop@127.0.0.1/shop')"
    done = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "pip install 'shoptalk[postgres]'" in done.stderr.splitlines()[-1]


@pytest.mark.integration
def test_a_server_that_went_away_and_came_back_is_used_again(postgres: Cluster) -> None:
    with postgres.database() as address:
        store = opened(address)
        token = begin(store)
        postgres.stop()
        assert not store.answers()
        postgres.start()
        assert store.answers()
        assert store.doors.enter(token).conversation_id == "c"
        store.close()
