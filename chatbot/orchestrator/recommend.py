"""Find, decide, and explain: cards first, words from facts, then the model's checked sentences, then at most one question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chatbot.decision.question import best_question
from chatbot.decision.relax import Relaxation, relax
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Asked, Event, QuickReply, Said, Shown
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest
from chatbot.domain.words import lemmas
from chatbot.explain import lead
from chatbot.explain.contrast import standouts, trade_off
from chatbot.explain.quotation import quotation
from chatbot.explain.reasons import card
from chatbot.orchestrator.world import Scene

#: Cards of one answer.
CARDS = 6
#: Cards when nothing carries the name that was asked for.
_FAR_CARDS = 3
#: Facets whose liking carries over from one category to another.
_GENERAL_TASTE = frozenset({"brand", "color", "material", "style", "gender", "size"})
_CHILDREN = frozenset(
    {
        "kid",
        "child",
        "baby",
        "toddler",
        "son",
        "daughter",
        "niece",
        "nephew",
        "grandson",
        "granddaughter",
        "boy",
        "girl",
        "godson",
        "goddaughter",
    }
)
_MALE = frozenset(
    {
        "dad",
        "brother",
        "son",
        "husband",
        "boyfriend",
        "uncle",
        "grandpa",
        "nephew",
        "grandson",
        "boy",
        "him",
        "stepson",
        "godson",
    }
)
_FEMALE = frozenset(
    {
        "mom",
        "sister",
        "daughter",
        "wife",
        "girlfriend",
        "aunt",
        "grandma",
        "niece",
        "granddaughter",
        "girl",
        "her",
        "stepdaughter",
        "goddaughter",
    }
)
#: Questions in a row at the most.
_PATIENCE = 2
#: Below this cosine between the shopper's words and the nearest item nothing is shown: for a thing that is named, and for a need that is described.
_NAMED_FLOOR, _FLOOR = 0.5, 0.26


@dataclass(frozen=True, slots=True)
class _Selection:
    offers: tuple[Offer, ...]
    total: int
    request: Request
    relaxation: Relaxation | None = None
    far: bool = False
    nearest: float = 0.0


def recommend(scene: Scene) -> Iterator[Event | Kept]:
    """Answer a wish: fitting items if there are any, the nearest ones when something has to give, a question when there is no wish yet."""
    request = scene.request
    if _says_nothing(request) and scene.reading.act not in ("surprise", "more"):
        yield from _ask_first(scene)
        return
    selection = _select(scene, request)
    if selection is None:
        yield Shown(())
        yield Said(lead.nothing(request, carried=_carried(scene, request)))
        yield Kept(replace(scene.conversation, request=request))
        return
    if not selection.offers:
        yield Said(lead.all_seen(selection.total, request))
        yield Kept(replace(scene.conversation, request=request, questions_in_row=0))
        return
    yield from _present(scene, selection)


def _says_nothing(request: Request) -> bool:
    return not (request.category or request.filters or request.text or request.like)


def _ask_first(scene: Scene) -> Iterator[Event | Kept]:
    """Without a wish there is nothing to rank: ask what it is about, with the shop's widest categories to tap."""
    category = scene.stock.vocabulary.facets.get("category")
    wide: dict[str, int] = {}
    for item in scene.stock.items.values():
        if item.categories and item.stock > 0:
            wide[item.categories[0]] = wide.get(item.categories[0], 0) + 1
    replies = tuple(
        QuickReply(name.capitalize(), count) for name, count in sorted(wide.items(), key=lambda p: -p[1])[:6]
    )
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
        replies,
    )
    yield asked
    yield Kept(_with_question(replace(scene.conversation, request=scene.request), asked))


def _select(scene: Scene, request: Request) -> _Selection | None:
    """What to show: what fits, nothing when all of it was seen, or what fits once the least has given way; None when nothing helps."""
    found = _search(scene, request)
    if found.offers:
        return found if not found.far or _near_enough(scene, found) else None
    if request.skipped and scene.stock.finder.fitting(request):
        return _Selection((), len(request.skipped), request)
    relaxation = relax(request, lambda r: scene.stock.finder.fitting(_searchable(r)))
    if relaxation is None:
        return None
    found = _search(scene, relaxation.request)
    return replace(found, request=request, relaxation=relaxation) if found.offers else None


def _near_enough(scene: Scene, found: _Selection) -> bool:
    """Whether something that doesn't bear the name asked for may be shown for it: a flashlight's neighbour for a flashlight, no notebook for a bookshelf."""
    return found.nearest >= (_NAMED_FLOOR if scene.reading.fresh else _FLOOR)


def _searchable(request: Request) -> Request:
    return replace(request, excluded=(*request.excluded, *request.skipped))


def _search(scene: Scene, request: Request) -> _Selection:
    asked = replace(
        _searchable(request), text=_query(scene, request), filters=(*request.filters, *_presumed(scene, request))
    )
    found = scene.stock.finder.find(asked, interests=_relevant(scene, request), k=request.count or CARDS)
    offers = _anchored(scene, request, tuple(c.offer for c in found.candidates))
    far = _far(request, offers)
    return _Selection(offers[:_FAR_CARDS] if far else offers, found.total, request, far=far, nearest=found.nearest)


