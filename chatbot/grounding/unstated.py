"""Saying that something is not stated: true where the data of the items meant have no word and no number for it."""

import re

from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import ItemFacts
from chatbot.grounding.ordinary import FUNCTION
from chatbot.grounding.references import references
from chatbot.grounding.stems import stem, stems
from chatbot.grounding.tokens import tokens

_NOT = r"(?:isn't|is not|aren't|are not)(?: yet)? (?:stated|given|listed|known|mentioned|specified|noted)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:but |and |though )?(?:the|its|their) (?P<what>[\w' -]+?)(?: (?:of|for) (?P<whose>[\w' -]+))? {_NOT}[.!]*$",
        rf"^(?:but |and )?whether (?P<whose>[\w' -]+?)(?:'s| is| has| comes with)(?: an?)? (?P<what>[\w' -]+?) {_NOT}[.!]*$",
        r"^(?:but |and )?there(?:'s| is) no (?:word|information|figure|data) (?:on|about|for) (?:the |its )?"
        r"(?P<what>[\w' -]+?)(?: (?:of|for) (?P<whose>[\w' -]+))?[.!]*$",
    )
)


def unstated(sentence: str, book: FactBook, before: frozenset[int]) -> tuple[frozenset[int], str] | None:
    """The items a sentence says nothing is stated for, and what is wrong with saying so; None for any other sentence."""
    found = next((m for form in _FORMS if (m := form.match(sentence))), None)
    if found is None:
        return None
    named = [r.items for r in references(tokens(found["whose"] or ""), book, before) if r.items]
    about = frozenset().union(*named) if named else before
    words = [s for s in stems(found["what"]) if s not in FUNCTION]
    if not about or not words or (found["whose"] and not named):
        return about, "says of nobody that something is not stated"
    stated = any(_stated(word, book.items[p]) for word in words for p in about)
    return about, f"{found['what']!r} is stated" if stated else ""


def _stated(word: str, facts: ItemFacts) -> bool:
    """Whether the data of an item have a word, or a number that the word asks for."""
    measured = any(word in n.words or (n.scale and word in n.scale.words) for n in facts.numbers)
    groups = facts.denied | facts.flagged
    labels = {stem(w) for name in facts.item.attributes for w in name.split("_")}
    return measured or word in facts.strong | facts.labels | labels or any(word in g for g in groups) or any(word in pair for pair in facts.pairs)
