"""Which of a few items to take, and why: "which would you pick?", answered from their data."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.domain.events import Card
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Request
from chatbot.explain.contrast import trade_off
from chatbot.explain.naming import called
from chatbot.explain.wording import listed, price

#: An average of fewer ratings says nothing, nor does a lower one speak for an item.
_RATED, _GOOD = 15, 4.0


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said, and the offers that it is about: the one to take, and the one that it is weighed against, if there is another."""

    text: str
    offers: tuple[Offer, ...]


def advise(cards: Sequence[Card], request: Request, sight: Sequence[Item] = ()) -> Advice:
    """The one of these cards that has most of what was asked for and is known to be liked, else the first: they come in the order of the list, whose first
    item is called the nearest. The next one stands beside it. ``sight`` are all items that can be seen."""
    ranked = sorted(cards, key=_met, reverse=True)
    best, among = ranked[0], [c.offer for c in cards]
    told = f"I'd take {called(best.offer.item, [*(o.item for o in among), *sight])}, at {price(best.offer)}: {listed(_reasons(best, cards))}."
    if len(ranked) == 1:
        return Advice(told, (best.offer,))
    second = ranked[1].offer
    return Advice(" ".join(filter(None, (told, trade_off(best.offer, second, request, among)))), (best.offer, second))


def _reasons(best: Card, cards: Sequence[Card]) -> list[str]:
    """What speaks for a card: what the others don't have, and its rating; failing that, its place in the list."""
    common = set.intersection(*({r.text for r in c.reasons} for c in cards))
    said = [r.text for r in best.reasons if r.facet != "rating" and (r.text not in common or len(cards) == 1)]
    rated, others = _rating(best.offer), [_rating(c.offer) for c in cards if c is not best]
    if rated >= _GOOD:
        said.append(f"{'the best rated of these, ' if others and rated > max(others) else 'rated '}{rated:g} out of 5")
    return said or ["it comes closest to what you asked for"]


def _met(card: Card) -> int:
    """How many of the shopper's wishes and likings a card meets."""
    return sum(r.facet != "rating" for r in card.reasons)


def _rating(offer: Offer) -> float:
    item = offer.item
    return item.rating if item.rating is not None and item.rating_count >= _RATED else 0.0
