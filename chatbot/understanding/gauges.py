"""Which numeric facet of a catalogue a number is about, by its unit, by the words beside it, and by what the category states."""

from collections.abc import Sequence

from chatbot.domain.people import PEOPLE
from chatbot.domain.units import UNITS, Unit, convert, unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import comparatives, facet_of
from chatbot.understanding.beside import LIMITS, Near
from chatbot.understanding.quantities import YEARS, Quantity
from chatbot.understanding.tokens import Token

#: Words of facet names that say which end is measured.
_ENDS = frozenset({"min", "max", "minimum", "maximum"})
#: Where a length has no name, the side that is meant.
_SIDES = ("screen", "diameter", "length", "width", "height", "depth")
#: A number this many times outside of all that the catalogue has isn't about it.
_STRETCH = 2.0
#: Units of time that speak of the shopper's days sooner than of a thing.
#: Who may weigh something, and what stands between that and how much.
_SOMEBODY_IS, _ANIMALS = frozenset("he's she's hes shes i'm".split()), frozenset("dog cat puppy kitten pup pet hound labrador spaniel terrier".split())
_HARDLY = frozenset("about around only just now already almost nearly and old , year month".split())
_YOUNG = frozenset({"one", "little", "eldest", "youngest", "oldest"})
_CALENDAR = frozenset({"day", "days", "week", "weeks"})
#: Measures by which things are called without a unit: "monitor 27", "sunscreen 50".
_BY_HABIT = frozenset({"in", "spf", "tog", "hz"})
_LEAST_BY_HABIT, _THOUSANDS = 10, 5000


