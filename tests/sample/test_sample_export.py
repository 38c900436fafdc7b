"""The sample shop as files."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from chatbot.sample.export import HANDBOOK, write


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "shop"
    write(folder)
    return folder


def test_items_are_written_as_they_were_generated(shop: Path, rows: list[dict[str, Any]]) -> None:
    lines = (shop / "items.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == rows


def test_the_log_is_a_csv_with_iso_times(shop: Path) -> None:
    with (shop / "interactions.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert len(table) == 20_000
    assert list(table[0]) == ["user", "item", "event", "time"]
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", line["time"]) for line in table)


def test_every_named_image_is_a_file(shop: Path, rows: list[dict[str, Any]]) -> None:
    files = {file.name for file in (shop / "media").iterdir()}
    assert {row["image"].rpartition("/")[2] for row in rows} <= files


def test_the_handbook_is_copied_and_made_of_short_passages(shop: Path) -> None:
    pages = sorted((shop / "handbook").glob("*.md"))
    assert [page.name for page in pages] == [page.name for page in sorted(HANDBOOK.glob("*.md"))]
    passages = 0
    for page in pages:
        head, *sections = re.split(r"(?m)^## ", page.read_text(encoding="utf-8"))
        assert re.fullmatch(r"# .+\n\n", head), page.name
        for section in sections:
            title, _, body = section.partition("\n")
            assert title.strip()
            assert 2 <= len(re.findall(r"[.?](?:\s|$)", body)) <= 6, (page.name, title)
            passages += 1
    assert passages >= 30
