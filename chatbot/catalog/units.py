"""Units in column names and in texts."""

import re

from chatbot.catalog.number import number
from chatbot.domain import units
from chatbot.domain.units import unit_of

#: Words that stand where a unit would and name none: a plain count.
_NO_UNIT = frozenset({"", "count"})
#: Names that mean nothing without the unit behind them.
_VAGUE = frozenset({"min", "max", "minimum", "maximum", "total", "from", "to", "up_to", "set", "pack", "number", "no", "per", "net", "gross", "avg"})
_SUFFIX = re.compile(r"^(?P<name>.*\S)\s*(?:\(\s*(?P<paren>[^()]{1,14})\s*\)|\[\s*(?P<bracket>[^\[\]]{1,14})\s*\]|(?P<percent>%)|[_\s-]+(?P<bare>[^\W_]+))$")
_MEASURE = re.compile(r"(?P<number>[+-]?\d[\d.,  ']*|[.,]\d+)\s*-?(?P<unit>[a-zA-Z°℃%\"″]{1,12})\.?")


def unit(text: str) -> str | None:
    """The canonical spelling of a unit ("liters" is "l", "count" is no unit at all); None when it isn't one."""
    name = text.strip().casefold()
    if name in _NO_UNIT:
        return ""
    known = unit_of(name)
    return known.name if known else None


def split_name(column: str) -> tuple[str, str | None]:
    """A column's name without the unit it ends with, and that unit: ``weight_kg``, ``Weight (kg)``, ``Alcohol %``.

    A name that says too little alone stays whole: ``max_players``, in players.
    """
    found = _SUFFIX.match(column.strip())
    if not found:
        return column, None
    known = unit(next(part for part in found.group("paren", "bracket", "percent", "bare") if part))
    name = column if found["name"].strip().casefold() in _VAGUE else found["name"]
    return (column, None) if known is None else (name, known)


def measure(text: str) -> tuple[float, str] | None:
    """The number and the unit of a text such as ``1.4 kg``; None when it isn't just that."""
    found = _MEASURE.fullmatch(text.strip()) if len(text) < 40 else None
    if not found:
        return None
    value, known = number(found["number"]), unit(found["unit"])
    return None if value is None or known is None else (value, known)


def dimension(name: str) -> str:
    """What a unit measures: units of one dimension convert into one another."""
    known = unit_of(name)
    return known.dimension if known else name


def convert(value: float, source: str, target: str) -> float:
    """The value in another unit of the same dimension, free of floating-point dust."""
    known = unit_of(source)
    converted = units.convert(value, known, target) if known else None
    return value if converted is None else converted
