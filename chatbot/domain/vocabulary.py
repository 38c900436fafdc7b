"""The words a catalogue speaks: its facets, their values and units, collected from its items."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.domain.item import Item, Measure, Offer, Value, offers
from chatbot.domain.words import lemmas

Kind = Literal["words", "number", "flag"]

#: Facets every item has, whatever the shop sells.
BUILT_IN = ("category", "brand", "price", "rating")


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet of a catalogue.

    ``values`` counts the items of each word value (empty for numbers); ``low`` and ``high`` bound a number in ``unit``; ``categories``
    counts the items that state this facet, by each of their categories, wide and narrow, and ``places`` does so for each value. ``several`` says that one
    item may bear several values at once (activities), rather than one of them (a size). ``thirds`` are the two numbers that cut the items of each category,
    by what they measure, into a low, a middle and a high third.
    """

    name: str
    kind: Kind
    unit: str = ""
    values: Mapping[str, int] | None = None
    low: float = 0.0
    high: float = 0.0
    categories: Mapping[str, int] | None = None
    places: Mapping[str, Mapping[str, int]] | None = None
    several: bool = False
    thirds: Mapping[str, tuple[float, float]] | None = None
    called: str = ""

    @property
    def label(self) -> str:
        """The facet's name as a person reads it: what it is ``called``, or else its name in words."""
        return self.called or self.name.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All facets of a catalogue by name, and the currency its prices are in."""

    facets: Mapping[str, Facet]
    currency: str = "USD"

    @property
    def categories(self) -> Mapping[str, int]:
        facet = self.facets.get("category")
        return (facet.values if facet else None) or {}


def collect(items: Iterable[Item]) -> Vocabulary:
    """The vocabulary of these items. A facet that is a number in some items and a word in others counts as words."""
    words: dict[str, Counter[str]] = {}
    numbers: dict[str, list[Measure]] = {}
    spread: dict[str, dict[str, list[Measure]]] = {}
    flags: dict[str, set[bool]] = {}
    where: dict[str, Counter[str]] = {}
    places: dict[str, dict[str, Counter[str]]] = {}
    currencies: Counter[str] = Counter()
    several: set[str] = set()
    for item in items:
        currencies[item.currency] += 1
        several.update(n for n, v in item.attributes.items() if isinstance(v, tuple) and len(v) > 1)
        levels = dict.fromkeys(item.categories or ("",), 1)
        for name, value in _stated(item):
            where.setdefault(name, Counter()).update(levels)
            match value:
                case bool():
                    flags.setdefault(name, set()).add(value)
                case Measure():
                    numbers.setdefault(name, []).append(value)
                    for level in levels:
                        spread.setdefault(name, {}).setdefault(level, []).append(value)
                case _:
                    words.setdefault(name, Counter()).update(dict.fromkeys(value, 1))
                    for word in dict.fromkeys(value):
                        places.setdefault(name, {}).setdefault(word, Counter()).update(levels)
    facets: dict[str, Facet] = {}
    for name, stated in where.items():
        if name in words:
            facets[name] = Facet(
                name, "words", values=words[name], categories=stated, places=places[name], several=name in several
            )
        elif name in numbers:
            measures = numbers[name]
            unit = Counter(m.unit for m in measures).most_common(1)[0][0]
            size = [m.value for m in measures]
            facets[name] = Facet(name, "number", unit, None, min(size), max(size), stated, thirds=_thirds(spread[name], unit))
        else:
            facets[name] = Facet(name, "flag", categories=stated)
    currency = currencies.most_common(1)[0][0] if currencies else "USD"
    return Vocabulary({name: replace(facet, called=_called(name, facets)) for name, facet in facets.items()}, currency)


def _called(name: str, facets: Mapping[str, Facet]) -> str:
    """What an attribute is called that has a kind of thing in its name, as shops write them: the style of "style_bottom", where there are bottoms.
    Empty where its name says it all."""
    words = lemmas(name.replace("_", " "))
    categories = facets["category"].values if "category" in facets else None
    of_a_kind = facets[name].kind == "words" and len(words) > 1 and any(lemmas(c) == words[-1:] for c in categories or ())
    return name.rsplit("_", 1)[0].replace("_", " ") if of_a_kind and "_" in name and words[0] not in BUILT_IN else ""


def _thirds(spread: Mapping[str, Sequence[Measure]], unit: str) -> dict[str, tuple[float, float]]:
    """By category, the measure at the end of the low third and the one at the beginning of the high third; none where there are fewer than three."""
    found: dict[str, tuple[float, float]] = {}
    for category, measures in spread.items():
        ranked = sorted(m.value for m in measures if m.unit == unit)
        if len(ranked) > 2 and ranked[0] < ranked[-1]:
            third = max(len(ranked) // 3, 1)
            found[category] = ranked[third - 1], ranked[-third]
    return found


def _stated(item: Item) -> list[tuple[str, Value]]:
    stated: dict[str, Value] = {}
    built_in = Offer(item)
    for name in (*BUILT_IN, *item.attributes):
        value = built_in.value(name)
        if value is not None and value != ():
            stated[name] = value
    options: dict[str, dict[str, None]] = {}
    for offer in offers(item):
        for name, option in offer.options.items():
            options.setdefault(name, {})[option] = None
    stated.update({name: tuple(values) for name, values in options.items()})
    return list(stated.items())
