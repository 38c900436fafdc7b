"""Units, and the scales that adjectives and verbs of measure speak of: "weighs" and "lighter" are about the weight."""

from dataclasses import dataclass
from types import MappingProxyType

from chatbot.domain.words import lemmas
from chatbot.grounding.stems import stem


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit measures, and its size in the base of that dimension."""

    dimension: str
    factor: float


_TABLE = """
mass 1: kg kgs kilo kilos kilogram kilograms | 0.001: g gram grams gr | 0.000001: mg | 0.45359237: lb lbs pound pounds | 0.028349523125: oz ounce ounces
volume 1: l liter liters litre litres ltr | 0.01: cl | 0.001: ml milliliter milliliters millilitre millilitres | 3.785411784: gal gallon gallons
length 1: m meter meters metre metres | 0.01: cm centimeter centimeters centimetre centimetres | 0.001: mm millimeter millimeters millimetre millimetres
length 1000: km kilometer kilometers | 0.0254: inch inches | 0.3048: ft foot feet
time 1: s sec secs second seconds | 60: min mins minute minutes | 3600: h hr hrs hour hours
age 1: month months mo | 12: year years yr yrs
age 0.032854884: day days | 0.22998419: week weeks
power 1: w watt watts | 1000: kw kilowatt kilowatts
energy 1: wh | 1000: kwh
charge 1: mah
voltage 1: v volt volts
light 1: lm lumen lumens
luminance 1: nits nit
sound 1: db decibel decibels
temperature 1: c celsius
fahrenheit 1: f fahrenheit
storage 1: gb gigabyte gigabytes | 1000: tb terabyte terabytes | 0.001: mb megabyte megabytes
frequency 1: hz hertz | 1000000: mhz | 1000000000: ghz
resolution 1: mp megapixel megapixels
pressure 1: bar bars | 0.0689476: psi
rotation 1: rpm
people 1: people person persons
players 1: players player
pieces 1: pieces piece pcs pc
pages 1: pages page
layers 1: layers layer
speeds 1: speeds speed
spf 1: spf
tog 1: tog togs
gsm 1: gsm
nutrition 1: kcal calorie calories
percent 1: % percent pct
density 1: dpi
stars 1: stars star
reviews 1: reviews review ratings
money:USD 1: usd dollar dollars bucks buck
money:EUR 1: eur euro euros
money:GBP 1: gbp quid
money:JPY 1: jpy yen
money:CHF 1: chf francs
money:INR 1: inr rupee rupees
money:CNY 1: cny yuan rmb
money:PHP 1: php peso pesos
"""


def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        dimension, rest = line.split(" ", 1)
        for group in rest.split(" | "):
            factor, spellings = group.split(": ")
            table |= {s: Unit(dimension, float(factor)) for s in spellings.split()}
    return table


UNITS = MappingProxyType(_units())
SIGNS = MappingProxyType({"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₱": "PHP"})
_SAME_SIGN = MappingProxyType({"CAD": "$", "AUD": "$", "NZD": "$", "SGD": "$", "MXN": "$", "CNY": "¥"})


def unit_of(word: str) -> Unit | None:
    """The unit that a word names; None for any other word. ``in`` alone is never the inch: it is too often a preposition."""
    return UNITS.get(word.casefold())


def money(currency: str) -> Unit:
    """The unit of a currency code. Currencies do not convert into one another."""
    return Unit(f"money:{currency.upper()}", 1.0)


def signed(sign: str, currency: str) -> Unit:
    """The unit a currency sign stands for in a shop that sells in ``currency``: "$" may be any dollar."""
    return money(currency if _SAME_SIGN.get(currency.upper()) == sign else SIGNS.get(sign, "?"))


@dataclass(frozen=True, slots=True)
class Scale:
    """A thing that is measured. ``names`` are words of facet names, ``dimensions`` of units, ``up`` and ``down`` the adjectives
    for more and for less of it, ``words`` the verbs and nouns that say a number is about it. ``default`` scales take every
    facet of their dimension that no name claims."""

    name: str
    names: frozenset[str]
    dimensions: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    words: frozenset[str]
    default: bool = False


def _scale(name: str, names: str, dimensions: str, up: str, down: str, words: str, *, default: bool = False) -> Scale:
    spoken = frozenset(stem(w) for w in words.split())
    return Scale(name, frozenset(names.split()), frozenset(dimensions.split()), frozenset(up.split()), frozenset(down.split()), spoken, default)


SCALES = (
    _scale("price", "price", "money", "expensive pricey costly", "cheap affordable inexpensive", "price priced cost costs sell pay"),
    _scale("rating", "rating", "stars", "", "", "rated rating star score"),
    _scale("reviews", "rating_count", "reviews", "", "", "review reviewed rating"),
    _scale("load", "load", "mass", "", "", "load carry carries support supports", default=False),
    _scale("weight", "weight", "mass", "heavy", "light lightweight", "weigh weight heavy light", default=True),
    _scale("battery", "battery playtime runtime", "time", "long", "short", "battery charge last play run playback listening runtime playtime"),
    _scale("boil", "boil", "time", "slow", "fast quick", "boil"),
    _scale("brew", "brew", "time", "slow", "fast quick", "brew"),
    _scale("setup", "setup assembly pitch", "time", "slow", "fast quick", "setup pitch set up assemble assembly"),
    _scale("volume", "capacity volume storage", "volume", "big large roomy spacious", "small compact", "hold volume capacity fit carry", default=True),
    _scale("people", "capacity sleeps berths", "people", "big large roomy spacious", "small compact", "sleep person people capacity hold fit", default=True),
    _scale("pages", "length pages", "pages", "long", "short", "page long length run", default=True),
    _scale("screen", "screen display", "length", "big large", "small compact", "screen display"),
    _scale("width", "width", "length", "wide", "narrow", "wide width across"),
    _scale("height", "height", "length", "tall high", "short low", "tall height high"),
    _scale("depth", "depth", "length", "deep", "shallow", "deep depth"),
    _scale("thickness", "thickness", "length", "thick", "thin", "thick thickness"),
    _scale("length", "length", "length", "long", "short", "long length"),
    _scale("water column", "waterproof", "length", "waterproof", "", "waterproof water column membrane floor head"),
    _scale("comfort", "comfort", "temperature", "", "warm", "comfort comfortable"),
    _scale("power", "power", "power", "powerful", "", "power watt", default=True),
    _scale("light", "brightness", "light luminance", "bright", "dim", "bright brightness beam light", default=True),
    _scale("sound", "noise", "sound", "loud noisy", "quiet", "noise loud quiet", default=True),
    _scale("memory", "storage disk", "storage", "", "", "storage disk drive"),
    _scale("ram", "memory ram", "storage", "", "", "memory ram"),
    _scale("refresh", "refresh", "frequency", "", "", "refresh"),
    _scale("warranty", "warranty guarantee", "age", "long", "short", "warranty guarantee"),
    _scale("age", "age", "age", "", "", "age aged old older reader"),
    _scale("players", "players", "players", "", "", "player players play"),
    _scale("pieces", "pieces set pack", "pieces", "", "", "piece pieces set"),
    _scale("alcohol", "alcohol abv", "percent", "strong", "", "alcohol abv strength"),
    _scale("vintage", "vintage year", "", "young", "old", "vintage year"),
    _scale("spf", "spf protection", "spf", "", "", "spf", default=True),
    _scale("size", "size", "", "", "", "size"),
)  # fmt: skip

#: Values of words that are steps of one scale, from least to most.
STEPS = MappingProxyType(
    {
        "warmth": (("warm",), ("light", "medium", "warm", "very warm", "extreme")),
        "difficulty": (("hard", "difficult"), ("easy", "medium", "hard")),
        "complexity": (("complex",), ("simple", "light", "medium", "complex", "heavy")),
        "body": (("full-bodied",), ("light", "medium", "full")),
    }
)

_IRREGULAR = MappingProxyType({"bigger": "big", "biggest": "big", "thinner": "thin", "thinnest": "thin", "dimmer": "dim", "dimmest": "dim"})
GRADABLE = frozenset().union(*(s.up | s.down for s in SCALES), *(set(words) for words, _ in STEPS.values()))


def graded(word: str) -> tuple[str, str]:
    """The adjective of a comparative or superlative and its degree, ``er`` or ``est``; two empty strings for any other word."""
    if word in _IRREGULAR:
        return _IRREGULAR[word], "est" if word.endswith("est") else "er"
    for ending in ("est", "er"):
        bare = word.removesuffix(ending)
        if bare == word:
            continue
        for base in (bare, bare + "e", bare[:-1] + "y" if bare.endswith("i") else bare):
            if base in GRADABLE:
                return base, ending
    return "", ""


def scale_of(facet: str, dimension: str) -> Scale | None:
    """The scale that a numeric facet belongs to: by its name, else the default one of its dimension."""
    words = {*lemmas(facet.replace("_", " ")), facet}
    kind = dimension.split(":")[0]
    for scale in SCALES:
        if scale.names & words and (kind in scale.dimensions or not kind or not scale.dimensions):
            return scale
    return next((s for s in SCALES if s.default and kind in s.dimensions), None)
