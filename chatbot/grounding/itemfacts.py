"""What is known of one item: words it may be called, words it is denied, numbers, and options."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from chatbot.domain.item import Item, Measure, Offer, offers
from chatbot.domain.units import Unit
from chatbot.grounding.measures import GRADABLE, Scale, money, scale_of, unit_of
from chatbot.grounding.ordinary import IMITATION
from chatbot.grounding.prose import clauses, content, opening, possessions, statements
from chatbot.grounding.stems import listed, stem, stems
from chatbot.grounding.tokens import Token, tokens

_WINDOW = 3
#: What has a light built in has a light, and what hasn't comes with none.
_BUILT_IN = frozenset(stem(w) for w in ("built", "in", "integrated", "included", "required", "needed"))
_INCLUDED = stem("included")
#: The short names of bounds, and how people say them.
_BOUNDS = {"max": "maximum", "min": "minimum"}
#: What else the values of a facet are said of: "a floral print", "lined pages".
_CALLED = {"pattern": ("print", "design"), "ruling": ("page", "paper"), "fill": ("filling",), "insulation": ("insulation",), "binding": ("binding",)}
#: What else is what a property says: "a brushless motor".
_SAID_OF = {"brushless": ("motor",), "curved": ("screen", "panel", "display"), "cordless": ("lamp",)}
#: What else is said of what has a value.
_ALSO = {("power_source", "battery"): ("cordless",)}
_INSTEAD = stem("alternative")
_FALSE = frozenset({stem(w) for w in ("faux", "fake", "imitation", "vegan", "synthetic", "artificial")} | {_INSTEAD})
_ABSENT = frozenset({"none", "no", "not included", "n/a", "without", "false"})
_UNKNOWN = frozenset({"", "unknown", "not stated", "other", "-", "various"})
SETTINGS = frozenset({"activity", "use", "season", "occasion", "place", "country", "region", "terrain", "room"})
MATERIALS = listed(
    """
    material fabric upper lining sole frame cover shell outer inner grape ingredients
    """
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of an item. ``words`` are those that may stand near it in a sentence; ``near`` the words right after it in prose."""

    value: float
    unit: Unit | None
    facet: str
    words: frozenset[str]
    scale: Scale | None = None
    near: tuple[str, ...] = ()


@dataclass(slots=True)
class ItemFacts:
    """The facts of one item on show, ready to be looked up.

    ``strong`` words may be said of the item alone; ``pairs`` holds words that may be said only side by side, as the data has
    them; ``denied`` are groups of words it is denied, ``flagged`` those of them that a no-property denies. ``options`` are the
    values of its variants that are in stock, ``chosen`` the ones of the variant on show.
    ``gerunds`` are its words in "-ing" as they are written.
    ``settings`` are words for where and for what it is used; they may follow any other true word.
    """

    offer: Offer
    strong: set[str] = field(default_factory=set)
    pairs: set[tuple[str, str]] = field(default_factory=set)
    denied: set[frozenset[str]] = field(default_factory=set)
    flagged: set[frozenset[str]] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    numbers: list[Number] = field(default_factory=list)
    materials: set[str] = field(default_factory=set)
    settings: set[str] = field(default_factory=set)
    fills: set[str] = field(default_factory=set)
    options: dict[str, set[str]] = field(default_factory=dict)
    chosen: set[str] = field(default_factory=set)
    steps: dict[str, str] = field(default_factory=dict)
    title: tuple[str, ...] = ()
    gerunds: set[str] = field(default_factory=set)

    @property
    def item(self) -> Item:
        return self.offer.item

    @property
    def known(self) -> set[str]:
        """All words that its data say of it, alone or beside others."""
        return self.strong | self.settings | {word for pair in self.pairs for word in pair}

    def measured(self, scale: str) -> list[float]:
        """The values that the item's attributes have on a scale, in base units."""
        return [n.value * (n.unit.factor if n.unit else 1.0) for n in self.numbers if n.facet and n.scale and n.scale.name == scale]


