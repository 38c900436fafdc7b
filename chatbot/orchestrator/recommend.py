"""Find, decide, and explain: cards first, words from facts, then the model's checked sentences, then at most one question."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chatbot.decision.question import best_question
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Asked, Event, QuickReply, Said, Shown
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept
from chatbot.domain.request import Filter, Request
from chatbot.explain import lead
from chatbot.explain.contrast import standouts, trade_off
from chatbot.explain.leaning import ordered_by
from chatbot.explain.memory import known_taste, remembered
from chatbot.explain.quotation import quotation
from chatbot.explain.reasons import card
from chatbot.orchestrator import sparing
from chatbot.orchestrator.departments import departments
from chatbot.orchestrator.memory import answered, knows_recipient, recall
from chatbot.orchestrator.missing import looked_for, missing
from chatbot.orchestrator.outfit import outfit
from chatbot.orchestrator.select import CARDS, Selection, relevant, says_nothing, searchable, select, tells_of_somebody
from chatbot.orchestrator.world import Scene
from chatbot.understanding.insisting import wants_to_see
from chatbot.understanding.tokens import tidy, tokenize

#: Questions in a row at the most.
PATIENCE = 2


def recommend(scene: Scene) -> Iterator[Event | Kept]:
    """Answer a wish: fitting items if there are any, the nearest ones when something has to give, a question when there is no wish yet."""
    request = scene.request
    if request.several:
        yield from outfit(scene)
        return
    if says_nothing(request) and not (_tired(scene) or knows_recipient(scene)):
        yield from _ask_first(scene)
        return
    selection = select(scene, request)
    if selection is None:
        carried = _carried(scene, request)
        yield Shown((), missing=() if carried else looked_for(scene, request))
        yield Said(lead.nothing(request, scene.reading.thing or request.absent, carried=carried))
        absent = "" if carried else scene.reading.thing or request.absent or request.text
        yield Kept(replace(scene.conversation, request=replace(request, absent=absent)))
        return
    if not selection.offers:
        yield Said(lead.all_seen(selection.total, request))
        yield Kept(replace(scene.conversation, request=request, questions_in_row=0))
        return
    yield from _present(scene, selection)


def _ask_first(scene: Scene) -> Iterator[Event | Kept]:
    """Without a wish there is nothing to rank: ask what it is about, with the shop's widest categories to tap."""
    category = scene.stock.vocabulary.facets.get("category")
    whose = (
        "you"
        if scene.request.subject == "me"
        else f"your {scene.request.subject}"
        if scene.request.subject not in ("him", "her", "them")
        else scene.request.subject
    )
    asked = Asked(
        f"What should it be for {whose}? A kind of thing, what it is used for, or a price to stay under is enough.",
        "category" if category else "",
        departments(scene.stock),
    )
    if harm := sparing.told(scene, alone=True):
        yield Said(harm)
    yield asked
    yield Kept(_with_question(replace(scene.conversation, request=scene.request), asked))


def _present(scene: Scene, selection: Selection) -> Iterator[Event | Kept]:
    request, offers = selection.request, selection.offers
    interests = relevant(scene, request)
    cards = tuple(card(o, request, interests) for o in offers)
    dropped = tuple(f.facet for f in selection.relaxation.dropped) if selection.relaxation else ()
    yield Shown(cards, dropped, fitting=selection.total, missing=missing(scene, selection))
    opening = _opening(scene, selection)
    recalled = recall(scene, selection)
    facts = _fallbacks(offers, request)
    told = " ".join(p for p in (opening, sparing.told(scene), remembered(recalled)) if p)
    yield Said(told)
    yield from scene.world.narrator.narrate(scene.text, offers, request, told, facts, scene.tally, interests, scene.caller)
    conversation = replace(
        scene.conversation,
        request=_without_the_vain(scene, selection),
        shown=(*scene.conversation.shown, tuple(o.item.id for o in offers)),
        focus=(),
        mentioned=(*scene.conversation.mentioned, *(i.id for i in (*scene.spared, *recalled))),
    )
    asked = _question(scene, selection)
    if asked:
        yield asked
    yield Kept(_with_question(conversation, asked))


