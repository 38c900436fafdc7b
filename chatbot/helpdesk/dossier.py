"""A conversation as the agent who helps sees it."""

from dataclasses import dataclass
from datetime import datetime

from chatbot.domain.consent import Consent
from chatbot.domain.signal import Profile, ProfileChange
from chatbot.domain.ticket import Ticket
from chatbot.domain.visit import Transcript


@dataclass(frozen=True, slots=True)
class Note:
    """What an agent noted of the shopper, and what it changed in the profile and still holds."""

    agent: str
    text: str
    at: datetime
    changes: tuple[ProfileChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that bears on a conversation. ``last_event`` is where its events go on; ``held_by`` is empty where the assistant has it."""

    conversation_id: str
    label: str
    locale: str
    opened_at: datetime
    transcript: Transcript
    profile: Profile
    consent: Consent
    notes: tuple[Note, ...]
    held_by: str
    last_event: int
    ticket: Ticket | None = None
