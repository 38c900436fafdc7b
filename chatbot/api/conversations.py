"""Conversations: to begin one, to say something, to read what was said, to react to an item."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Header, Path, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from chatbot.api.attendance import attended
from chatbot.api.entry import Participant, TheSettings, TheShop, vouch
from chatbot.api.problem import Problem
from chatbot.api.shape import card_json, entry_json
from chatbot.api.stream import EventStream, events, play
from chatbot.api.turn import turn_json
from chatbot.api.word import ItemId, Line, UserId
from chatbot.domain.events import Failed
from chatbot.domain.item import Item
from chatbot.domain.visit import NoEntry
from chatbot.llm.caller import Caller
from chatbot.shop import NoItem, Shop
from chatbot.store.codec import change_to_json
from chatbot.store.record import Record
from chatbot.store.requests import request_to_json

router = APIRouter(tags=["conversations"])

Accept = Annotated[str, Header(max_length=500)]


class NewConversation(BaseModel):
    """Who comes. ``user_hash`` proves the ``user_id`` where the shop has an identity secret."""

    model_config = ConfigDict(extra="forbid")

    user_id: UserId | None = None
    user_hash: str | None = Field(default=None, max_length=128)
    locale: str = Field(default="en", max_length=35, pattern=r"^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$")


class NewTurn(BaseModel):
    """One message. The same ``client_turn_id`` twice is one turn: name it, and a lost answer may be asked for again. ``item_id`` is the item of the page
    beside the chat, if the catalogue has it."""

    model_config = ConfigDict(extra="forbid")

    text: str
    item_id: ItemId | None = None
    client_turn_id: Annotated[Line, Field(min_length=1, max_length=128)] | None = None


class Undo(BaseModel):
    """What to take back: this turn and all behind it; without one, the last."""

    model_config = ConfigDict(extra="forbid")

    turn_id: Annotated[Line, Field(min_length=1, max_length=64)] | None = None


class Feedback(BaseModel):
    model_config = ConfigDict(extra="forbid")

    item_id: ItemId
    kind: Literal["like", "dislike", "click", "shortlist", "unshortlist", "purchase"]


@router.post("/conversations", status_code=201)
def begin(shop: TheShop, settings: TheSettings, body: Annotated[NewConversation | None, Body()] = None) -> dict[str, Any]:
    """Begin a conversation. The token is the only way into it."""
    new = body or NewConversation()
    vouch(new.user_id, new.user_hash, settings.identity_secret)
    opening = shop.open(user_id=new.user_id, locale=new.locale)
    return {
        "id": opening.id,
        "token": opening.token,
        "greeting": opening.greeting,
        "quick_replies": list(opening.quick_replies),
    }


@router.post("/conversations/{id}/turns", response_model=None)
async def say(shop: TheShop, settings: TheSettings, visit: Participant, body: NewTurn, request: Request, accept: Accept = "") -> Response:
    """Say something. The answer is an event stream if ``Accept`` asks for one, else one object. Who goes away before its end stops the model."""
    if len(body.text) > settings.text_limit:
        raise Problem(422, f"A message has at most {settings.text_limit:,} characters.", kind="too-long")
    caller = Caller(visit.conversation_id)
    records = shop.turn_records(visit, body.text, client_turn_id=body.client_turn_id, caller=caller, viewing=body.item_id)
    if "text/event-stream" in accept.lower():
        return EventStream(play(records, caller), caller.leave)
    return await attended(request.receive, caller, lambda: _whole(records, shop))


@router.post("/conversations/{id}/stop")
def stop(shop: TheShop, visit: Participant) -> dict[str, bool]:
    """Have the answer that is under way end with what there is without the model."""
    return {"stopped": shop.stop(visit)}


@router.post("/conversations/{id}/undo")
def undo(shop: TheShop, visit: Participant, body: Annotated[Undo | None, Body()] = None) -> dict[str, str | None]:
    """Take back the last turn, or the one named and all behind it; ``text`` is what the shopper had said, null where there was nothing to take back."""
    return {"text": shop.undo(visit, body.turn_id if body else None)}


@router.post("/conversations/{id}/share", status_code=201)
def share(shop: TheShop, visit: Participant) -> dict[str, str]:
    """A key to a look at the conversation as it stands now, for anybody who has it, and the path of the page that shows it."""
    key = shop.share(visit)
    return {"key": key, "path": f"/?shared={key}"}


@router.get("/shared/{key}")
def shared(shop: TheShop, key: Annotated[str, Path(max_length=100)]) -> dict[str, Any]:
    """What was said and shown in a conversation when it was shared."""
    try:
        return {"entries": [entry_json(e) for e in shop.shared(key).entries]}
    except NoEntry as error:
        raise Problem(404, "There is no shared conversation of this key.", kind="no-share") from error


def _whole(records: Iterable[Record], shop: Shop) -> Response:
    answer = list(records)
    if isinstance(failed := answer[-1].entry, Failed):
        more = {"turn_id": failed.turn_id}
        raise Problem(503, failed.detail, kind="turn-failed", headers={"Retry-After": "1"}, more=more)
    return JSONResponse(turn_json(answer, _finder(shop)))


@router.get("/conversations/{id}")
def read(shop: TheShop, visit: Participant) -> dict[str, Any]:
    """The conversation as it stands; ``last_event`` is where its events go on."""
    last, transcript = shop.last_event(visit), shop.transcript(visit)
    return {
        "id": visit.conversation_id,
        "entries": [entry_json(e) for e in transcript.entries],
        "request": request_to_json(transcript.request),
        "items": [card_json(c) for c in transcript.on_show],
        "shortlist": [card_json(c) for c in transcript.shortlist],
        "held_by": transcript.held_by,
        "last_event": last,
    }


@router.get("/conversations/{id}/events", response_model=None)
def listen(
    shop: TheShop,
    visit: Participant,
    after: Annotated[int, Query(ge=0, le=2**62)] = 0,
    last_event_id: Annotated[str, Header(max_length=30)] = "",
    accept: Accept = "",
) -> Response:
    """What happened after an event, and what happens from now on: messages of both sides, and the events of turns.

    With ``Accept: application/json`` only what there is by now. ``Last-Event-ID`` counts before ``after``.
    """
    return events(lambda n: shop.events_after(visit, n), after, last_event_id=last_event_id, accept=accept)


@router.post("/conversations/{id}/feedback")
def react(shop: TheShop, visit: Participant, body: Feedback) -> dict[str, Any]:
    """What the shopper did to an item; what it changed in the profile."""
    try:
        changes = shop.feedback(visit, body.item_id, body.kind)
    except NoItem as error:
        raise Problem(404, "The catalogue has no such item.", kind="no-item") from error
    return {"profile_changes": [change_to_json(c) for c in changes]}


def _finder(shop: Shop) -> Callable[[str], Item | None]:
    def find(item_id: str) -> Item | None:
        try:
            return shop.item(item_id)
        except NoItem:
            return None

    return find