def _opening(scene: Scene, selection: Selection) -> str:
    request, offers = selection.request, selection.offers
    if selection.again:
        return lead.again(offers, request)
    order = selection.ordered if scene.reading.leanings else None
    leaning = ordered_by(order.leaning, order.leaned, order.than, offers) if order else ""
    if selection.relaxation:
        relaxed = lead.of_that_name if selection.by_name else lead.relaxed
        return f"{relaxed(selection.relaxation, request, offers)} {leaning}".strip()
    if leaning:
        return leaning
    if selection.unheard:
        return lead.without(selection.unheard, offers, replace(request, text=""))
    if says_nothing(request):
        return known_taste(offers, request.subject) if knows_recipient(scene) else lead.favorites(offers)
    return lead.by_meaning(offers, request) if selection.far else lead.found(offers, selection.total, request)


def _without_the_vain(scene: Scene, selection: Selection) -> Request:
    """The request to go on from: a comparison that nothing met ("much cheaper") was answered, and isn't held against what comes next; a thing that
    nothing is called is known not to be had."""
    request, vain = selection.request, selection.relaxation.critiques if selection.relaxation else ()
    absent = request.absent if tells_of_somebody(scene, request) else scene.reading.thing or request.absent or request.text if selection.far else request.absent
    return replace(request, filters=tuple(f for f in request.filters if f not in vain), absent=absent)


def _fallbacks(offers: Sequence[Offer], request: Request) -> list[str]:
    """Sentences from facts, the most telling first: what the second has over the first, then what stands out."""
    about = quotation(offers[0].item)
    found = [f"“{about}”"] if about else []
    found += [trade_off(offers[0], offers[1], request, offers)] if len(offers) > 1 else []
    found += list(standouts(offers[:3]))
    return [s for s in found if s]


def _question(scene: Scene, selection: Selection) -> Asked | None:
    if _tired(scene) or selection.relaxation or selection.far or selection.total <= CARDS:
        return None
    fitting = scene.stock.finder.fitting(searchable(selection.request))
    known = (*scene.conversation.asked, *answered(scene, selection.request))
    asked = best_question(list(fitting.values()), selection.request, scene.stock.vocabulary, known, _cared(scene), scene.tally.ask)
    if asked is None:
        return None
    return replace(asked, quick_replies=tuple(_counted(scene, selection.request, asked, r) for r in asked.quick_replies))


def _tired(scene: Scene) -> bool:
    """Whether another question would be one too many: enough were asked, or the shopper wants to see things."""
    asked = scene.conversation.questions_in_row >= PATIENCE
    return asked or scene.reading.act in ("surprise", "more") or wants_to_see(tokenize(tidy(scene.text)))


def _cared(scene: Scene) -> frozenset[str]:
    """The facets that this shopper has spoken of: in the profile, or of what was looked for before."""
    same = (t.request for t in scene.conversation.topics if t.request.subject == scene.request.subject)
    said = {f.facet for request in same for f in request.filters}
    return frozenset(said | {i.facet for i in scene.interests})


def _counted(scene: Scene, request: Request, asked: Asked, reply: QuickReply) -> QuickReply:
    """The reply with the number of items that it would leave, all constraints together."""
    facet = scene.stock.vocabulary.facets.get(asked.facet)
    values = (facet.values if facet else None) or {}
    value = next((v for v in values if v.casefold() == reply.text.casefold()), None)
    if value is None:
        return reply
    chosen = replace(searchable(request), filters=(*request.filters, Filter(asked.facet, "=", value)))
    return replace(reply, count=len(scene.stock.finder.fitting(chosen)))


def _with_question(conversation: Conversation, asked: Asked | None) -> Conversation:
    if asked is None:
        return replace(conversation, questions_in_row=0)
    return replace(
        conversation, asked=(*conversation.asked, asked.facet), questions_in_row=conversation.questions_in_row + 1
    )


def _carried(scene: Scene, request: Request) -> bool:
    """Whether the catalogue has such things at all, in stock or not."""
    if request.category:
        return True
    return bool(request.filters) and not (request.text or request.absent)
