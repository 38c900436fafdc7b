"""A turn played for an agent's eyes: nothing of it is kept, and nobody else hears it."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from chatbot.conduct import Orchestrator
from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Intent, Understood
from chatbot.domain.item import Item
from chatbot.domain.signal import Profile
from chatbot.helpdesk.suggestion import Suggestion, suggested
from chatbot.llm.caller import Caller
from chatbot.store.fold import fold, standing
from chatbot.store.record import Message, Record

_TURN = "suggestion"
#: What asks for a person is nothing that a suggestion could answer.
_FOR_A_PERSON = frozenset({Intent.HANDOVER})


@dataclass(frozen=True, slots=True)
class Cue:
    """What a suggestion answers: the shopper's words, and the conversation as it stood before them."""

    text: str
    before: Conversation


def cue(start: Conversation, records: Sequence[Record]) -> Cue | None:
    """The newest words of the shopper that ask for more than a person; None where there are none."""
    log = standing(records)
    called = {r.turn_id for r in log if isinstance(r.entry, Understood) and r.entry.intent in _FOR_A_PERSON}
    for record in reversed(log):
        if isinstance(record.entry, Message) and record.entry.role is Role.SHOPPER and record.turn_id not in called:
            return Cue(record.entry.text, fold(start, [r for r in records if r.id < record.id]))
    return None


def rehearse(orchestrator: Orchestrator, based_on: int, wanted: Cue, profile: Profile, caller: Caller, on_show: Sequence[Item] = ()) -> Suggestion:
    """Play the turn that these words would get, and take it for a suggestion; ``on_show`` is what they could ask about."""
    stream = orchestrator.turn(wanted.before, profile, wanted.text, _TURN, caller)
    with closing(stream) as steps:  # type: ignore[type-var]
        return suggested(based_on, wanted.text, steps, wanted.before.request, on_show)
