"""A shopper's message while one of the shop's people has the conversation: it is understood, and left for them to answer."""

import logging
from collections.abc import Iterable, Iterator

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Event, Failed, ProfileChanged, Understood
from chatbot.domain.notes import Agreed, Forgotten, Note, Noted
from chatbot.llm.caller import Caller

_log = logging.getLogger(__name__)


def nobody(conversation_id: str) -> Caller:
    """A caller who has left already: no model writes anything for them."""
    caller = Caller(conversation_id)
    caller.leave()
    return caller


def unsaid(turn_id: str, before: Conversation, steps: Iterable[Event | Note]) -> Iterator[Event | Note]:
    """Of a turn, what it understood, learned and was told to forget; nothing of what it would show, say or ask.

    It always ends well: the message is there for who has the conversation, whatever we made of it.
    """
    shortlist = before.shortlist
    try:
        for step in steps:
            match step:
                case Understood() | ProfileChanged() | Noted() | Forgotten() | Agreed():
                    yield step
                case Done():
                    shortlist = step.shortlist
                case Failed(_, detail):
                    _log.warning("turn %s of a conversation that is held was not understood: %s", turn_id, detail)
    except Exception:  # the shopper isn't waiting for us
        _log.exception("turn %s of a conversation that is held broke", turn_id)
    yield Done(turn_id, shortlist)
