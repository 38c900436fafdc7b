"""What is said of a shopper, not by them: a note of somebody who helps them."""

from dataclasses import replace
from datetime import datetime

from chatbot.domain.conversation import Conversation
from chatbot.domain.signal import Signal
from chatbot.domain.words import means
from chatbot.orchestrator.hearing import hear
from chatbot.orchestrator.world import Stock
from chatbot.understanding.evidence import signals_of
from chatbot.understanding.scope import revise


def overheard(stock: Stock, conversation: Conversation, text: str, *, now: datetime) -> tuple[Signal, ...]:
    """The evidence in a note, read as the shopper's words are: "she wears size M" says the same of her.

    A note is no wish. It holds for the kind of thing that it names, or else for the one that is looked for.
    """
    reading, request = hear(stock, conversation, text).reading, conversation.request
    on_show = tuple(stock.items[i] for i in conversation.on_show if i in stock.items)
    revised = revise(request, reading, on_show, stock.vocabulary, (), conversation.topics)
    if reading.category is None or not means(reading.category, text):
        reading, revised = replace(reading, category=None), replace(revised, category=request.category)
    return signals_of(reading, revised, turn_id="", now=now, text=text)
