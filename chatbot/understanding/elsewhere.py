"""A wish for something else than what is looked for, told by what it is for: "something for dry skin", after tents."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.reading import Reading
from chatbot.understanding.terms import EVERYWHERE
from chatbot.understanding.tokens import Token

_LEADS = frozenset("and also then now ok okay i i'd we need want would like look looking for do you have got get show me please , maybe".split())
_SOMETHING, _PURPOSE = frozenset({"something", "anything"}), frozenset({"for", "against", "to", "that"})


def asks_for_something(tokens: Sequence[Token]) -> bool:
    """Whether a message asks for something by its purpose alone: "I need something for my back"."""
    words = [t.text.casefold() for t in tokens]
    while words and words[0] in _LEADS:
        words.pop(0)
    return len(words) > 2 and words[0] in _SOMETHING and words[1] in _PURPOSE


def of_another_thing(reading: Reading, alone: Reading, vocabulary: Vocabulary, current: str) -> Reading:
    """The ``reading`` of such a message, or the one that it has ``alone``, as a first message, where that says what it is and things of the ``current``
    category aren't said to be it."""
    if reading.category or reading.filters or reading.critiques or reading.back or alone.act != "want":
        return reading
    told = [vocabulary.facets[f.facet] for f in alone.filters if f.facet in vocabulary.facets and f.facet not in EVERYWHERE]
    elsewhere = alone.category not in (None, current) or (alone.category is None and bool(told))
    here = any(current in (facet.categories or {}) for facet in told)
    return replace(alone, fresh=True) if elsewhere and not here else reading
