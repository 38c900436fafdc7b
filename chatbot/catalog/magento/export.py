"""A whole Magento export: which rows are products, which are forms or parts of them, and what is left out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chatbot.catalog.grouping import Entry
from chatbot.catalog.magento.cells import variations
from chatbot.catalog.magento.part import Part, online, part, picture_name, visible
from chatbot.catalog.magento.paths import root_of
from chatbot.catalog.magento.product import Picture, Pictures, Product, Rest
from chatbot.catalog.raw import RawRow

#: The columns without which a file is no Magento export.
NEEDED = ("sku", "product_type", "name", "price")
#: So many rows of one and the same weight weren't weighed.
_MANY = 10


@dataclass(frozen=True, slots=True)
class Export:
    """What has to be known of all rows before one can be read.

    ``forms`` are the folded SKUs that configurable products are made of. ``notes`` says what was left out of the file as a whole.
    """

    rest: Rest
    forms: frozenset[str]
    notes: tuple[str, ...]

    def entries(self, rows: Iterable[RawRow], picture: Picture | None = None) -> Iterator[Entry]:
        """Every product in the canonical form at the place of its own row; rows that are forms of one, or left out, give none."""
        for raw in rows:
            if raw.problem:
                yield Entry(raw.line, {}, raw.problem)
            elif _of_all_stores(raw.cells) and online(raw.cells):
                entry = self._entry(raw, picture)
                if entry:
                    yield entry

    def _entry(self, raw: RawRow, picture: Picture | None) -> Entry | None:
        sku = raw.cells.get("sku", "").strip()
        if sku.casefold() in self.forms:
            first = self.rest.parts[sku.casefold()].line == raw.line
            return None if first else Entry(raw.line, {}, f"a second row for the variant {sku!r}")
        if not visible(raw.cells):
            return None
        notes: list[tuple[str, str]] = []
        product = Product(raw.cells, self.rest, Pictures(picture), lambda field, what: notes.append((field, what)))
        row = product.row()
        product.pictures.tell(product.mend)
        problem = "none of its variations can be sold" if product.configurable and not product.forms else ""
        return Entry(raw.line, row, problem, tuple(notes))


def look(rows: Iterable[RawRow], *, today: date, pictures: bool) -> Export:
    """Read an export once. ``today`` decides which special prices are valid; ``pictures`` says whether there is a folder of them."""
    parts: dict[str, Part] = {}
    forms: set[str] = set()
    hidden: set[str] = set()
    counts: Counter[str] = Counter()
    roots: set[str] = set()
    weights: Counter[str] = Counter()
    for raw in rows:
        cells = raw.cells
        if raw.problem or not _of_all_stores(cells):
            counts["view"] += not raw.problem
            continue
        sku = cells.get("sku", "").strip().casefold()
        roots.add(cells.get("categories", "").replace("/", ",").split(",")[0])
        weights[cells.get("weight", "").strip()] += 1
        counts["offline"] += not online(cells)
        counts["pictured"] += not picture_name(cells).startswith(("http:", "https:")) and bool(picture_name(cells))
        if online(cells) and not visible(cells):
            hidden.add(sku)
        if cells.get("product_type", "").strip() == "configurable":
            forms.update(v.sku.casefold() for v in variations(cells.get("configurable_variations", "")))
        elif sku:
            parts.setdefault(sku, part(cells, raw.line, today))
    del weights[""]
    weighed = len(weights) > 1 or weights.total() < _MANY
    counts["hidden"] = len(hidden - forms)
    counts["weightless"] = 0 if weighed else weights.total()
    counts["pictured"] *= not pictures
    return Export(Rest(parts, root_of(roots), today, weighed), frozenset(forms & parts.keys()), _notes(counts))


def _notes(counts: Mapping[str, int]) -> tuple[str, ...]:
    said = {
        "view": "of single store views left out, which only override texts",
        "offline": "of products that are switched off left out",
        "hidden": "of products not visible individually left out, as they are no form of a configurable one",
        "weightless": "with one and the same weight: taken for a placeholder and left out",
        "pictured": "with names of pictures: left out, as no folder of pictures was given",
    }
    return tuple(f"{counts[kind]} row{'s' if counts[kind] > 1 else ''} {what}" for kind, what in said.items() if counts[kind])


def _of_all_stores(cells: Mapping[str, Any]) -> bool:
    return cells.get("store_view_code", "").strip() in ("", "admin")
