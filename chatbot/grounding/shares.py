"""Of how many of the items something is said: "all but the Skerry have a hood", "two of the three fit your budget", "none of them weighs over 6 kg".

It is judged of each item by itself, and of those that are left out its contrary must be backed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from chatbot.grounding.contraries import contrary, singular
from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import unit_of
from chatbot.grounding.naming import named, titled
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.stems import stem

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_N = "one|two|three|four|five|six"
_THEM = r"(?:them|these|those|the (?P<all>two|three|four|five|six))(?: (?P<noun>[a-z]+s))??"
_VERB = (
    r"(?:is|are|has|have|can|comes?|fits?|costs?|weighs?|stays?|keeps?|lasts?|holds?|takes?|offers?|includes?|works?|gets?|carr(?:y|ies)|measures?|boils?|runs?"
    r"|needs?|folds?|lies?|isn't|aren't|hasn't|haven't|doesn't|don't|can't|lacks?|plays?|supports?|charges?|suits?|rolls?|locks?|packs?|dry|dries|sleeps?|floats?|cuts?"
    r"|dims?|opens?|stands?|starts?)\b"
)
_PRED = rf"(?P<said>(?:also |still |both |all |each )?{_VERB}[^:;]*?)"
_NAMES = r"(?:(?:: |, (?:namely )?| - | – )(?P<names>(?:the |[A-Z])[^:;]*?))?"
_BUT = r"(?:but|except(?: for)?|apart from|other than|besides|save)"
_FORMS = forms(
    rf"^(?:all|everything|every one|each)(?: of (?:them|these))?(?: here)? {_BUT} (?P<left>[^,;:]+?),? {_PRED}[.!]*$",
    rf"^(?:apart from|except for|with the exception of|other than|aside from|besides) (?P<left>[^,;:]+?), "
    rf"(?:they all|all of them|all|all the others|everything|every one|both others|the others(?: all)?|the other (?:two|three)) {_PRED}[.!]*$",
    rf"^(?:only |just |exactly )?(?P<count>{_N})(?: out)? of {_THEM} {_PRED}{_NAMES}[.!]*$",
    rf"^(?P<none>none|not one|nothing|no one|not a single one)(?: (?:of {_THEM}|here|on show))? {_PRED}[.!]*$",
    rf"^(?P<each>any|every one|each|each one|every single one|either|both|all)(?: one)? of {_THEM} {_PRED}[.!]*$",
    rf"^(?P<each>whichever|no matter which)(?: (?:one|of (?:them|these|the (?:two|three|four))))? you (?:take|choose|pick|go for|buy|get|decide on), "
    rf"(?:it|you|they all)(?: will|'ll)? (?:also )?(?P<said>{_VERB}[^:;]*?)[.!]*$",
)


@dataclass(frozen=True, slots=True)
class Share:
    """The items that a sentence says something of, by the number or by leaving out others, and what is wrong with that."""

    about: frozenset[int]
    problem: str = ""


def share(sentence: str, book: FactBook, before: frozenset[int], backed: Callable[[str], bool]) -> Share | None:
    """Of which items something is said; None for any other sentence, and where something is said of all and the data of one don't tell.

    ``backed`` says whether a statement about what is on show is.
    """
    found = first_match(_FORMS, sentence)
    if found is None or not _whole(found, book) or len(book.items) < 2:
        return None
    said = found.groupdict()
    predicate = singular(said["said"])
    having = frozenset(p for p in book.everything if backed(f"{titled(p, book)} {predicate}."))
    other = contrary(predicate)
    lacking = frozenset(p for p in book.everything - having if other and backed(f"{titled(p, book)} {other}."))
    if having | lacking != book.everything:
        return None if said.get("none") or said.get("each") else Share(frozenset(), "can't be told of each of them")
    return Share(having or book.everything, "" if _fits(said, having, book, before) else "holds of others")


def _fits(said: dict[str, str | None], having: frozenset[int], book: FactBook, before: frozenset[int]) -> bool:
    """Whether these are the items of which it is said."""
    if left := said.get("left"):
        return book.everything - having == named(left, book, before) != frozenset()
    if said.get("none"):
        return not having
    if said.get("each"):
        return having == book.everything
    names = said.get("names")
    return len(having) == _NUMBERS[(said["count"] or "").casefold()] and (not names or named(names, book, before) == having)


def _whole(found: re.Match[str], book: FactBook) -> bool:
    """Whether all that is on show is spoken of, by its number and its kind."""
    said = found.groupdict()
    count, noun = said.get("all"), said.get("noun")
    kinds = not noun or (unit_of(noun) is None and book.heads.get(stem(noun), frozenset()) == book.everything)
    return kinds and (not count or _NUMBERS[count.casefold()] == len(book.items))
