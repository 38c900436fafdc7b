"""How old somebody is: from which age a thing may be, whether it is one for children, or nothing at all of the thing."""

from collections.abc import Sequence

from chatbot.domain.request import Filter
from chatbot.domain.units import convert, unit_of
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.tokens import Token

#: From which age to which somebody is a child, in years, and what a catalogue calls them.
_TODDLER, _CHILD = 2, 12
_CHILDREN = frozenset({"kid", "child"})
#: From so many years on nobody is a child.
_GROWN_UP = 16
_WHOSE = frozenset("my our his her their".split())


def years_of(quantity: Quantity) -> float | None:
    """The age that a quantity says, in years; None where it says none."""
    return convert(quantity.value, quantity.unit, "years") if quantity.unit and quantity.unit.dimension == "age" else None


def of_a_child(quantity: Quantity, vocabulary: Vocabulary, category: str | None, source: str) -> Filter | None:
    """The filter on things for children, where an age is said and things of the category say for whom they are, but not from which age."""
    years = years_of(quantity)
    facet = vocabulary.facets.get("age_group")
    if years is None or facet is None or category is None or not _TODDLER <= years <= _CHILD:
        return None
    made = (value for value, places in (facet.places or {}).items() if set(lemmas(value)) <= _CHILDREN and category in places)
    return next((Filter(facet.name, "=", value, source=source) for value in made), None)


def of_a_grown_up(quantity: Quantity, vocabulary: Vocabulary, category: str | None) -> bool:
    """Whether an age says no more than that somebody is grown up: things that say from which age they are for are children's, unless their kind is named."""
    years = years_of(quantity)
    if years is None or years < _GROWN_UP:
        return False
    ages = (f for f in vocabulary.facets.values() if f.unit and (unit := unit_of(f.unit)) and unit.dimension == "age")
    return category is None or not any(category in (f.categories or {}) for f in ages)


def of_somebody(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether an age is somebody's: "she's 12", "my 12 year old"."""
    said = tokens[quantity.first : quantity.last]
    before = tokens[quantity.first - 1].lemma if quantity.first else ""
    return years_of(quantity) is not None and (before in _WHOSE or all(unit_of(t.text) is None for t in said))
