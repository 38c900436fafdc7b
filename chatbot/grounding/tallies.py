"""What items have more or fewer of, where their data count it: "the Swift has one more port than the Pocket", "it has the most vents of the three"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from chatbot.grounding.facts import FactBook
from chatbot.grounding.naming import named
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.references import references
from chatbot.grounding.selections import COUNTS
from chatbot.grounding.stems import stems
from chatbot.grounding.tokens import tokens

_HAS = r"^(?P<whose>[^,;:]+?) (?:has|have|offers?|comes? with|brings?|gives you|counts) "
_N = r"(?P<count>\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_NOUN = r"(?P<noun>[a-z]+(?: [a-z]+)??)"
_FORMS = forms(
    rf"{_HAS}(?:{_N} )?(?P<way>more|fewer|less) {_NOUN} than (?P<other>[^,;:]+?)[.!]*$",
    rf"{_HAS}{_N} {_NOUN} (?P<way>more|fewer|less) than (?P<other>[^,;:]+?)[.!]*$",
    rf"{_HAS}the (?P<way>most|fewest|least) {_NOUN}(?: of (?:the (?P<all>two|three|four|bunch|lot)|these|them all|all)| here| on show)?[.!]*$",
)


@dataclass(frozen=True, slots=True)
class Tally:
    """The items that a sentence says to have more or fewer, and whether that ``holds``."""

    about: frozenset[int]
    holds: bool


def tally(sentence: str, book: FactBook, before: frozenset[int]) -> Tally | None:
    """What a sentence compares of what the data of the items count; None for any other sentence."""
    found = first_match(_FORMS, sentence)
    if found is None:
        return None
    facet = _facet(found["noun"], book)
    about, others = named(found["whose"], book, before), _others(found, book, before)
    if not facet or not about or not others - about:
        return None
    pairs = [(own, theirs) for p in about for o in others - about for own in _counts(facet, p, book) for theirs in _counts(facet, o, book)]
    counted = len(pairs) == len(about) * len(others - about)
    return Tally(about, counted and all(_apart(found, own - theirs) for own, theirs in pairs))


def _others(found: re.Match[str], book: FactBook, before: frozenset[int]) -> frozenset[int]:
    said = found.groupdict()
    if "other" in said:
        said_of = references(tokens(f"{found['whose']} than {found['other']}."), book, before)
        return said_of[-1].items if len(said_of) > 1 and said_of[-1].role == "against" else frozenset()
    return book.everything if COUNTS.get((said["all"] or "").casefold(), len(book.items)) == len(book.items) else frozenset()


def _facet(noun: str, book: FactBook) -> str:
    """The facet that counts what a noun says: "vents", "scratching posts", "pockets" of a count of pockets."""
    said = stems(noun)
    labels = {n.facet: tuple(s for s in stems(n.facet.replace("_", " ")) if s != "count") for f in book.items for n in f.numbers if n.facet and not n.unit}
    return next((facet for facet, label in labels.items() if label == said), "")


def _counts(facet: str, place: int, book: FactBook) -> Iterable[float]:
    return [n.value for n in book.items[place].numbers if n.facet == facet]


def _apart(found: re.Match[str], gap: float) -> bool:
    """Whether a count that is ``gap`` larger is what is said."""
    count = found.groupdict().get("count")
    more = gap if found["way"].casefold() in ("more", "most") else -gap
    if not count:
        return more > 0
    return more == (1.0 if count.casefold() == "one" else next(t.value for t in tokens(count)))
