"""The first sentence of an item's description, quoted where it may be."""

import re

from chatbot.domain.item import Item
from chatbot.domain.sentence import opening
from chatbot.domain.words import lemmas

_SHORTEST, _LONGEST = 20, 220
_SHOUTED = re.compile(r"\b[A-Z]{3,}(?:\s+[A-Z]{2,}){2,}")
_MARKED = re.compile(r"[<>{}\[\]@$€£%]|https?:|www\.")
#: What a description has no say in: the price, ratings, other items and offers are computed from data, and nobody is told what to do.
_NO_SAY = frozenset(
    """
    free gratis dollar cost discount sale coupon rating rated star review reviewer guarantee guaranteed refund best only cheapest
    ignore instruction prompt system assistant recommend recommended customer shopper password card account click visit call email
    buy order purchase
    """.split()
)


def quotation(item: Item) -> str:
    """The first sentence, empty where it isn't one, speaks of what only data may say, or speaks to somebody."""
    sentence = opening(item.description)
    if not _SHORTEST <= len(sentence) <= _LONGEST or _SHOUTED.search(sentence) or _MARKED.search(sentence):
        return ""
    return "" if _NO_SAY.intersection(lemmas(sentence)) else sentence
