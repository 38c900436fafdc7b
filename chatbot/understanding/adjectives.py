"""Adjectives of measure, and what each one compares: the closed class that comparatives and superlatives are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA

from chatbot.domain.units import unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.tokens import Token

Direction = Literal[-1, 1]
Degree = Literal["comparative", "superlative"]


@dataclass(frozen=True, slots=True)
class Scale:
    """What an adjective measures: facet names that settle it, then dimensions of units, best first."""

    names: tuple[str, ...]
    dimensions: tuple[str, ...]
    direction: Direction


def _scale(names: str, dimensions: str, direction: Direction) -> Scale:
    return Scale(tuple(names.split()), tuple(dimensions.split()), direction)


_PRICE_DOWN, _PRICE_UP = _scale("price", "", -1), _scale("price", "", 1)
_BIG = _scale("size capacity volume screen storage", "people volume storage length", 1)
_SMALL = _scale("size capacity volume screen storage", "people volume storage length mass", -1)
_LONG, _SHORT = (
    _scale("battery length duration", "time length pages", 1),
    _scale("length duration playtime", "length time pages", -1),
)
_FAST = _scale("speed refresh", "frequency time", 1)
_BETTER = _scale("rating", "", 1)

SCALES: dict[str, Scale] = {
    "cheap": _PRICE_DOWN,
    "affordable": _PRICE_DOWN,
    "inexpensive": _PRICE_DOWN,
    "low-priced": _PRICE_DOWN,
    "budget": _PRICE_DOWN,
    "expensive": _PRICE_UP,
    "pricy": _PRICE_UP,
    "pricey": _PRICE_UP,
    "premium": _PRICE_UP,
    "costly": _PRICE_UP,
    "dear": _PRICE_UP,
    "fancy": _PRICE_UP,
    "luxurious": _PRICE_UP,
    "light": _scale("weight", "mass", -1),
    "heavy": _scale("weight", "mass", 1),
    "lightweight": _scale("weight", "mass", -1),
    "big": _BIG,
    "large": _BIG,
    "roomy": _BIG,
    "spacious": _BIG,
    "small": _SMALL,
    "compact": _SMALL,
    "tiny": _SMALL,
    "little": _SMALL,
    "long": _LONG,
    "short": _SHORT,
    "quiet": _scale("noise", "sound", -1),
    "loud": _scale("noise", "sound", 1),
    "silent": _scale("noise", "sound", -1),
    "bright": _scale("brightness", "light luminance", 1),
    "dim": _scale("brightness", "light luminance", -1),
    "fast": _FAST,
    "quick": _FAST,
    "powerful": _scale("power", "power", 1),
    "strong": _scale("power load", "power", 1),
    "warm": _scale("comfort warmth", "temperature tog", 1),
    "cold": _scale("comfort", "temperature", -1),
    "tall": _scale("height", "", 1),
    "high": _scale("height", "", 1),
    "wide": _scale("width", "", 1),
    "narrow": _scale("width", "", -1),
    "deep": _scale("depth", "", 1),
    "thick": _scale("thickness", "", 1),
    "thin": _scale("thickness", "", -1),
    "good": _BETTER,
    "popular": _BETTER,
    "easy": _scale("difficulty", "", -1),
    "low": _scale("height", "", -1),
}
_IRREGULAR: dict[str, tuple[str, Degree]] = {
    "better": ("good", "comparative"),
    "best": ("good", "superlative"),
    "bigger": ("big", "comparative"),
    "biggest": ("big", "superlative"),
    "thinner": ("thin", "comparative"),
    "thinnest": ("thin", "superlative"),
    "dimmer": ("dim", "comparative"),
}
#: The comparatives of these adjectives that are long enough for a slip to be told.
_COMPARATIVES = tuple(f"{a[:-1]}ier" if a.endswith("y") else f"{a.removesuffix('e')}er" for a in SCALES if len(a) > 3)
#: The fewest letters before the ending of a participle.
_STEM = 4
#: Units in which less is what the positive adjective asks for: a warmer bag has a lower comfort temperature, a faster kettle fewer minutes.
_REVERSED = frozenset({"temperature", "time"})


@dataclass(frozen=True, slots=True)
class Comparative:
    """A comparative or superlative in a message: tokens ``first`` to ``last`` (excluded) and the adjective it is made of."""

    adjective: str
    degree: Degree
    reversed: bool
    first: int
    last: int


def comparatives(tokens: Sequence[Token]) -> tuple[Comparative, ...]:
    """The comparatives and superlatives of a message: "cheaper", "less heavy", "the most powerful", "not as big"."""
    found: list[Comparative] = []
    for i, token in enumerate(tokens):
        before = tokens[i - 1].lemma if i else ""
        behind = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
        base = _base(token.lemma) or (_slipped(token.lemma) if behind == "than" else None)
        # "No longer" says when, but for "no longer than".
        of_time = (before, token.lemma) == ("no", "longer") and behind != "than"
        if base and not of_time:
            less = before in ("not", "no", "isn't") and base[1] == "comparative"
            found.append(Comparative(base[0], base[1], less, i - 1 if less else i, i + 1))
        elif token.lemma in SCALES and before in ("more", "less", "most", "least", "too"):
            degree: Degree = "superlative" if before in ("most", "least") else "comparative"
            found.append(Comparative(token.lemma, degree, before in ("less", "least", "too"), i - 1, i + 1))
        elif (
            token.lemma in SCALES
            and before in ("as", "so", "that")
            and i > 1
            and tokens[i - 2].lemma in ("not", "isn't", "aren't")
        ):
            found.append(Comparative(token.lemma, "comparative", True, i - 2, i + 1))
    return tuple(found)


def _slipped(word: str) -> tuple[str, Degree] | None:
    """The comparative that a word is but for one slip of the finger: "heaiver"."""
    near = (form for form in _COMPARATIVES if form[0] == word[0] and OSA.distance(word, form, score_cutoff=1) == 1)
    form = next(near, None) if len(word) >= _STEM and word not in SCALES else None
    return _base(form) if form else None


def scaled(word: str) -> bool:
    """Whether a word is an adjective of measure or one of its forms."""
    return word in SCALES or _base(word) is not None


def _base(word: str) -> tuple[str, Degree] | None:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for suffix, degree in (("er", "comparative"), ("est", "superlative")):
        if word.endswith(suffix):
            stem = word.removesuffix(suffix)
            for base in (
                stem,
                stem + "e",
                stem.removesuffix("i") + "y" if stem.endswith("i") else stem,
                stem[:-1] if stem[-1:] == stem[-2:-1] else stem,
            ):
                if base in SCALES:
                    return base, degree  # type: ignore[return-value]
    return None


def facet_of(
    adjective: str, vocabulary: Vocabulary, category: str | None, near: Sequence[str] = ()
) -> tuple[Facet, Direction] | None:
    """The numeric facet that an adjective compares in a category, and which way it points; None when the catalogue measures no such thing.

    ``near`` are the words beside the adjective: "longer battery" means the battery's hours, not the length, and "packs smaller" the packed volume.
    """
    scale = SCALES[adjective]
    numeric = [f for f in vocabulary.facets.values() if f.kind == "number" and stated_in(f, category)]
    beside = {stem for word in set(near) - set(lemmas(category or "")) for stem in _stems(word)}
    named = [f for f in numeric if any(beside & _stems(word) for word in lemmas(f.label))]
    by_name = [f for n in scale.names for f in numeric if n in lemmas(f.label)]
    by_dimension = [f for d in scale.dimensions for f in numeric if _dimension(f) == d]
    for facets in (named, by_name, by_dimension):
        if facets:
            facet = facets[0]
            turned = _dimension(facet) in _REVERSED and adjective in ("warm", "cold", "fast", "quick")
            return facet, (-scale.direction if turned else scale.direction)
    return None


def _stems(word: str) -> set[str]:
    """A word, and what it is without the ending of a participle: the "fold" of "folded"."""
    return {word, *(word.removesuffix(end) for end in ("ed", "ing") if word.endswith(end) and len(word) - len(end) >= _STEM)}


def stated_in(facet: Facet, category: str | None) -> bool:
    """Whether a facet is stated in a category; every one is where none is given."""
    return category is None or facet.name in ("price", "rating") or category in (facet.categories or {})


def _dimension(facet: Facet) -> str:
    unit = unit_of(facet.unit) if facet.unit else None
    return unit.dimension if unit else ""
