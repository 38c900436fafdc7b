"""A figure set beside those of the others, behind the statement that gives it: "six pockets, three more than the Skerry", "2.4 kg, the lightest here"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.grounding.claims import Reading
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import Number
from chatbot.grounding.measures import graded, unit_of
from chatbot.grounding.multiples import Multiple
from chatbot.grounding.quantities import Bound, Quantity
from chatbot.grounding.references import references
from chatbot.grounding.selections import COUNTS
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.tokens import Token, tokens

_COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|an?)"
_AMOUNT = rf"[$€£]?(?:\d[\d,]*(?:\.\d+)?|{_COUNT})(?: ?[a-z]+)??"
_LEAD = r"^(?P<first>.+?)(?:,| -| –| —|—|;| \() ?(?:(?:and )?(?:which is|which makes it|that's|that is|so|or) )?"
_END = r"[.!)]*$"
_AMONG = r"(?: (?:of|among|in) (?:the (?P<count>two|three|four)|the (?:bunch|lot|group|lineup)|all(?: of (?:them|these))?|these|them)| here| on show)"
_MOST = re.compile(rf"{_LEAD}(?:by far |easily |clearly )?the (?P<way>most|least|[a-z]+est)(?: (?P<noun>[a-z]+))??{_AMONG}{_END}", re.IGNORECASE)
_BY = re.compile(
    rf"{_LEAD}(?:just |only |exactly |still |a full )?(?P<sign>[$€£])?(?P<amount>\d[\d,]*(?:\.\d+)?|{_COUNT})(?: ?(?P<unit>[a-z]+))?? "
    rf"(?P<way>more|less|fewer|[a-z]+er)(?: [a-z]+)? than (?P<other>[^,;:]+?){_END}",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"{_LEAD}(?P<bound>nearly|almost|about|roughly|more than|less than|over|just over|just under|exactly)? ?(?:an? |one )?"
    rf"(?P<factor>twice|double|triple|half|third|quarter|(?:\d+|{_COUNT}) times)"
    r"(?: as (?P<how>much|many|long|heavy|big|large) (?:as|than)| (?:that |the [a-z]+ )?of| that (?:of|than)"
    r"| the (?:time|weight|price|power|warranty|capacity|size)(?: that| of)?|)"
    rf" (?P<other>(?:the|that|what|[A-Z])[^,;:]*?)(?: (?:takes|needs|has|weighs|costs|lasts|offers|does|holds|is))?{_END}"
)
_THAN = re.compile(rf"{_LEAD}(?:much |far |slightly |a little |a bit )?(?P<way>more|less|fewer|[a-z]+er) than (?P<other>[^,;:]+?){_END}", re.IGNORECASE)
_VERSUS = re.compile(
    rf"^(?P<first>.+?)(?:,|:| -| –| —|;| \() ?(?:with |at )?(?P<own>{_AMOUNT}) (?:against|versus|vs\.?|compared (?:with|to)|instead of|rather than|to)"
    rf" (?:just |only )?(?P<theirs>{_AMOUNT}){_END}",
    re.IGNORECASE,
)
#: Words for more and for less that go with whatever is measured.
_MORE, _LESS = frozenset("more most high higher highest great greatest large big".split()), frozenset("less least fewer fewest low lower lowest small".split())
_FACTORS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5, "third": 1 / 3, "quarter": 0.25}
_BOUNDS: dict[str, Bound] = {"nearly": "nearly", "almost": "nearly", "about": "about", "roughly": "about", "more than": "over", "over": "over"}
_BOUNDS |= {"just over": "just over", "just under": "nearly", "less than": "under"}
_NEAR = 1e-6
#: What may stand behind the others: "half the time the Skerry takes".
_VERBS = frozenset({"takes", "needs", "has", "weighs", "costs", "lasts", "offers", "does", "holds", "is"})


@dataclass(frozen=True, slots=True)
class Apposition:
    """The ``first`` statement of a sentence, and whether what is set beside its figure ``holds``."""

    first: str
    holds: bool


def apposition(sentence: str, book: FactBook, before: frozenset[int]) -> Apposition | None:
    """How a sentence compares the last figure of its statement; None for any other sentence."""
    if set_beside := _VERSUS.match(sentence):
        return Apposition(f"{set_beside['first']}.", _beside(set_beside, book, before))
    for form, holds in ((_BY, _apart), (_TIMES, _multiplied), (_THAN, _beyond), (_MOST, _foremost)):
        found = form.match(sentence)
        figure = _figure(f"{found['first']}.", book, before) if found else None
        if found and figure:
            others = figure.others(found, book, before)
            return Apposition(f"{found['first']}.", bool(others) and all(holds(found, figure, p, o, book) for p in figure.about for o in others))
    return None


@dataclass(frozen=True, slots=True)
class _Figure:
    """The last figure of a statement: the ``claim``, the items it is ``about`` and the facets that it can be of."""

    claim: Quantity
    about: frozenset[int]
    facets: frozenset[str]

    def others(self, found: re.Match[str], book: FactBook, before: frozenset[int]) -> frozenset[int]:
        """What the figure is set beside: the items named behind it, else all others on show; none where they are counted wrongly."""
        said = found.groupdict()
        if "other" not in said:
            counted = COUNTS.get((said["count"] or "").casefold(), len(book.items))
            return book.everything - self.about if counted == len(book.items) else frozenset()
        words = tokens(found.string)
        start = len(tokens(found.string[: found.start("other")]))
        named = [r for r in references(words, book, before) if r.end > start]
        if len(named) != 1 or named[0].start > start + 2 or not self._own(words[start : named[0].core]):
            return frozenset()
        rest = [t for t in words[named[0].end :] if t.kind != "stop" and t.low not in _VERBS]
        return named[0].items - self.about if not rest or self._stated(rest, named[0].items, book) else frozenset()

    def _stated(self, rest: Sequence[Token], items: frozenset[int], book: FactBook) -> bool:
        """Whether what is put behind the others is their own figure: "a third of the Skerry's 17 kg"."""
        text = " ".join(t.text for t in rest)
        return any(t.kind == "number" for t in rest[:2]) and not rest[2:] and all(self.facets <= _stated(text, "", p, book) for p in items)

    def _own(self, words: Sequence[Token]) -> bool:
        """Whether no more than "that of the" stands before what is named."""
        return len(words) <= len(("that", "of", "the"))


def _beside(found: re.Match[str], book: FactBook, before: frozenset[int]) -> bool:
    """ "It plays longer than the other: 16 against 12": whether the two figures are the two items' by one facet."""
    reading = Reading(f"{found['first']}.", book, before)
    against = [r.items for r in reading.references if r.role == "against"]
    subject = next((r.items for r in reading.references if r.role == "subject"), before)
    other = against[0] if against else book.everything - subject
    if not (reading.comparisons or reading.multiples) or len(subject) != 1 or len(other) != 1:
        return False
    return bool(_stated(found["own"], found["theirs"], min(subject), book) & _stated(found["theirs"], found["own"], min(other), book))


