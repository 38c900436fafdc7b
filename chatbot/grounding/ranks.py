"""Where an item stands among all that are measured: "the second-longest warranty", "comes last on price", "lies between the other two in weight"."""

import re
from dataclasses import replace

from chatbot.grounding.amounts import amount, states
from chatbot.grounding.comparatives import Comparer, Comparison
from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import Scale
from chatbot.grounding.naming import listed, named
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import tokens
from chatbot.grounding.yardstick import Yardstick

_PLACES = {"second": 2, "third": 3, "fourth": 4, "first": 1, "last": 0}
_AMONG = r"(?: (?:of|among) (?:the (?P<count>two|three|four|five)|these|them|all)| here| on show)?"
_AT = r"(?:,? (?:at|with|for) (?P<figure>[^,;:]+?))?[.!]*$"
_ON = r"(?:on|in|by|for|when it comes to|in terms of)(?: the| its)? (?P<measure>[a-z]+)"
_MIDDLE = r"(?:(?:right )?in the middle(?: of (?:the (?:three|four|five)|them|these))?|(?:in )?between (?P<ends>[^,;:]+?))"
_RANKED = forms(
    rf"^(?P<whose>[^,;:]+?) (?:is|has|offers|comes with|gets) (?:also |only )?the (?P<place>second|third|fourth)[- ](?P<most>[^,;:]+?){_AMONG}{_AT}",
    rf"^(?P<whose>[^,;:]+?) (?:comes|is|ranks|finishes|lands|takes)(?: in)? (?P<place>first|second|third|last)(?: place)?,? {_ON}{_AMONG}{_AT}",
)
_BETWEEN = forms(
    rf"^{_ON},? (?P<whose>[^,;:]+?) (?:is|sits|lies|comes|falls|lands|stands) {_MIDDLE}{_AT}",
    rf"^(?P<whose>[^,;:]+?) (?:is|sits|lies|comes|falls|lands|stands) {_MIDDLE},? {_ON}{_AT}",
)
_ORDERED = forms(
    r"^from (?P<most>[a-z ]+?) to (?P<least>[a-z ]+?)(?:, (?:it's|that's|it is|they are|the order is)|,|:| come| -| –| —)? (?P<list>.+?)[.!]*$",
    r"^(?:the )?(?P<most>[a-z]+est|(?:most|least) expensive|best rated)(?: [a-z]+)?(?: of (?:all|them|these|the \w+))? (?:is|comes) "
    r"(?P<list>[^;:]+?,? (?:then|followed by) .+?)[.!]*$",
    r"^(?P<first>[^,;:]+?) (?:is|comes with|has) the (?P<most>[^,;:]+?)(?: (?:here|of (?:these|them|the \w+)))?(?:,? at (?P<figure>[^,;:]+?))?,? "
    r"(?:followed by|ahead of|then|then comes|next comes|before) (?P<list>.+?)[.!]*$",
)
#: On these scales the first is the one with the least.
_LESS_FIRST = frozenset({"price", "weight", "boil", "brew", "setup", "sound"})
_MORE_FIRST = frozenset({"rating", "warranty", "battery", "volume", "load", "light", "power", "reviews"})


