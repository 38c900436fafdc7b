"""Items of a catalogue file, and what the report says of it."""

from datetime import date
from pathlib import Path
from typing import Any

from chatbot.catalog.reading import open_files
from chatbot.catalog.report import Report
from chatbot.domain.item import Item

FIXTURES = Path(__file__).parent.parent / "fixtures"
TODAY = date(2026, 11, 22)


def imported(path: Path, **options: Any) -> tuple[dict[str, Item], Report]:
    report = Report()
    return {item.id: item for item in open_files([path], **{"today": TODAY, **options}).items(report)}, report


def said(report: Report) -> list[str]:
    """Every note without the name of the file."""
    return [str(note).partition(": ")[2] if note.row == 0 else str(note).partition(", ")[2] for note in (*report.refused, *report.mended)]
