"""The columns of a Shopify product export, under the names of the long-standing layout and of the newer one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

#: What a column holds, by the folded names it goes under.
_NAMES: dict[str, tuple[str, ...]] = {
    "handle": ("handle", "url handle"),
    "title": ("title",),
    "body": ("body (html)", "body html", "description"),
    "vendor": ("vendor",),
    "category": ("product category", "standardized product type", "standard product type", "google shopping / google product category"),
    "type": ("type", "custom product type"),
    "tags": ("tags",),
    "published": ("published", "published on online store"),
    "status": ("status",),
    "sku": ("variant sku", "sku"),
    "grams": ("variant grams", "weight value (grams)"),
    "tracker": ("variant inventory tracker", "inventory tracker"),
    "quantity": ("variant inventory qty", "inventory quantity"),
    "policy": ("variant inventory policy", "continue selling when out of stock"),
    "price": ("variant price", "price"),
    "compare": ("variant compare at price", "compare-at price"),
    "image": ("image src", "product image url"),
    "position": ("image position",),
    "variant_image": ("variant image", "variant image url"),
    "gender": ("google shopping / gender",),
    "age": ("google shopping / age group",),
    **{f"option{n}_name": (f"option{n} name",) for n in (1, 2, 3)},
    **{f"option{n}_value": (f"option{n} value",) for n in (1, 2, 3)},
}
#: What a file must have to be read as such an export, by the name to ask for it.
NEEDED = {"handle": "Handle", "title": "Title", "price": "Variant Price"}
_METAFIELD = re.compile(r"(?P<name>.*?)\s*\((?:product|variant)\.metafields\.(?P<space>[^.()]+)\.(?P<key>[^()]+)\)")
#: Namespaces of metafields that serve search engines, advertisements and the shop's own search, not shoppers.
_TECHNICAL = re.compile(r"shopify--discovery|mm-google-shopping|global|seo|app--", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metafield:
    """A column of a metafield: what it is called, and whether it is the average or the number of the customers' ratings."""

    column: str
    name: str
    rating: bool = False
    rating_count: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a file has what: the column of each thing, and the metafields."""

    columns: Mapping[str, str]
    metafields: tuple[Metafield, ...]

    def has(self, what: str) -> bool:
        return what in self.columns

    def cell(self, cells: Mapping[str, Any], what: str) -> str:
        """A cell without the space around it; empty where the file has no such column."""
        return str(cells.get(self.columns.get(what, ""), "") or "").strip()


def layout(columns: Iterable[str]) -> Layout:
    """Find the things among the columns of a file; of several names for one, the surest counts."""
    present = list(columns)
    folded = {name.casefold(): name for name in reversed(present)}
    found = {what: next(folded[n] for n in names if n in folded) for what, names in _NAMES.items() if any(n in folded for n in names)}
    return Layout(found, tuple(field for name in present if (field := _metafield(name))))


def is_shopify(columns: Iterable[str]) -> bool:
    """Whether a header is that of a Shopify export."""
    found = layout(columns).columns
    return found.keys() >= {"handle", "title"} and ("option1_name" in found or found.get("price", "").casefold() == "variant price")


def _metafield(column: str) -> Metafield | None:
    stated = _METAFIELD.fullmatch(column)
    if not stated or _TECHNICAL.match(stated["space"]):
        return None
    key = stated["key"].strip()
    reviews = stated["space"] == "reviews"
    return Metafield(column, stated["name"].strip() or key, reviews and key == "rating", reviews and key == "rating_count")
