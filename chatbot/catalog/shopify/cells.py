"""What stands inside the cells of a Shopify export: tags, metafields, yes and no."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from chatbot.catalog.mapping import facet_name
from chatbot.catalog.text import WORD, clean
from chatbot.catalog.units import unit

_KEY = re.compile(r"[^\W\d_][\w \-/&]{0,29}")
#: A text longer than this is prose and no value to filter by.
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Stated:
    """What a metafield says: values to filter by, or prose."""

    values: tuple[str, ...] = ()
    prose: str = ""


def tags(cell: str) -> dict[str, tuple[str, ...]]:
    """The values of each ``key:value`` among tags, and all other tags under ``tag``."""
    found: dict[str, dict[str, None]] = {}
    for tag in cell.split(","):
        key, colon, value = (clean(part, WORD) for part in tag.partition(":"))
        if not colon:
            key, value = "tag", key
        if value and _KEY.fullmatch(key) and not value.startswith("//"):
            found.setdefault(facet_name(key), {}).setdefault(value)
    return {key: tuple(values) for key, values in found.items()}


def metafield(cell: str) -> Stated:
    """The values of a metafield's cell: plain text, several parted by semicolons, a JSON list, a measure with its unit.

    References to other things of the shop and rich text say nothing here.
    """
    text = cell.strip()
    if text[:1] in ("[", "{"):
        try:
            values = tuple(_values(json.loads(text)))
        except (ValueError, RecursionError):
            values = (text,)
        return Stated(_said(values))
    if len(text) > LONGEST and ";" not in text:
        return Stated(prose=clean(text, 2_000))
    return Stated(_said(text.split(";")))


def average(cell: str) -> float | None:
    """The stars out of 5 of a rating's cell (``{"value": "4.5", "scale_max": "5.0"}``, or the number alone); None when it isn't one."""
    try:
        stated = json.loads(cell)
        most = float(stated.get("scale_max", 5)) if isinstance(stated, dict) else 5.0
        stars = float(stated.get("value", "")) if isinstance(stated, dict) else float(stated)
    except (ValueError, TypeError, RecursionError):
        return None
    return stars * 5 / most if most > 0 and 0 <= stars <= most else None


def yes(cell: str) -> bool:
    return cell.strip().casefold() in ("true", "yes", "1", "continue")


def _values(stated: Any) -> Iterable[str]:
    match stated:
        case list():
            for each in stated:
                yield from _values(each)
        case {"value": value, "unit": str(name)}:
            yield f"{value} {unit(name) or name.lower()}"
        case bool():
            yield "yes" if stated else "no"
        case str() | int() | float():
            yield str(stated)


def _said(values: Iterable[str]) -> tuple[str, ...]:
    plain = (clean(value, WORD) for value in values if not value.strip().startswith("gid://"))
    return tuple(dict.fromkeys(value for value in plain if value and len(value) <= LONGEST))
