"""One product of a Magento export in the canonical form."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from chatbot.catalog.magento.cells import Variation, variations
from chatbot.catalog.magento.composed import Made, bundle, grouped
from chatbot.catalog.magento.part import Attributes, Mend, Part, attributes, picture_name, price_on, stock
from chatbot.catalog.magento.paths import placing
from chatbot.catalog.row import as_cell
from chatbot.catalog.whom import whom

#: Maps the name of a picture file to its address, or to None where there is no such file.
Picture = Callable[[str], str | None]

_LISTED = 3


@dataclass(frozen=True, slots=True)
class Rest:
    """What a product has to know of the rest of the export.

    ``parts`` are the rows that can be bought by themselves, by folded SKU; ``root`` begins every category path; ``today`` decides which
    special prices are valid; ``weighed`` says whether weights are weights.
    """

    parts: Mapping[str, Part]
    root: str
    today: date
    weighed: bool


@dataclass(slots=True)
class Pictures:
    """Finds the pictures of one product by ``find``, and remembers those that there aren't. Without it only addresses are kept."""

    find: Picture | None
    missing: dict[str, None] = field(default_factory=dict)

    def address(self, name: str) -> str | None:
        if not name or name.startswith(("http:", "https:")):
            return name or None
        found = self.find(name) if self.find else None
        if self.find and found is None:
            self.missing[name] = None
        return found

    def tell(self, mend: Mend) -> None:
        """One note for all that are missing."""
        if self.missing:
            more = f" and {len(self.missing) - 1} more" if len(self.missing) > 1 else ""
            mend("image", f"there is no picture {next(iter(self.missing))!r}{more}; left out")


@dataclass(frozen=True)
class Product:
    """A row that is a product, on its way to the canonical form. ``mend`` is told what was left out."""

    cells: Mapping[str, str]
    rest: Rest
    pictures: Pictures
    mend: Mend

    @property
    def configurable(self) -> bool:
        return self.cells.get("product_type", "").strip() == "configurable"

    @cached_property
    def forms(self) -> list[tuple[Variation, Part]]:
        """The variations of a configurable product that have a row of their own and are switched on."""
        joined = ((v, self.rest.parts.get(v.sku.casefold())) for v in self._variations)
        return [(v, form) for v, form in joined if form and form.online]

    @cached_property
    def _variations(self) -> tuple[Variation, ...]:
        return variations(self.cells.get("configurable_variations", "")) if self.configurable else ()

    def row(self) -> dict[str, Any]:
        """The canonical row, to be checked like any other."""
        cells = self.cells
        stands = placing(cells.get("categories", ""), self.rest.root)
        found = self._attributes()
        found["gender"] = whom(found.pop("gender", ()), stands.genders)
        found["collection"] = tuple(dict.fromkeys((*stands.collections, *found.get("collection", ()))))
        brand = found.pop("brand", ()) or found.pop("manufacturer", ())
        made, key = self._made(), cells.get("url_key", "").strip()
        return {
            "id": cells.get("sku"),
            "title": cells.get("name"),
            "description": cells.get("description", "").strip() or cells.get("short_description"),
            "category": list(stands.categories),
            "brand": brand[0] if brand else None,
            "price": made.price,
            "stock": made.stock,
            "url": f"/{key}.html" if key else None,
            "image": self.pictures.address(picture_name(cells)),
            "attributes": {code: as_cell(several) for code, several in found.items() if several},
            "variants": list(self._variants()),
        }

    def _made(self) -> Made:
        price = price_on(self.cells, self.rest.today, self.mend)
        match self.cells.get("product_type", "").strip():
            case "grouped":
                return grouped(self.cells, self.rest.parts)
            case "bundle":
                return bundle(self.cells, self.rest.parts, price)
        return Made(price, stock(self.cells))

    def _variants(self) -> Iterator[dict[str, Any]]:
        lost = [v.sku for v in self._variations if v.sku.casefold() not in self.rest.parts]
        if lost:
            more = f" and {len(lost) - _LISTED} more" if len(lost) > _LISTED else ""
            self.mend("configurable_variations", f"no row for {', '.join(map(repr, lost[:_LISTED]))}{more}; left out")
        out = self.cells.get("is_in_stock", "").strip() == "0"
        for variation, form in self.forms:
            yield {
                "id": form.sku,
                "options": dict(variation.options),
                "price": form.price or None,
                "stock": 0 if out else form.stock,
                "image": self.pictures.address(form.image),
            }

    def _attributes(self) -> dict[str, tuple[str, ...]]:
        """The product's own attributes, and those that all of its forms state alike; options aside."""
        options = {code for variation, _ in self.forms for code in variation.options}
        stated = {**_shared([form.attributes for _, form in self.forms]), **attributes(self.cells)}
        found = {code: several for code, several in stated.items() if code not in options}
        country, weights = self.cells.get("country_of_manufacture", ""), {form.weight for _, form in self.forms}
        weight = self.cells.get("weight", "").strip() or (weights.pop() if len(weights) == 1 else "")
        if country.strip():
            found["country_of_manufacture"] = (country.strip(),)
        if weight and self.rest.weighed:
            found["weight"] = (weight,)
        return found


def _shared(stated: list[Attributes]) -> dict[str, tuple[str, ...]]:
    return {code: several for code, several in (stated[0] if stated else {}).items() if all(each.get(code) == several for each in stated)}
