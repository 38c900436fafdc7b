"""What there is for each need of a set: the options to choose from, after the least has given way where nothing fits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.decision.bundle import Choice, Option, choose
from chatbot.decision.relax import Relaxation
from chatbot.domain.fit import fitting_offers
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.words import lemmas
from chatbot.orchestrator.select import searchable, select
from chatbot.orchestrator.world import Scene

#: How many of the best ones of each need are weighed against each other, with how many of the cheapest.
_WEIGHED, _CHEAPEST = 12, 4
#: Up to so many of one kind are different ones; of more, the same one is meant ("twelve glasses").
_DIFFERENT = 6
_SAME = frozenset({"same", "identical", "matching", "alike"})


@dataclass(frozen=True, slots=True)
class Shelf:
    """The options for a need, the best first; with a ``relaxation`` they are what there is once the least has given way. ``seen`` where all were shown."""

    need: Request
    options: tuple[Option, ...]
    relaxation: Relaxation | None = None
    seen: bool = False

    @property
    def emptied(self) -> "Shelf":
        return replace(self, options=())


def shelves_of(scene: Scene) -> list[Shelf]:
    """A shelf for each need. Of several of one kind ("three novels") each is a need of its own, unless the same one is meant or there are too few."""
    request = scene.request
    bounded = request.budget is not None
    if not request.also and _may_differ(scene):
        one = _shelf(scene, replace(request.needs[0], quantity=1), bounded=bounded)
        if len(one.options) >= request.quantity:
            return [one] * request.quantity
    return [_shelf(scene, need, bounded=bounded) for need in request.needs]


def chosen_from(shelves: Sequence[Shelf], budget: float | None) -> tuple[Sequence[Shelf], Choice]:
    """The best set of these shelves within the budget. What fits only after something gave way is left out where it alone breaks the budget."""
    choice = choose([s.options for s in shelves], budget)
    if choice.over and any(s.relaxation for s in shelves):
        strict = [s.emptied if s.relaxation else s for s in shelves]
        within = choose([s.options for s in strict], budget)
        if not within.over and within.dearest is not None:
            return strict, within
    return shelves, choice


def _may_differ(scene: Scene) -> bool:
    request = scene.request
    same = request.like or scene.reading.references.items or _SAME & set(lemmas(scene.text))
    return 1 < request.quantity <= _DIFFERENT and not same


def _shelf(scene: Scene, need: Request, *, bounded: bool) -> Shelf:
    """The options for one need, the best first, each in stock as often as it is needed."""
    own = replace(scene, request=need, reading=replace(scene.reading, fresh=need.category is None))
    selection = select(own, replace(need, count=_WEIGHED))
    if selection is None or selection.far:
        return Shelf(need, ())
    asked = selection.relaxation.request if selection.relaxation else need
    ranked = [o for o in selection.offers if need.category or _bears(o, need)]
    if need.category and ranked and bounded:
        fitting = scene.stock.finder.fitting(searchable(asked)).values()
        ranked += sorted(fitting, key=lambda o: o.price)[: _CHEAPEST + need.quantity]
    plenty = {o.item.id: o for each in reversed(ranked) if (o := _plenty(each, asked, need.quantity)) is not None}
    ids = [i for i in dict.fromkeys(o.item.id for o in ranked) if i in plenty]
    options = tuple(Option(plenty[i], len(ids) - place, need.quantity) for place, i in enumerate(ids))
    return Shelf(need, options, selection.relaxation, seen=not selection.offers and bool(need.skipped))


def _bears(offer: Offer, need: Request) -> bool:
    """Whether an item bears the name of a need that no category has: all its words are in the title or a category."""
    told = {w for text in (offer.item.title, *offer.item.categories) for w in lemmas(text)}
    named = any(f.facet == "category" and not f.excludes for f in need.hard)
    return named or set(lemmas(need.text)) <= told


def _plenty(offer: Offer, asked: Request, quantity: int) -> Offer | None:
    """The offer, or another form of the item that fits too, of which there are as many as needed."""
    forms = (offer, *fitting_offers(offer.item, asked.hard))
    return next((o for o in forms if (o.variant.stock if o.variant else o.item.stock) >= quantity), None)
