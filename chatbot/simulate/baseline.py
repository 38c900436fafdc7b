"""What the same shoppers get from a search box: the last message alone, nothing filtered, nothing remembered."""

from dataclasses import dataclass

from chatbot.journeys.observed import Observed
from chatbot.shop import Shop

#: As many items as an answer of the shop has.
_CARDS = 6


@dataclass(frozen=True, slots=True)
class SearchBox:
    """Finds items by meaning and words. It never asks."""

    shop: Shop

    def begin(self) -> "SearchBox":
        return self

    def say(self, text: str) -> Observed:
        return Observed(offers=tuple(c.offer for c in self.shop.search(text, k=_CARDS)))
