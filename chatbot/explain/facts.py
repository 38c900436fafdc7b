"""The facts of an item for the model's prompt: phrases that can be put into a sentence as they are."""

from collections.abc import Iterator

from chatbot.domain.item import Measure, Offer, Value
from chatbot.domain.request import Request
from chatbot.explain.phrasing import phrase
from chatbot.explain.wording import label

#: Facets that say little in a sentence about one item.
_DULL = frozenset(
    """
    age_group type notes place placement description mechanic collection new sale series sound keep_warm stretch
    shape heart_rate contactless_pay body_area erin_recommends eco_collection
    """.split()
)


def facts(offer: Offer, request: Request, most: int = 7) -> tuple[str, ...]:
    """Up to ``most`` facts of an offer as phrases, what was asked for first: "waterproof", "with synthetic fill", "weighs 900 g"."""
    return tuple(said for _, said in stated(offer, request, most))


def stated(offer: Offer, request: Request, most: int = 7) -> tuple[tuple[str, str], ...]:
    """The same with the facet of each."""
    found = ((facet, phrase(facet, _asked_for(facet, value, request))) for facet in _ordered(offer, request) if (value := offer.value(facet)))
    told: dict[str, str] = {}
    for facet, said in found:
        if said and said not in told.values() and not _denied(facet, offer):
            told[facet] = said
    return tuple(told.items())[:most]


def _denied(facet: str, offer: Offer) -> bool:
    """Whether a measure is of something that the item isn't: 600 mm of waterproofing on what isn't waterproof."""
    stated = offer.value(facet)
    return isinstance(stated, Measure) and offer.value(label(facet, stated.unit)) is False


def _asked_for(facet: str, value: Value, request: Request) -> Value:
    """Of several values only those that were asked for, where some were."""
    asked = {str(v).casefold() for f in request.filters if f.facet == facet for v in (f.value if isinstance(f.value, tuple) else (f.value,))}
    return tuple(v for v in value if v.casefold() in asked) or value if isinstance(value, tuple) else value


def _ordered(offer: Offer, request: Request) -> Iterator[str]:
    attributes = offer.item.attributes
    asked = [f.facet for f in request.filters if f.facet in attributes or f.facet in offer.options]
    telling = [name for name in ("material", "weight", "battery", "capacity") if name in attributes]
    yield from dict.fromkeys((*asked, *telling[:2], *(a for a in attributes if a not in _DULL)))
