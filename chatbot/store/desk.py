"""What an entry of a log means for the queue of those who help shoppers: written with the entry, in one transaction."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, update

from chatbot.domain.conversation import Role
from chatbot.domain.events import Handed, Understood
from chatbot.domain.request import Request
from chatbot.input import plain
from chatbot.store.record import Entry, Message, Snapshot
from chatbot.store.tables import claims, time_to_text

#: So much of the shopper's last words is shown in the queue.
_WORDS = 160


def tell_the_desk(connection: Connection, conversation_id: str, event_id: int, entry: Entry, *, at: datetime) -> None:
    """Bring the conversation's row up to date. Whoever calls this has the conversation to themselves until the transaction ends."""
    values = _told(event_id, entry, time_to_text(at))
    if values and not connection.execute(update(claims).where(claims.c.conversation_id == conversation_id).values(values)).rowcount:
        connection.execute(insert(claims), {"conversation_id": conversation_id})
        connection.execute(update(claims).where(claims.c.conversation_id == conversation_id).values(values))


def _told(event_id: int, entry: Entry, now: str) -> dict[str, Any]:
    match entry:
        case Message(Role.SHOPPER, text):
            words = " ".join(plain(text[: 4 * _WORDS]).split())[:_WORDS]
            return {"heard_at": now, "heard_id": event_id, "words": words, "turns": claims.c.turns + 1}
        case Understood(_, request):
            return _wanted(request)
        case Handed(reason):
            return {"waiting_since": func.coalesce(claims.c.waiting_since, now), "reason": reason}
        case Snapshot(state):
            return {"turns": state.turns, **_wanted(state.request), **({} if state.handed or state.held_by else {"waiting_since": None})}
    return {}


def _wanted(request: Request) -> dict[str, Any]:
    return {"category": request.category or "", "subject": request.subject}
