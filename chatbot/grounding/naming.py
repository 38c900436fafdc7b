"""Which items a stretch of text names, where it does nothing else: "the Skerry", "the Skerry and the Softday", "both"."""

import re

from chatbot.grounding.facts import FactBook
from chatbot.grounding.references import references
from chatbot.grounding.selections import COUNTS
from chatbot.grounding.tokens import tokens

_ALL = re.compile(r"^(?:all |these |all of )?(?:the |these )?(two|three|four|five|six)$", re.IGNORECASE)
_LISTING = re.compile(r",? (?:and )?then |,? (?:followed by|ahead of|before) |, (?:and )?| and |; ", re.IGNORECASE)


def named(text: str, book: FactBook, before: frozenset[int]) -> frozenset[int]:
    """The places of the items that a text stands for; none where it says anything else too, or nothing on show is meant."""
    if counted := _ALL.match(text.strip()):
        return book.everything if COUNTS[counted[1].casefold()] == len(book.items) else frozenset()
    words = tuple(t for t in tokens(text) if t.text != ".")
    found = references(words, book, before)
    whole = len(found) == 1 and found[0].kind != "described" and found[0].core <= 1 and found[0].end == len(words)
    return found[0].items if whole else frozenset()


def listed(text: str, book: FactBook, before: frozenset[int]) -> tuple[int, ...]:
    """The places of the items that a list names one by one, in its order; none where one of them isn't clear or comes twice."""
    found = [named(each, book, before) for each in _LISTING.split(text.strip(" .!"))]
    places = tuple(place for each in found for place in each)
    return places if all(len(each) == 1 for each in found) and len(set(places)) == len(places) else ()


def titled(place: int, book: FactBook) -> str:
    """An item by its whole title, as the subject of a statement."""
    title = book.items[place].item.title
    return title if tokens(title)[0].low == "the" else f"The {title}"
