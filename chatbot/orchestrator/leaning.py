"""The offers of a search in the order of the qualities that the shopper leans to."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.decision.lean import Leaned, Likeness, lean
from chatbot.domain.item import Offer
from chatbot.domain.request import Leaning, Request
from chatbot.orchestrator.world import Scene


@dataclass(frozen=True, slots=True)
class Ordered:
    """What came of the newest leaning, and the item that it is relative to."""

    leaning: Leaning
    leaned: Leaned
    than: Offer | None


def ordered(scene: Scene, request: Request, offers: Sequence[Offer]) -> Ordered | None:
    """The offers by the leanings of a request, the newest one first of all; None where it has none."""
    result: Ordered | None = None
    for leaning in request.leanings:
        item = scene.stock.items.get(leaning.than)
        than = Offer(item) if item else None
        result = Ordered(leaning, lean(offers, leaning, than, likeness(scene, leaning.quality)), than)
        offers = result.leaned.offers
    return result


def qualities(request: Request) -> str:
    """The qualities leaned to, as words to search by."""
    return " ".join(leaning.quality for leaning in request.leanings if not leaning.away)


def likeness(scene: Scene, quality: str) -> Likeness:
    """How near each value of the catalogue is to a quality."""
    meanings = scene.stock.reader.meanings
    vector = scene.world.embed([quality])[0]
    near = (meanings.matrix @ vector).tolist() if len(meanings.terms) else []
    return {_under_its_value(scene, term): value for term, value in zip(meanings.terms, near, strict=True)}


def _under_its_value(scene: Scene, term: tuple[str, str]) -> tuple[str, str]:
    facet, value = term
    known = scene.stock.vocabulary.facets.get(facet)
    return (facet, facet.replace("_", " ")) if known is not None and known.kind == "flag" else (facet, value)
