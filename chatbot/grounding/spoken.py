"""What was spoken of before a sentence: what "it" and a short name go back to."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.grounding.facts import FactBook
from chatbot.grounding.references import references
from chatbot.grounding.tokens import tokens


@dataclass(frozen=True, slots=True)
class Spoken:
    """``latest`` are the places of the items that the last sentence naming any was about; ``singled`` those of items named alone, the latest first."""

    latest: frozenset[int] = frozenset()
    singled: tuple[int, ...] = ()


def spoken(previous: Sequence[str], book: FactBook) -> Spoken:
    """What the sentences before one spoke of, oldest first."""
    latest, singled = frozenset[int](), list[int]()
    for sentence in previous:
        found = references(tokens(sentence), book, frozenset(), tuple(reversed(singled)))
        about = [r.items for r in found if r.role == "subject" and r.kind in ("named", "group") and r.items]
        latest = frozenset().union(*about) if about else latest
        singled += [place for r in found if r.kind == "named" and len(r.items) == 1 for place in r.items]
    return Spoken(latest, tuple(dict.fromkeys(reversed(singled))))
