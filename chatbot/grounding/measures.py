"""Units, and the scales that adjectives and verbs of measure speak of: "weighs" and "lighter" are about the weight."""

from dataclasses import dataclass
from types import MappingProxyType

from chatbot.domain import units
from chatbot.domain.units import Unit
from chatbot.domain.words import lemmas
from chatbot.grounding.stems import stem


def money(currency: str) -> Unit:
    """The unit of a currency code. Currencies do not convert into one another."""
    return Unit(currency.upper(), f"money:{currency.upper()}", 1.0)


_COUNTED = {"stars": "stars star", "reviews": "reviews review ratings"}


def _units() -> dict[str, Unit]:
    """All spellings that a sentence may use: the units of measure, currencies in words, stars and reviews.

    ``in`` alone is never the inch: it is too often a preposition.
    """
    table = {word: unit for word, unit in units.UNITS.items() if word != "in"}
    table |= {word: money(code) for word, code in units.CURRENCIES.items() if word.isalpha()}
    return table | {word: Unit(name, name, 1.0) for name, words in _COUNTED.items() for word in words.split()}


UNITS = MappingProxyType(_units())
SIGNS = MappingProxyType({"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₱": "PHP"})
_SAME_SIGN = MappingProxyType({"CAD": "$", "AUD": "$", "NZD": "$", "SGD": "$", "MXN": "$", "CNY": "¥"})


def unit_of(word: str) -> Unit | None:
    """The unit that a word names; None for any other word."""
    return UNITS.get(word.casefold())


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
    _scale("price", "price", "money", "expensive pricey pricy costly", "cheap affordable inexpensive", "price priced cost costs sell pay"),
    _scale("rating", "rating", "stars", "", "", "rated rating star score"),
    _scale("reviews", "rating_count", "reviews", "", "", "review reviewed rating"),
    _scale("load", "load", "mass", "strong sturdy", "weak", "load carry carries support supports take hold bear", default=False),
    _scale("weight", "weight mass net gross", "mass", "heavy", "light lightweight", "weigh weight heavy light", default=True),
    _scale("battery", "battery playtime runtime", "time", "long", "short", "battery charge last play run playback listening runtime playtime"),
    _scale("boil", "boil", "time", "slow long", "fast quick short", "boil"),
    _scale("brew", "brew", "time", "slow long", "fast quick short", "brew"),
    _scale("setup", "setup assembly pitch", "time", "slow long", "fast quick short", "setup pitch set up assemble assembly"),
    _scale("volume", "capacity volume storage", "volume", "big large roomy spacious", "small compact", "hold volume capacity fit carry amount", default=True),
    _scale("people", "capacity sleeps berths", "people", "big large roomy spacious", "small compact", "sleep person people capacity hold fit", default=True),
    _scale("pages", "length pages", "pages", "long", "short", "page long length run", default=True),
    _scale("screen", "screen display", "length", "big large", "small compact", "screen display"),
    _scale("width", "width diameter", "length", "wide", "narrow", "wide width across measure diameter"),
    _scale("height", "height", "length", "tall high", "short low", "tall height high reach stand measure"),
    _scale("depth", "depth", "length", "deep", "shallow", "deep depth measure"),
    _scale("thickness", "thickness", "length", "thick", "thin", "thick thickness"),
    _scale("length", "length", "length", "long", "short", "long length measure"),
    _scale("water column", "waterproof", "length", "waterproof", "", "waterproof water column membrane floor head"),
    _scale("comfort", "comfort", "temperature", "", "warm", "comfort comfortable"),
    _scale("power", "power", "power", "powerful", "", "power watt draw", default=True),
    _scale("light", "brightness", "light luminance", "bright", "dim", "bright brightness beam light", default=True),
    _scale("sound", "noise", "sound", "loud noisy", "quiet", "noise loud quiet", default=True),
    _scale("memory", "storage disk", "storage", "", "", "storage disk drive"),
    _scale("ram", "memory ram", "storage", "", "", "memory ram"),
    _scale("refresh", "refresh", "frequency", "", "", "refresh"),
    _scale("warranty", "warranty guarantee", "age", "long", "short", "warranty guarantee"),
    _scale("age", "age", "age", "", "", "age aged old older reader"),
    _scale("players", "players", "players", "", "", "player players play"),
    _scale("pieces", "pieces set pack", "pieces", "", "", "piece pieces set"),
    _scale("alcohol", "alcohol abv", "percent", "strong", "light weak mild", "alcohol abv strength"),
    _scale("vintage", "vintage year", "", "young", "old", "vintage year"),
    _scale("spf", "spf protection", "spf", "", "", "spf protection", default=True),
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

#: Words of facet names that do not tell what is measured.
_UNTELLING = frozenset(stem(w) for w in "max maximum min minimum total count number per time of from to in for".split())
#: What a thing is said to hold: "holds 20,000 mAh".
_HELD = frozenset({"capacity", "energy", "memory", "storag"})
#: Dimensions in which a thing may have many measures: only the name of a facet tells which.
_MANY = frozenset({"mass", "time", "length", "age"})
_EXTENDED = MappingProxyType({"time": ("long", "short"), "age": ("long", "short"), "length": ("long", "short")})
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


def scale_of(facet: str, dimension: str, *, alone: bool = True) -> Scale | None:
    """The scale that a numeric facet belongs to: by its name, else the default one of its dimension if it is ``alone`` in that, else one of its own."""
    words = {*lemmas(facet.replace("_", " ")), facet}
    kind = dimension.split(":")[0]
    for scale in SCALES:
        if scale.names & words and (kind in scale.dimensions or not kind or not scale.dimensions):
            return scale
    return next((s for s in SCALES if alone and s.default and kind in s.dimensions and kind not in _MANY), None) or _own_scale(facet, kind)


def _own_scale(facet: str, dimension: str) -> Scale | None:
    """The scale of a facet that only some shops measure, spoken of by the words of its name: "burns longer" of a burn time."""
    words = frozenset(stem(w) for w in lemmas(facet.replace("_", " "))) - _UNTELLING
    if not words or not dimension:
        return None
    if words & _HELD:
        words |= {"hold"}
    up, down = _EXTENDED.get(dimension, ("", ""))
    return Scale(facet, frozenset({facet}), frozenset({dimension}), frozenset(up.split()), frozenset(down.split()), words)
