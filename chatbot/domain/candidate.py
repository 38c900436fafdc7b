"""What retrieval finds."""

from dataclasses import dataclass

from chatbot.domain.item import Offer


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer that satisfies every hard filter, with its fused score (higher is better, roughly 0 to 1)."""

    offer: Offer
    score: float
