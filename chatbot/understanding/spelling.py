"""The words that a misspelling may stand for."""

from collections import defaultdict
from collections.abc import Iterable

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import WORD


def lacks(short: str, long: str) -> bool:
    """Whether the letters of the one word are all in the other, in order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def spellings(forms: Iterable[tuple[str, ...]], vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The words that a misspelling may stand for, as they are compared and as the catalogue writes them, by their first letter."""
    words = {w for form in forms for w in form if len(w) > (3 if len(form) == 1 else 4)}
    words |= {w.casefold() for f in vocabulary.facets.values() for v in f.values or () for w in WORD.findall(v) if len(w) > 4}
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        found[word[0]].append(word)
    return found