def gauge(quantity: Quantity, beside: Near, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that a number measures; None where the catalogue measures nothing like it, a price included."""
    if quantity.unit is not None:
        return _by_unit(quantity, quantity.unit, beside, tokens, vocabulary, category)
    if quantity.currency is not None:
        return None
    return (
        _by_year(quantity, vocabulary, category)
        or _by_sign(quantity, vocabulary, category)
        or _counted(quantity, tokens, vocabulary, category)
        or _persons(quantity, tokens, vocabulary, category)
        or _by_adjective(quantity, tokens, vocabulary, category)
        or _by_name(quantity, beside, vocabulary, category)
        or _by_habit(quantity, vocabulary, category)
        or _by_order(quantity, vocabulary, category)
    )


def sides(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> tuple[Facet, ...]:
    """The facets of the sides that a number such as "120 x 60" gives, longest side first; empty where the category doesn't state them."""
    unit = quantity.unit or unit_of("cm")
    lengths = {n: f for f in _numeric(vocabulary, category, stated=True) if unit and _in(unit, f) for n in _SIDES if n in lemmas(f.label)}
    for names in (("length", "width", "height"), ("width", "depth", "height"), ("height", "width", "depth"), ("width", "height")):
        found = tuple(lengths[n] for n in names[: len(quantity.sides)] if n in lengths)
        if len(found) == len(quantity.sides) and (quantity.unit or all(_plausible(f, v, "") for f, v in zip(found, quantity.sides, strict=True))):
            return found
    return ()


def limits(unit: Unit, vocabulary: Vocabulary, category: str | None) -> tuple[Facet, Facet] | None:
    """The two facets between which a number of this unit must lie, a least and a most: players, ages, the load of a set."""
    least, most = (_limit(word, unit, vocabulary, category) for word in ("min", "max"))
    return (least, most) if least and most else None


def _numeric(vocabulary: Vocabulary, category: str | None, *, stated: bool) -> list[Facet]:
    numeric = [f for f in vocabulary.facets.values() if f.kind == "number"]
    return [f for f in numeric if not stated or category is None or category in (f.categories or {})]


def _in(unit: Unit, facet: Facet) -> bool:
    return bool(facet.unit) and convert(1.0, unit, facet.unit) is not None


def _plausible(facet: Facet, value: float, unit: str) -> bool:
    known = unit_of(unit) if unit else None
    size = convert(value, known, facet.unit) if known and facet.unit else value
    if size is None:
        return False
    low, high = (facet.low, facet.high) if facet.low >= 0 else (facet.low * _STRETCH, facet.high)
    return low / _STRETCH - 1e-9 <= size <= high * _STRETCH + 1e-9 or low <= size <= high


def _of_the_thing(category: str | None, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words that only name the thing: not the cat of "a cat tree, it's for a fat cat that weighs 8 kg"."""
    said = [t.lemma for t in tokens]
    return tuple(w for w in lemmas(category or "") if said.count(w) < 2)


def _by_unit(quantity: Quantity, unit: Unit, beside: Near, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    own = _of_the_thing(category, tokens)
    candidates = [f for f in _numeric(vocabulary, category, stated=False) if _in(unit, f)]
    if unit.dimension == "age" and _of_an_animals_age(tokens, quantity):
        return None
    if unit.dimension == "age":
        aged = "old" in beside or "age" in beside or _for_an_age(quantity, beside, vocabulary, category)
        candidates = [f for f in candidates if ("age" in lemmas(f.label)) == aged]
        candidates = [f for f in candidates if aged or beside.names(f)]
    if unit.dimension == "time" and unit.name in _CALENDAR:
        candidates = [f for f in candidates if beside.names(f)]
    if category is not None and unit.dimension in ("length", "mass") and quantity.bound in ("exactly", "around"):
        here = [f for f in candidates if category in (f.categories or {}) and _plausible(f, quantity.value, unit.name)]
        candidates = here or candidates
    elsewhere = beside.without(own)

    def closeness(facet: Facet) -> tuple[int, int, bool, bool, bool, bool, int, int]:
        stated = (facet.categories or {}).get(category or "", 0)
        # The cat of "a cat tree up to 11 kg" names the thing; it says what is measured only in "a cat tree for 6 kg".
        named, with_the_thing = elsewhere.names(facet), beside.names(facet) if stated and "for" in beside else 0
        order = next((len(_SIDES) - i for i, n in enumerate(_SIDES) if n in lemmas(facet.label)), 0)
        plausible = _plausible(facet, quantity.value, unit.name)
        whole = not _ENDS.intersection(lemmas(facet.label))
        return named, with_the_thing, bool(stated), plausible, facet.unit == unit.name, whole, stated or sum((facet.categories or {}).values()), order

    best = max(candidates, key=closeness, default=None)
    if best is None:
        return None
    if unit.dimension == "mass" and quantity.bound in ("exactly", "around") and _is_somebodys(tokens, quantity):
        return _borne(unit, vocabulary, category)
    if quantity.bound in ("exactly", "around") and not elsewhere.names(best) and (borne := _of_an_animal(best, unit, vocabulary, category)):
        return borne
    by_words, with_the_thing, stated, plausible, *_ = closeness(best)
    named = by_words or with_the_thing
    if category is not None and not stated:
        return None
    if category is None and not named and unit.dimension == "length" and len(candidates) > 1:
        return None  # "26 cm" of what, and which way?
    unlimited = quantity.bound in ("exactly", "around", "between", "either") or unit.dimension in ("time", "age")
    return best if named or plausible or not unlimited else None


def _is_somebodys(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether so much is the weight or the age of somebody: "he's 14 kilos now", "my dog weighs 9 kg", "my dachshund is 11 years old and 9 kg"."""
    k = quantity.number_at - 1
    while k >= 0 and (tokens[k].lemma in _HARDLY or tokens[k].is_number or unit_of(tokens[k].lemma) is not None):
        k -= 1
    if k < 0:
        return False
    if tokens[k].text.casefold() in _SOMEBODY_IS:
        return True
    before = [t.lemma for t in tokens[max(k - 2, 0) : k]]
    if tokens[k].lemma not in ("is", "weigh") or not before:
        return False
    animal = tokens[k].lemma == "weigh" and before[-1] in ("it", "that", "who") and any(t.lemma in _ANIMALS for t in tokens[:k])
    return animal or before[-1] in PEOPLE or before[-1] in ("he", "she", "i") or before[-1] in _ANIMALS or before[0] == "my"


def _of_an_animals_age(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether something that is no person is so old: "my dachshund is 11 years old"."""
    before = [t.lemma for t in tokens[max(quantity.first - 3, 0) : quantity.first]]
    return before[:1] == ["my"] and before[2:] == ["is"] and before[1] not in PEOPLE and before[1] not in _YOUNG


def _borne(unit: Unit, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """What the things of a category bear at the most, by its name."""
    stated = _numeric(vocabulary, category, stated=True) if category else []
    return next((f for f in stated if _in(unit, f) and f.name.startswith("max")), None)


def _of_an_animal(facet: Facet, unit: Unit, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """What the animal may weigh that the things of a category are for: nobody asks for a cat tree of so many kilos."""
    if facet.name != "weight" or category is None:
        return None
    own = {"max", *lemmas(category)}
    borne = (f for f in _numeric(vocabulary, category, stated=True) if _in(unit, f) and {"max"} < set(lemmas(f.name.replace("_", " "))) <= own)
    return next(borne, None)


def _for_an_age(quantity: Quantity, beside: Near, vocabulary: Vocabulary, category: str | None) -> bool:
    """ "Toys for 18 months", "from 3 years": an age, where the category states one and nothing else is named."""
    led = "for" in beside or quantity.bound in ("at_least", "between", "either")
    stated = [f for f in _numeric(vocabulary, category, stated=True) if f.unit and quantity.unit and _in(quantity.unit, f)]
    named = any(beside.names(f) for f in stated)
    return led and category is not None and not named and any("age" in lemmas(f.label) for f in stated)


def _by_sign(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """What may lie below zero: a temperature."""
    cold = [f for f in _numeric(vocabulary, category, stated=True) if f.unit == "c" and f.low < 0]
    return cold[0] if quantity.value < 0 and cold and category is not None else None


def _by_order(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The only measure of a category that goes into such thousands: "power bank 20k"."""
    if category is None or quantity.bound != "exactly" or quantity.value < _THOUSANDS:
        return None
    fitting = [f for f in _numeric(vocabulary, category, stated=True) if f.low <= quantity.value <= f.high]
    return fitting[0] if len(fitting) == 1 and fitting[0].name != "price" else None


def _by_year(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    if quantity.value not in YEARS:
        return None
    for facet in _numeric(vocabulary, category, stated=True):
        if not facet.unit and facet.low in YEARS and facet.high in YEARS:
            return facet
    return None


def _by_name(quantity: Quantity, beside: Near, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that is named beside a number without a unit: "rated over 4", "battery at least 20"."""
    known = [
        f for f in _numeric(vocabulary, None, stated=False) if f.name == "price" or f.name == "rating" or category is None or category in (f.categories or {})
    ]
    own = frozenset(lemmas(category or ""))
    named = [(beside.name_in_full(f, own), f) for f in known if f.name == "price" or _plausible(f, quantity.value, "")]
    best = max((n for n in named if n[0]), key=lambda n: n[0], default=None)
    return best[1] if best else None


def _by_habit(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The one measure by which the things of a category are called, for a bare number."""
    if category is None or quantity.bound not in ("exactly", "at_least") or quantity.value < _LEAST_BY_HABIT:
        return None
    called = [f for f in _numeric(vocabulary, category, stated=True) if f.unit in _BY_HABIT and f.low <= quantity.value <= f.high]
    return called[0] if len(called) == 1 else None


def _by_adjective(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that the adjective of a bound measures: "colder than -5", "lighter than 2"."""
    for found in comparatives(tokens):
        grounded = facet_of(found.adjective, vocabulary, category) if quantity.first <= found.first < quantity.number_at else None
        if grounded:
            return grounded[0]
    return None


def _counted(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that counts the word behind a number: "4 wheels", "three-wheeled", "2 burners", "12 cups"."""
    after = tokens[quantity.last].lemma if quantity.last < len(tokens) else ""
    for facet in _numeric(vocabulary, category, stated=True):
        counted = set(lemmas(facet.label)) - LIMITS
        if not facet.unit and counted and counted <= {after, after.removesuffix("ed"), after.removesuffix("er")}:
            return facet
    return None


#: Verbs and prepositions behind which a bare number counts persons: "for two", "sleeps 4".
_FOR_PERSONS = frozenset({"for", "of", "sleep", "seat", "sleeping", "with"})


def _persons(quantity: Quantity, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that counts persons, for "for two" with nothing behind it."""
    before = tokens[quantity.first - 1].lemma if quantity.first else ""
    after = tokens[quantity.last] if quantity.last < len(tokens) else None
    if before not in _FOR_PERSONS or quantity.bound not in ("exactly", "between", "either") or category is None:
        return None
    if after is not None and after.is_word and (before == "with" or (before == "for" and after.lemma in UNITS)):
        return None
    persons = [f for f in _numeric(vocabulary, category, stated=True) if f.unit in ("people", "players")]
    return persons[0] if persons and 0 < quantity.value <= persons[0].high * _STRETCH else None


def _limit(word: str, unit: Unit, vocabulary: Vocabulary, category: str | None) -> Facet | None:
    """The facet that is only the limit of a measure ("min players"), not of a named part ("max dog weight")."""
    for facet in vocabulary.facets.values():
        own = set(lemmas(facet.label)) - {word, unit.name.removesuffix("s")}
        if facet.kind == "number" and facet.unit == unit.name and word in lemmas(facet.label) and not own:
            return facet if category is None or category in (facet.categories or {}) else None
    return None
