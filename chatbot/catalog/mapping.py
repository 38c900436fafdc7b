"""Which column of a merchant's file is which field of an item, by a TOML file or by the names columns usually have."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, ValidationError

from chatbot.catalog.row import FIELDS, REQUIRED
from chatbot.catalog.units import unit as known_unit

#: The headers under which a field is recognised without a mapping, the surest first.
HEADERS: dict[str, tuple[str, ...]] = {
    "id": ("id", "sku", "product_id", "item_id", "item_number", "article_number", "product_code", "item_code", "code", "handle", "ean", "gtin"),
    "title": ("title", "name", "product_name", "product_title", "item_name", "product", "item"),
    "description": ("description", "product_description", "long_description", "body_html", "body", "details", "summary", "desc"),
    "category": ("category", "categories", "product_category", "product_type", "google_product_category"),
    "department": ("department",),
    "brand": ("brand", "manufacturer", "vendor", "maker", "producer"),
    "price": ("price", "unit_price", "sale_price", "retail_price", "list_price", "price_usd", "price_eur", "price_gbp", "cost"),
    "currency": ("currency", "currency_code"),
    "rating": ("rating", "average_rating", "avg_rating", "stars", "review_score"),
    "rating_count": ("rating_count", "ratings_count", "review_count", "reviews_count", "num_reviews", "reviews"),
    "stock": ("stock", "quantity", "qty", "stock_quantity", "inventory", "in_stock", "availability", "available"),
    "url": ("url", "link", "product_url"),
    "image": ("image", "image_url", "image_link", "picture", "photo", "img", "thumbnail"),
    "attributes": ("attributes",),
    "variants": ("variants",),
}


class BadMapping(ValueError):
    """The mapping doesn't suit the file, or the file has no column for a field that every item needs."""


class AttributeMap(BaseModel):
    """How one attribute is read: its column, and its unit, kind or separator where these can't be guessed."""

    model_config = ConfigDict(extra="forbid")

    column: str
    unit: str = ""
    kind: Literal["words", "number", "flag"] | None = None
    separator: str = ""


class VariantMap(BaseModel):
    """Rows with the same ``group`` are one item; ``options`` names the columns that tell them apart, by option."""

    model_config = ConfigDict(extra="forbid")

    group: str
    options: list[str] | dict[str, str]


class ColumnMap(BaseModel):
    """The mapping file: fields and attributes by column, constants, columns to drop, the site that links lead to."""

    model_config = ConfigDict(extra="forbid")

    columns: dict[str, str | list[str]] = {}
    constants: dict[str, str | int | float | bool] = {}
    attributes: dict[str, str | AttributeMap] = {}
    drop: list[str] = []
    site: str = ""
    category_prefix: str = ""
    category_separator: str = ""
    rating_out_of: float = 5.0
    variants: VariantMap | None = None


