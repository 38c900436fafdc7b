"""All that is known of a shopper, to take along."""

from collections.abc import Iterable, Mapping
from typing import Any

from chatbot.domain.consent import Consent
from chatbot.domain.visit import Transcript, Visit
from chatbot.store.doors import Opened
from chatbot.store.requests import request_to_json


def export(
    visit: Visit, transcript: Transcript, *, signals: Iterable[Mapping[str, Any]], consents: Iterable[Consent], conversations: Iterable[Opened]
) -> dict[str, Any]:
    """As JSON values: the evidence of taste, every answer about being remembered, the conversations, and what was said in this one."""
    said = [{"role": e.role.value, "text": e.text, "items": [c.offer.item.id for c in e.cards]} for e in transcript.entries]
    return {
        "shopper": visit.shopper,
        "consent": [{"given": c.given, "at": c.at.isoformat() if c.at else None} for c in consents],
        "signals": [dict(s) for s in signals],
        "conversations": [{"id": c.id, "locale": c.locale, "created_at": c.created_at.isoformat()} for c in conversations],
        "conversation": {
            "id": visit.conversation_id,
            "entries": said,
            "request": request_to_json(transcript.request),
            "shortlist": [c.offer.item.id for c in transcript.shortlist],
        },
    }
