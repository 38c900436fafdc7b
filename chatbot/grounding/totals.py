"""Several items taken as one: what they cost or weigh together, and from where to where their measures reach."""

import re
from collections.abc import Sequence

from chatbot.grounding.amounts import amount
from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import Scale
from chatbot.grounding.naming import named
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.quantities import Quantity
from chatbot.grounding.stems import stem

_COME = r"(?P<verb>costs?|weighs?|comes? to|adds? up to|makes?|(?:would|will) (?:cost|weigh|come to|be|make)|is|are)(?: you)?"
_BOUND = "(?:(?:just |a little |well )?(?:under|over|below|above)|about|around|nearly|almost|less than|more than|only|just|exactly)"
_FIGURE = rf"(?P<figure>{_BOUND}? ?[$€£]?\d[^,;:]*?)"
_TOGETHER = r"(?:together|combined|in total|altogether|taken together|as a pair|in all)"
_TOTAL = forms(
    rf"^(?P<whose>[^,;:]+?) {_TOGETHER} {_COME} {_FIGURE}[.!]*$",
    rf"^(?P<whose>[^,;:]+?) {_COME} {_FIGURE},? {_TOGETHER}[.!]*$",
    rf"^(?:taken )?together,? (?P<whose>[^,;:]+?) {_COME} {_FIGURE}[.!]*$",
)
_AGAINST = forms(
    rf"^(?P<whose>[^,;:]+?),? {_TOGETHER},? (?P<verb>costs?|weighs?|are|is) (?P<way>less|more|cheaper|dearer|lighter|heavier) than (?P<other>[^,;:]+?)[.!]*$",
)
_FEWER = frozenset({"less", "cheaper", "lighter"})
_OF_WEIGHT = frozenset({"lighter", "heavier"})
_LEAST = r"(?P<least>[$€£]?\d[\d,.]*(?: ?[a-z]+)?)"
_MOST = r"(?P<most>[$€£]?\d[\d,.]*(?: ?[a-z°]+)?)"
_SPAN = rf"(?:from {_LEAST} (?:up )?to|between {_LEAST.replace('least', 'low')} and) {_MOST}"
_RANGE = forms(
    rf"^(?P<whose>[^,;:]+?) (?P<verb>cost|weigh|measure|last|run|hold|range|go|are priced|are rated|vary|take)(?: in (?P<measure>[a-z]+))? {_SPAN}"
    r"(?: in (?P<behind>[a-z]+))?[.!]*$",
    rf"^(?:the |their )?(?P<measure>[a-z]+?)s? (?:run|runs|range|ranges|go|goes|span|spans|lie|lies|are|is|vary|varies) {_SPAN}[.!]*$",
)
_MONEY_VERBS = frozenset({"come to", "comes to", "add up to", "adds up to", "make", "makes", "is", "are", "be"})


def taken_together(sentence: str, book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    """The items of which a sentence states a sum, or the least and the most, and what is wrong with that; None for any other sentence."""
    if found := first_match(_TOTAL, sentence):
        return _total(found, book, before)
    if compared := first_match(_AGAINST, sentence):
        return _against(compared, book, before)
    ranges = (_range(found, book, before) for form in _RANGE if (found := form.match(sentence)))
    return next((each for each in ranges if each), None)


def _total(found: re.Match[str], book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    whose, claim = named(found["whose"], book, before), amount(found["figure"], book.scales)
    if len(whose) < 2 or claim is None:
        return None
    verb = found["verb"].casefold().removeprefix("would ").removeprefix("will ")
    scales = _scales("price" if verb in _MONEY_VERBS else verb, claim, whose, book)
    claimed, _ = claim.base(_currency(whose, book))
    holds = len(scales) == 1 and claim.admits(round(sum(book.items[p].measured(scales[0].name)[0] for p in whose), 6), claimed)
    return whose, "" if holds else "adds them up wrongly"


def _against(found: re.Match[str], book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    """A sum beside what one other item costs or weighs."""
    whose, other = named(found["whose"], book, before), named(found["other"], book, before)
    if len(whose) < 2:
        whose = book.everything - other if "two" in found["whose"].casefold().split() and len(book.everything - other) == 2 else whose
    if len(whose) < 2 or len(other) != 1:
        return book.everything, "compares a sum that isn't clear"
    scale = "weight" if found["way"] in _OF_WEIGHT or found["verb"].startswith("weigh") else "price"
    measured = {p: book.items[p].measured(scale) for p in whose | other}
    if any(len(values) != 1 for values in measured.values()) or len({book.items[p].item.currency for p in whose | other}) != 1:
        return whose | other, "compares a sum that can't be made"
    total, one = sum(measured[p][0] for p in whose), sum(measured[p][0] for p in other)
    holds = total < one if found["way"] in _FEWER else total > one
    return whose | other, "" if holds else "compares their sum wrongly"


def _range(found: re.Match[str], book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    said = found.groupdict()
    whose = named(said["whose"], book, before) if "whose" in said else book.everything
    most = amount(said["most"], book.scales)
    least = amount(_like(said["least"] or said["low"], said["most"]), book.scales)
    if len(whose) < 2 or most is None or least is None:
        return None
    measure = said.get("measure") or said.get("behind") or said.get("verb") or ""
    scales = _scales("price" if most.sign and measure in ("range", "go", "run", "vary", "are priced") else measure, most, whose, book)
    if len(scales) != 1:
        return whose, "spans nothing that is measured"
    values, currency = [book.items[p].measured(scales[0].name)[0] for p in whose], _currency(whose, book)
    ends = ((least, min(values)), (most, max(values)))
    return whose, "" if min(values) < max(values) and all(q.admits(v, q.base(currency)[0]) for q, v in ends) else "spans something else"


def _like(text: str, other: str) -> str:
    """An amount with the unit of the other one, where it has none itself: the "2.5" of "2.5 to 5.8 kg"."""
    unit = re.search(r"\d ?([a-z°]+)$", other)
    return f"{text} {unit[1]}" if unit and text[-1:].isdigit() else text


def _currency(whose: frozenset[int], book: FactBook) -> str:
    return book.items[min(whose)].item.currency


def _scales(word: str, claim: Quantity, whose: frozenset[int], book: FactBook) -> Sequence[Scale]:
    """The scales that a word of measure names, on which an amount can be and all these items are measured, in one currency."""
    alike = not claim.sign or len({book.items[p].item.currency for p in whose}) == 1
    fitting = [s for s in book.scales if stem(word.removeprefix("are ")) in s.words and claim.fits(s)]
    return [s for s in fitting if alike and all(len(book.items[p].measured(s.name)) == 1 for p in whose)]
