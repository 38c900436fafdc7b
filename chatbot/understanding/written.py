"""How the names of a vocabulary are written: "Dew & Alder" with "and", "four-season" in digits, a size in a word."""

import re
from collections.abc import Iterable, Iterator

from chatbot.domain.vocabulary import Facet
from chatbot.domain.words import lemmas
from chatbot.understanding.match import Term

#: Sizes as people say them; the catalogue decides whether one exists.
_SIZES = {
    "extra small": "XS",
    "small": "S",
    "medium": "M",
    "large": "L",
    "extra large": "XL",
    "x large": "XL",
    "double extra large": "XXL",
    "xx large": "XXL",
}
#: Facets whose own names say nothing more behind a value: "red color".
_LABELLED_ELSEWHERE = frozenset("brand author category color size material type gender title".split())
#: Words that a name of some length may end in.
_SAYING_NOTHING = frozenset("included needed necessary required allowed possible available".split())
_SHORTEST = 2
_NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}


def written(facet: Facet) -> Iterable[tuple[tuple[str, ...], Term]]:
    """The names of a facet's values, or of a property itself, word by word as words are compared, and what each stands for."""
    if facet.kind == "flag":
        yield lemmas(facet.label), Term(facet.name, True, sum((facet.categories or {}).values()))
    label = lemmas(facet.label)
    for value, count in (facet.values or {}).items():
        term = Term(facet.name, value, count)
        yield lemmas(value), term
        yield from ((form, term) for form in (*_with_and(value), *_with_digits(value), *_in_short(value), *_turned(value)))
        if facet.name not in _LABELLED_ELSEWHERE and not facet.several and len(label) == 1:
            yield (*lemmas(value), *label), term
        if facet.name == "size":
            for spoken, short in _SIZES.items():
                if value.casefold() == short.casefold():
                    yield (*lemmas(spoken),), term


def _with_and(value: str) -> Iterator[tuple[str, ...]]:
    """The ways to write a name with "and" in it: "Dew & Alder", "Dew and Alder"."""
    parts = [lemmas(part) for part in re.split(r"\s+(?:&|and)\s+", value)]
    for joint in ("&", "and") if len(parts) > 1 else ():
        yield tuple(w for at, part in enumerate(parts) for w in ((joint, *part) if at else part))


def _in_short(value: str) -> Iterator[tuple[str, ...]]:
    """The name without a last word that says nothing more: "rain cover" for "rain cover included", "no reading" for "no reading needed"."""
    words = lemmas(value)
    if len(words) > _SHORTEST and words[-1] in _SAYING_NOTHING:
        yield words[:-1]


def _turned(value: str) -> Iterator[tuple[str, ...]]:
    """What is done to a thing said as a verb: "editing photos" for "photo editing"."""
    words = lemmas(value)
    if len(words) == _SHORTEST and words[-1].endswith("ing"):
        yield words[::-1]


def _with_digits(value: str) -> Iterator[tuple[str, ...]]:
    """The name with its number in digits: "4 season" for "four-season"."""
    first, *rest = lemmas(value) or ("",)
    if first in _NUMBERS and rest:
        yield str(_NUMBERS[first]), *rest
