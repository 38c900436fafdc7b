"""The words that a catalogue uses, collected when somebody first asks."""

from collections.abc import Collection
from functools import cached_property

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas


class Wordlist:
    """Says whether a word (in the form in which words are compared) stands in a title, a category or a value of these items."""

    def __init__(self, items: Collection[Item], vocabulary: Vocabulary) -> None:
        self._items = items
        self._vocabulary = vocabulary

    def __contains__(self, word: object) -> bool:
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        facets = self._vocabulary.facets.values()
        labels = {w for f in facets for w in lemmas(f.label)}
        values = {w for f in facets for value in f.values or () for w in lemmas(value)}
        return frozenset(labels | values | {w for item in self._items for w in lemmas(item.title)})
