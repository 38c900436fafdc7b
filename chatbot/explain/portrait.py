"""An item in two sentences: what it is in the shop's own words, and its telling facts."""

from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.sentence import opening
from chatbot.explain.facts import facts
from chatbot.explain.naming import called
from chatbot.explain.wording import capital, price

_FACTS = 5


def portrait(offer: Offer, request: Request) -> str:
    """The price, the beginning of the description as a quotation, and up to five facts, what was asked for first."""
    item = offer.item
    name = capital(called(item))
    about = opening(item.description)
    telling = ", ".join(facts(offer, request, _FACTS))
    parts = [f"{name} is {price(offer)}.", f"“{about}”" if about else "", f"In short: {telling}." if telling else ""]
    return " ".join(p for p in parts if p)
