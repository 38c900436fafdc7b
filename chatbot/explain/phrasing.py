"""One value of a facet as a phrase that can stand in a sentence: "waterproof", "with a hood", "sets up in 8 minutes"."""

import re

from chatbot.domain.item import Measure, Value
from chatbot.explain.wording import adjective, article, label, listed, measure

_SEVERAL = 2
#: From this age on an item is for youths and adults.
_YOUTH_MONTHS = 144
#: Values that say that there is nothing of the kind.
_NONE = frozenset({"none", "no", "without"})
#: How a word value is put into a phrase, by its facet; any other stands before the facet's name: "with a minimalist style".
_PATTERNS = {
    "material": "made of {}",
    "activity": "for {}",
    "use": "for {}",
    "occasion": "for {}",
    "skin_type": "for {} skin",
    "color": "in {}",
    "fill": "with {} fill",
    "fuel": "runs on {}",
    "size": "in size {}",
    "gender": "for {}",
    "genre": "belongs to the {} genre",
    "season": "for {}",
    "terrain": "for {} terrain",
    "theme": "about {}",
    "setting": "set in {}",
    "author": "by {}",
    "scent": "with a scent of {}",
    "complexity": "of {} complexity",
    "difficulty": "of {} difficulty",
    "warmth": "of {} warmth",
    "mood": "with a {} mood",
    "works_with": "works with {}",
}
#: Facets whose values are words of the language, however a catalogue writes them: "Wool" is wool, "LumaTech™" stays.
_COMMON = frozenset({"material", "pattern", "climate", "color", "season", "activity"})
_CAPITALS = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)*")
_ANY_WEATHER = frozenset({"all-weather", "indoor"})
#: Facets whose value names the item itself.
_NAMES = frozenset({"animal", "type"})
#: Measures that have a verb or an adjective of their own.
_MEASURED = {
    "weight": "weighs {}",
    "battery": "lasts {} on a charge",
    "capacity": "holds {}",
    "boil": "boils in {}",
    "brew": "brews in {}",
    "setup": "sets up in {}",
    "packed": "packs down to {}",
    "folded": "measures {} folded",
}
#: Nouns that take no article.
_MASS = frozenset(
    """
    support control protection storage charging cushioning fabric foam steel wool yarn trim technology ventilation assembly access resistance connectivity
    lighting stitching padding insulation lining bluetooth audio usb c wi-fi gore-tex oxide grip edition memory ram spectrum bass lacing suspension steering
    gps tracking sound sitting pairing backing perfume cotton fiber down acid charge dry butter oil plywood
    """.split()
)
#: Words of a feature that is a statement or a verb, and no thing that an item has.
_STATED = re.compile(
    r"^(?:no|very|soft|warm|opens)\b|\b(?:to|from|for|into|together|whole|made|needed|good|clip|can|is|are)\b|^[a-z]+[^s'’]s (?=\w)", re.IGNORECASE
)
#: Nouns that end like adjectives.
_THINGS = frozenset("charging pairing ending fabric ring lighting backing lining setting bed footbed sitting steering cushioning".split())
_TRAITS = ("proof", "resistant", "safe", "free", "friendly", "ready", "able", "ible")
_RESISTING = ("proof", "resistant", "safe", "repellent")


def phrase(facet: str, stated: Value) -> str:
    """The phrase; empty where a value says little or nothing (an age that only says that a thing isn't for children, a zero)."""
    match stated:
        case bool():
            return _flag(facet) if stated else ""
        case Measure():
            return _measured(facet, stated)
    if facet == "features":
        return _features(stated)
    return _words(facet, stated) if stated else ""


def _flag(facet: str) -> str:
    name = label(facet)
    if facet == "one_hand_fold":
        return "folds with one hand"
    if name.endswith(" included"):
        return f"with {_with_article(name.removesuffix(' included'))}"
    return name if adjective(facet) and name.split()[-1] not in _THINGS else f"with {_with_article(name)}"


