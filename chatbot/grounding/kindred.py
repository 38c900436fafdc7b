"""Items spoken of by a property that they share: "of the two with a lock, the Meridian is lighter", "the one without a lock is the Drift"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chatbot.grounding.contraries import singular
from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import unit_of
from chatbot.grounding.naming import named, titled
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.stems import stem

_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4}
_HAS = r"(?P<has>with|without|that|which|in|made of|for|from|by)"
_OF = forms(
    rf"^(?:of|among|between|out of) (?:the|those|these) (?P<count>two|three|four|ones)(?: (?P<noun>[a-z]+s))? {_HAS} (?P<what>[^,;:]+?), (?P<rest>.+)$",
    r"^(?:of|among|between|out of) (?P<group>(?:the|those|these|both) [^,;:]+?), (?P<rest>.+)$",
)
_ONE = re.compile(rf"^the (?:only )?(?P<count>one|ones|two|three)(?: ones)? {_HAS} (?P<tail>.+)$", re.IGNORECASE)
_VERB = re.compile(r" (?=(?:is|are|has|have|costs?|weighs?|lasts?|holds?|comes?|takes?|would|fits?|stays?|offers?|works?)\b)")
_CALLED = re.compile(r"^(?:is|are|would be) (?P<names>(?:the |[A-Z])[^,;:]*?)[.!]*$")
_SAYING = {"with": "has {}", "without": "has no {}", "in": "comes in {}", "made of": "is made of {}", "for": "is made for {}"}
_SAYING |= {"from": "is from {}", "by": "is by {}"}


@dataclass(frozen=True, slots=True)
class Kindred:
    """The ``items`` that share a property and the ``rest`` of a sentence: what it says of them (``of_them``), or of some among them alone."""

    items: frozenset[int]
    rest: str
    of_them: bool


def kindred(sentence: str, book: FactBook, before: frozenset[int], backed: Callable[[str], bool]) -> Kindred | None:
    """The items that a sentence speaks of by what they share, none where they aren't as many as it says; None for any other sentence."""
    if found := first_match(_OF, sentence):
        said = found.groupdict()
        group = named(said["group"], book, before) if "group" in said else _having(said["has"], said["what"], book, backed)
        if not group or len(group) == len(book.items) or not _kind(said.get("noun"), book):
            return None
        counted = len(group) > 1 and _COUNTS.get((said.get("count") or "").casefold(), len(group)) == len(group)
        return Kindred(group if counted else frozenset(), found["rest"], of_them=False)
    if not (found := _ONE.match(sentence)):
        return None
    wanted = _COUNTS.get(found["count"].casefold(), 0)
    for what, rest in _parts(found["tail"]):
        if group := _having(found["has"], what, book, backed):
            counted = len(group) == wanted or (not wanted and len(group) > 1)
            return Kindred(group if counted else frozenset(), rest, of_them=True)
    return None


def calls(of_them: Kindred, book: FactBook, before: frozenset[int]) -> bool:
    """Whether what is said of the items is who they are, and they are: "the one with a lock is the Meridian"."""
    found = _CALLED.match(of_them.rest)
    return found is not None and named(found["names"], book, before) == of_them.items


def names(items: frozenset[int], book: FactBook) -> str:
    """The items by their titles: what is said of them can be said of this."""
    return " and ".join(titled(place, book) for place in sorted(items))


def _parts(tail: str) -> Iterator[tuple[str, str]]:
    """The ways to part what is shared from what is said."""
    for joint in _VERB.finditer(tail):
        yield tail[: joint.start()].rstrip(","), tail[joint.end() :]


def _having(has: str, what: str, book: FactBook, backed: Callable[[str], bool]) -> frozenset[int]:
    predicate = _SAYING[has.casefold()].format(re.sub(r"^(?:its|their) ", "", what)) if has.casefold() in _SAYING else singular(what)
    return frozenset(p for p in book.everything if backed(f"{titled(p, book)} {predicate}."))


def _kind(noun: str | None, book: FactBook) -> bool:
    return not noun or (unit_of(noun) is None and stem(noun) in book.heads)
