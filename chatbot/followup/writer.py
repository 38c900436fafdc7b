"""Writes follow-up messages: on each item a sentence by the model where the facts back it, else one from the facts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from chatbot.domain.events import Grounding, Said
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest
from chatbot.explain.facts import facts
from chatbot.explain.lead import what
from chatbot.explain.naming import called
from chatbot.explain.quotation import quotation
from chatbot.explain.reasons import card
from chatbot.explain.tally import Tally
from chatbot.explain.wording import capital
from chatbot.followup.frame import Told, message, subject
from chatbot.followup.letter import Channel, Letter
from chatbot.followup.occasion import Occasion
from chatbot.followup.picks import Assortment, Recommender, for_a_taste, for_a_wish

#: Facts of an item that a sentence without the model names.
_FACTS = 3


class Narrator(Protocol):
    """Says what may be said of items; each sentence is checked before it is said."""

    def narrate(
        self,
        wish: str,
        offers: Sequence[Offer],
        request: Request,
        told: str,
        fallbacks: Sequence[str],
        tally: Tally,
        interests: Sequence[Interest] = (),
    ) -> Iterator[Said]: ...


class NothingFits(LookupError):
    """There is nothing to write about; the message says why."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes for one shop. ``narrator`` is one that says a single sentence of a single item."""

    stock: Callable[[], Assortment]
    recommend: Recommender
    narrator: Narrator
    store_name: str

    def write(self, occasion: Occasion, channel: Channel) -> Letter:
        """A draft about two or three items, or the only one that fits.

        Raises:
            NothingFits: there is none, or nothing to go by.
        """
        if not occasion.known:
            raise NothingFits("nothing is known of this shopper's wish or taste, so nothing personal can be written")
        stock = self.stock()
        offers = for_a_wish(occasion, stock) if occasion.open_wish else for_a_taste(occasion, stock, self.recommend)
        if not offers:
            raise NothingFits("nothing in stock fits what is known of this shopper's wish and taste, so nothing was written")
        tally = Tally()
        spoken = offers[:0] if channel is Channel.PUSH else offers
        told = [Told(offer, self._sentence(occasion, offer, offers, tally)) for offer in spoken] or [Told(offers[0], "")]
        cards = tuple(card(t.offer, occasion.request, occasion.interests) for t in told)
        return Letter(channel, subject(occasion, len(told), channel), message(channel, occasion, told, self.store_name), cards, tally.grounding)

    def _sentence(self, occasion: Occasion, offer: Offer, among: Sequence[Offer], tally: Tally) -> str:
        wish = what(occasion.request) if occasion.open_wish else ""
        mine = Tally()
        said = self.narrator.narrate(wish, (offer,), occasion.request, "", _from_facts(offer, among, occasion.request), mine, occasion.interests)
        text = " ".join(s.text.strip() for s in said)
        one, other = tally.grounding, mine.grounding
        tally.grounding = Grounding(one.sentences + bool(text), one.from_model + other.from_model, one.replaced + other.replaced)
        return text


def _from_facts(offer: Offer, among: Sequence[Offer], request: Request) -> tuple[str, ...]:
    telling = ", ".join(facts(offer, request, _FACTS))
    about = quotation(offer.item)
    listed = f"{capital(called(offer.item, [o.item for o in among]))}: {telling}." if telling else ""
    return tuple(s for s in (listed, f"“{about}”" if about else "") if s)