def _presumed(scene: Scene, request: Request) -> tuple[Filter, ...]:
    """What goes without saying: things are for adults unless a child is spoken of."""
    facet = scene.stock.vocabulary.facets.get("age_group")
    spoken_of = any(
        f.facet == "age_group" or lemmas(f.facet.replace("_", " "))[:1] == ("age",) for f in request.filters
    )
    presumed: list[Filter] = []
    if facet is not None and not spoken_of and request.subject not in _CHILDREN and "adult" in (facet.values or {}):
        presumed.append(Filter("age_group", "=", "adult", hard=False))
    other = "women" if request.subject in _MALE else "men" if request.subject in _FEMALE else ""
    if other and not any(f.facet == "gender" for f in request.filters):
        presumed.append(Filter("gender", "!=", other, hard=False))
    return tuple(presumed)


def _relevant(scene: Scene, request: Request) -> tuple[Interest, ...]:
    """The interests that matter for this category: those from it, lasting ones, and those of taste in general."""
    matter = [i for i in scene.interests if i.facet not in request.indifferent]
    return tuple(i for i in matter if i.category in ("", request.category) or i.facet in _GENERAL_TASTE)


def _query(scene: Scene, request: Request) -> str:
    """The words to rank by: what no filter settles, what is only wished for, and the item that the wish is relative to."""
    soft = [
        str(f.value) if not isinstance(f.value, bool) else f.facet.replace("_", " ")
        for f in request.soft
        if not f.excludes
    ]
    like = scene.stock.items.get(request.like or "")
    parts = [request.text, *soft, like.title if like else ""]
    return " ".join(p for p in parts if p)


def _far(request: Request, offers: Sequence[Offer]) -> bool:
    """Whether what was found is near in meaning at best: none of the words is in a title, a category or a property of what was found."""
    if request.category or request.filters or request.like or not request.text:
        return False
    told = {w for o in offers for text in (o.item.title, *o.item.categories, *_values(o)) for w in lemmas(text)}
    return not told.intersection(lemmas(request.text))


def _values(offer: Offer) -> list[str]:
    return [v for value in offer.item.attributes.values() if isinstance(value, tuple) for v in value]


def _anchored(scene: Scene, request: Request, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """ "That one, but in green": the item itself comes first where it can be had so."""
    fitting = scene.stock.finder.fitting(_searchable(request)).get(request.like) if request.like else None
    if fitting is None:
        return offers
    return (fitting, *(o for o in offers if o.item.id != fitting.item.id))[: request.count or CARDS]


def _present(scene: Scene, selection: _Selection) -> Iterator[Event | Kept]:
    request, offers = selection.request, selection.offers
    interests = _relevant(scene, request)
    cards = tuple(card(o, request, interests) for o in offers)
    dropped = tuple(f.facet for f in selection.relaxation.dropped) if selection.relaxation else ()
    yield Shown(cards, dropped)
    opening = _opening(selection)
    kept_in_mind = lead.remembered(_relevant(scene, request), request, offers)
    facts = _fallbacks(offers, request)
    told = " ".join(p for p in (opening, kept_in_mind, *facts[:1]) if p)
    yield Said(told)
    yield from scene.world.narrator.narrate(scene.text, offers[:3], request, told, facts[1:], scene.tally)
    conversation = replace(
        scene.conversation,
        request=request,
        shown=(*scene.conversation.shown, tuple(o.item.id for o in offers)),
        focus=(),
    )
    asked = _question(scene, selection)
    if asked:
        yield asked
    yield Kept(_with_question(conversation, asked))


def _opening(selection: _Selection) -> str:
    request, offers = selection.request, selection.offers
    if selection.relaxation:
        return lead.relaxed(selection.relaxation, request, offers)
    if _says_nothing(request):
        return lead.favorites(offers)
    return lead.by_meaning(offers, request) if selection.far else lead.found(offers, selection.total, request)


def _fallbacks(offers: Sequence[Offer], request: Request) -> list[str]:
    """Sentences from facts, the most telling first: what the second has over the first, then what stands out."""
    about = quotation(offers[0].item)
    found = [f"“{about}”"] if about else []
    found += [trade_off(offers[0], offers[1], request, offers)] if len(offers) > 1 else []
    found += list(standouts(offers[:3]))
    return [s for s in found if s]


def _question(scene: Scene, selection: _Selection) -> Asked | None:
    tired = scene.conversation.questions_in_row >= _PATIENCE or scene.reading.act in ("surprise", "more")
    if tired or selection.relaxation or selection.far or selection.total <= CARDS:
        return None
    fitting = scene.stock.finder.fitting(_searchable(selection.request))
    return best_question(list(fitting.values()), selection.request, scene.stock.vocabulary, scene.conversation.asked)


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
    return bool(request.filters) and not request.text
