"""Taking back what was said: the conversation, its state and what was learned are as they were before."""

from collections.abc import Callable
from datetime import datetime

from chatbot.conduct import Conductor
from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.visit import Visit
from chatbot.store.fold import fold, standing
from chatbot.store.record import Message, Record, Snapshot, Undone
from chatbot.store.store import Store
from chatbot.taste import Taste


class Rewind:
    """Takes turns back. The log stays whole: what was taken back isn't counted any more."""

    def __init__(
        self, store: Store, conductor: Conductor, taste: Taste, *, start: Callable[[Visit], Conversation], clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._conductor = conductor
        self._taste = taste
        self._start = start
        self._clock = clock

    def undo(self, visit: Visit, turn_id: str | None = None) -> str | None:
        """Take back the last turn, or the one of this id and all behind it; the words that began it, or None where there is nothing to take back.

        A turn that runs is stopped first. What the shopper did to items, and had forgotten, stays done. While one of the shop's people has the
        conversation, nothing is taken back.
        """
        with self._conductor.between_turns(visit) as free:
            return self._taken_back(visit, turn_id) if free else None

    def _taken_back(self, visit: Visit, turn_id: str | None) -> str | None:
        log = standing(self._store.log.of_conversation(visit.conversation_id))
        start = self._start(visit)
        said = [r for r in log if isinstance(r.entry, Message) and r.entry.role is Role.SHOPPER]
        first = next((r for r in reversed(said) if turn_id in (None, r.turn_id)), None)
        if first is None or not isinstance(first.entry, Message) or fold(start, log).held_by:
            return None
        self._taste.take_back(visit, list({r.turn_id for r in log if r.id >= first.id and r.turn_id}))
        undone = self._append(visit, Undone(first.turn_id))
        self._append(visit, Snapshot(fold(start, (*log, undone)), undone.id))
        return first.entry.text

    def _append(self, visit: Visit, entry: Undone | Snapshot) -> Record:
        return self._store.log.append(visit.conversation_id, "", 0, entry, at=self._clock())