def ranked(sentence: str, book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    """The items that a sentence ranks, and what is wrong with that; None for any other sentence and where nothing measures it."""
    if found := first_match(_RANKED, sentence):
        return _ranked(found, book, before)
    if found := first_match(_BETWEEN, sentence):
        return _between(found, book, before)
    found = first_match(_ORDERED, sentence)
    return _ordered(found, book, before) if found else None


def _ranked(found: re.Match[str], book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    said, whose = found.groupdict(), named(found["whose"], book, before)
    claims = [c for c in (_superlative(said["most"], book),) if c] if "most" in said else [c for s in _measured(said["measure"], book) if (c := _first(s))]
    if len(whose) != 1 or len(claims) != 1:
        return None
    place, (own,) = _PLACES[found["place"].casefold()] or len(book.items), whose
    holds = _counted(found, book) and _rank(own, claims[0], book) == place and _figured(said["figure"], own, claims[0].scales, book)
    return whose, "" if holds else "ranks it wrongly"


def _between(found: re.Match[str], book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    whose, scales = named(found["whose"], book, before), _measured(found["measure"], book)
    if len(whose) != 1 or len(scales) != 1 or len(book.items) < 3:
        return None
    (own,) = whose
    ends = _ends(found["ends"], found["whose"], book, before) if found["ends"] else book.everything - whose
    values = {p: book.items[p].measured(scales[0].name) for p in ends | whose}
    if not ends or any(len(each) != 1 for each in values.values()):
        return whose, "lies between nothing"
    below = sum(values[p][0] < values[own][0] for p in ends)
    above = sum(values[p][0] > values[own][0] for p in ends)
    return whose, "" if below == above and below + above == len(ends) and _figured(found["figure"], own, scales, book) else "isn't in between"


def _ends(text: str, whose: str, book: FactBook, before: frozenset[int]) -> frozenset[int]:
    """Between which items one is said to lie: the two that are named, or both others."""
    if text.casefold() in ("the other two", "the others", "both others", "the two others", "those two", "the two"):
        return book.everything - named(whose, book, before) if len(book.items) == 3 else frozenset()
    ends = listed(text, book, before)
    return frozenset(ends) if len(ends) == 2 else frozenset()


def _ordered(found: re.Match[str], book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    said = found.groupdict()
    claim, places = _superlative(said["most"], book), listed(said["list"], book, before)
    first = named(said["first"], book, before) if "first" in said else frozenset[int]()
    if claim is None or not places or ("first" in said and len(first) != 1):
        return None
    order = (*first, *places)
    opposite = _superlative(said["least"], book) if "least" in said else None
    if "least" in said and not (opposite and {s.name for s in opposite.scales} & {s.name for s in claim.scales} and opposite.direction == -claim.direction):
        return None
    whole = len(order) == len(set(order)) and ("least" not in said or len(order) == len(book.items))
    holds = whole and all(_rank(p, claim, book) == rank for rank, p in enumerate(order, 1))
    return frozenset(order), "" if holds and _figured(said.get("figure"), order[0], claim.scales, book) else "orders them wrongly"


def _superlative(text: str, book: FactBook) -> Comparison | None:
    """The comparison that a superlative makes, with nothing but its noun behind it: "longest warranty"."""
    words = tokens(text)
    found = Comparer(words, 0, len(words), book.scales).at(0) if words else None
    if found is None or found.degree != "est":
        return None
    rest = words[found.end :]
    nouns = {s for scale in found.scales for s in scale.words} | set(book.heads) | {"one", stem("option"), stem("choice"), stem("pick")}
    return found if all(t.stem in nouns or t.low in nouns for t in rest) and len(rest) < 3 else None


def _measured(word: str, book: FactBook) -> list[Scale]:
    """The scales that a noun of measure names and by which every item on show is measured."""
    return [s for s in book.scales if stem(word) in s.words and all(len(f.measured(s.name)) == 1 for f in book.items)]


def _first(scale: Scale) -> Comparison | None:
    """The comparison by which an item comes first on a scale; None where more may be as good as less."""
    way = 1 if scale.name in _MORE_FIRST else -1 if scale.name in _LESS_FIRST else 0
    return Comparison(0, 0, (scale,), way, "est", narrowed=True) if way else None


def _rank(place: int, claim: Comparison, book: FactBook) -> int:
    """Which place an item takes by a comparison, 1 for the first; 0 where another is level with it or isn't measured."""
    yardstick, further = Yardstick(book), replace(claim, degree="er")
    ahead = sum(yardstick.comparison(further, other, frozenset({place}), None) for other in book.everything - {place})
    behind = sum(yardstick.comparison(further, place, frozenset({other}), None) for other in book.everything - {place})
    return ahead + 1 if ahead + behind == len(book.items) - 1 else 0


def _figured(text: str | None, place: int, scales: tuple[Scale, ...] | list[Scale], book: FactBook) -> bool:
    claim = amount(text, book.scales) if text else None
    return not text or bool(claim and any(states(book.items[place], s, claim) for s in scales))


def _counted(found: re.Match[str], book: FactBook) -> bool:
    return {"two": 2, "three": 3, "four": 4, "five": 5}.get((found["count"] or "").casefold(), len(book.items)) == len(book.items)
