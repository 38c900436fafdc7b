"""Patterns of words, in which closed classes of the language are written down: "don't|doesn't need ~|to_be" stands for four phrases.

The words stand one after the other, alternatives with | between them, several words of one alternative with _ between them, and ~ is none.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from chatbot.domain.words import lemma

Words = tuple[str, ...]


def phrases_of(text: str, parts: Mapping[str, str] | None = None) -> tuple[Words, ...]:
    """The phrases of patterns with a comma between them, longest first, as they are compared. ``parts`` are alternatives that have a name."""
    found = {tuple(map(lemma, words)) for pattern in " ".join(text.split()).split(",") for words in _expanded(pattern, parts or {}) if words}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))


def _expanded(pattern: str, parts: Mapping[str, str]) -> Iterator[list[str]]:
    choices = [[word for each in part.split("|") for word in parts.get(each, each).split("|")] for part in pattern.split()]
    for chosen in product(*choices):
        yield [word for each in chosen if each != "~" for word in each.split("_")]
