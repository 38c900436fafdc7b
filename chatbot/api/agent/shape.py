"""The help desk's values as JSON."""

from datetime import datetime
from typing import Any

from chatbot.api.shape import card_json, consent_json, entry_json, interest_json, question_json
from chatbot.domain.ticket import Queue, Ticket
from chatbot.helpdesk.canned import Canned
from chatbot.helpdesk.dossier import Dossier, Note
from chatbot.helpdesk.suggestion import Evidence, Suggestion
from chatbot.store.codec import change_to_json
from chatbot.store.requests import request_to_json

Json = dict[str, Any]


def queue_json(queue: Queue, now: datetime) -> Json:
    kinds = {"waiting": queue.waiting, "held": queue.held, "live": queue.live}
    return {kind: [ticket_json(t, now) for t in tickets] for kind, tickets in kinds.items()}


def ticket_json(ticket: Ticket, now: datetime) -> Json:
    """``waited_s`` are the seconds since ``since``."""
    return {
        "id": ticket.conversation_id,
        "shopper": ticket.label,
        "reason": ticket.reason or None,
        "since": ticket.since.isoformat(),
        "waited_s": max(0, round((now - ticket.since).total_seconds())),
        "last_words": ticket.words,
        "turns": ticket.turns,
        "category": ticket.category or None,
        "subject": ticket.subject,
        "held_by": ticket.held_by,
        "unanswered": ticket.unanswered,
        "away": ticket.away,
    }


def dossier_json(dossier: Dossier, now: datetime) -> Json:
    transcript = dossier.transcript
    return {
        "id": dossier.conversation_id,
        "shopper": dossier.label,
        "locale": dossier.locale,
        "opened_at": dossier.opened_at.isoformat(),
        "entries": [entry_json(e) for e in transcript.entries],
        "request": request_to_json(transcript.request),
        "items": [card_json(c) for c in transcript.on_show],
        "shortlist": [card_json(c) for c in transcript.shortlist],
        "profile": [interest_json(i) for i in dossier.profile.interests],
        "consent": consent_json(dossier.consent),
        "notes": [note_json(n) for n in dossier.notes],
        "held_by": dossier.held_by,
        "ticket": ticket_json(dossier.ticket, now) if dossier.ticket else None,
        "last_event": dossier.last_event,
    }


def note_json(note: Note) -> Json:
    return {"agent": note.agent, "text": note.text, "at": note.at.isoformat(), "profile_changes": [change_to_json(c) for c in note.changes]}


def suggestion_json(suggestion: Suggestion) -> Json:
    return {
        "based_on": suggestion.based_on,
        "to": suggestion.to,
        "intent": suggestion.intent.value if suggestion.intent else None,
        "request": request_to_json(suggestion.request),
        "text": suggestion.text,
        "items": [card_json(c) for c in suggestion.cards],
        "evidence": [evidence_json(e) for e in suggestion.evidence],
        "question": question_json(suggestion.question),
    }


def evidence_json(evidence: Evidence) -> Json:
    return {
        "sentence": evidence.sentence,
        "source": evidence.source.value,
        "item_id": evidence.item_id,
        "items": list(evidence.items),
        "facts": list(evidence.facts),
        "cites": evidence.cites or None,
    }


def canned_json(canned: Canned) -> Json:
    passage = canned.passage
    return {
        "id": passage.id,
        "document": passage.document,
        "section": passage.section,
        "text": canned.text,
        "cite": canned.cite,
        "likeness": round(canned.likeness, 4),
    }
