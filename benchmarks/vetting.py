"""Whether labels speak of what their catalogue has: a label with a facet that was renamed would count as missed for ever."""

from collections.abc import Container, Iterator

from benchmarks.labels import BadLabel, Expected, Term, Utterance
from chatbot.domain.vocabulary import Vocabulary

#: Facets that any message may name: words of the texts, and features, which are written freely.
_ALWAYS = frozenset({"text", "features"})


def vet(utterance: Utterance, vocabulary: Vocabulary, items: Container[str]) -> None:
    """Raises `BadLabel` where a label names a facet, category or item that the catalogue doesn't have, or measures what has no measure."""
    unknown = [
        *(f for way in utterance.expected for f in _facets(way) if f not in vocabulary.facets and f not in _ALWAYS),
        *(c for way in utterance.expected for c in way.categories or () if c and c not in vocabulary.categories),
        *(i for i in utterance.shown if i not in items),
    ]
    if unknown:
        raise BadLabel(f"{utterance.say!r} names {unknown!r}, which the catalogue {utterance.catalog!r} doesn't have")
    mistaken = [f"{t.facet} {t.op}" for way in utterance.expected for t in _terms(way) if not _suits(t, vocabulary)]
    if mistaken:
        raise BadLabel(f"{utterance.say!r} says {mistaken!r}, which doesn't suit the facets of the catalogue {utterance.catalog!r}")


def _terms(way: Expected) -> Iterator[Term]:
    yield from (form for wish in (*way.filters, *(way.holds or ())) for form in wish.forms)


def _facets(way: Expected) -> Iterator[str]:
    yield from (term.facet for term in _terms(way))
    yield from (n.name.split()[0] for n in (*way.drops, *way.critiques, *way.sorts))


def _suits(term: Term, vocabulary: Vocabulary) -> bool:
    """Whether a yes or no is said of a flag, a number of a number, and words of words."""
    if term.facet in _ALWAYS:
        return True
    kind = vocabulary.facets[term.facet].kind
    if term.op in ("yes", "no"):
        return kind == "flag"
    return (kind == "number" and term.number is not None) or (kind == "words" and bool(term.values))
