"""Labelled sentences in free prose, each file with the few items that they speak of: mostly twins of which one is backed, a word or two apart."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from benchmarks.statements import FOLDER, Statement
from chatbot.catalog.reading import open_files
from chatbot.catalog.report import Report
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Request
from chatbot.grounding.facts import FactBook
from chatbot.grounding.phrases import Phrases
from prompts import examples

PROSE = FOLDER / "prose"
_MOST = re.compile(r"(?:under|up to|below|at most)\s*[$€£]?(\d+)")


def prose() -> tuple[tuple[Statement, ...], Mapping[str, FactBook]]:
    """All these sentences, and by show the items on show with the wish."""
    shows = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted(PROSE.glob("*.yaml"))}
    phrases = Phrases(examples.phrases())
    return tuple(s for name, show in shows.items() for s in _statements(name, show)), {name: _book(show, phrases) for name, show in shows.items()}


def _statements(name: str, show: Mapping[str, Any]) -> Iterator[Statement]:
    for backed, said, *before in show["rows"]:
        yield Statement(name, backed, "prose", said, tuple(before))


def _book(show: Mapping[str, Any], phrases: Phrases) -> FactBook:
    items, stated = _items(show["items"]), _MOST.search(show["wish"])
    most = (Filter("price", "<=", float(stated[1]), source=stated[0]),) if stated else ()
    request = Request(show["items"][0]["category"], filters=most, subject=str(show["subject"]))
    return FactBook([_offer(i) for i in items], wish=show["wish"], request=request, phrases=phrases)


def _items(rows: list[dict[str, Any]]) -> list[Item]:
    """The items of a show, in its order, read as a catalogue's rows are."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "items.jsonl"
        file.write_text("\n".join(json.dumps(_row(row)) for row in rows), "utf-8")
        found = {item.id: item for item in open_files([file]).items(Report())}
    return [found[row["id"]] for row in rows]


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with a variant for each of its options together, all of them in stock."""
    options = {name: [str(v) for v in values] for name, values in (row.get("options") or {}).items()}
    chosen = [dict(zip(options, values, strict=True)) for values in product(*options.values())] if options else []
    variants = [{"id": "-".join((row["id"], *each.values())), "options": each, "price": row["price"], "stock": 3} for each in chosen]
    return {**{k: v for k, v in row.items() if k != "options"}, "currency": "USD", "stock": 9, "variants": variants}


def _offer(item: Item) -> Offer:
    return Offer(item, next((v for v in item.variants if v.stock), None))
