"""Which items to show for a request: what fits, or the nearest once the least has given way."""

from collections.abc import Container, Sequence, Set
from dataclasses import dataclass, replace

from chatbot.decision.presumed import presumed
from chatbot.decision.relax import Relaxation, relax
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest
from chatbot.domain.words import lemmas
from chatbot.orchestrator.byname import bearing, otherwise
from chatbot.orchestrator.leaning import Ordered, ordered, qualities
from chatbot.orchestrator.world import Scene
from chatbot.profile import relevance
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.terms import NOUNS
from chatbot.understanding.tokens import tokenize

#: Cards of one answer.
CARDS = 6
#: Cards when nothing carries the name that was asked for.
_FAR_CARDS = 3
#: What says only that there are several of something.
_SETS = frozenset({"set", "kit"})
#: So short a word is called no noun by its form, but behind a noun at the end of a name it is one: the box of "lunch box".
_SHORT = 3
#: How many of the best are put in order by a leaning.
_LEANING = 40
#: Below this cosine between the shopper's words and the nearest item nothing is shown: for a thing that is named, and for a need that is described.
_NAMED_FLOOR, _FLOOR = 0.5, 0.26


@dataclass(frozen=True, slots=True)
class Selection:
    """The offers to show, best first, out of ``total`` that fit.

    ``far`` ones are near the shopper's words in meaning only, by the cosine ``nearest``; a ``relaxation`` says what gave way, ``ordered`` what a leaning
    did. Shown ``again`` is what was shown when the topic was left. ``unheard`` is what was told of somebody and has to do with nothing here; asked for
    ``by_name``, something had to give for what is called so.
    """

    offers: tuple[Offer, ...]
    total: int
    request: Request
    relaxation: Relaxation | None = None
    far: bool = False
    nearest: float = 0.0
    ordered: Ordered | None = None
    again: bool = False
    unheard: str = ""
    by_name: bool = False


def select(scene: Scene, request: Request) -> Selection | None:
    """What to show: what fits, nothing when all of it was seen, or what fits once the least has given way; None when nothing helps."""
    if scene.reading.back is not None and request == scene.reading.back.request and (shown := _shown_before(scene, request)):
        return Selection(shown, max(len(shown), len(scene.stock.finder.fitting(searchable(request)))), request, again=True)
    found = _search(scene, request)
    if (named := otherwise(scene, request, found.offers)) is not None:
        found = _search(scene, named.request)
        return replace(found, offers=bearing(request, found.offers), request=request, relaxation=named, by_name=True)
    if found.offers:
        return found if not found.far or _near_enough(scene, found) else _for_somebody(scene, request)
    if request.skipped and scene.stock.finder.fitting(request):
        return Selection((), len(request.skipped), request)
    relaxation = relax(request, lambda r: scene.stock.finder.fitting(searchable(r)))
    if relaxation is None:
        return None
    found = _search(scene, relaxation.request)
    return replace(found, request=request, relaxation=relaxation) if found.offers else None


def tells_of_somebody(scene: Scene, request: Request) -> bool:
    """Whether the words of a wish tell of the one whom it is for ("a gift for my dad, he's into golf") and name nothing to find."""
    return request.subject != "me" and not (request.category or scene.reading.fresh or _thing(scene, request))


def says_nothing(request: Request) -> bool:
    """Whether there is no wish to rank by yet: what somebody can't have at all is none."""
    wishes = [f for f in request.filters if not (f.lasting and f.excludes)]
    return not (request.category or wishes or request.text or request.like or request.leanings)


def searchable(request: Request) -> Request:
    """The request with what was passed over left out."""
    return replace(request, excluded=(*request.excluded, *request.skipped))


def relevant(scene: Scene, request: Request) -> tuple[Interest, ...]:
    """The interests of the one whom the request is for that matter for it, strongest first."""
    return relevance.relevant(scene.interests, request, scene.stock.vocabulary)


def reselect(scene: Scene, request: Request) -> Selection:
    """What fits, and nothing given up: to see what another scene would show."""
    return _search(scene, request)


def _for_somebody(scene: Scene, request: Request) -> Selection | None:
    """What else fits somebody of whom something is told that has to do with nothing here."""
    if not tells_of_somebody(scene, request):
        return None
    found = _search(scene, replace(request, text=""))
    return replace(found, request=request, unheard=request.text) if found.offers else None


def _near_enough(scene: Scene, found: Selection) -> bool:
    """Whether something that doesn't bear the name asked for may be shown for it: a flashlight's neighbour for a flashlight, no notebook for a bookshelf."""
    return found.nearest >= (_NAMED_FLOOR if scene.reading.fresh or _thing(scene, found.request) else _FLOOR)


