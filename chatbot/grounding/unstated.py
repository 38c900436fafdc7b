"""Saying that something is not stated: true where the data of the items meant have no word and no number for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.ordinary import FUNCTION, is_negator
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.references import references
from chatbot.grounding.spoken import spoken
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.tokens import tokens

_GIVEN = r"(?:stated|given|listed|known|mentioned|specified|noted|described|confirmed|said|shown|indicated)"
_NOT = rf"(?:isn't|is not|aren't|are not)(?: yet| specifically| explicitly| actually)? {_GIVEN}"
_NAMES = r"(?:mentions?|lists?|states?|specif(?:y|ies)|names?|shows?|gives?|indicates?)"
_WHOSE = r"(?P<whose>[\w'’°. -]+?)"
_WHAT = r"(?P<what>[\w'’° -]+?)"
_LINK = r"(?: (?:as|to be|to have|to come in|to come with|to fit|being|having|with|in|that it is|for))*(?: (?:an?|any|the|made|meant|designed))*"
_END = r"(?: at all| either| here| though| anywhere)*[.!]*$"
_OF = rf"(?: (?:of|for|on|by) {_WHOSE})?"
#: Statements that nothing is stated; ``what`` is, and of whom.
_FORMS = forms(
    rf"^(?:the|its|their) (?P<facet>[\w' -]+?){_OF} {_NOT}{_END}",
    rf"^whether {_WHOSE}(?:'s| is| has| comes with)(?: an?)? {_WHAT} {_NOT}{_END}",
    rf"^there(?:'s| is) (?:no|nothing) (?:word|information|figure|data|said) (?:on|about|for) (?:the |its |being )?{_WHAT}{_OF}{_END}",
    rf"^nothing (?:here )?(?:is |was )?(?:specific(?:ally)? )?(?:is |was )?(?:said|stated|given|mentioned|listed|noted) (?:here )?"
    rf"(?:about|on) (?:the |its |being )?{_WHAT}{_OF}{_END}",
    rf"^no {_WHAT} (?:is|are) {_GIVEN}{_OF}{_END}",
    rf"^{_WHOSE} {_NOT}{_LINK} {_WHAT}{_END}",
    rf"^(?P<whose>(?:none|neither)(?: of (?:them|these|those|the \w+))?) (?:is|are)(?: specifically| explicitly| actually)? {_GIVEN}{_LINK} {_WHAT}{_END}",
    rf"^{_WHOSE} (?:doesn't|does not|don't|do not) (?:mention|list|state|specify|name|show|give|say anything about){_LINK} {_WHAT}{_END}",
    rf"^(?P<whose>(?:none|neither)(?: of (?:them|these|those|the \w+))?) {_NAMES}{_LINK} {_WHAT}{_END}",
    rf"^{_WHOSE} {_NAMES} no {_WHAT}{_END}",
    rf"^{_WHOSE} (?:has|have) no {_WHAT} {_GIVEN}{_END}",
)
#: The same said of the items of the statement before it: "it is a summer tent with no waterproofing mentioned".
_TRAILS = forms(
    rf",? (?:with|and|but) no {_WHAT} {_GIVEN}(?=[.!]*$)",
    rf",? (?:with|and|but) nothing (?:said|stated|mentioned|given) (?:about|on) (?:the |its |being )?{_WHAT}(?=[.!]*$)",
    rf",? (?:and|but) (?:doesn't|does not|don't|do not) (?:mention|list|state|specify){_LINK} {_WHAT}(?=[.!]*$)",
    rf",? (?:and|but) {_NAMES} no {_WHAT}(?=[.!]*$)",
    rf",? (?:and|but) {_NOT}{_LINK} {_WHAT}(?=[.!]*$)",
    rf",? (?:and|but) not {_GIVEN}{_LINK} {_WHAT}(?=[.!]*$)",
)
_JOINT = re.compile(
    r"(?:[,;:]|(?: -|–|—)) (?:(?:and|but|so|though|although|while|whereas|yet|as|since|because) )?"
    r"| (?:and|but|while|whereas|though|although) ",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r",? (?:or|and|nor) (?:an? |any |for |made for |meant for )*")


@dataclass(frozen=True, slots=True)
class Silence:
    """What a sentence says to be unstated: the rest of it, the items meant, and what is wrong with saying so."""

    rest: str
    about: frozenset[int]
    problem: str = ""


def unstated(sentence: str, book: FactBook, before: frozenset[int]) -> Silence | None:
    """What a sentence says not to be stated, and what else it says; None for a sentence that says no such thing."""
    for start, end, joint in _pieces(sentence):
        piece = sentence[start:end]
        found = first_match(_FORMS, piece)
        if found:
            rest = f"{sentence[:joint]}{sentence[end:]}".lstrip(" ,;:").strip()
            return Silence(_begun(rest), *_judged(found, book, before, sentence[:joint]))
    for form in _TRAILS:
        found = form.search(sentence)
        if found:
            rest = f"{sentence[: found.start()]}."
            return Silence(rest, *_judged(found, book, before, rest))
    return None


def _pieces(sentence: str) -> Iterator[tuple[int, int, int]]:
    """The stretches between joints of a sentence, longest first: where each begins and ends, and where the joint before it does."""
    joints = [(0, 0), *((m.start(), m.end()) for m in _JOINT.finditer(sentence)), (len(sentence), len(sentence))]
    found = [(first[1], last[0], first[0]) for first, last in combinations(joints, 2)]
    return iter(sorted(found, key=lambda piece: piece[0] - piece[1]))


def _begun(rest: str) -> str:
    """What is left, as a sentence of its own; an empty string where nothing is."""
    bare = re.sub(r"^(?:and|but|so|though|although|while|whereas|yet) ", "", rest.rstrip(" ,;:"), flags=re.IGNORECASE)
    return bare if any(c.isalnum() for c in bare) else ""


def _judged(found: re.Match[str], book: FactBook, before: frozenset[int], earlier: str) -> tuple[frozenset[int], str]:
    named, what = found.groupdict(), found.groupdict().get("facet") or found.groupdict().get("what") or ""
    whose = named.get("whose") or ""
    about = _meant(whose, book, before, earlier)
    words = [w for w in (_content(part) for part in _ALTERNATIVES.split(what)) if w]
    if not about or not words or any(is_negator(t.low) for t in tokens(what)):
        return about, "says of nobody that something is not stated"
    facet = bool(named.get("facet"))
    told = any(_stated(part, book.items[p], facet=facet) for part in words for p in about)
    return about, f"{what!r} is stated" if told else ""


def _content(text: str) -> list[str]:
    return [s for s in stems(text) if s not in FUNCTION]


def _meant(whose: str, book: FactBook, before: frozenset[int], earlier: str) -> frozenset[int]:
    """The items that a silence is about: those it names, else those spoken of just before, else all on show."""
    told = spoken((earlier,), book).latest
    near = told or before
    first = whose.casefold().split()[:1]
    if first in (["none"], ["any"]):
        return near if len(near) > 1 else book.everything
    if first == ["neither"]:
        return near if len(near) == 2 else book.everything if len(book.items) == 2 else frozenset()
    if whose:
        named = [r.items for r in references(tokens(f"{whose} is"), book, before | told)]
        return frozenset().union(*named) if named and all(named) else frozenset()
    return near or book.everything


def _stated(words: list[str], facts: ItemFacts, *, facet: bool) -> bool:
    """Whether the data of an item have these words, or a number that one of them asks for; of a ``facet`` a denial states it too."""
    labels = facts.labels | {stem(w) for name in facts.item.attributes for w in name.split("_")} if facet else set[str]()
    if not facet and any(group <= set(words) for group in facts.flagged):
        return False
    measured = any(word in n.words or (n.scale and word in n.scale.words) for n in facts.numbers if n.facet for word in words)
    denied = {w for group in facts.denied | facts.flagged for w in group} if facet else set[str]()
    if measured or any(word in labels | denied for word in words):
        return True
    return all(word in facts.known | facts.chosen | option_words(facts.options) for word in words)
