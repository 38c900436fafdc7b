"""One product of a Shopify export in the canonical form: the rows of one handle brought together."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from chatbot.catalog.mapping import facet_name
from chatbot.catalog.number import money, number
from chatbot.catalog.raw import RawRow
from chatbot.catalog.row import as_cell
from chatbot.catalog.shopify.cells import average, metafield, tags, yes
from chatbot.catalog.shopify.columns import Layout
from chatbot.catalog.text import BODY, WORD, clean
from chatbot.catalog.whom import whom

#: Called with a field and what was done to it.
Mend = Callable[[str, str], None]

_FORM = ("sku", "price", "option1_value", "option2_value", "option3_value")
_NO_KIND = ("", "uncategorized")


@dataclass(frozen=True)
class Product:
    """The rows of one handle, on their way to the canonical form. ``mend`` is told what was left out."""

    rows: Sequence[RawRow]
    layout: Layout
    mend: Mend

    @property
    def handle(self) -> str:
        return self.layout.cell(self.rows[0].cells, "handle")

    def first(self, what: str) -> str:
        """What the first row says that isn't blank there: later rows leave open what the first one has said."""
        return next((cell for raw in self.rows if (cell := self.layout.cell(raw.cells, what))), "")

    def row(self) -> dict[str, Any]:
        """The canonical row, to be checked like any other."""
        others = {title for raw in self.rows if (title := self.layout.cell(raw.cells, "title"))} - {self.first("title")}
        if others:
            self.mend("title", f"another row of {self.handle!r} says {min(others)[:60]!r}; left out")
        attributes, prose = self._attributes()
        row = {
            "id": self.handle,
            "title": self.first("title"),
            "description": " ".join(filter(None, (clean(self.first("body"), BODY), *prose))) if prose else self.first("body"),
            "category": self._categories(),
            "brand": self.first("vendor"),
            "url": f"/products/{quote(self.handle)}",
            "image": self._picture(),
            "attributes": attributes,
            **self._ratings(),
        }
        if len(self.forms) == 1 and not self._options(self.forms[0].cells):
            return row | {"price": self.layout.cell(self.forms[0].cells, "price"), "stock": self._stock(self.forms[0].cells)}
        return row | {"variants": list(self._variants())}

    @cached_property
    def forms(self) -> list[RawRow]:
        """The rows that are variants; the others add a picture."""
        return [raw for raw in self.rows if any(self.layout.cell(raw.cells, what) for what in _FORM)]

    @cached_property
    def _names(self) -> dict[int, str]:
        return {n: name for n in (1, 2, 3) if (name := self.first(f"option{n}_name"))}

    def _options(self, cells: Mapping[str, Any]) -> dict[str, str]:
        """The options of one row. A product that comes in one form has the option "Title", which is none."""
        stated = {name: self.layout.cell(cells, f"option{n}_value") for n, name in self._names.items()}
        return {name: value for name, value in stated.items() if value and (name, value) != ("Title", "Default Title")}

    def _variants(self) -> Iterator[dict[str, Any]]:
        skus = Counter(self._sku(raw.cells) for raw in self.forms)
        seen: set[tuple[str, ...]] = set()
        for raw in self.forms:
            cells, sku, options = raw.cells, self._sku(raw.cells), self._options(raw.cells)
            if tuple(options.values()) in seen:
                self.mend("variants", f"a second one of {' / '.join(options.values()) or 'no option'!r} in line {raw.line}; left out")
                continue
            seen.add(tuple(options.values()))
            yield {
                "id": sku if skus[sku] == 1 else None,  # some shops give one number to all forms
                "options": options,
                "price": self.layout.cell(cells, "price") or None,
                "stock": self._stock(cells),
                "image": self.layout.cell(cells, "variant_image") or None,
            }

    def _sku(self, cells: Mapping[str, Any]) -> str:
        return self.layout.cell(cells, "sku").lstrip("'")  # the mark by which spreadsheets keep leading zeros

    def _stock(self, cells: Mapping[str, Any]) -> int | str:
        """The pieces. What isn't tracked can be bought, and what is sold beyond what there is counts as one."""
        stated = self.layout.cell(cells, "quantity")
        if not stated or (self.layout.has("tracker") and not self.layout.cell(cells, "tracker")):
            return 1
        pieces = number(stated)
        if pieces is None:
            return stated
        return max(int(pieces), 1 if yes(self.layout.cell(cells, "policy")) else 0)

    def _picture(self) -> str:
        def place(raw: RawRow) -> float:
            stated = number(self.layout.cell(raw.cells, "position"))
            return math.inf if stated is None else stated

        pictured = [raw for raw in self.rows if self.layout.cell(raw.cells, "image")]
        return self.layout.cell(min(pictured, key=place).cells, "image") if pictured else ""

    def _categories(self) -> list[str]:
        """The levels of the standard category, then the shop's own name for the kind of thing."""
        levels = [clean(level, WORD) for level in (*self.first("category").split(">"), self.first("type"))]
        return list({level.lower(): level for level in levels if level.lower() not in _NO_KIND}.values())

    def _attributes(self) -> tuple[dict[str, Any], list[str]]:
        """What the product is, options aside, and what metafields say in prose."""
        found: dict[str, list[str]] = {}
        prose: list[str] = []
        for field in self.layout.metafields:
            cell = next((text for raw in self.rows if (text := str(raw.cells.get(field.column) or "").strip())), "")
            if cell and not (field.rating or field.rating_count):
                stated = metafield(cell)
                found.setdefault(facet_name(field.name), []).extend(stated.values)
                prose += [f"{field.name}: {stated.prose}"] if stated.prose else []
        for key, values in tags(self.first("tags")).items():
            found.setdefault(key, []).extend(values)
        taken = {facet_name(name) for raw in self.forms for name in self._options(raw.cells)}
        kept = {name: values for name, values in found.items() if values and name and name not in taken}
        made = {**self._made(), **{name: as_cell(list(dict.fromkeys(values))) for name, values in kept.items()}, **self._people(kept)}
        return {name: cell for name, cell in made.items() if cell and name not in taken}, prose

    def _made(self) -> dict[str, str]:
        """The weight that all forms share, and whether one of them costs less than it did."""
        weights = {number(self.layout.cell(raw.cells, "grams")) for raw in self.forms}
        grams = weights.pop() if len(weights) == 1 else None
        reduced = any(self._reduced(raw.cells) for raw in self.forms)
        return {"weight": f"{grams:g} g" if grams else "", "on_sale": "yes" if reduced else ""}

    def _reduced(self, cells: Mapping[str, Any]) -> bool:
        now, before = money(self.layout.cell(cells, "price")), money(self.layout.cell(cells, "compare"))
        return now is not None and before is not None and now[0] < before[0]

    def _people(self, found: Mapping[str, list[str]]) -> dict[str, Any]:
        stated = (*found.get("gender", ()), *found.get("target_gender", ()), self.first("gender"))
        people = whom(filter(None, stated))
        age = found.get("age_group") or [self.first("age")]
        return {"target_gender": None, "gender": list(people), "age_group": as_cell([each.lower() for each in age])}

    def _ratings(self) -> dict[str, Any]:
        stated = {"rating": "", "rating_count": ""}
        for field in self.layout.metafields:
            cell = next((text for raw in self.rows if (text := str(raw.cells.get(field.column) or "").strip())), "")
            stated |= {"rating": cell} if field.rating else {"rating_count": cell} if field.rating_count else {}
        return {"rating": average(stated["rating"]), "rating_count": stated["rating_count"]}
