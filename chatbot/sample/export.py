"""The whole sample shop as files, in the formats that the importers read."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from chatbot.sample.generate import catalogue
from chatbot.sample.interactions import Interaction, interactions
from chatbot.sample.pictures.picture import draw

HANDBOOK = Path(__file__).parent / "handbook"


def write(folder: Path) -> None:
    """Write items.jsonl, interactions.csv, handbook/*.md and media/*.svg into a folder, which is made if need be."""
    rows = catalogue()
    folder.mkdir(parents=True, exist_ok=True)
    _write_items(folder / "items.jsonl", rows)
    _write_interactions(folder / "interactions.csv", interactions(rows))
    (folder / "handbook").mkdir(exist_ok=True)
    for page in sorted(HANDBOOK.glob("*.md")):
        (folder / "handbook" / page.name).write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "media").mkdir(exist_ok=True)
    for name, svg in pictures(rows):
        (folder / "media" / name).write_text(svg, encoding="utf-8")


def pictures(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """The file name and the SVG of every picture that the catalogue rows name, each once."""
    for row in rows:
        colors = _colors(row)
        attributes = {**row["attributes"], "title": row["title"]}
        for image, color in colors.items():
            yield image.rpartition("/")[2], draw(row["category"], color, row["id"], attributes)


def _colors(row: Mapping[str, Any]) -> dict[str, str]:
    """Image -> the color to draw it in; the product itself has that of its first variant."""
    own = row["attributes"].get("color", "")
    first = row["variants"][0]["options"].get("color", "") if row["variants"] else ""
    colors = {row["image"]: first or (own[0] if isinstance(own, list) else own)}
    variants = (variant for variant in row["variants"] if "image" in variant)
    return {**colors, **{variant["image"]: variant["options"]["color"] for variant in variants}}


def _write_items(file: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    with file.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _write_interactions(file: Path, log: Sequence[Interaction]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["user", "item", "event", "time"])
        table.writerows((each.user, each.item, each.event, f"{each.time.isoformat()}Z") for each in log)
