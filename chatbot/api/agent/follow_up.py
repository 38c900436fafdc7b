"""Follow-up messages: drafts for an agent to edit."""

import logging
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot.api.agent.queue import ConversationId
from chatbot.api.entry import TheClerk, TheShop
from chatbot.api.problem import Problem
from chatbot.api.shape import card_json
from chatbot.correspondence import NoConsent
from chatbot.domain.visit import NoEntry
from chatbot.followup.letter import Channel, Letter
from chatbot.followup.writer import NothingFits

router = APIRouter(prefix="/agent", tags=["agent"])
_log = logging.getLogger(__name__)


class Wanted(BaseModel):
    """Where the message is to be read."""

    model_config = ConfigDict(extra="forbid")

    channel: Channel = Channel.EMAIL


class WantedFor(Wanted):
    """Whom the message is to, by the shop's own id."""

    user_id: str = Field(min_length=1, max_length=200)


@router.post("/conversations/{id}/follow-up")
def follow_up(shop: TheShop, clerk: TheClerk, id: ConversationId, body: Wanted) -> dict[str, Any]:
    """A draft of a message that takes up this conversation. Nothing is sent."""
    _log.info("%r asked for a message to the shopper of the conversation %s", clerk.name, id)
    try:
        return _letter(shop.letters.after(id, body.channel))
    except NoEntry as error:
        raise Problem(404, "There is no such conversation.", kind="no-conversation") from error
    except (NoConsent, NothingFits) as error:
        raise _refused(error) from error


@router.post("/follow-up")
def follow_up_user(shop: TheShop, clerk: TheClerk, body: WantedFor) -> dict[str, Any]:
    """A draft of a message to a known user, by the taste that they agreed to have kept. Nothing is sent."""
    _log.info("%r asked for a message to the user %r", clerk.name, body.user_id)
    try:
        return _letter(shop.letters.to_user(body.user_id, body.channel))
    except (NoConsent, NothingFits) as error:
        raise _refused(error) from error


def _refused(error: NoConsent | NothingFits) -> Problem:
    if isinstance(error, NoConsent):
        return Problem(403, f"{str(error)[0].upper()}{str(error)[1:]}.", kind="no-consent")
    return Problem(409, f"{str(error)[0].upper()}{str(error)[1:]}.", kind="nothing-fits")


def _letter(letter: Letter) -> dict[str, Any]:
    grounding = letter.grounding
    return {
        "channel": letter.channel.value,
        "subject": letter.subject,
        "text": letter.text,
        "items": [card_json(c) for c in letter.cards],
        "grounding": {"sentences": grounding.sentences, "from_model": grounding.from_model, "replaced": grounding.replaced},
    }
