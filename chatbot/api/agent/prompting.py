"""What the program has to say to an agent: a reply, and passages of the handbook."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from chatbot.api.agent.queue import ConversationId
from chatbot.api.agent.refusal import refusals
from chatbot.api.agent.shape import canned_json, suggestion_json
from chatbot.api.attendance import attended
from chatbot.api.entry import TheClerk, TheShop
from chatbot.llm.caller import Caller

router = APIRouter(prefix="/agent", tags=["agent"])


@router.post("/conversations/{id}/suggestions")
async def suggest(
    shop: TheShop, _: TheClerk, id: ConversationId, request: Request, based_on: Annotated[int | None, Query(ge=0, le=2**62)] = None
) -> dict[str, Any]:
    """What could be answered to the shopper's newest words, with what backs each sentence. Nothing is sent or kept. If the shopper wrote behind
    ``based_on``, or writes while it is made, it is thrown away."""
    caller = Caller(f"agent of {id}")
    with refusals():
        made = await attended(request.receive, caller, lambda: shop.helpdesk.suggest(id, based_on=based_on, caller=caller))
    return suggestion_json(made)


@router.get("/handbook")
def handbook(shop: TheShop, _: TheClerk, text: Annotated[str, Query(max_length=2000)] = "", k: Annotated[int, Query(ge=1, le=50)] = 5) -> dict[str, Any]:
    """Passages of the handbook, the nearest to these words first, each ready to send with its citation; without words in reading order."""
    return {"answers": [canned_json(c) for c in shop.helpdesk.handbook(text, k)]}
