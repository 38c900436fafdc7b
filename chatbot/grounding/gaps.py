"""How far two things are apart, without saying which has more: "there's a $9 difference between the Wayfare and the Daypack", "they differ by 200 g"."""

from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts
from chatbot.grounding.measures import unit_of
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.references import references
from chatbot.grounding.tokens import tokens

_MONEY = r"(?:just |only )?(?P<sign>[$€£¥])(?P<amount>\d[\d,]*(?:\.\d+)?)"
_FIGURE = r"(?P<amount>\d[\d,]*(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?P<unit>[a-z]+)"
_GAP = r"(?:price )?(?:difference|gap)(?: in price)?"
_BETWEEN = r"(?: between (?P<whose>[^,;:]+?))?"
_FORMS = forms(
    rf"^(?:there(?:'s| is) )?(?:a |the )?{_MONEY} {_GAP}{_BETWEEN}[.!]*$",
    rf"^the {_GAP}{_BETWEEN} is {_MONEY}[.!]*$",
    rf"^(?P<whose>[^,;:]+?) (?:is|are) {_MONEY} apart(?: in price)?[.!]*$",
    rf"^(?P<whose>[^,;:]+?) differ by {_MONEY}(?: in price)?[.!]*$",
    rf"^(?P<whose>[^,;:]+?) differ by (?:just |only |about )?{_FIGURE}(?: in \w+)?[.!]*$",
    rf"^between (?P<whose>[^,;:]+?) (?:there's|there is|there are|lie|lies) (?:just |only |about )?{_FIGURE}(?: of difference)?[.!]*$",
    rf"^the difference{_BETWEEN} is (?:just |only |about )?{_FIGURE}(?: in \w+)?[.!]*$",
)


def gap(sentence: str, book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    """The two items that a sentence says to be so far apart, and what is wrong with that; None for any other sentence."""
    found = first_match(_FORMS, sentence)
    if found is None:
        return None
    named = [r.items for r in references(tokens(found["whose"]), book, before)] if found["whose"] else [before if len(before) == 2 else book.everything]
    two = frozenset().union(*named) if named and all(named) else frozenset()
    if len(two) != 2:
        return two, "says of no two items how far apart they are"
    first, second = (book.items[place] for place in sorted(two))
    apart = _prices(first, second) if "sign" in found.groupdict() else _measures(first, second, found["unit"])
    return two, "" if any(abs(each - _amount(found["amount"])) < 1e-6 for each in apart) else f"the two are {sorted(apart)!r} apart"


def _amount(text: str) -> float:
    """What an amount counts: "9", "1,200", "a", "two"."""
    number = next((t.value for t in tokens(text) if t.kind == "number"), 0.0)
    return number or 1.0


def _prices(first: ItemFacts, second: ItemFacts) -> set[float]:
    alike = first.item.currency == second.item.currency
    return {round(abs(first.offer.price - second.offer.price), 2)} if alike else set()


def _measures(first: ItemFacts, second: ItemFacts, word: str) -> set[float]:
    """How far apart two items are by the only facet that both state in the dimension of a unit, in that unit."""
    unit = unit_of(word)
    if unit is None:
        return set()
    one, other = (_of_dimension(facts, unit.dimension) for facts in (first, second))
    shared = set(one) & set(other)
    return {round(abs(one[f] - other[f]) / unit.factor, 6) for f in shared} if len(shared) == 1 else set()


def _of_dimension(facts: ItemFacts, dimension: str) -> dict[str, float]:
    """The measures of an item in a dimension by their facets, in base units."""
    return {n.facet: n.value * n.unit.factor for n in facts.numbers if n.facet and n.unit and n.unit.dimension == dimension}
