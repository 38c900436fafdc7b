"""What of a wish the catalogue turned out not to have: for the people who decide what the shop carries, and for nobody's answer."""

from collections.abc import Iterable, Sequence

from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Request
from chatbot.domain.words import lemmas
from chatbot.orchestrator.select import Selection
from chatbot.orchestrator.world import Scene
from chatbot.understanding.stopwords import STOPWORDS


def missing(scene: Scene, selection: Selection) -> tuple[str, ...]:
    """The words for what was looked for and is in nothing that is shown; empty where all of it is.

    A thing that is named has to be borne by one of the items as a whole. Of what is asked for beside a category it is enough if any word is there.
    """
    request = selection.request
    if not request.text or request.like:
        return ()
    if request.category:
        return () if _mentioned(request.text, selection.offers) else _unheard(scene, request.text)
    named = scene.reading.thing or (request.text if scene.reading.fresh or selection.far else "")
    return (named,) if named and not any(_bears(o, named) for o in selection.offers) else ()


def looked_for(scene: Scene, request: Request) -> tuple[str, ...]:
    """The name of a thing for which nothing at all could be shown."""
    named = scene.reading.thing or request.absent or request.text
    return (named,) if named else ()


def _bears(offer: Offer, named: str) -> bool:
    return set(lemmas(named)) <= _words((offer.item.title, *offer.item.categories, *_values(offer.item)))


def _mentioned(text: str, offers: Sequence[Offer]) -> bool:
    told = (t for o in offers for t in (o.item.title, o.item.description, *o.item.categories, *_values(o.item), *o.item.attributes))
    return not _words(told).isdisjoint(lemmas(text))


def _unheard(scene: Scene, text: str) -> tuple[str, ...]:
    """The words that the catalogue uses nowhere, as one phrase: what isn't said of a thing in words that it does use may be said in others."""
    kept = [w for w in text.split() if not any(x in scene.stock.words or x.split("'")[0] in STOPWORDS for x in lemmas(w))]
    return (" ".join(kept),) if kept else ()


def _values(item: Item) -> list[str]:
    return [v for value in item.attributes.values() if isinstance(value, tuple) for v in value]


def _words(texts: Iterable[str]) -> set[str]:
    return {w for t in texts for w in lemmas(t.replace("_", " "))}
