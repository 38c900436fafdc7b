"""The benchmark of the merchant's view, over a few events."""

from pathlib import Path

from rich.console import Console

from benchmarks.insights import DAYS, run
from chatbot.store.database import sqlite_url


def test_a_few_events_are_written_taken_in_and_measured(tmp_path: Path) -> None:
    console = Console(record=True, width=120)
    run(sqlite_url(tmp_path / "shop.db"), 200, 7, console)
    told = console.export_text()
    assert "rebuilt in" in told
    assert f"{DAYS} days" in told
    assert "unmet" in told