def _stated(text: str, beside: str, place: int, book: FactBook) -> set[str]:
    """The facets by which an item has an amount, whose unit may only stand with the one ``beside`` it."""
    amount = next((t.value for t in tokens(text) if t.kind == "number"), None)
    units = [unit for t in (*tokens(text), *tokens(beside)) if t.kind == "word" and (unit := unit_of(t.low))]
    signs = any(t.kind == "sign" for t in (*tokens(text), *tokens(beside)))
    return {
        n.facet
        for n in book.items[place].numbers
        if n.facet and amount is not None and abs(n.value * (n.unit.factor if n.unit and units else 1.0) - amount * (units[0].factor if units else 1.0)) < _NEAR
        if (not units or (n.unit and n.unit.dimension == units[0].dimension)) and signs is (n.facet == "price")
    }


def _figure(first: str, book: FactBook, before: frozenset[int]) -> _Figure | None:
    reading = Reading(first, book, before)
    if not reading.quantities or reading.comparisons or reading.multiples:
        return None
    claim = reading.quantities[-1]
    subject = reading.subject(claim.number)
    about = subject.items if subject else before
    facets = [{n.facet for n in book.items[p].numbers if _is(n, claim, book.items[p].item.currency)} for p in about]
    shared = frozenset.intersection(*map(frozenset, facets)) if facets else frozenset[str]()
    return _Figure(claim, about, shared) if shared else None


