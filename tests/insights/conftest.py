"""A diary in SQLite; in PostgreSQL too where a test asks for ``diary_anywhere``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chatbot.store.database import sqlite_url
from tests.insights.diary import Diary


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    made = Diary(sqlite_url(tmp_path / "shop.db"))
    yield made
    made.close()


@pytest.fixture
def diary_anywhere(database: str) -> Iterator[Diary]:
    made = Diary(database)
    yield made
    made.close()
