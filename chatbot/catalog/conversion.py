"""From a row in the canonical form to an item. Bad optional parts are left out with a note, bad rows refused."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from chatbot.catalog.links import on_site, safe_link, safe_picture
from chatbot.catalog.mapping import facet_name
from chatbot.catalog.number import as_float, money, number
from chatbot.catalog.pictures import SERVED
from chatbot.catalog.row import MOST_ATTRIBUTES, MOST_VARIANTS, Row, VariantRow
from chatbot.catalog.survey import ABSENT, FLAGS, Column, Types, split
from chatbot.catalog.text import BODY, TITLE, WORD, clean
from chatbot.catalog.units import convert, dimension, measure
from chatbot.domain.item import Item, Measure, Value, Variant

_LEVELS = re.compile(r"\s*[>|›»]\s*|\s+/\s+")
_IN_STOCK = frozenset({"yes", "true", "y", "in stock", "in_stock", "instock", "available", "preorder", "backorder", "limited availability"})
_SOLD_OUT = frozenset({"no", "false", "n", "out of stock", "out_of_stock", "outofstock", "sold out", "unavailable", "discontinued"})
_HIGHEST = 1e9
_MOST_VALUES = 50

#: Called with a field and what was done to it.
Mend = Callable[[str, str], None]


class Refused(ValueError):
    """The row can't become an item: ``field`` is what is wrong with it."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


@dataclass(frozen=True, slots=True)
class Converter:
    """Makes items of rows whose column types are known. ``picture`` maps the name of a picture file to its address,
    or to None when there is no such file; ``site`` is where links lead that name no site, and pictures that begin with a slash."""

    types: Types
    category_prefix: str = ""
    category_separator: str = ""
    rating_out_of: float = 5.0
    currency: str = "USD"
    picture: Callable[[str], str | None] | None = None
    site: str = ""

    def item(self, raw: Mapping[str, Any], mend: Mend) -> Item:
        """The item of one canonical row. Raises `Refused`."""
        row, left_out = Row.read(raw)
        for name, problem in left_out:
            if name in ("id", "title"):
                raise Refused(name, problem)
            mend(name, f"left out: {problem}")
        id, title = _text(row.id, WORD, "id", mend), _text(row.title, TITLE, "title", mend)
        for name, value in (("id", id), ("title", title)):
            if not value:
                raise Refused(name, "missing")
        if id.endswith("…"):
            raise Refused("id", f"longer than {WORD} characters")
        stated, code = self._price(row.price, "price") if row.price is not None else (None, "")
        stock = _stock(row.stock, mend)
        variants = self._variants(row, stated, stock, mend)
        if stated is None and not variants:
            raise Refused("price", "missing")
        rating, count = self._rating(row.rating, mend), _count(row.rating_count, mend)
        return Item(
            id=id,
            title=title,
            description=_text(row.description, BODY, "description", mend),
            categories=self._categories(row, mend),
            brand=_text(row.brand, 100, "brand", mend),
            price=min((v.price for v in variants), default=stated or 0.0),
            currency=self._currency(row, code or _code(row.variants), mend),
            rating=rating,
            rating_count=count if rating is not None else 0,
            stock=sum(v.stock for v in variants) if variants else stock,
            url=self._link(row.url, mend),
            image=self._image(row.image, mend),
            attributes=self._attributes(row.attributes, mend),
            variants=variants,
        )

    def _price(self, value: Any, name: str) -> tuple[float, str]:
        amount, code = (None, "")
        if isinstance(value, str):
            amount, code = money(value) or (None, "")
        elif not isinstance(value, bool):
            amount = as_float(value)
        if amount is None or not 0 <= amount < _HIGHEST:
            raise Refused(name, f"{_short(value)} is not a price")
        return round(amount, 4), code

    def _currency(self, row: Row, code: str, mend: Mend) -> str:
        if row.currency is None:
            return code or self.currency
        stated = str(row.currency).strip().upper()
        if not re.fullmatch(r"[A-Z]{3}", stated):
            mend("currency", f"{_short(row.currency)} is not a currency code; taken as {code or self.currency}")
            return code or self.currency
        return stated

    def _variants(self, row: Row, price: float | None, stock: int, mend: Mend) -> tuple[Variant, ...]:
        if len(row.variants) > MOST_VARIANTS:
            mend("variants", f"only the first {MOST_VARIANTS} of {len(row.variants)} kept")
        found: dict[str, Variant] = {}
        for at, each in enumerate(row.variants[:MOST_VARIANTS], 1):
            try:
                variant = self._variant(each, f"{row.id}-{at}", price, stock, mend)
            except Refused as error:
                mend(f"variants.{at}.{error.field}", f"variant left out: {error}")
                continue
            if variant.id in found:
                mend(f"variants.{at}.id", f"variant left out: a second {variant.id!r}")
            else:
                found[variant.id] = variant
        if row.variants and not found:
            raise Refused("variants", "none of them can be sold")
        return tuple(found.values())

    def _variant(self, row: VariantRow, fallback: str, price: float | None, stock: int, mend: Mend) -> Variant:
        own = price if row.price is None else self._price(row.price, "price")[0]
        if own is None:
            raise Refused("price", "missing")
        options = {facet_name(name): self._spelled(facet_name(name), clean(_plain(v), WORD)) for name, v in row.options.items()}
        return Variant(
            id=_text(row.id, WORD, "variants.id", mend) or fallback,
            options={name: value for name, value in options.items() if name and value},
            price=own,
            stock=stock if row.stock is None else _stock(row.stock, mend),
            image=self._image(row.image, mend),
        )

    def _rating(self, value: Any, mend: Mend) -> float | None:
        if value is None or (isinstance(value, str) and value.strip().casefold() in ABSENT):
            return None
        stars = _number(value)
        if stars is None or not 0 <= stars <= self.rating_out_of:
            mend("rating", f"{_short(value)} is not a rating out of {self.rating_out_of:g}")
            return None
        return round(stars * 5 / self.rating_out_of, 2)

    def _categories(self, row: Row, mend: Mend) -> tuple[str, ...]:
        cells = row.category if isinstance(row.category, list) else [row.category]
        levels = [_plain(cell) for cell in (self.category_prefix, row.department, *cells) if cell is not None]
        separator = re.compile(re.escape(self.category_separator)) if self.category_separator else _LEVELS
        # The prefix is written in the mapping's own way, whatever parts the levels in the file.
        parted = [part for level in levels for part in (_LEVELS if level == self.category_prefix else separator).split(level)]
        names = (clean(part, 80).lower() for part in parted)
        return tuple(dict.fromkeys(name for name in names if name))[-8:]

    def _image(self, value: Any, mend: Mend) -> str:
        if value is None:
            return ""
        link = safe_picture(_plain(value))
        if link is None:
            mend("image", f"{_short(value)} is not a safe link; left out")
        elif link.startswith("/"):
            link = link if link.startswith(f"{SERVED}/") else on_site(link, self.site)
        elif self.picture and not re.match(r"https?:|data:", link, re.IGNORECASE):
            name, link = link, self.picture(link)
            if link is None:
                mend("image", f"there is no picture {name!r}; left out")
        return link or ""

    def _link(self, value: Any, mend: Mend) -> str:
        link = safe_link(_plain(value)) if value is not None else ""
        if link is None:
            mend("url", f"{_short(value)} is not a safe link; left out")
        return on_site(link or "", self.site)

    def _attributes(self, raw: Mapping[str, Any], mend: Mend) -> dict[str, Value]:
        if len(raw) > MOST_ATTRIBUTES:
            mend("attributes", f"only the first {MOST_ATTRIBUTES} of {len(raw)} kept")
        found: dict[str, Value] = {}
        for name, cell in list(raw.items())[:MOST_ATTRIBUTES]:
            column = self.types.columns.get(name)
            if column is None or cell is None or (isinstance(cell, str) and cell.strip().casefold() in ABSENT):
                continue
            value = self._value(cell, column)
            if value is None:
                mend(name, f"{_short(cell)} can't be read as a {column.kind}; left out")
            elif value != ():
                found.setdefault(column.facet, value)
        return found

    def _value(self, cell: Any, column: Column) -> Value | None:
        match column.kind:
            case "flag":
                return cell if isinstance(cell, bool) else FLAGS.get(_plain(cell).strip().casefold())
            case "number":
                return _measured(cell, column)
        cells = cell if isinstance(cell, list) else split(_plain(cell), column.separators) if isinstance(cell, str) else [cell]
        words = (self._spelled(column.facet, clean(_plain(each), WORD)) for each in cells[:_MOST_VALUES])
        return tuple(dict.fromkeys(word for word in words if word))

    def _spelled(self, facet: str, word: str) -> str:
        return self.types.spellings.get(facet, {}).get(word.casefold(), word)


