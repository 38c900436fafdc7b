"""What has changed since a page last looked: the queue, and the conversation that is open in it."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from chatbot.domain.ticket import Queue
from chatbot.domain.visit import NoEntry
from chatbot.staff.clerk import Clerk
from ui.console.chat import chat
from ui.console.helpdesk import HelpDesk
from ui.console.queue import queue
from ui.texts import Texts

Json = dict[str, object]


class Watch:
    """Serves any number of pages, which all tell what they have."""

    def __init__(self, help_desk: HelpDesk, texts: Texts, clock: Callable[[], datetime]) -> None:
        self._desk = help_desk
        self._texts = texts
        self._clock = clock

    def changes(self, clerk: Clerk, opened: str, *, stamp: str = "", seen: str = "") -> Json:
        """The ``queue`` unless the page has it (``stamp``), the ``chat`` that is ``opened`` unless it is as it was ``seen``, ``gone`` where there is none."""
        found, now = self._desk.queue(), self._clock()
        changed: Json = {}
        fresh = _stamp(found)
        if fresh != stamp:
            told = self._texts("console.queue.news", count=len(found.waiting))
            markup = str(queue(self._texts, found, clerk.name, now))
            changed["queue"] = {"markup": markup, "stamp": fresh, "waiting": len(found.waiting), "news": told}
        try:
            if opened and self._news(found, opened, seen):
                changed["chat"] = self._chat(clerk, found, opened, now)
        except NoEntry:
            changed["gone"] = True
        return changed

    def _news(self, found: Queue, opened: str, seen: str) -> bool:
        """Whether the conversation is another than the one that was ``seen``: in the queue, or by what happened in it."""
        known = event_of(seen)
        return known is None or not seen.endswith(f".{_mark(found, opened)}") or bool(self._desk.events_after(opened, known))

    def _chat(self, clerk: Clerk, found: Queue, opened: str, now: datetime) -> Json:
        dossier, waits = self._desk.look(opened), any(t.conversation_id == opened for t in found.waiting)
        shown = chat(self._texts, dossier, self._desk.events_after(opened, 0), clerk.name, now, waits=waits)
        return shown | {"seen": f"{dossier.last_event}.{_mark(found, opened)}"}


def event_of(seen: str) -> int | None:
    """The newest event that a page had of its conversation."""
    known = seen.partition(".")[0]
    return int(known) if known.isascii() and known.isdigit() and len(known) < 20 else None


def _stamp(found: Queue) -> str:
    """What tells two queues apart."""
    return hashlib.sha256(repr(found).encode("utf-8", "replace")).hexdigest()[:16]


def _mark(found: Queue, opened: str) -> str:
    """How a conversation stands in the queue: what of it changes by itself, as time goes by."""
    ticket = next((t for t in (*found.waiting, *found.held, *found.live) if t.conversation_id == opened), None)
    return "away" if ticket is not None and ticket.away else "there"
