"""What the words that no form explains mean in the catalogue: a category, a value, or plain text."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import NEGATING, lemmas
from chatbot.understanding.meaning import CATEGORY_THRESHOLD, LONG_TAIL_THRESHOLD, VALUE_THRESHOLD, Meanings
from chatbot.understanding.named import Named
from chatbot.understanding.phrases import Phrase, sought
from chatbot.understanding.polarity import named_as_unwanted
from chatbot.understanding.tokens import Token

Vectors = NDArray[np.float32]

#: A phrase that stands where nothing is looked for must mean a category this clearly to be one ("… and the dog slept in the car").
_SURE = 0.72
#: A facet of more values than this holds descriptions rather than kinds, and one is soon near to anything.
_LONG_TAIL = 100


@dataclass(frozen=True, slots=True)
class Sense:
    """The category and filters of a message once meaning was asked too, and the text that is left."""

    category: str | None
    filters: tuple[Filter, ...]
    text: str


def make_sense(
    named: Named,
    left: Sequence[Phrase],
    vectors: Vectors,
    meanings: Meanings,
    tokens: Sequence[Token],
    current: str | None,
    drops: Sequence[str],
) -> Sense:
    """Compare the phrases left over with the terms of the catalogue.

    ``vectors`` are those of the phrases, row by row; ``current`` is the category so far, ``drops`` the facets that don't matter.
    """
    category = named.categories[0] if len(named.categories) == 1 else None
    filters = list(named.filters)
    if len(named.categories) > 1:
        filters.append(Filter("category", "in", named.categories, source=named.categories[0].split()[-1]))
    explained = ""
    if not named.categories:
        category, explained = _nearest_category(left, vectors, meanings, tokens, current)
    labels = {w for facet in (*(f.facet for f in filters), *drops) for w in lemmas(facet.replace("_", " "))}
    for phrase, vector in zip(left, vectors, strict=True):
        if phrase.text == explained or set(lemmas(phrase.text)) <= labels:
            continue
        meant = _meant(phrase, vector, meanings, category or current)
        if meant is None and phrase.unwanted and phrase.whole and named_as_unwanted(tokens, phrase.first):
            meant = Filter("text", "!=", phrase.text, source=phrase.source)
        if meant is not None and not any(f.facet == meant.facet for f in filters):
            filters.append(meant)
    return Sense(category, tuple(filters), _text(left, explained, labels))


def _text(left: Sequence[Phrase], explained: str, labels: Collection[str]) -> str:
    kept = [p.text for p in left if p.whole and not p.unwanted and p.text != explained]
    return " ".join(w for p in kept for w in p.split() if not set(lemmas(w)) <= set(labels))


def _meant(phrase: Phrase, vector: Vectors, meanings: Meanings, home: str | None) -> Filter | None:
    """The filter that a phrase means, a soft one for a wish; None when no value is near enough."""
    nearest = meanings.nearest(vector, home)
    if nearest is None:
        return None
    facet, value, likeness = nearest
    if likeness < _threshold(meanings.vocabulary, facet):
        return None
    operand = True if meanings.vocabulary.facets[facet].kind == "flag" else value
    if phrase.unwanted != _opposite(phrase.text, value):
        return Filter(facet, "!=", operand, source=phrase.source)
    return Filter(facet, "=", operand, hard=phrase.unwanted, source=phrase.source)


def _threshold(vocabulary: Vocabulary, facet: str) -> float:
    return LONG_TAIL_THRESHOLD if len(vocabulary.facets[facet].values or ()) > _LONG_TAIL else VALUE_THRESHOLD


def _opposite(said: str, value: str) -> bool:
    """Whether the value is the absence of what was said: "fragrance free" of scent, "wireless" of wired."""
    return _negates(value) != _negates(said)


def _negates(text: str) -> bool:
    words = lemmas(text)
    return bool(NEGATING.intersection(words)) or any(len(w) > 5 and w.endswith("less") for w in words)


def _nearest_category(
    left: Sequence[Phrase], vectors: Vectors, meanings: Meanings, tokens: Sequence[Token], current: str | None
) -> tuple[str | None, str]:
    """The category that a phrase means, and the phrase; one that only describes ("the knitted ones") means none."""
    best: tuple[float, str, str] | None = None
    for phrase, vector in zip(left, vectors, strict=True):
        if phrase.unwanted or phrase.wished or _describes(phrase, tokens):
            continue
        nearest = meanings.nearest_category(vector)
        enough = CATEGORY_THRESHOLD if sought(tokens, phrase) and current is None else _SURE
        if nearest and nearest[1] >= enough and (best is None or nearest[1] > best[0]):
            best = (nearest[1], nearest[0], phrase.text)
    return (best[1], best[2]) if best else (None, "")


def _describes(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    after = phrase.first + len(phrase.source.split())
    return after < len(tokens) and tokens[after].lemma == "one"
