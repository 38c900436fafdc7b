"""The facts of an item in one line, for the model's prompt."""

from collections.abc import Iterable

from chatbot.domain.item import Measure, Offer, Value
from chatbot.domain.request import Request
from chatbot.explain.wording import label, listed, measure, price, value

#: Facets whose words speak for themselves, without their label.
_PLAIN = frozenset({"type", "material", "features", "activity", "color", "fill"})
_SEVERAL = 2


def fact_line(offer: Offer, request: Request, most: int = 7) -> str:
    """Title, price and up to ``most`` facts, what was asked for first: "Arden Parka: $129, waterproof, synthetic, weight 900 g"."""
    facts = [price(offer)]
    for facet in _ordered(offer, request):
        stated = offer.value(facet)
        if stated and len(facts) <= most:
            facts.append(_fact(facet, stated))
    return f"{offer.item.title}: {', '.join(facts)}"


def _ordered(offer: Offer, request: Request) -> Iterable[str]:
    asked = [f.facet for f in request.filters if f.facet in offer.item.attributes or f.facet in offer.options]
    return dict.fromkeys((*asked, *offer.item.attributes))


def _fact(facet: str, stated: Value) -> str:
    match stated:
        case bool():
            return label(facet)
        case Measure():
            return f"{label(facet, stated.unit)} {measure(stated)}"
    words = stated[:_SEVERAL]
    return listed(words) if facet in _PLAIN else f"{label(facet)} {value(words)}"