def _code(variants: Iterable[VariantRow]) -> str:
    """The currency that the first price of a variant names, if any does."""
    stated = (money(variant.price) for variant in variants if isinstance(variant.price, str))
    return next((amount[1] for amount in stated if amount and amount[1]), "")


def _measured(cell: Any, column: Column) -> Measure | None:
    measured = measure(cell) if isinstance(cell, str) else None
    value, unit = measured or (_number(cell), column.bare_unit)
    if value is None or dimension(unit) != dimension(column.unit) or not abs(value) < 1e15:
        return None
    return Measure(convert(value, unit, column.unit), column.unit)


def _number(value: Any) -> float | None:
    return None if isinstance(value, bool | list) else number(value) if isinstance(value, str) else as_float(value)


def _plain(value: Any) -> str:
    """A cell as text: yes and no for a property, a whole number without a point."""
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
    return str(value)


def _text(value: Any, limit: int, field: str, mend: Mend) -> str:
    if value is None:
        return ""
    plain = clean(_plain(value), limit)
    if plain.endswith("…") and len(str(value)) > limit:
        mend(field, f"cut to {limit} characters")
    elif isinstance(value, str) and re.search(r"<\s*(script|style|iframe)", value, re.IGNORECASE):
        mend(field, "script or style taken out")
    return plain


def _stock(value: Any, mend: Mend) -> int:
    if value is None:
        return 1
    word = value.strip().casefold() if isinstance(value, str) else value
    if word is True or word in _IN_STOCK:
        return 1
    if word is False or word in _SOLD_OUT:
        return 0
    pieces = _number(value)
    if pieces is None or not abs(pieces) < _HIGHEST:
        mend("stock", f"{_short(value)} is not a number of pieces; taken as none")
        return 0
    if pieces < 0:
        mend("stock", f"{_short(value)} is below zero; taken as none")
    return max(0, int(pieces))


def _count(value: Any, mend: Mend) -> int:
    if value is None:
        return 0
    count = _number(value)
    if count is None or not 0 <= count < _HIGHEST:
        mend("rating_count", f"{_short(value)} is not a count; left out")
        return 0
    return int(count)


def _short(value: Any) -> str:
    return repr(value) if len(repr(value)) <= 60 else repr(value)[:57] + "..."
