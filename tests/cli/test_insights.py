"""``shoptalk insights rebuild``."""

from pathlib import Path

from sqlalchemy import func, select
from typer.testing import CliRunner

from chatbot.cli.main import app
from chatbot.insights.tables import turns
from chatbot.store.database import sqlite_url
from tests.insights.diary import Diary, hat, shown


def test_the_tables_are_made_anew_of_the_events(tmp_path: Path) -> None:
    diary = Diary(sqlite_url(tmp_path / "shoptalk.db"))
    diary.talk().say("a hat", hat(), shown("a"))
    for _ in range(2):
        done = CliRunner().invoke(app, ["insights", "rebuild", "--data", str(tmp_path)])
        assert done.exit_code == 0, done.output
        assert "made anew" in done.output
    with diary.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(turns)).scalar_one() == 1
    diary.close()
