"""Units of measure and currencies: how people write them, what can be compared, and how one turns into another."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``name`` is its canonical spelling, ``dimension`` what it measures; times ``factor`` plus ``offset`` it is in the dimension's base."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


#: dimension: then for each unit its size in the base, its name, and its other spellings.
_TABLE = """
mass: 1 kg kgs kilo kilos kilogram kilograms | 0.001 g gram grams gr | 0.000001 mg | 0.45359237 lb lbs pound pounds | 0.028349523125 oz ounce ounces
volume: 1 l liter liters litre litres ltr | 0.01 cl | 0.001 ml milliliter milliliters millilitre millilitres | 3.785411784 gal gallon gallons
volume: 0.473176473 pint pints | 0.946352946 quart quarts | 0.0295735296 fl_oz floz
length: 1 m meter meters metre metres | 0.01 cm centimeter centimeters centimetre centimetres | 0.001 mm millimeter millimeters millimetre millimetres
length: 1000 km kilometer kilometers kilometre kilometres | 0.0254 in inch inches ″ " | 0.3048 ft foot feet
length: 0.9144 yd yard yards | 1609.344 mile miles
time: 1 s sec secs second seconds | 60 min mins minute minutes | 3600 h hr hrs hour hours | 86400 days day | 604800 weeks week
age: 1 months month mo | 12 years year yr yrs yo
power: 1 w watt watts | 1000 kw kilowatt kilowatts
energy: 1 wh watthour watthours | 1000 kwh
charge: 1 mah
voltage: 1 v volt volts
light: 1 lm lumen lumens
luminance: 1 nits nit
sound: 1 db decibel decibels
temperature: 1 c celsius °c ℃ | 0.5555555555555556 f fahrenheit °f ℉
storage: 1 gb gigabyte gigabytes gigs gig | 1000 tb terabyte terabytes | 0.001 mb megabyte megabytes
frequency: 1 hz hertz | 1000000 mhz | 1000000000 ghz
resolution: 1 mp megapixel megapixels
density: 1 dpi
pressure: 1 bar bars | 0.0689476 psi
rotation: 1 rpm
people: 1 people person persons man adults guests sleepers
players: 1 players player
pieces: 1 pieces piece pcs pc
pages: 1 pages page
layers: 1 layers layer
speeds: 1 speeds speed
spf: 1 spf
tog: 1 tog togs
gsm: 1 gsm
nutrition: 1 kcal calorie calories
percent: 1 % percent pct abv
"""

#: Where the zero of a unit isn't that of its dimension's base.
_OFFSETS = {"f": -32 / 1.8}


def _units() -> dict[str, Unit]:
    spellings: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        dimension, rest = line.split(": ", 1)
        for group in rest.split(" | "):
            factor, name, *others = group.split()
            unit = Unit(name, dimension, float(factor), _OFFSETS.get(name, 0.0))
            spellings |= {word: unit for word in (name, *others)}
    return spellings


#: Every spelling of every unit.
UNITS = MappingProxyType(_units())

#: What people write for a currency, sign or word, and its code.
CURRENCIES = MappingProxyType(
    {
        word: code
        for code, words in {
            "USD": "$ usd dollar dollars buck bucks us$ dollor dollors",
            "EUR": "€ eur euro euros",
            "GBP": "£ gbp quid sterling",
            "JPY": "¥ yen jpy",
            "CNY": "cny rmb yuan",
            "INR": "₹ inr rupee rupees",
            "PHP": "₱ php peso pesos",
            "CHF": "chf franc francs",
            "KRW": "₩ krw",
            "SEK": "sek kronor",
            "DKK": "dkk kroner",
            "NOK": "nok",
            "PLN": "zł pln zloty zlotys",
            "TRY": "₺ lira liras",
            "RUB": "₽ rub rubles roubles",
            "ILS": "₪ ils shekels shekel",
            "THB": "฿ thb baht",
            "BRL": "brl reais",
            "ZAR": "zar",
            "CAD": "cad",
            "AUD": "aud",
        }.items()
        for word in words.split()
    }
)


def unit_of(word: str) -> Unit | None:
    """The unit that a word or abbreviation names, None for any other word."""
    return UNITS.get(word.casefold())


def convert(value: float, unit: Unit, into: str) -> float | None:
    """The value in another unit, None when the two measure different things."""
    target = unit_of(into)
    if target is None or target.dimension != unit.dimension:
        return None
    if target == unit:
        return value
    return float(f"{(value * unit.factor + unit.offset - target.offset) / target.factor:.9g}")
