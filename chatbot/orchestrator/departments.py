"""The parts of the shop, widest first: what to tap for those who don't know what there is."""

from collections import Counter

from chatbot.domain.events import QuickReply
from chatbot.orchestrator.world import Stock

#: So many are offered.
_MOST = 6


def departments(stock: Stock) -> tuple[QuickReply, ...]:
    """The widest categories of what is in stock, with the number of items in each."""
    wide = Counter(item.categories[0] for item in stock.items.values() if item.categories and item.stock > 0)
    return tuple(QuickReply(name.capitalize(), count) for name, count in wide.most_common(_MOST))
