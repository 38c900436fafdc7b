"""Critiques and orders: "cheaper", "not as big", "the lightest", "sorted by price", "top rated"."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.domain.request import Sort
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import Comparative, comparatives, facet_of
from chatbot.understanding.quantities import Quantity
from chatbot.understanding.reading import Critique
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.tokens import Token

#: Plain adjectives that ask for the low end of the price.
_CHEAP = frozenset({"cheap", "affordable", "inexpensive"})
_ORDERING = frozenset({"sort", "sorted", "order", "ordered", "rank", "ranked"})
_RATED = (
    ("highest", "rated"),
    ("top", "rated"),
    ("best", "rated"),
    ("best", "reviewed"),
    ("highest", "rating"),
    ("best", "rating"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a message compares: critiques relative to what is on show, an order, and the adjectives that became one of them."""

    critiques: tuple[Critique, ...] = ()
    sort: Sort | None = None
    used: frozenset[str] = frozenset()


def compared(
    tokens: Sequence[Token], amounts: Sequence[Quantity], vocabulary: Vocabulary, category: str | None
) -> Compared:
    """The critiques and the order of a message. A comparative that bounds a number ("cheaper than $50") is neither."""
    critiques: list[Critique] = []
    sort = _order(tokens, vocabulary)
    used: set[str] = {"rated", "top"} if sort and sort.facet == "rating" else set()
    for found in comparatives(tokens):
        near = [t.lemma for t in tokens[found.last : found.last + 2]]
        grounded = facet_of(found.adjective, vocabulary, category, near)
        if (
            grounded is None
            or _bounds_a_number(tokens, found, amounts)
            or (found.adjective == "good" and near[:1] and near[0] in PEOPLE)
        ):
            continue
        facet, direction = grounded
        if found.reversed:
            direction = 1 if direction < 0 else -1
        used.add(found.adjective)
        if found.degree == "superlative":
            sort = sort or Sort(facet.name, descending=direction > 0)
        else:
            critiques.append(
                Critique(facet.name, direction, " ".join(t.text for t in tokens[found.first : found.last]))
            )
    if sort is None and any(t.lemma in _CHEAP for t in tokens):
        sort = Sort("price")
    return Compared(tuple(critiques), sort, frozenset(used))


def _bounds_a_number(tokens: Sequence[Token], found: Comparative, amounts: Sequence[Quantity]) -> bool:
    if any(q.first <= found.first < q.last for q in amounts):
        return True
    after = tokens[found.last : found.last + 3]
    return bool(after) and after[0].lemma == "than" and any(t.is_number for t in after)


def _order(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sort | None:
    """An order that is asked for by name."""
    words = tuple(t.lemma for t in tokens)
    if any(words[i : i + 2] in _RATED for i in range(len(words))):
        return Sort("rating", descending=True)
    for i, word in enumerate(words[:-2]):
        if word in _ORDERING and words[i + 1] == "by":
            for facet in vocabulary.facets.values():
                label = lemmas(facet.label)
                if facet.kind == "number" and words[i + 2 : i + 2 + len(label)] == label:
                    return Sort(facet.name, descending=facet.name == "rating" or "descending" in words)
    return None
