"""The words beside a number, which say what it measures: the height of "up to 60 cm high", the battery of "battery of 20 hours"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chatbot.domain.units import UNITS
from chatbot.domain.vocabulary import Facet
from chatbot.domain.words import lemmas
from chatbot.understanding.bounds import bound_before
from chatbot.understanding.burden import borne
from chatbot.understanding.denominations import money
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.tokens import Token

#: Words of facet names that only say which end of a measure is meant, or that it is a number.
LIMITS = frozenset({"min", "max", "minimum", "maximum", "count", "number", "total", "capacity", "size"})
#: Words beside a number that name a measure in another way than its facet does.
_MEASURES: Mapping[str, frozenset[str]] = {
    word: frozenset(names.split())
    for words, names in {
        "long length longer": "length",
        "wide width wider": "width",
        "across diameter ø": "diameter width",
        "tall high height taller higher": "height",
        "deep depth deeper": "depth",
        "thick thickness thicker thinner": "thickness",
        "heavy weigh weight lighter heavier": "weight",
        "screen display": "screen",
        "star rated rating review": "rating",
        "last lasting runtime": "battery",
        "waterproof waterproofing water column hydrostatic": "waterproof",
        "hold support carry bear load": "load",
        "vintage year": "vintage year",
    }.items()
    for word in words.split()
}
_BEFORE, _BEHIND = 7, 3
_APART, _CLEAREST, _ALIAS = 10, 22, 5
_STOPS = frozenset({".", ";", "!", "?", "but", "and", "or", "("})


@dataclass(frozen=True, slots=True)
class Near:
    """The words beside a number and how far away each stands; 1 is next to it, ``_APART`` and more is beyond a comma."""

    words: Mapping[str, int]

    def names(self, facet: Facet) -> int:
        """How clearly the words name a facet: 0 for not at all."""
        label = _label(facet)
        direct = (_CLEAREST - d for w, d in self.words.items() if w in label - LIMITS or (w == "age" and w in label))
        alias = (_CLEAREST - d - _ALIAS for w, d in self.words.items() if _senses(w) & (label - LIMITS))
        return max((*direct, *alias), default=0)

    def without(self, words: Sequence[str]) -> "Near":
        """The same but for some words."""
        return Near({w: d for w, d in self.words.items() if w not in words})

    def name_in_full(self, facet: Facet, but: frozenset[str]) -> int:
        """The same for all words of the facet's name, those of ``but`` and words beyond a comma left out."""
        words = {w: d for w, d in self.words.items() if w not in but and d < _APART}
        label = _label(facet) - LIMITS
        covered = {part for w in words for part in _senses(w)}
        alias = any(w in _MEASURES and _MEASURES[w] & label for w in words)
        return self.names(facet) if label and (label <= covered or alias) and words else 0

    def __contains__(self, word: str) -> bool:
        return word in self.words


def _label(facet: Facet) -> set[str]:
    return {w for w in lemmas(facet.label) if w not in UNITS}


def _senses(word: str) -> frozenset[str]:
    return frozenset({word}) | _MEASURES.get(word, frozenset())


def near(tokens: Sequence[Token], quantity: Quantity) -> Near:
    """The words beside a number, as far as its own phrase reaches, and those before a comma."""
    found: dict[str, int] = {}
    for word, distance in (*_before(tokens, quantity), *_behind(tokens, quantity)):
        found[word] = min(distance, found.get(word, distance))
    own = {t.lemma for t in tokens[quantity.first : quantity.last]}
    found |= dict.fromkeys(own & (_MEASURES.keys() | {"old", "age"}), 1)
    if quantity.unit and quantity.unit.dimension == "age" and own & {"aged", "turning", "turn", "is", "are", "of", "turned", "he", "she", "o", "yo", "age"}:
        found["old"] = 1
    return Near(borne(tokens, quantity.number_at, found))


def _before(tokens: Sequence[Token], quantity: Quantity) -> Iterator[tuple[str, int]]:
    words: list[tuple[str, int]] = []
    apart = 0
    for k in range(quantity.first - 1, max(quantity.first - 1 - _BEFORE, -1), -1):
        if tokens[k].text == ",":
            apart = _APART
        elif tokens[k].lemma in _STOPS:
            break
        elif tokens[k].is_number:
            # The word behind another number belongs to that one, unless a comma parts them or it is an amount of money.
            parted = tokens[k + 1].text == "," or (k > 0 and money(tokens[k - 1]) is not None)
            words = words if parted else words[:-1]
            break
        else:
            words.append((tokens[k].lemma, quantity.first - k + apart))
    yield from words


def _behind(tokens: Sequence[Token], quantity: Quantity) -> Iterator[tuple[str, int]]:
    ends = _next_begins(tokens, quantity.last)
    for distance, token in enumerate(tokens[quantity.last : min(quantity.last + _BEHIND, ends)], 1):
        if token.lemma in _STOPS or token.text == "," or token.is_number or token.lemma in ("under", "over"):
            return
        yield token.lemma, distance


def _next_begins(tokens: Sequence[Token], at: int) -> int:
    """Where the next amount begins, with what it measures if that stands before its bound: "length of 87 cm", "height up to 60"."""
    number = next((k for k in range(at, min(at + _BEHIND + _BEFORE, len(tokens))) if tokens[k].is_number), None)
    if number is None:
        return len(tokens)
    bound = bound_before(tokens, number, at)
    start = bound[1] if bound else number - (tokens[number - 1].lemma == "of")
    return start - 1 if start < number and start > at else len(tokens)
