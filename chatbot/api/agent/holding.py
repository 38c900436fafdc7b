"""Having a conversation: to take it over, to say something in it, and to hand it back."""

from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from chatbot.api.agent.queue import ConversationId
from chatbot.api.agent.refusal import refusals
from chatbot.api.entry import TheClerk, TheSettings, TheShop
from chatbot.api.problem import Problem
from chatbot.api.shape import record_json
from chatbot.api.word import ItemId, Line
from chatbot.settings import Settings
from chatbot.store.codec import change_to_json

router = APIRouter(prefix="/agent", tags=["agent"])


class Release(BaseModel):
    """What the next one who helps should know."""

    model_config = ConfigDict(extra="forbid")

    note: str = ""


class NewMessage(BaseModel):
    """Words, items to look at, or both. ``based_on`` is the newest event that the agent has seen. The same ``client_message_id`` twice is one message."""

    model_config = ConfigDict(extra="forbid")

    text: str = ""
    item_ids: Annotated[list[ItemId], Field(max_length=12)] = []
    based_on: Annotated[int, Field(ge=0, le=2**62)] | None = None
    client_message_id: Annotated[Line, Field(min_length=1, max_length=128)] | None = None


class NewNote(BaseModel):
    """What is worth knowing of the shopper; they don't read it."""

    model_config = ConfigDict(extra="forbid")

    text: str


@router.post("/conversations/{id}/take")
def take(shop: TheShop, clerk: TheClerk, id: ConversationId) -> dict[str, Any]:
    """Have the conversation from now on; the assistant is silent. A holder who was silent for long is relieved."""
    with refusals():
        shop.helpdesk.take(id, clerk.name)
    return {"held_by": clerk.name}


@router.post("/conversations/{id}/release")
def release(shop: TheShop, clerk: TheClerk, settings: TheSettings, id: ConversationId, body: Annotated[Release | None, Body()] = None) -> dict[str, Any]:
    """Hand the conversation back to the assistant, which goes on with all that was said."""
    note = _short(body.note if body else "", settings)
    with refusals():
        changes = shop.helpdesk.release(id, clerk.name, note)
    return {"held_by": "", "profile_changes": [change_to_json(c) for c in changes]}


@router.post("/conversations/{id}/messages", status_code=201)
def write(shop: TheShop, clerk: TheClerk, settings: TheSettings, id: ConversationId, body: NewMessage) -> dict[str, Any]:
    """Say something to the shopper; only who has the conversation may. If the shopper wrote behind ``based_on``, nothing is sent."""
    text = _short(body.text, settings)
    with refusals():
        record = shop.helpdesk.write(id, clerk.name, text, body.item_ids, based_on=body.based_on, client_message_id=body.client_message_id)
    return record_json(record)


@router.post("/conversations/{id}/notes", status_code=201)
def note(shop: TheShop, clerk: TheClerk, settings: TheSettings, id: ConversationId, body: NewNote) -> dict[str, Any]:
    """Note something of the shopper; what it changed in their profile, where it shows as the agent's."""
    text = _short(body.text, settings)
    with refusals():
        return {"profile_changes": [change_to_json(c) for c in shop.helpdesk.note(id, clerk.name, text)]}


def _short(text: str, settings: Settings) -> str:
    if len(text) > settings.text_limit:
        raise Problem(422, f"A message has at most {settings.text_limit:,} characters.", kind="too-long")
    return text
