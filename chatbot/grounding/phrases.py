"""Other words for a property: "keeps the rain out" says no more and no less than "is waterproof"."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

#: Verbs whose plural is not made by taking the "s" off.
_FORMS = MappingProxyType(
    {
        "has": "(?:has|have)",
        "is": "(?:is|are)",
        "goes": "(?:goes|go)",
        "dries": "(?:dries|dry)",
        "can": "(?:can|could)",
        "won't": "(?:won't|doesn't|don't|will not)",
    }
)


class Phrases:
    """What is said by the property that they say an item has. Only what means the same belongs here: what follows from a property, or is like it, does not."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        longest = sorted(((phrase, name) for name, said in phrases.items() for phrase in said), key=lambda each: -len(each[0].split()))
        self._names = tuple(name for _, name in longest)
        self._pattern = re.compile(rf"\b(?:{'|'.join(f'({_pattern(phrase)})' for phrase, _ in longest)})(?!\w)", re.IGNORECASE) if longest else None

    def plain(self, sentence: str) -> str:
        """The sentence with the property named instead, by the longest phrase that stands there: "it keeps the rain out" becomes "it is waterproof"."""
        return self._pattern.sub(lambda found: f"is {self._names[(found.lastindex or 1) - 1]}", sentence) if self._pattern else sentence


def _pattern(phrase: str) -> str:
    """The phrase with any of its forms: "keeps" is "keep" of several, and "will" or "can" may stand before the verb."""
    verb, *rest = phrase.split()
    plain = re.escape(verb.removesuffix("s"))
    opening = _FORMS.get(verb, rf"(?:(?:will|can|would|also) )?{plain}s?")
    return " ".join([opening, *(re.escape(word) for word in rest)])


#: No phrase at all: every property must be named.
NONE = Phrases({})