def read_mapping(path: Path) -> ColumnMap:
    """The mapping of a TOML file. Raises `BadMapping`."""
    try:
        mapping = ColumnMap.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise BadMapping(f"{str(path)!r} can't be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadMapping(f"{str(path)!r} is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadMapping(f"{str(path)!r}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    unknown = sorted({*mapping.columns, *mapping.constants} - FIELDS)
    if unknown:
        raise BadMapping(f"{str(path)!r}: {unknown[0]!r} is not a field; the fields are {', '.join(sorted(FIELDS))}")
    for name, attribute in mapping.attributes.items():
        if isinstance(attribute, AttributeMap) and attribute.unit and known_unit(attribute.unit) is None:
            raise BadMapping(f"{str(path)!r}: {attribute.unit!r}, the unit of {name!r}, is not a known unit")
    return mapping


Hints: TypeAlias = Mapping[str, AttributeMap]


@dataclass(frozen=True, slots=True)
class Plan:
    """How each row of one file is put into the canonical form.

    ``fields`` has the columns of each field, ``attributes`` the name of each attribute by its column, ``hints`` what the mapping
    says about an attribute, ``options`` the column of each option where rows of one ``group`` are variants.
    """

    fields: Mapping[str, tuple[str, ...]]
    attributes: Mapping[str, str]
    constants: Mapping[str, Any] = field(default_factory=dict)
    hints: Hints = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    category_prefix: str = ""
    category_separator: str = ""
    rating_out_of: float = 5.0

    def canonical(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """The row with canonical field names, attributes gathered; values are as they were."""
        row: dict[str, Any] = dict(self.constants)
        for name, columns in self.fields.items():
            values = [cells[column] for column in columns if not _blank(cells.get(column))]
            if values:
                row[name] = values[0] if len(columns) == 1 else values
        nested = row.get("attributes")
        own = {name: cells[column] for column, name in self.attributes.items() if not _blank(cells.get(column))}
        if own and (nested is None or isinstance(nested, dict)):
            row["attributes"] = {**(nested or {}), **own}
        elif isinstance(nested, str):
            del row["attributes"]
        return row


def plan(mapping: ColumnMap | None, columns: Iterable[str], file: str) -> Plan:
    """How to read a file with these columns. Raises `BadMapping` naming what is missing and what there is."""
    present = list(columns)
    mapping = mapping or ColumnMap()
    fields = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in mapping.columns.items()}
    hints = {name: a if isinstance(a, AttributeMap) else AttributeMap(column=a) for name, a in mapping.attributes.items()}
    options = _options(mapping.variants)
    group = mapping.variants.group if mapping.variants else ""
    named = [*(c for each in fields.values() for c in each), *(h.column for h in hints.values()), *mapping.drop, *options.values()]
    for column in [*named, group] if group else named:
        if column not in present:
            raise BadMapping(f"{column!r} is not a column of {file!r}; its columns are {_listed(present)}")
    used = {*named, group}
    fields |= _recognised([c for c in present if c not in used], {*fields, *mapping.constants})
    for needed in REQUIRED:
        if needed not in fields and needed not in mapping.constants and not (needed == "price" and "variants" in fields):
            raise BadMapping(f"{file!r} has no column for {needed!r}; name it in a mapping file. Its columns are {_listed(present)}")
    used |= {column for each in fields.values() for column in each}
    attributes = {hint.column: name for name, hint in hints.items()} | {c: c for c in present if c not in used}
    constants = {name: value for name, value in mapping.constants.items() if name not in fields}
    currency = re.search(r"_(eur|usd|gbp)$", facet_name(next(iter(fields.get("price", ())), "")))
    if currency and "currency" not in fields:
        constants.setdefault("currency", currency[1].upper())
    return Plan(
        fields, attributes, constants, hints, options, group,
        mapping.category_prefix, mapping.category_separator, mapping.rating_out_of,
    )  # fmt: skip


def _options(variants: VariantMap | None) -> dict[str, str]:
    if variants is None:
        return {}
    named = variants.options
    return named if isinstance(named, dict) else {facet_name(column): column for column in named}


def _recognised(columns: list[str], taken: set[str]) -> dict[str, tuple[str, ...]]:
    by_name: dict[str, str] = {}
    for column in columns:
        by_name.setdefault(facet_name(column), column)
    found: dict[str, tuple[str, ...]] = {}
    for name, headers in HEADERS.items():
        header = next((h for h in headers if h in by_name), None)
        if header and name not in taken:
            found[name] = (by_name[header],)
    return found


def facet_name(column: str) -> str:
    """The name of a column in snake_case: ``Bottle size`` is ``bottle_size``."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", "_", column.strip())
    return re.sub(r"[\W_]+", "_", spaced.lower()).strip("_")[:60]


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _listed(columns: list[str]) -> str:
    shown = ", ".join(repr(column) for column in columns[:40])
    return shown + (f" and {len(columns) - 40} more" if len(columns) > 40 else "")
