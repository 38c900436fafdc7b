"""Which items a follow-up message is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from chatbot.decision.bundle import Option, choose
from chatbot.decision.presumed import presumed
from chatbot.domain.candidate import Candidate
from chatbot.domain.fit import fitting_offers, satisfies
from chatbot.domain.having import avoiding
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest, Polarity, Profile
from chatbot.domain.vocabulary import Vocabulary
from chatbot.followup.occasion import Occasion

#: How many items a message is about at the most.
MOST = 3
#: How many more are looked at, for some may be ruled out.
_SPARE = 20
#: How many items are weighed for each part of a set.
_WEIGHED = 30


class Found(Protocol):
    @property
    def candidates(self) -> Sequence[Candidate]: ...


class Finder(Protocol):
    """Finds items for a wish, none that breaks a hard filter or is out of stock."""

    def find(self, request: Request, *, interests: Sequence[Interest] = (), k: int = 8) -> Found: ...

    def fitting(self, request: Request) -> Mapping[str, Offer]:
        """Every item that satisfies the request, with the offer that does."""
        ...


class Assortment(Protocol):
    """The catalogue as it is now."""

    @property
    def items(self) -> Mapping[str, Item]: ...
    @property
    def vocabulary(self) -> Vocabulary: ...
    @property
    def finder(self) -> Finder: ...


class Recommender(Protocol):
    """Finds items for a taste, without a wish."""

    def __call__(self, history: Sequence[str], profile: Profile, k: int) -> Sequence[Candidate]: ...


def for_a_wish(occasion: Occasion, stock: Assortment, most: int = MOST) -> tuple[Offer, ...]:
    """What was saved or liked and fits still, then the best that fits; of a wish for several things the best set within its budget. Nothing given up."""
    request = occasion.request
    needs = [replace(n, excluded=(*n.excluded, *n.skipped)) for n in request.needs]
    if not request.several:
        return _best(needs[0], occasion, stock, most)
    shelves = [[Option(o, -place, n.quantity) for place, o in enumerate(_best(n, occasion, stock, _WEIGHED))] for n in needs]
    choice = choose(shelves, _bound(request))
    return () if choice.over else _different(o.offer for o in choice.chosen if o is not None)[:most]


def _bound(request: Request) -> float | None:
    limit = request.budget.value if request.budget else None
    return float(limit) if isinstance(limit, float | int) else None


def for_a_taste(occasion: Occasion, stock: Assortment, recommend: Recommender, most: int = MOST) -> tuple[Offer, ...]:
    """What was saved or liked and can be bought, one at the most, then what goes with it and with the taste; nothing that is disliked or ruled out."""
    refused = {i.value for i in occasion.interests if i.facet == "item" and not i.polarity.positive}
    saved = [offers[0] for i in occasion.saved if i in stock.items and (offers := fitting_offers(stock.items[i], ()))]
    found = recommend(occasion.saved, Profile(occasion.interests), most + len(saved) + len(refused) + _SPARE)
    offers = _different([*saved[:1], *(c.offer for c in found if c.offer.item.id not in occasion.saved)])
    return tuple(o for o in offers if o.item.id not in refused and not _ruled_out(o, occasion.interests))[:most]


def _ruled_out(offer: Offer, interests: Sequence[Interest]) -> bool:
    return any(not satisfies(offer, avoiding(i)) for i in interests if i.polarity is Polarity.EXCLUDE and i.facet != "item")


def _best(need: Request, occasion: Occasion, stock: Assortment, most: int) -> tuple[Offer, ...]:
    asked = replace(need, filters=(*need.filters, *presumed(need, stock.vocabulary, stock.finder.fitting)))
    fitting = stock.finder.fitting(asked)
    saved = [fitting[i] for i in occasion.saved if i in fitting]
    found = stock.finder.find(asked, interests=occasion.interests, k=most + len(saved)).candidates
    return _different([*saved, *(c.offer for c in found)])[:most]


def _different(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple({o.item.id: o for o in reversed(list(offers))}.values())[::-1]