def item_facts(offer: Offer) -> ItemFacts:
    """Collect what is known of the item of an offer."""
    facts, item = ItemFacts(offer), offer.item
    facts.title = tuple(t.stem for t in tokens(item.title) if t.kind != "stop")
    facts.strong |= {*_named(tokens(item.title)), *stems(item.brand), *(s for c in item.categories for s in stems(c))}
    facts.strong |= opening(item.description)
    _prices(facts)
    for name, value in item.attributes.items():
        label = stems(name.replace("_", " "))
        match value:
            case bool():
                _flag(facts, label, holds=value)
            case Measure():
                _measure(facts, name, value)
            case _:
                _words(facts, name, label, value)
    facts.gerunds = {t.low for t in tokens(_all_text(item)) if t.low.endswith("ing")}
    _variants(facts)
    _prose(facts)
    _text_numbers(facts, tokens(item.title))
    return facts


def _named(title: tuple[Token, ...]) -> tuple[str, ...]:
    """The words of a title that may be said of the item: the "light" of "match-light" doesn't weigh it."""
    return content(tuple(t for t in title if not (t.joined and t.low in GRADABLE)))


def _all_text(item: Item) -> str:
    values = [v for value in item.attributes.values() if isinstance(value, tuple) for v in value]
    return " . ".join([item.title, item.description, *item.categories, *values])


def _flag(facts: ItemFacts, label: tuple[str, ...], *, holds: bool) -> None:
    meant = tuple(s for s in label if s not in IMITATION) if label[-1:] == ("free",) else label
    if label[-1:] == ("free",):
        _imply(facts, meant, holds=not holds, only_denied=holds or len(meant) > 1)
        if holds:
            facts.pairs |= _pairs(label)
        return
    _imply(facts, label, holds=holds)
    if holds and len(label) == 1:
        said_of = {stem(other) for name, others in _SAID_OF.items() if stem(name) == label[0] for other in others}
        facts.pairs |= {pair for other in said_of for pair in ((label[0], other), (other, label[0]))}
    had = tuple(s for s in label if s not in _BUILT_IN)
    if had and had != label:
        _imply(facts, had, holds=holds)


def _imply(facts: ItemFacts, label: tuple[str, ...], *, holds: bool, only_denied: bool = False) -> None:
    if not holds:
        facts.denied.add(frozenset(label))
        facts.flagged.add(frozenset(label))
    elif not only_denied:
        facts.strong |= set(label) if len(label) == 1 else set()
        facts.pairs |= _pairs(label)


def _measure(facts: ItemFacts, name: str, value: Measure) -> None:
    unit = unit_of("inch" if value.unit == "in" else value.unit)
    scale = scale_of(name, unit.dimension if unit else "", alone=_alone(facts.item, unit))
    label = frozenset(stems(name.replace("_", " ")))
    _label(facts, stems(name.replace("_", " ")))
    for short, long in _BOUNDS.items():
        if short in label:
            _label(facts, (long, *(s for s in stems(name.replace("_", " ")) if s != short)))
    facts.numbers.append(Number(value.value, unit, name, label | (scale.words if scale else frozenset()), scale))


def _alone(item: Item, unit: Unit | None) -> bool:
    """Whether only one facet of the item is measured in this dimension."""
    units = [unit_of("inch" if v.unit == "in" else v.unit) for v in item.attributes.values() if isinstance(v, Measure)]
    return sum(bool(u and unit and u.dimension == unit.dimension) for u in units) <= 1


def _label(facts: ItemFacts, label: tuple[str, ...]) -> None:
    """The name of a facet may be said where its value is stated; of several words only together."""
    if len(label) == 1:
        facts.labels |= set(label)
    facts.pairs |= _pairs(label)


def _words(facts: ItemFacts, name: str, label: tuple[str, ...], values: Iterable[str]) -> None:
    _label(facts, label)
    for value in values:
        phrase = value.casefold().strip()
        if phrase in _ABSENT:
            facts.denied.add(frozenset(label))
            facts.flagged.add(frozenset(label))
        elif phrase not in _UNKNOWN:
            _phrase(facts, label, value)
            words = content(tokens(value))
            facts.pairs |= {(words[-1], stem(other)) for other in _CALLED.get(name, ()) if words}
            facts.steps[name] = phrase
            facts.strong |= {stem(other) for other in _ALSO.get((name, phrase), ())}
            if name in MATERIALS or name.endswith("material"):
                facts.materials |= set(words)
                facts.denied |= _imitated(stems(value))
            if name in SETTINGS:
                facts.settings |= set(words)
            if "fill" in label:
                facts.fills |= set(words)


