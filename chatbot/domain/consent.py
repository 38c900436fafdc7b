"""Whether a shopper wants to be remembered."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether what is learned of a shopper may be kept for their next conversation.

    ``at`` is when they said so; None where they never did, and the shop's own setting holds.
    """

    given: bool
    at: datetime | None = None
