"""What the language model is told before it speaks of the items on show."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chatbot.domain.fit import satisfies
from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest
from chatbot.explain.contrast import differences
from chatbot.explain.facts import facts
from chatbot.explain.lead import what
from chatbot.explain.naming import called
from chatbot.explain.wording import adjective, label, listed

#: An average of fewer ratings says nothing; one from here on speaks for an item, one below against it.
_RATED, _GOOD, _POOR = 15, 4.4, 3.7
_CATCHES, _KNOWN = 2, 2


@dataclass(frozen=True, slots=True)
class Told:
    """One item as the model hears of it: what to call it, facts in phrases, the most telling first, and what speaks against it."""

    name: str
    title: str
    points: tuple[str, ...]
    catches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """A turn in words: what the shopper said, what they want by now and for whom, what is known of that person's taste, and the items."""

    message: str
    wanted: str
    whose: str
    known: tuple[str, ...]
    items: tuple[Told, ...]


def briefing(
    message: str, offers: Sequence[Offer], request: Request, interests: Sequence[Interest] = (), *, items: int = 3, most: int = 5
) -> Briefing:
    """The briefing on the first ``items`` of the offers on show, best first, with up to ``most`` facts of each.

    Differences between them are computed, not left to the model; each is called by a name that fits no other on show.
    """
    whose = "" if request.subject == "me" else request.subject
    told = tuple(_told(offer, offers, request, most) for offer in offers[:items])
    return Briefing(message, what(request), whose, tuple(_known(interests, offers, request))[:_KNOWN], told)


def _told(offer: Offer, offers: Sequence[Offer], request: Request, most: int) -> Told:
    pros, cons = _against_the_first(offer, offers, request)
    own = facts(offer, request, most - len(pros))
    catches = (*_unmet(offer, request), *cons, *_poorly_rated(offer))
    return Told(called(offer.item, [o.item for o in offers]), offer.item.title, (*own, *pros, *_well_rated(offer)), catches[:_CATCHES])


def _against_the_first(offer: Offer, offers: Sequence[Offer], request: Request) -> tuple[list[str], list[str]]:
    """What a later item has over the best one, and what it lacks beside it, of the two largest differences: "$40 cheaper and 300 g lighter than the Skerry"."""
    best = offers[0]
    if offer is best or offer.item.category != best.item.category:
        return [], []
    name = called(best.item, [o.item for o in offers])
    found = differences(best, offer, request)[:2]
    better, worse = [str(d) for d in found if d.better], [str(d) for d in found if not d.better]
    return [f"{listed(better)} than {name}"] if better else [], [f"{listed(worse)} than {name}"] if worse else []


def _unmet(offer: Offer, request: Request) -> Iterator[str]:
    """Wishes that may be broken and are: "not foldable", "no word on the weight", "in blue, not red"."""
    for wish in request.soft:
        if wish.facet not in ("text", "category", "price") and not satisfies(offer, wish):
            yield _lacking(offer, wish)


def _lacking(offer: Offer, wish: Filter) -> str:
    stated, name = offer.value(wish.facet), label(wish.facet)
    if stated is None:
        return f"no word on whether it is {name}" if wish.value is True and adjective(wish.facet) else f"no word on the {name}"
    if isinstance(stated, bool):
        return f"{'' if stated else 'not '}{name}" if adjective(wish.facet) else f"{'with' if stated else 'no'} {name}"
    if isinstance(stated, tuple) and isinstance(wish.value, str) and not wish.excludes:
        return f"{name} {listed(stated[:2])}, not {wish.value}"
    return f"not quite the {name} asked for"


def _well_rated(offer: Offer) -> Iterable[str]:
    rating = _rating(offer)
    return (f"rated {rating:g} of 5",) if rating >= _GOOD else ()


def _poorly_rated(offer: Offer) -> Iterable[str]:
    rating = _rating(offer)
    return (f"rated only {rating:g} of 5",) if 0 < rating < _POOR else ()


def _rating(offer: Offer) -> float:
    item = offer.item
    return item.rating if item.rating is not None and item.rating_count >= _RATED else 0.0


def _known(interests: Sequence[Interest], offers: Sequence[Offer], request: Request) -> Iterator[str]:
    """Tastes that something on show meets and the request doesn't name."""
    settled = {f.facet for f in request.filters}
    for interest in sorted(interests, key=lambda i: -i.strength):
        plain = interest.facet not in ("item", "category", "price", "text") and interest.value[:1] not in ("<", ">")
        if not plain or interest.facet in settled or not interest.polarity.positive:
            continue
        if any(satisfies(o, Filter(interest.facet, "=", True if interest.value == "yes" else interest.value)) for o in offers):
            yield f"likes {label(interest.facet) if interest.value == 'yes' else interest.value}"