def _is(number: Number, claim: Quantity, currency: str) -> bool:
    """Whether a number of an item is the figure that is claimed: by its unit, or by the noun behind it where it counts."""
    claimed, dimension = claim.base(currency)
    if not number.facet or claim.bound not in ("exactly", "about"):
        return False
    if dimension:
        return bool(number.unit and number.unit.dimension == dimension and claim.admits(number.value * number.unit.factor, claimed))
    return bool(set(stems(number.facet.replace("_", " "))) & set(claim.following)) and abs(number.value - claimed) < _NEAR


def _measure(facet: str, place: int, book: FactBook) -> Number | None:
    return next((n for n in book.items[place].numbers if n.facet == facet), None)


def _value(number: Number) -> float:
    return number.value * (number.unit.factor if number.unit else 1.0)


def _pairs(figure: _Figure, place: int, other: int, book: FactBook) -> list[tuple[Number, Number]] | None:
    """The numbers of two items by each facet that the figure can be of; None where one isn't stated."""
    found = [(_measure(f, place, book), _measure(f, other, book)) for f in sorted(figure.facets)]
    stated = [(own, theirs) for own, theirs in found if own and theirs]
    return stated if len(stated) == len(found) else None


def _way(word: str, number: Number) -> int:
    """Whether a word for the outcome of a comparison means more (1) or less (-1) of what is measured; 0 where it means something else."""
    adjective = graded(word)[0] or word.removesuffix("est").removesuffix("er")
    if word in _MORE or adjective in _MORE:
        return 1
    if word in _LESS or adjective in _LESS:
        return -1
    scale = number.scale
    return (adjective in scale.up) - (adjective in scale.down) if scale else 0


def _apart(found: re.Match[str], figure: _Figure, place: int, other: int, book: FactBook) -> bool:
    """ "..., three more than the other": by just so much."""
    pairs = _pairs(figure, place, other, book)
    if pairs is None or (found["sign"] and not figure.claim.sign):
        return False
    unit = unit_of(found["unit"] or "")
    counted = next((t.value for t in tokens(found["amount"]) if t.kind == "number"), 1.0)
    for own, theirs in pairs:
        named = bool(found["unit"]) and unit is None and stem(found["unit"]) not in stems(own.facet.replace("_", " "))
        if named or (unit and not (own.unit and own.unit.dimension == unit.dimension)):
            return False
        apart = counted * (unit.factor if unit else own.unit.factor if own.unit and not found["unit"] else 1.0)
        if abs(_way(found["way"].casefold(), own) * (_value(own) - _value(theirs)) - apart) > _NEAR * max(1.0, apart):
            return False
    return True


def _multiplied(found: re.Match[str], figure: _Figure, place: int, other: int, book: FactBook) -> bool:
    """ "..., almost twice that of the other"."""
    pairs, said = _pairs(figure, place, other, book), found["factor"].casefold()
    factor = _FACTORS.get(said) or next((t.value for t in tokens(said) if t.kind == "number"), 0.0)
    bound, how = _BOUNDS.get((found["bound"] or "").casefold(), "exactly"), (found["how"] or "much").casefold()
    if how not in ("much", "many") and any(_way(how, own) < 1 for own, _ in pairs or ()):
        return False
    return bool(pairs and factor) and all(Multiple(0, 0, factor, bound, ()).admits(_value(own), _value(theirs)) for own, theirs in pairs or ())


def _beyond(found: re.Match[str], figure: _Figure, place: int, other: int, book: FactBook) -> bool:
    """ "..., more than the other": on what the figure measures."""
    pairs = _pairs(figure, place, other, book)
    return bool(pairs) and all(_way(found["way"].casefold(), own) * (_value(own) - _value(theirs)) > _NEAR for own, theirs in pairs or ())


def _foremost(found: re.Match[str], figure: _Figure, place: int, other: int, book: FactBook) -> bool:
    """ "..., the most of the three"; a noun behind it must be what is measured."""
    pairs = _pairs(figure, place, other, book)
    noun = stem(found["noun"].casefold()) if found["noun"] else ""
    measured = all(not noun or noun in stems(own.facet.replace("_", " ")) or (own.scale and noun in own.scale.words) for own, _ in pairs or ())
    return measured and _beyond(found, figure, place, other, book)
