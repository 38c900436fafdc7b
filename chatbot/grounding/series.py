"""What is said of several things one after the other: "they cost $19 and $17", "one is regular, the other wide"."""

import re
from collections.abc import Callable, Sequence
from itertools import permutations

from chatbot.grounding.facts import FactBook
from chatbot.grounding.naming import listed, named, titled
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.stems import stem
from chatbot.grounding.tokens import tokens

_VERB = r"(?P<verb>costs?|weighs?|holds?|lasts?|measures?|runs?|plays?|takes?|boils? in|are rated|come in at|have|reach|are)"
_ONE = "is|has|costs|weighs|comes in|comes with|holds|lasts|takes|runs|plays|boils|carries|offers|reaches|sleeps|fits|measures"
_FIGURE = r"(?:only |just |about |around )?[$€£]?\d[\d,.]*(?: ?[a-z]+)?"
_FIGURES = rf"{_FIGURE}(?:, {_FIGURE})*,? and {_FIGURE}"
_ALIKE = "(?:nearly|almost|about|roughly|practically) (?:the same|as much)"
_PAIR = rf"{_FIGURE} (?:for|with|on) [^,;:]+?"
_FORMS = forms(
    rf"^(?P<whose>[^:;]+?) {_VERB} (?:(?P<near>{_ALIKE})(?:,|:| -| –) ?)?(?P<figures>{_FIGURES})(?:,? respectively)?[.!]*$",
    rf"^(?:the |their )?(?P<measure>price|rating|weight|capacitie|warrantie|size)s? are:? (?P<figures>{_FIGURES})[.!]*$",
    rf"^(?:the )?(?P<measure>setting (?:it |them )?up|setup|price|rating|weight|capacity|warranty) (?:takes|is) "
    rf"(?P<pairs>{_PAIR}(?:, {_PAIR})*,? and {_PAIR})[.!]*$",
    r"^(?:(?:they|the two(?: [a-z]+s)?|both) differ (?:mainly |mostly )?(?:in|by) (?:the |their )?[a-z]+: )?"
    rf"one (?:of (?:them|the two) )?(?P<first>(?P<is>{_ONE}) [^,;:]+?)(?:, (?:and |while |but )?|; | and | while | but )"
    r"the other (?:one )?(?P<second>[^,;:]+?)[.!]*$",
)
_SAID = {"price": "costs", "rating": "is rated", "weight": "weighs", "size": "is size"}
_SAID |= {"capacity": "holds", "capacitie": "holds", "warranty": "has a warranty of", "warrantie": "has a warranty of"}
#: "Nearly the same" is within a tenth.
_NEAR = 1.1
_PLURAL = {"are": "is", "have": "has", "are rated": "is rated", "come in at": "costs", "boil in": "boils in", "reach": "reaches"}
_UNIT = re.compile(r"\d ?([a-z]+)$")


def told_in_turn(sentence: str, book: FactBook, before: frozenset[int], backed: Callable[[str], bool]) -> tuple[frozenset[int], str] | None:
    """The items that a sentence says several things of in turn, and what is wrong with that; None for any other sentence."""
    found = first_match(_FORMS, sentence)
    if found is None:
        return None
    said = found.groupdict()
    if said.get("pairs"):
        return _paired(said, book, before, backed)
    whose, whole = listed(said["whose"], book, before) if said.get("whose") else (), book.everything
    group = whole if not said.get("whose") else frozenset(whose) or _group(said["whose"] or "", book, before)
    claims = _predicates(said)
    if len(claims) < 2 or len(claims) != len(group):
        return None
    orders: Sequence[tuple[int, ...]] = (whose,) if whose else tuple(permutations(sorted(group)))
    holds = any(all(backed(f"{titled(p, book)} {claim}.") for p, claim in zip(order, claims, strict=True)) for order in orders)
    return group, "" if holds and (not said.get("near") or _close(claims)) else "isn't so of each in turn"


def _paired(said: dict[str, str | None], book: FactBook, before: frozenset[int], backed: Callable[[str], bool]) -> tuple[frozenset[int], str] | None:
    """The items of "15 minutes for the Skerry, 25 for the Softday", each with its own figure."""
    parts = [re.split(r" (?:for|with|on) ", each, maxsplit=1) for each in re.split(r", (?:and )?| and (?=[$€£]?\d)", said["pairs"] or "")]
    if any(len(part) != 2 for part in parts):
        return None
    items, unit = [named(name, book, before) for _, name in parts], _UNIT.search(parts[0][0])
    figures = [f"{figure} {unit[1]}" if unit and figure[-1:].isdigit() else figure for figure, _ in parts]
    measure = (said["measure"] or "").casefold()
    say = "takes {} to set up" if measure.startswith("set") else f"{_SAID[measure]} {{}}"
    if any(len(each) != 1 for each in items) or len(frozenset().union(*items)) != len(items):
        return None
    holds = all(backed(f"{titled(min(each), book)} {say.format(figure)}.") for each, figure in zip(items, figures, strict=True))
    return frozenset().union(*items), "" if holds else "isn't so of each in turn"


def _close(claims: Sequence[str]) -> bool:
    """Whether the figures of claims are within a tenth of one another."""
    values = [next(t.value for t in tokens(claim) if t.kind == "number") for claim in claims]
    return max(values) <= _NEAR * min(values)


def _group(text: str, book: FactBook, before: frozenset[int]) -> frozenset[int]:
    """The items meant by a noun for several: "they", "the two creams"."""
    *_, noun = text.split()
    kind = book.heads.get(stem(noun), frozenset())
    counted = re.match(r"^(?:the |these |both )(?:two |three )?[a-z]+s$", text, re.IGNORECASE)
    return named(text, book, before) or (kind if counted and kind == book.everything else frozenset())


def _predicates(said: dict[str, str | None]) -> list[str]:
    """What is said, each for one thing by itself; a figure without its unit has that of the last."""
    if said.get("first"):
        first, second = said["first"] or "", said["second"] or ""
        unit = _UNIT.search(first)
        measured = f"{second} {unit[1]}" if unit and second[-1:].isdigit() else second
        return [first, measured if re.match(rf"(?:{_ONE})\b", second) else f"{said['is']} {measured}"]
    verb = _SAID[(said["measure"] or "").casefold()] if said.get("measure") else _singular((said["verb"] or "").casefold())
    figures = [f.strip() for f in re.split(r", (?:and )?| and ", said["figures"] or "")]
    unit = _UNIT.search(figures[-1])
    return [f"{verb} {f} {unit[1]}" if unit and f[-1:].isdigit() else f"{verb} {f}" for f in figures]


def _singular(verb: str) -> str:
    return _PLURAL.get(verb, verb if verb.endswith("s") else f"{verb}s")
