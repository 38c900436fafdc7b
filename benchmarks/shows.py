"""What is on show where labelled sentences are said: fact books over the catalogues at hand."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from benchmarks.statements import FOLDER
from chatbot.catalog.reading import open_files
from chatbot.catalog.report import Report
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Request
from chatbot.grounding.facts import FactBook
from chatbot.grounding.phrases import Phrases
from chatbot.sample.generate import catalogue
from prompts import examples

_UNDERSTANDING = FOLDER.with_name("understanding")


def shows(data: Path | None = None) -> dict[str, FactBook]:
    """The fact books of the shows by name; those over public data only where its folder ``data`` has them."""
    stated = yaml.safe_load((FOLDER / "shows.yaml").read_text("utf-8"))
    return {name: _book(show, items) for name, show in stated.items() if (items := _items(show["catalog"], data))}


def _book(show: Mapping[str, Any], items: Mapping[str, Item]) -> FactBook:
    most = (Filter("price", "<=", float(show["most"]), source=f"up to {show['most']}"),) if "most" in show else ()
    request = Request(show["category"], filters=most, subject=show.get("subject", "me"))
    return FactBook([_offer(items[each]) for each in show["items"]], wish=show["wish"], request=request, phrases=Phrases(examples.phrases()))


def _offer(item: Item) -> Offer:
    return Offer(item, next((v for v in item.variants if v.stock), None))


@lru_cache
def _items(catalog: str, data: Path | None) -> dict[str, Item]:
    """The items of a catalogue by id; none where its file is missing."""
    with TemporaryDirectory() as folder:
        file = _file(catalog, Path(folder), data)
        return {i.id: i for i in open_files([file]).items(Report())} if file and file.exists() else {}


def _file(catalog: str, folder: Path, data: Path | None) -> Path | None:
    if catalog == "luma":
        return data / "luma" / "products.csv" if data else None
    if catalog != "sample":
        return _UNDERSTANDING / f"{catalog}.csv"
    file = folder / "sample.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in catalogue()), "utf-8")
    return file
