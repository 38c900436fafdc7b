"""What is furthest along among those that share a property: "the cheapest one with GPS", "the lightest waterproof tent"."""

from collections.abc import Callable
from dataclasses import dataclass

from chatbot.grounding.facts import FactBook
from chatbot.grounding.patterns import first_match, forms
from chatbot.grounding.stems import stem

_NOUN = r"(?:one|option|choice|pick|of (?:these|them|the (?:two|three|four|five|six))|(?P<noun>[a-z]+))"
_FORMS = forms(
    rf"^(?P<whose>[^,;:]+?) is (?:also |still )?the (?P<most>[a-z]+est|(?:most|least) expensive) {_NOUN}(?: here| of these)? "
    r"(?P<has>with|that has|that is|that's|that comes in) (?P<what>[^,;:.]+?)[.!]*$",
)
_SAID = {"with": "has", "that has": "has", "that is": "is", "that's": "is", "that comes in": "comes in"}


@dataclass(frozen=True, slots=True)
class Subset:
    """The ``property`` that a sentence says its item to have, as a statement, the rest of what it says, and the items that share the property."""

    property: str
    superlative: str
    book: FactBook


def subset(sentence: str, book: FactBook, backed: Callable[[str], bool]) -> Subset | None:
    """How a sentence calls an item the furthest of those with a property; None for any other, and where fewer than two have it.

    ``backed`` says whether a statement about what is on show is.
    """
    found = first_match(_FORMS, sentence)
    if found is None or (found["noun"] and stem(found["noun"]) not in book.heads):
        return None
    verb, what = _SAID[found["has"].lower()], found["what"]
    places = [p for p, facts in enumerate(book.items) if backed(f"The {facts.item.title} {verb} {what}.")]
    if len(places) < 2:
        return None
    return Subset(f"{found['whose']} {verb} {what}.", f"{found['whose']} is the {found['most']} of these.", book.among(places))
