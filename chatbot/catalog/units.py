"""Units of measured attributes: their spellings, which of them convert into one another, and units in column names."""

import re

from chatbot.catalog.number import number

#: Units that measure one thing, with their size. Every other unit stands alone.
_SIZES: tuple[dict[str, float], ...] = (
    {"mg": 1e-3, "g": 1.0, "kg": 1e3, "oz": 28.349523125, "lb": 453.59237},
    {"ml": 1.0, "cl": 10.0, "l": 1e3},
    {"mm": 1.0, "cm": 10.0, "m": 1e3, "km": 1e6, "in": 25.4, "ft": 304.8},
    {"s": 1.0, "min": 60.0, "h": 3600.0},
    {"mb": 1e-3, "gb": 1.0, "tb": 1e3},
    {"months": 1.0, "years": 12.0},
    {"wh": 1.0, "kwh": 1e3},
)
_ALONE = frozenset({
    "w", "v", "mah", "lm", "nits", "db", "hz", "mhz", "ghz", "mp", "dpi", "c", "f", "bar", "psi", "rpm", "kcal", "%",
    "pieces", "pages", "people", "players", "layers", "speeds", "spf", "tog", "gsm",
})  # fmt: skip
_SPELLINGS = {
    "kgs": "kg", "kilo": "kg", "kilogram": "kg", "gram": "g", "grams": "g", "gr": "g", "kilograms": "kg", "ounce": "oz", "ounces": "oz",
    "pound": "lb", "pounds": "lb", "lbs": "lb", "liter": "l", "litre": "l", "liters": "l", "litres": "l", "ltr": "l", "milliliter": "ml", "millilitre": "ml",
    "milliliters": "ml", "millilitres": "ml", "centimeter": "cm", "centimeters": "cm", "centimetre": "cm", "centimetres": "cm", "millimeter": "mm",
    "millimeters": "mm", "meter": "m", "meters": "m", "metre": "m", "metres": "m", "inch": "in", "inches": "in", '"': "in", "″": "in", "feet": "ft",
    "foot": "ft",    "second": "s", "seconds": "s", "sec": "s", "minute": "min", "minutes": "min", "mins": "min",
    "hour": "h", "hours": "h", "hr": "h", "hrs": "h",
    "year": "years", "yr": "years", "yrs": "years", "month": "months", "watt": "w", "watts": "w", "volt": "v", "volts": "v", "lumen": "lm", "lumens": "lm",
    "°c": "c", "℃": "c", "°f": "f", "percent": "%", "pct": "%", "abv": "%", "person": "people", "persons": "people", "player": "players",
    "piece": "pieces", "pcs": "pieces", "pc": "pieces", "page": "pages", "layer": "layers", "speed": "speeds", "count": "", "hertz": "hz", "calories": "kcal",
}  # fmt: skip
#: Names that mean nothing without the unit behind them.
_VAGUE = frozenset({"min", "max", "minimum", "maximum", "total", "from", "to", "up_to", "set", "pack", "number", "no", "per", "net", "gross", "avg"})
_SUFFIX = re.compile(r"^(?P<name>.*\S)\s*(?:\(\s*(?P<paren>[^()]{1,14})\s*\)|\[\s*(?P<bracket>[^\[\]]{1,14})\s*\]|(?P<percent>%)|[_\s-]+(?P<bare>[^\W_]+))$")
_MEASURE = re.compile(r"(?P<number>[+-]?\d[\d.,  ']*|[.,]\d+)\s*-?(?P<unit>[a-zA-Z°℃%\"″]{1,12})\.?")


def unit(text: str) -> str | None:
    """The canonical spelling of a unit ("liters" is "l", "count" is no unit at all); None when it isn't one."""
    name = text.strip().casefold()
    name = _SPELLINGS.get(name, name)
    return name if name == "" or name in _ALONE or any(name in sizes for sizes in _SIZES) else None


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
    return next((f"dimension {at}" for at, sizes in enumerate(_SIZES) if name in sizes), name)


def convert(value: float, source: str, target: str) -> float:
    """The value in another unit of the same dimension, free of floating-point dust."""
    if source == target:
        return value
    sizes = next(sizes for sizes in _SIZES if source in sizes)
    return float(f"{value * sizes[source] / sizes[target]:.9g}")
