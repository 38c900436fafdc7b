"""Units of measure and currencies: how people write them, what can be compared, and how one turns into another."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``name`` is its canonical spelling, ``dimension`` what it measures, ``factor`` turns it into the dimension's base."""

    name: str
    dimension: str
    factor: float


#: dimension: then for each unit its size in the base, its name, and its other spellings.
_TABLE = """
mass: 1 kg kgs kilo kilos kilogram kilograms | 0.001 g gram grams gr | 0.000001 mg | 0.45359237 lb lbs pound pounds | 0.028349523125 oz ounce ounces
volume: 1 l liter liters litre litres ltr | 0.01 cl | 0.001 ml milliliter milliliters millilitre millilitres | 3.785411784 gal gallon gallons
length: 1 m meter meters metre metres | 0.01 cm centimeter centimeters centimetre centimetres | 0.001 mm millimeter millimeters millimetre millimetres
length: 1000 km kilometer kilometers kilometre kilometres | 0.0254 in inch inches ″ " | 0.3048 ft foot feet
time: 1 s sec secs second seconds | 60 min mins minute minutes | 3600 h hr hrs hour hours | 86400 days day | 604800 weeks week
age: 1 months month mo | 12 years year yr yrs yo
power: 1 w watt watts | 1000 kw kilowatt kilowatts
energy: 1 wh watthour watthours | 1000 kwh
charge: 1 mah
voltage: 1 v volt volts
light: 1 lm lumen lumens
luminance: 1 nits nit
sound: 1 db decibel decibels
temperature: 1 c celsius °c ℃
fahrenheit: 1 f fahrenheit °f
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


def _units() -> dict[str, Unit]:
    spellings: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        dimension, rest = line.split(": ", 1)
        for group in rest.split(" | "):
            factor, name, *others = group.split()
            unit = Unit(name, dimension, float(factor))
            spellings |= {word: unit for word in (name, *others)}
    return spellings


#: Every spelling of every unit.
UNITS = MappingProxyType(_units())

#: What people write for a currency, sign or word, and its code.
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
    return UNITS.get(word.casefold())


def convert(value: float, unit: Unit, into: str) -> float | None:
    """The value in another unit, None when the two measure different things."""
    target = unit_of(into)
    if target is None or target.dimension != unit.dimension:
        return None
    return value if target == unit else float(f"{value * unit.factor / target.factor:.9g}")
