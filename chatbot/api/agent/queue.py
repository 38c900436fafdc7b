"""Looking: the queue, and a conversation with all that bears on it."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query
from starlette.responses import Response

from chatbot.api.agent.refusal import refusals
from chatbot.api.agent.shape import dossier_json, queue_json
from chatbot.api.entry import TheClerk, TheShop
from chatbot.api.stream import events

router = APIRouter(prefix="/agent", tags=["agent"])

ConversationId = Annotated[str, Path(max_length=64)]


@router.get("/queue")
def queue(shop: TheShop, _: TheClerk) -> dict[str, Any]:
    """Who waits for a person, the longest wait first; who has one; and whom the assistant talks with now."""
    return queue_json(shop.helpdesk.queue(), shop.helpdesk.now())


@router.get("/conversations/{id}")
def read(shop: TheShop, _: TheClerk, id: ConversationId) -> dict[str, Any]:
    """A conversation, the shopper's request and profile, and the notes; ``last_event`` is where its events go on."""
    with refusals():
        return dossier_json(shop.helpdesk.look(id), shop.helpdesk.now())


@router.get("/conversations/{id}/events", response_model=None)
def listen(
    shop: TheShop,
    _: TheClerk,
    id: ConversationId,
    after: Annotated[int, Query(ge=0, le=2**62)] = 0,
    last_event_id: Annotated[str, Header(max_length=30)] = "",
    accept: Annotated[str, Header(max_length=500)] = "",
) -> Response:
    """What happened after an event, and what happens from now on, notes and what the shopper does to items too. With ``Accept: application/json`` only what
    there is by now."""
    with refusals():
        return events(lambda n: shop.helpdesk.events_after(id, n), after, last_event_id=last_event_id, accept=accept)
