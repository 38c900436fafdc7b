"""Catalogue rows from product families, one plain dictionary per product.

Everything left to chance (rating, stock) hangs on the product's own id, so a new family changes no other product.
"""

import itertools
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from chatbot.sample.chance import normal, uniform
from chatbot.sample.families import FOLDER, PLACEHOLDER, Attribute, FamilyError, Model, Scalar, load_models

OUT_OF_STOCK = 0.04  # share of products that cannot be had at all
VARIANT_OUT_OF_STOCK = 0.085  # and of single variants of the others: together about one variant in eight
SMALL_WORDS = frozenset({"and", "with", "of", "for", "in"})
WORD = re.compile(r"[a-z0-9]+")


def catalogue(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Every product of the sample shop, as rows of a JSONL catalogue; raises `FamilyError`."""
    return products(load_models(folder))


def products(models: Iterable[Model]) -> list[dict[str, Any]]:
    """Turn models into catalogue rows; raises `FamilyError` when two of them get one title or one id."""
    rows: list[dict[str, Any]] = []
    taken: dict[str, str] = {}
    for model in models:
        row = product(model)
        for name in ("title", "id"):
            if row[name] in taken:
                raise FamilyError(model.where, f"the {name} {row[name]!r} is already that of {taken[row[name]]}")
            taken[row[name]] = model.where
        rows.append(row)
    return rows


def product(model: Model) -> dict[str, Any]:
    """One catalogue row: what the shop sells, at what price, and how much of it is left."""
    words = model.words()
    title = _fill(model.title, {key: _titled(value) for key, value in words.items()})
    item = _item_id(model, title)
    rating = min(5.0, max(2.8, model.rating + 0.13 * normal("rating", item)))
    variants = _variants(model, item)
    return {
        "id": item,
        "title": title,
        "description": _fill(model.description, words),
        "category": model.category,
        "department": model.department,
        "brand": model.brand,
        "price": min((variant["price"] for variant in variants), default=model.price),
        "currency": "USD",
        "rating": round(rating, 1),
        "rating_count": math.ceil(math.exp(3.7 + 1.15 * normal("rating count", item))),
        "stock": sum(variant["stock"] for variant in variants) if variants else _stock(item, item),
        "url": f"/items/{item}",
        "image": f"/media/sample/{item}.svg",
        "attributes": dict(model.attributes),
        "variants": variants,
    }


def _variants(model: Model, item: str) -> list[dict[str, Any]]:
    if not model.options:
        return []
    variants = [
        _variant(model, item, dict(zip(model.options, values, strict=True)))
        for values in itertools.product(*model.options.values())
    ]
    if not _sold_out(item) and not any(variant["stock"] for variant in variants):
        variants[int(uniform("last one", item) * len(variants))]["stock"] = 3
    return variants


def _variant(model: Model, item: str, options: dict[str, Scalar]) -> dict[str, Any]:
    name = "-".join([item, *(_slug(str(value)) for value in options.values())])
    extra = sum(model.surcharge.get(option, {}).get(value, 0) for option, value in options.items())
    gone = uniform("variant gone", name) < VARIANT_OUT_OF_STOCK
    variant = {
        "id": name,
        "options": options,
        "price": round(model.price + extra, 2),
        "stock": 0 if gone else _stock(item, name),
    }
    if "color" in options:
        variant["image"] = f"/media/sample/{item}-{_slug(str(options['color']))}.svg"
    return variant


def _sold_out(item: str) -> bool:
    return uniform("sold out", item) < OUT_OF_STOCK


def _stock(item: str, name: str) -> int:
    """Mostly a handful, now and then a pallet; nothing of an item that is sold out."""
    return 0 if _sold_out(item) else min(90, math.ceil(math.exp(2.0 + 0.9 * normal("stock", name))))


def _item_id(model: Model, title: str) -> str:
    """The category, then what the title adds to brand and category: "tent-ridgeline-4-person"."""
    category = _slug(model.category)
    dull = {*WORD.findall(model.brand.lower()), *WORD.findall(model.category), "s"}
    return "-".join([category, *(word for word in WORD.findall(title.lower().replace(",", "")) if word not in dull)])


def _slug(text: str) -> str:
    return "-".join(WORD.findall(text.lower().replace(".", "p")))


def _fill(text: str, words: Mapping[str, Attribute]) -> str:
    """Put the words into the text: a capital where a sentence begins, and "an 8" or "an oval" after an article."""
    filled = ""
    for part in re.split(r"(\{[^{}]*\})", text):
        name = PLACEHOLDER.fullmatch(part)
        value = _written(words[name[1]]) if name else part
        if name and (not filled or filled.endswith((". ", "? "))):
            value = value[:1].upper() + value[1:]
        if name and re.search(r"\b[Aa] $", filled) and re.match(r"[aeioAEIO]|8|11\b|18\b", value):
            filled = filled[:-1] + "n "
        filled += value
    return filled


def _written(value: Attribute) -> str:
    """A value as prose has it: "3,000", "1.5", "nylon and aluminum"."""
    if isinstance(value, list):
        return " and ".join(filter(None, [", ".join(value[:-1]), value[-1]]))
    return value if isinstance(value, str) else f"{value:,.10g}"


def _titled(value: Attribute) -> Attribute:
    """A value as a title has it: words get capitals, numbers stay."""
    if isinstance(value, list):
        return [str(_titled(each)) for each in value]
    if not isinstance(value, str):
        return value
    words = value.split(" ")
    return " ".join(word if word in SMALL_WORDS else word[:1].upper() + word[1:] for word in words)