def _search(scene: Scene, request: Request) -> Selection:
    sharp = _sharpened(scene, request)
    interests = relevant(scene, request)
    unsaid = presumed(sharp, scene.stock.vocabulary, lambda r: scene.stock.finder.fitting(searchable(r)))
    asked = replace(searchable(sharp), text=_query(scene, request), filters=(*sharp.filters, *unsaid))
    cards = request.count or CARDS
    vague = request.category is None and bool(request.text) and not request.leanings
    found = scene.stock.finder.find(asked, interests=interests, k=_LEANING if request.leanings else cards, close=vague)
    order = ordered(scene, request, [c.offer for c in found.candidates])
    offers = order.leaned.offers[:cards] if order else _anchored(scene, request, tuple(c.offer for c in found.candidates))
    far = _far(scene, request, offers)
    return Selection(offers[:_FAR_CARDS] if far else offers, found.total, request, far=far, nearest=found.nearest, ordered=order)


def _shown_before(scene: Scene, request: Request) -> tuple[Offer, ...]:
    """What was on show when the topic was left, as far as it can still be had."""
    fitting = scene.stock.finder.fitting(request)
    return tuple(fitting[i] for i in scene.conversation.on_show if i in fitting)


def _sharpened(scene: Scene, request: Request) -> Request:
    """The request with its wishes as requirements, where nothing else says what is looked for ("he's into fishing") and enough fits."""
    if request.category or not any(not f.excludes for f in request.soft):
        return request
    sharp = replace(request, filters=tuple(f if f.excludes else replace(f, hard=True) for f in request.filters))
    return sharp if len(scene.stock.finder.fitting(searchable(sharp))) >= _FAR_CARDS else request


def _query(scene: Scene, request: Request) -> str:
    """The words to rank by: what no filter settles, what is only wished for, and the item that the wish is relative to."""
    soft = [
        str(f.value) if not isinstance(f.value, bool) else f.facet.replace("_", " ")
        for f in request.soft
        if not f.excludes
    ]
    like = scene.stock.items.get(request.like or "")
    parts = [request.text, *soft, qualities(request), like.title if like and not request.leanings else ""]
    return " ".join(p for p in parts if p)


def _far(scene: Scene, request: Request, offers: Sequence[Offer]) -> bool:
    """Whether what was found is near in meaning at best: none of the words is in a title, a category or a property of what was found; where a thing is
    named ("a quiet blender"), not the word that names it, or both that do in one place: a dinner here and a set there make no dinner set."""
    named = _head(_thing(scene, request) or (request.text if scene.reading.fresh else ""))
    if request.category or request.like or not request.text or (request.filters and not named):
        return False
    if named:
        return not any(_bears(o, set(named)) for o in offers)
    told = [set(lemmas(text)) for o in offers for text in (o.item.title, *o.item.categories, *_values(o))]
    return not any(words & set(lemmas(request.text)) for words in told)


def _bears(offer: Offer, named: Set[str]) -> bool:
    """Whether an item is called so: its title, or its kind at the end, as a board game is a game and no board, and a bike helmet no bike."""
    kinds = [lemmas(kind)[-len(named) :] for kind in (*offer.item.categories, *_values(offer, NOUNS))]
    title, heads = lemmas(offer.item.title), {kind[-1] for kind in kinds if kind}
    if not named & heads:
        title = tuple(word for word, after in zip(title, (*title[1:], ""), strict=True) if after not in heads)
    return any(named <= set(words) for words in (title, *kinds))


def _head(thing: str) -> tuple[str, ...]:
    """What something is called by: its last word, and the noun before it, if there is one (both of "dinner set", the blender of "quiet blender")."""
    words = tokenize(thing)
    two = len(words) > 1 and is_noun(words[-2]) and (is_noun(words[-1]) or words[-1].lemma in _SETS or len(words[-1].lemma) == _SHORT)
    return tuple(w for t in words[-2 if two else -1 :] for w in lemmas(t.text))


def _thing(scene: Scene, request: Request) -> str:
    """The thing that the message names in words that nothing explains, or the one before that the catalogue turned out not to have."""
    return scene.reading.thing or request.absent


def _values(offer: Offer, facets: Container[str] | None = None) -> list[str]:
    """The values in words of all facets, or of these."""
    return [v for facet, value in offer.item.attributes.items() if isinstance(value, tuple) and (facets is None or facet in facets) for v in value]


def _anchored(scene: Scene, request: Request, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """ "That one, but in green": the item itself comes first where it can be had so."""
    fitting = scene.stock.finder.fitting(searchable(request)).get(request.like) if request.like else None
    if fitting is None:
        return offers
    return (fitting, *(o for o in offers if o.item.id != fitting.item.id))[: request.count or CARDS]
