"""The play of a set: one item for each need, chosen together, then other choices for each.

What a card shows obeys the hard filters of its own need and is in stock in the quantity needed. A need that nothing fits gets no card: it is said
what is missing and what comes nearest, and the others are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chatbot.decision.bundle import Choice, Option, choose, others
from chatbot.decision.relax import Relaxation
from chatbot.domain.events import Bundle, Card, Event, Said, Shown
from chatbot.domain.fit import fitting_offers
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept
from chatbot.domain.request import Request
from chatbot.domain.words import lemmas
from chatbot.explain import together
from chatbot.explain.reasons import card
from chatbot.orchestrator.select import relevant, searchable, select
from chatbot.orchestrator.world import Scene

#: How many of the best ones of each need are weighed against each other, with how many of the cheapest.
_WEIGHED, _CHEAPEST = 12, 4
#: Other choices shown for each need; and of a single need.
_OTHERS, _OTHERS_OF_ONE = 2, 5


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What there is for a need: the options, or what would have to give for there to be some."""

    need: Request
    options: tuple[Option, ...]
    relaxation: Relaxation | None = None
    seen: bool = False


def outfit(scene: Scene) -> Iterator[Event | Kept]:
    """Answer a wish for several things with the best set that the budget allows, or the cheapest and by how much it is over."""
    request = scene.request
    shelves = _apart([_shelf(scene, need, bounded=request.budget is not None) for need in request.needs])
    budget = float(request.budget.value) if request.budget and isinstance(request.budget.value, int | float) else None
    choice = choose([s.options for s in shelves], budget)
    cards = _cards(scene, shelves, choice, budget)
    told = together.told([_told(s, o) for s, o in zip(shelves, choice.chosen, strict=True)], choice, request.budget)
    if not cards:
        yield Shown(())
        yield Said(told)
        yield Kept(replace(scene.conversation, request=request, questions_in_row=0))
        return
    yield Shown(cards, bundle=_bundle(choice))
    chosen = [o for o in choice.chosen if o is not None]
    more = " Other choices for each are below." if len(cards) > len(chosen) > 1 else ""
    yield Said(told + more)
    offers = [o.offer for o in chosen][:3]
    asked = Request(subject=request.subject)
    yield from scene.world.narrator.narrate(scene.text, offers, asked, told, (), scene.tally)
    ids = tuple(dict.fromkeys(c.offer.item.id for c in cards))
    kept = replace(scene.conversation, request=request, shown=(*scene.conversation.shown, ids), focus=(), questions_in_row=0)
    yield Kept(kept)


def _shelf(scene: Scene, need: Request, *, bounded: bool) -> _Shelf:
    """The options for one need, the best first, each in stock as often as it is needed."""
    own = replace(scene, request=need, reading=replace(scene.reading, fresh=need.category is None))
    selection = select(own, replace(need, count=_WEIGHED))
    if selection is None or selection.relaxation is not None or selection.far:
        return _Shelf(need, (), selection.relaxation if selection else None)
    ranked = [o for o in selection.offers if need.category or _bears(o, need)]
    if need.category and ranked and bounded:
        fitting = scene.stock.finder.fitting(searchable(need)).values()
        ranked += sorted(fitting, key=lambda o: o.price)[: _CHEAPEST + need.quantity]
    plenty = {o.item.id: o for each in reversed(ranked) if (o := _plenty(each, need)) is not None}
    ids = [i for i in dict.fromkeys(o.item.id for o in ranked) if i in plenty]
    options = tuple(Option(plenty[i], len(ids) - place, need.quantity) for place, i in enumerate(ids))
    return _Shelf(need, options, seen=not selection.offers and bool(need.skipped))


def _apart(shelves: Sequence[_Shelf]) -> list[_Shelf]:
    """The shelves with each item on one of them only: "a jacket and a jacket" are two different ones. What several could have is dealt out in turn."""
    wanted: dict[str, list[int]] = {}
    for at, shelf in enumerate(shelves):
        for option in shelf.options:
            wanted.setdefault(option.offer.item.id, []).append(at)
    held = [0] * len(shelves)
    owner: dict[str, int] = {}
    for item_id, places in wanted.items():
        owner[item_id] = min(places, key=lambda at: (held[at], at))
        held[owner[item_id]] += len(places) > 1
    return [replace(s, options=tuple(o for o in s.options if owner[o.offer.item.id] == at)) for at, s in enumerate(shelves)]


def _bears(offer: Offer, need: Request) -> bool:
    """Whether an item bears the name of a need that no category has: all its words are in the title or a category."""
    told = {w for text in (offer.item.title, *offer.item.categories) for w in lemmas(text)}
    named = any(f.facet == "category" and not f.excludes for f in need.hard)
    return named or set(lemmas(need.text)) <= told


def _plenty(offer: Offer, need: Request) -> Offer | None:
    """The offer, or another form of the item that fits too, of which there are as many as needed."""
    forms = (offer, *fitting_offers(offer.item, need.hard))
    return next((o for o in forms if (o.variant.stock if o.variant else o.item.stock) >= need.quantity), None)


def _cards(scene: Scene, shelves: Sequence[_Shelf], choice: Choice, budget: float | None) -> tuple[Card, ...]:
    chosen = [_card(scene, s.need, o) for s, o in zip(shelves, choice.chosen, strict=True) if o is not None]
    most = _OTHERS if len(shelves) > 1 else _OTHERS_OF_ONE
    for at, shelf in enumerate(shelves):
        shown = {c.offer.item.id for c in chosen}
        free = [o for o in shelf.options if o.offer.item.id not in shown]
        chosen += [_card(scene, shelf.need, o) for o in others(choice, at, free, budget, most)]
    return tuple(chosen)


def _card(scene: Scene, need: Request, option: Option) -> Card:
    own = replace(scene, request=need)
    return replace(card(option.offer, need, relevant(own, need)), need=together.name(need), quantity=need.quantity)


def _told(shelf: _Shelf, option: Option | None) -> together.Told:
    return together.Told(shelf.need, option, shelf.relaxation, shelf.seen)


def _bundle(choice: Choice) -> Bundle | None:
    chosen = [o for o in choice.chosen if o is not None]
    if not chosen:
        return None
    return Bundle(tuple(o.offer.item.id for o in chosen), choice.total, chosen[0].offer.item.currency)