def _words(facet: str, values: tuple[str, ...]) -> str:
    name = label(facet)
    words = listed(v.casefold() if facet in _COMMON and _CAPITALS.fullmatch(v) else v for v in values[:_SEVERAL])
    if words.casefold() in _NONE:
        return f"without {name}"
    if facet == "climate":
        return _weather([v.casefold() for v in values])
    if facet == "pattern" and words == "solid":
        return ""
    if facet == "gender" and words.casefold() == "unisex":
        return "unisex"
    if facet.startswith("style_"):
        return listed(v.casefold() for v in values if adjective(v.casefold()))
    if any(word[:4] == name[:4] for word in words.split()) and len(values) == 1:
        return words
    if facet in _NAMES:
        return article(words)
    if facet == "setting" and words.split()[0] in ("in", "on", "at"):
        return f"set {words}"
    if facet == "season" and words.endswith("-season"):
        return f"for {words} use"
    if facet in _PATTERNS:
        return _PATTERNS[facet].format(words)
    if facet.endswith("_material"):
        return f"with {article(name.removesuffix(' material'))} of {words}"
    return f"with {_with_article(f'{words} {name}')}"


def _weather(values: list[str]) -> str:
    """The weather for a thing, the plainest words for it first: what is for all of it or for indoors is said only where nothing else is."""
    plain = [v for v in values if v not in _ANY_WEATHER][:_SEVERAL]
    return f"for {listed(plain)} weather" if plain else f"for {values[0]} use"


def _features(values: tuple[str, ...]) -> str:
    """Up to two features; those that are a whole statement by themselves are left to the card."""
    said = [v for v in (_feature(v) for v in values) if v]
    traits = [v for v in said if not v.startswith("with ")][:_SEVERAL]
    things = [v.removeprefix("with ") for v in said if v.startswith("with ")][:_SEVERAL]
    return f"with {listed(things)}" if things else listed(traits)


def _feature(value: str) -> str:
    bare = value.removesuffix(" included")
    if adjective(bare.replace("-", " ")) and bare.split()[-1] not in _THINGS and (" " not in bare or bare.endswith(_TRAITS)):
        return bare
    return "" if _STATED.search(bare) or " " not in bare else f"with {_with_article(bare)}"


def _with_article(noun: str) -> str:
    last = noun.split()[-1].casefold()
    return noun if _several(last) or last in _MASS else article(noun)


def _several(name: str) -> bool:
    return name.endswith("s") and not name.endswith("ss")


def _of_age(stated: Measure) -> bool:
    """Whether an age says only that a thing isn't for children."""
    return stated.unit in ("months", "years") and stated.value * (12 if stated.unit == "years" else 1) >= _YOUTH_MONTHS


def by_verb(facet: str, stated: Measure) -> str:
    """What an item does by this measure: "weighs 760 g", "lasts 30 hours on a charge"; empty where no verb says it."""
    return _MEASURED[facet].format(measure(stated)) if facet in _MEASURED else ""


def _measured(facet: str, stated: Measure) -> str:
    number, name = measure(stated), label(facet, stated.unit)
    if verb := by_verb(facet, stated):
        return verb
    if name.endswith(" from"):
        return f"for ages from {number}" if stated.value and not _of_age(stated) else ""
    if stated.unit in ("people", "players"):
        return f"for {number}" if stated.value > 1 and not facet.startswith("m") else ""
    if not stated.value and stated.unit != "c":
        return ""
    if name == "comfort" and stated.unit == "c":
        return f"comfortable down to {number}"
    if name.endswith(_RESISTING):
        return f"{name} {'for' if stated.unit in ('min', 'h') else 'to'} {number}"
    if name.startswith("keeps "):
        return f"{name} for {number}"
    if stated.unit in ("spf", "pages", "pieces"):
        return f"with {number}" if stated.value > 1 else ""
    return _counted(name, number) if not stated.unit else f"with {article(_bounded(name))} of {number}"


def _counted(name: str, number: str) -> str:
    """A number without a unit: "with 4 wheels", "holds 12 cups"."""
    counted = name.removesuffix(" count")
    if counted.startswith("capacity "):
        return f"holds {number} {counted.removeprefix('capacity ')}"
    return f"with {number} {counted if number != '1' else counted.removesuffix('s')}" if _several(counted) else ""


def _bounded(name: str) -> str:
    """ "seat height max" is the maximum seat height."""
    words = [w for w in name.split() if w not in ("min", "max")]
    bound = {"min": "minimum", "max": "maximum"}
    return " ".join([*(bound[w] for w in name.split() if w in bound), *words]) or name
