"""An opinion with its reason: "it isn't for the train, as it has no noise cancelling".

Where the reason is backed, the opinion may speak of the shopper's world.
"""

import re
from dataclasses import dataclass

from chatbot.grounding.conclusions import speaks_of_people
from chatbot.grounding.facts import FactBook
from chatbot.grounding.ordinary import is_negator
from chatbot.grounding.references import references
from chatbot.grounding.tokens import tokens

_REASON = re.compile(r"(?:,? (?:as|because|since)|[:;]| -|–|—) (?=(?:it|they|its|it's|they're|both|all|each)\b)", re.IGNORECASE)

_REFUSING = frozenset({"skip", "avoid"})


@dataclass(frozen=True, slots=True)
class Argument:
    """The ``reason`` of an opinion, and the places of the items that both are ``about``."""

    reason: str
    about: frozenset[int]


def argued(sentence: str, book: FactBook, before: frozenset[int]) -> Argument | None:
    """The argument of a sentence where all else is an opinion that claims no property; None for any other sentence.

    An opinion against an item ("isn't for the train") needs a reason that denies something too.
    """
    joint = _REASON.search(sentence)
    if joint is None:
        return None
    opinion, reason = tokens(sentence[: joint.start()]), sentence[joint.end() :]
    said = references(opinion, book, before)
    about = [r.items for r in said if r.role == "subject" and r.kind != "pronoun" and r.items]
    named = {i for r in said for i in range(r.start, r.end)}
    rest = tuple(t for i, t in enumerate(opinion) if i not in named)
    against = any(is_negator(t.low) for t in rest) or bool(rest and rest[0].low == "i'd" and _REFUSING & {t.low for t in rest})
    counted = {i for r in said if against or r.kind == "group" for i in range(r.start, r.end)}
    if len(about) != 1 or any(t.kind in ("number", "sign") and i not in counted for i, t in enumerate(opinion)):
        return None
    if against and not any(is_negator(t.low) for t in tokens(reason)):
        return None
    refused = tuple(t for t in rest if not (against and t.stem in book.wish))
    return Argument(reason, about[0]) if speaks_of_people(refused, book, about[0]) else None
