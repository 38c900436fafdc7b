"""Units of measure and currencies: how people write them, and how one turns into another."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``dimension`` says what can be compared with it, ``factor`` turns it into the dimension's base."""

    name: str
    dimension: str
    factor: float


_TABLE: dict[str, tuple[str, float, str]] = {
    # name: dimension, factor to the base, other spellings
    "kg": ("mass", 1.0, "kilo kilos kilogram kilograms kgs"),
    "g": ("mass", 0.001, "gram grams gr"),
    "lb": ("mass", 0.45359237, "lbs pound pounds"),
    "oz": ("mass", 0.028349523, "ounce ounces"),
    "l": ("volume", 1.0, "liter liters litre litres"),
    "ml": ("volume", 0.001, "milliliter milliliters millilitre millilitres"),
    "gal": ("volume", 3.785411784, "gallon gallons"),
    "m": ("length", 1.0, "meter meters metre metres"),
    "cm": ("length", 0.01, "centimeter centimeters centimetre centimetres"),
    "mm": ("length", 0.001, "millimeter millimeters millimetre millimetres"),
    "km": ("length", 1000.0, "kilometer kilometers kilometre kilometres"),
    "in": ("length", 0.0254, "inch inches ″"),
    "ft": ("length", 0.3048, "foot feet"),
    "s": ("time", 1.0, "sec second seconds secs"),
    "min": ("time", 60.0, "mins minute minutes"),
    "h": ("time", 3600.0, "hr hrs hour hours"),
    "months": ("age", 1 / 12, "month mo"),
    "years": ("age", 1.0, "year yr yrs yo"),
    "w": ("power", 1.0, "watt watts"),
    "kw": ("power", 1000.0, "kilowatt kilowatts"),
    "wh": ("energy", 1.0, "watthours watthour"),
    "mah": ("charge", 1.0, ""),
    "v": ("voltage", 1.0, "volt volts"),
    "lm": ("light", 1.0, "lumen lumens"),
    "nits": ("luminance", 1.0, "nit"),
    "db": ("sound", 1.0, "decibel decibels"),
    "c": ("temperature", 1.0, "celsius °c"),
    "gb": ("storage", 1.0, "gigabyte gigabytes gigs gig"),
    "tb": ("storage", 1024.0, "terabyte terabytes"),
    "mb": ("storage", 1 / 1024, "megabyte megabytes"),
    "hz": ("frequency", 1.0, "hertz"),
    "mp": ("resolution", 1.0, "megapixel megapixels"),
    "bar": ("pressure", 1.0, "bars"),
    "rpm": ("rotation", 1.0, ""),
    "people": ("people", 1.0, "person persons man adults guests sleepers"),
    "players": ("players", 1.0, "player"),
    "pieces": ("pieces", 1.0, "piece pcs pc"),
    "pages": ("pages", 1.0, "page"),
    "layers": ("layers", 1.0, "layer"),
    "speeds": ("speeds", 1.0, "speed"),
    "spf": ("spf", 1.0, ""),
    "tog": ("tog", 1.0, "togs"),
    "gsm": ("gsm", 1.0, ""),
    "kcal": ("nutrition", 1.0, "calories calorie"),
    "%": ("percent", 1.0, "percent pct"),
}

UNITS = MappingProxyType({name: Unit(name, dimension, factor) for name, (dimension, factor, _) in _TABLE.items()})
SPELLINGS = MappingProxyType({word: UNITS[name] for name, (_, _, others) in _TABLE.items() for word in (name, *others.split())})

CURRENCIES = MappingProxyType(
    {
        word: code
        for code, words in {
            "USD": "$ usd dollar dollars buck bucks us$",
            "EUR": "€ eur euro euros",
            "GBP": "£ gbp quid sterling",
            "JPY": "yen jpy",
            "CNY": "¥ cny rmb yuan",
            "INR": "₹ inr rupee rupees",
            "PHP": "₱ php peso pesos",
            "CHF": "chf francs",
        }.items()
        for word in words.split()
    }
)


def unit_of(word: str) -> Unit | None:
    """The unit that a word or abbreviation names, None for any other word."""
    return SPELLINGS.get(word.casefold())


def convert(value: float, unit: Unit, into: str) -> float | None:
    """The value in another unit, None when the two measure different things."""
    target = SPELLINGS.get(into.casefold())
    if target is None or target.dimension != unit.dimension:
        return None
    return value * unit.factor / target.factor
