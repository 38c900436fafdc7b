"""What can be said of an item: its facts one by one, each of a kind that has sentences of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chatbot.domain.item import Measure, Offer, Value
from chatbot.explain.wording import adjective, label, listed, measure
from training.explain.domain import Domain
from training.explain.goods import bare

_MADE = frozenset({"material", "fabric", "fiber"})
_FOR = frozenset({"use", "discipline", "skill_level"})
_FROM = frozenset({"origin"})
_ABOUT = frozenset({"theme"})
#: Capitals that are read as a word.
_SPOKEN = ("HEPA", "RAM", "NATO")
#: Names that take no article, and names in "s" that are one thing.
_MASS = frozenset({"glazing", "milk", "wax", "piping"})
_SINGULAR = frozenset({"lens", "chassis"})
_HOLDS = frozenset({"capacity"})
_QUICK = frozenset({"heat_up_time", "setup_time", "brewing_time"})
_DIMENSIONS: Mapping[str, str] = {"length": "long", "height": "tall", "width": "wide", "thickness": "thick", "diameter": "across"}
#: Facets whose smaller or larger number has an adjective of its own.
COMPARED: Mapping[str, tuple[str, str]] = {
    "price": ("cheaper", "more expensive"),
    "weight": ("lighter", "heavier"),
    "length": ("shorter", "longer"),
    "height": ("lower", "taller"),
    "width": ("narrower", "wider"),
    "thickness": ("thinner", "thicker"),
    "noise": ("quieter", "louder"),
    "brightness": ("dimmer", "brighter"),
}

#: The gaps that hold a fact itself.
_FACTS = frozenset({"adj", "part", "part0", "v", "n"})


@dataclass(frozen=True, slots=True)
class Point:
    """One fact: its ``kind`` names the sentences for it, ``slots`` what they are filled with. ``holds`` is False for what an item is not or lacks.

    ``needles`` are the words that show that a line tells it.
    """

    facet: str
    kind: str
    slots: Mapping[str, str]
    needles: tuple[str, ...]
    holds: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The words that tell this fact, wherever they stand."""
        return tuple(said for gap, said in self.slots.items() if gap in _FACTS)


def points(offer: Offer, domain: Domain) -> Iterator[Point]:
    """All facts of an item, in the order of the catalogue, with its rating last."""
    parts = {bare(p): p for p in domain.parts}
    for facet, stated in offer.item.attributes.items():
        yield from _points(facet, stated, parts)
    if offer.item.rating is not None:
        yield Point("rating", "rating", {"n": f"{offer.item.rating:g}"}, (f"rated {offer.item.rating:g}",))


def _points(facet: str, stated: Value, parts: Mapping[str, str]) -> Iterator[Point]:
    name = label(facet)
    match stated:
        case bool():
            yield _flag(facet, name, parts.get(name, name), stated)
        case Measure():
            yield _measured(facet, name, stated)
        case _ if facet == "features":
            for feature in stated:
                part = parts.get(feature, feature)
                yield Point(facet, "has", {"part": part, "part0": feature}, (feature,))
        case _:
            words = listed(stated)
            yield Point(facet, _worded(facet), {"v": words, "an_v": _with_article(words, name), **_named(name)}, tuple(stated))


def _flag(facet: str, name: str, part: str, holds: bool) -> Point:
    if part == name and adjective(facet):
        return Point(facet, "is" if holds else "not", {"adj": name, "wadj": f"something {name}"}, (name,), holds)
    if part == name and not part.endswith("s"):
        return Point(facet, "is" if holds else "not", {"adj": name, "wadj": f"something {name}"}, (name,), holds)
    return Point(facet, "has" if holds else "without", {"part": part, "part0": name}, (name,), holds)


def _worded(facet: str) -> str:
    if facet in _MADE:
        return "made"
    if facet in _FOR:
        return "for"
    if facet in _FROM:
        return "from"
    if facet in _ABOUT:
        return "about"
    return "colored" if facet == "color" else "word"


def _named(name: str) -> Mapping[str, str]:
    """The name of a facet and the words that agree with it."""
    return {"label": name, "lis": "are", "lit": "they"} if _several(name) else {"label": name, "lis": "is", "lit": "it"}


def _several(name: str) -> bool:
    return name.endswith("s") and not name.endswith("ss") and name not in _SINGULAR


def _with_article(words: str, name: str) -> str:
    """The value before the name of its facet: "a chrome finish", "linear switches"."""
    return f"{words} {name}" if _several(name) or name in _MASS else an(f"{words} {name}")


def _measured(facet: str, name: str, stated: Measure) -> Point:
    written = measure(stated)
    slots = {"n": written, "a_label": an(name), **_named(name)}
    if facet in _DIMENSIONS:
        slots["dim"] = _DIMENSIONS[facet]
    needles = (written,) if facet in ("weight", "battery", "capacity") else (name, written)
    return Point(facet, _number_kind(facet, name, stated), slots, needles)


def _number_kind(facet: str, name: str, stated: Measure) -> str:
    if facet in ("weight", "battery"):
        return facet
    if facet in _DIMENSIONS and stated.unit:
        return "long"
    if facet in _HOLDS or stated.unit in ("l", "ml"):
        return "holds"
    if facet in _QUICK:
        return "quick"
    if facet.endswith("_time"):
        return "lasts"
    return "count" if not stated.unit and name.endswith("s") else "number"


def an(words: str) -> str:
    """The words behind the article that fits: "an oak", "a used"."""
    sounded = words.casefold()
    vowel = sounded[:1] in "aeio" or (sounded[:1] == "u" and not sounded.startswith(("use", "uni", "uk", "usb", "uv")))
    spelled = words[:2].isupper() and words[:1] in "FHLMNRSX" and not words.startswith(_SPOKEN)
    return f"{'an' if vowel or spelled else 'a'} {words}"
