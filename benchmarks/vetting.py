"""Whether labels speak of what their catalogue has: a label with a facet that was renamed would count as missed for ever."""

from collections.abc import Iterator, Sequence

from benchmarks.labels import BadLabel, Expected, Utterance
from chatbot.orchestrator.world import Stock

#: Facets that any message may name: words of the texts, and features, which are written freely.
_ALWAYS = frozenset({"text", "features"})


def vet(utterance: Utterance, stock: Stock) -> None:
    """Raises `BadLabel` where a label names a facet, category or item that the catalogue doesn't have."""
    facets = {*_ALWAYS, *stock.vocabulary.facets}
    unknown = [
        *(f for way in utterance.expected for f in _facets(way) if f not in facets),
        *(c for way in utterance.expected for c in way.categories or () if c and c not in stock.vocabulary.categories),
        *(i for i in utterance.shown if i not in stock.items),
    ]
    if unknown:
        raise BadLabel(f"{utterance.say!r} names {unknown!r}, which the catalogue {utterance.catalog!r} doesn't have")


def _facets(way: Expected) -> Iterator[str]:
    yield from (form.facet for wish in (*way.filters, *(way.holds or ())) for form in wish.forms)
    named: Sequence[str] = [n.name for n in (*way.drops, *way.critiques, *way.sorts)]
    yield from (name.split()[0] for name in named)
