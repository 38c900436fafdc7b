"""The play of a set: one item for each need, chosen together, then other choices for each.

What a card shows obeys the hard filters of its own need and is in stock in the quantity needed. Where nothing fits a need, the least gives way for that need
alone, and it is said what; a need that nothing helps gets no card, and the others are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chatbot.decision.bundle import Choice, Option, others
from chatbot.domain.events import Bundle, Card, Event, Said, Shown
from chatbot.domain.notes import Kept
from chatbot.domain.request import Request
from chatbot.explain import together
from chatbot.explain.reasons import card
from chatbot.orchestrator import sparing
from chatbot.orchestrator.select import relevant
from chatbot.orchestrator.shelves import Shelf, chosen_from, shelves_of
from chatbot.orchestrator.world import Scene

#: Other choices shown for each need; and of a single need.
_OTHERS, _OTHERS_OF_ONE = 2, 5


def outfit(scene: Scene) -> Iterator[Event | Kept]:
    """Answer a wish for several things with the best set that the budget allows, or the cheapest and by how much it is over."""
    request = scene.request
    budget = float(request.budget.value) if request.budget and isinstance(request.budget.value, int | float) else None
    shelves, choice = chosen_from(shelves_of(scene), budget)
    cards = _cards(scene, shelves, choice, budget)
    told = together.told([_told(s, o) for s, o in zip(shelves, choice.chosen, strict=True)], choice, request.budget)
    told = " ".join(filter(None, (together.made_of(request.needs) if scene.said == () else "", told, sparing.told(scene), _of_one(request, shelves))))
    lacking = tuple(dict.fromkeys(together.name(s.need) for s in shelves if not (s.options or s.seen or s.relaxation)))
    if not cards:
        yield Shown((), missing=lacking)
        yield Said(told)
        yield Kept(replace(scene.conversation, request=request, questions_in_row=0))
        return
    gave_way = (f.facet for s, o in zip(shelves, choice.chosen, strict=True) if s.relaxation and o for f in s.relaxation.dropped)
    yield Shown(cards, tuple(dict.fromkeys(gave_way)), bundle=_bundle(choice), missing=lacking)
    chosen = [o for o in choice.chosen if o is not None]
    more = " Other choices for each are below." if len(cards) > len(chosen) > 1 else ""
    yield Said(told + more)
    offers = [o.offer for o in chosen][:3]
    asked = Request(subject=request.subject)
    yield from scene.world.narrator.narrate(scene.text, offers, asked, told, (), scene.tally, caller=scene.caller)
    ids = tuple(dict.fromkeys(c.offer.item.id for c in cards))
    kept = replace(scene.conversation, request=request, shown=(*scene.conversation.shown, ids), focus=(), questions_in_row=0)
    yield Kept(replace(kept, mentioned=(*kept.mentioned, *(i.id for i in scene.spared))))


def _of_one(request: Request, shelves: Sequence[Shelf]) -> str:
    """That several of the same one can be had as well, where different ones are shown."""
    return f"If you'd rather have {request.quantity} of the same, tell me of which." if len(shelves) > len(request.needs) else ""


def _cards(scene: Scene, shelves: Sequence[Shelf], choice: Choice, budget: float | None) -> tuple[Card, ...]:
    cards = [_card(scene, s.need, o) for s, o in zip(shelves, choice.chosen, strict=True) if o is not None]
    kinds = {s.need: at for at, s in reversed(list(enumerate(shelves)))}
    most = _OTHERS if len(kinds) > 1 else max(_OTHERS, _OTHERS_OF_ONE + 1 - len(cards))
    for need, at in sorted(kinds.items(), key=lambda k: k[1]):
        shown = {c.offer.item.id for c in cards}
        free = [o for o in shelves[at].options if o.offer.item.id not in shown]
        cards += [_card(scene, need, o) for o in others(choice, at, free, budget, most)]
    return tuple(cards)


def _card(scene: Scene, need: Request, option: Option) -> Card:
    own = replace(scene, request=need)
    return replace(card(option.offer, need, relevant(own, need)), need=together.name(need), quantity=need.quantity)


def _told(shelf: Shelf, option: Option | None) -> together.Told:
    return together.Told(shelf.need, option, shelf.relaxation, shelf.seen)


def _bundle(choice: Choice) -> Bundle | None:
    chosen = [o for o in choice.chosen if o is not None]
    if not chosen:
        return None
    return Bundle(tuple(o.offer.item.id for o in chosen), choice.total, chosen[0].offer.item.currency)