def _imitated(words: tuple[str, ...]) -> set[frozenset[str]]:
    """What a material only imitates: neither "faux leather" nor a "leather alternative" is leather."""
    if len(words) < 2 or not _FALSE & set(words):
        return set()
    return {frozenset({words[-2] if words[-1] == _INSTEAD else words[-1]})}


def _phrase(facts: ItemFacts, label: tuple[str, ...], value: str) -> None:
    """One word stands alone; of several the last one does, unless they name an imitation; a long phrase is prose."""
    for said in statements(value, value=True):
        facts.denied |= set(said.denied)
        words = content(said.stated)
        if not words:
            continue
        if words[-1] == _INCLUDED and len(words) > 1:
            facts.strong.add(words[-2])
        imitation = bool(IMITATION & set(stems(value))) and len(words) > 1
        if len(words) <= _WINDOW and not imitation:
            facts.strong.add(words[-1])
        facts.pairs |= _pairs(words)
        facts.pairs |= {pair for name in label for word in words for pair in ((name, word), (word, name))}
        if len(words) == 2 and not imitation and words[0] in ("light", "dark", "deep", "pale"):
            continue
        _text_numbers(facts, said.stated)


def _variants(facts: ItemFacts) -> None:
    """The options of all variants in stock; a sold-out one may not be spoken of."""
    for offer in offers(facts.item):
        for name, value in offer.options.items():
            facts.labels |= set(stems(name))
            if offer.in_stock:
                facts.options.setdefault(name, set()).add(value.casefold())
    for name, values in facts.options.items():
        label = frozenset(stems(name))
        facts.numbers += [Number(float(v), None, name, label) for v in values if v.replace(".", "", 1).isdigit()]
    for value in facts.offer.options.values():
        facts.chosen |= set(stems(value))


def _prices(facts: ItemFacts) -> None:
    scale, item = scale_of("price", "money"), facts.item
    unit = money(item.currency)
    facts.numbers.append(Number(facts.offer.price, unit, "price", scale.words if scale else frozenset(), scale))
    if item.rating is not None:
        stars = scale_of("rating", "stars")
        facts.numbers.append(Number(item.rating, unit_of("stars"), "rating", stars.words if stars else frozenset(), stars))
    if item.rating_count:
        facts.numbers.append(Number(float(item.rating_count), unit_of("reviews"), "rating_count", frozenset(stems("review reviews rating ratings")), None))


def _prose(facts: ItemFacts) -> None:
    for said in statements(facts.item.description):
        for clause in clauses(said.stated):
            facts.pairs |= _pairs(content(clause))
        facts.strong |= set(possessions(said.stated))
        facts.denied |= set(said.denied)
        _text_numbers(facts, said.stated)


def _pairs(words: tuple[str, ...]) -> set[tuple[str, str]]:
    """Words that stand near one another: neighbours in both orders, those a little further apart only in theirs."""
    found: set[tuple[str, str]] = set()
    for i, first in enumerate(words):
        for distance, second in enumerate(words[i + 1 : i + 1 + _WINDOW], 1):
            found.add((first, second))
            if distance == 1:
                found.add((second, first))
    return found


def _text_numbers(facts: ItemFacts, words: tuple[Token, ...]) -> None:
    """Numbers of the prose, with their unit or the words that follow."""
    around = frozenset(content(words))
    for i, token in enumerate(words):
        if token.kind != "number":
            continue
        after = words[i + 1] if i + 1 < len(words) else None
        unit = unit_of("inch" if after.text in '"″' else after.low) if after and (after.kind in ("word", "sign") or after.text in '"″') else None
        facts.numbers.append(Number(token.value, unit, "", around, None, content(words[i + 1 : i + 5])[:3]))


def option_words(options: Mapping[str, set[str]]) -> frozenset[str]:
    """The stems of all option values that can be had."""
    return frozenset(s for values in options.values() for v in values for s in stems(v))
