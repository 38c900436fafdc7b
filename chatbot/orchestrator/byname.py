"""Items that are asked for by their name, none of which has the rest: "do you have the Terminal in green?"."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.decision.relax import Relaxation, relax
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.words import lemmas
from chatbot.explain.naming import short_title
from chatbot.orchestrator.world import Scene
from chatbot.understanding.tokens import tokenize

#: How many of the nearest may bear the name.
_NEAREST = 24


def otherwise(scene: Scene, request: Request, offers: Sequence[Offer]) -> Relaxation | None:
    """What has to give so that the things of that name can be shown; None where no name is said, or one of ``offers`` bears it."""
    name = lemmas(request.text)
    wishes = [f for f in request.hard if not f.excludes]
    if request.category or request.like or not wishes or not _is_said_as_a_name(name, scene.text) or any(_bears(o, name) for o in offers):
        return None
    passed = replace(request, excluded=(*request.excluded, *request.skipped), filters=tuple(f for f in request.filters if f.excludes))
    near = scene.stock.finder.find(passed, k=_NEAREST).candidates
    named = {c.offer.item.id for c in near if _bears(c.offer, name)}
    return relax(request, lambda r: {i: o for i, o in scene.stock.finder.fitting(r).items() if i in named}) if named else None


def bearing(request: Request, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Those of the offers that bear the name asked for."""
    return tuple(o for o in offers if _bears(o, lemmas(request.text)))


def _is_said_as_a_name(name: Sequence[str], text: str) -> bool:
    """Whether a message has these words behind "the", or with a capital letter."""
    tokens = tokenize(text)
    for i in range(len(tokens) - len(name) + 1 if name else 0):
        if tuple(w for t in tokens[i : i + len(name)] for w in lemmas(t.text)) == tuple(name):
            return tokens[i].text[:1].isupper() or (i > 0 and tokens[i - 1].lemma == "the")
    return False


def _bears(offer: Offer, name: Sequence[str]) -> bool:
    """Whether a title begins with these words behind its brand."""
    return tuple(lemmas(short_title(offer.item)))[: len(name)] == tuple(name)
