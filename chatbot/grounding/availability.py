"""What is said of stock: that an item can be had, and in which options."""

from chatbot.domain.item import offers
from chatbot.grounding.meaning import Meaning

_HAD = frozenset({"stock", "available", "left"})


def unavailable(meaning: Meaning) -> str:
    """What is wrong with saying that an item can be had; an empty string when nothing is."""
    for at, low in enumerate(meaning.low):
        if low in _HAD and not all(any(o.in_stock for o in offers(meaning.book.items[p].item)) for p in meaning.about(at)):
            return "says that something can be had that is sold out"
    return ""
