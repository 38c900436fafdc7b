"""What a message says about the shopper: a reading, as signals for the profile."""

from collections.abc import Iterator
from datetime import datetime

from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.understanding.reading import Reading

_NO_TASTE = frozenset({"text", "stock"})


def signals_of(reading: Reading, request: Request, *, turn_id: str, now: datetime) -> tuple[Signal, ...]:
    """The signals of one message; ``request`` is what it led to. Questions about an item or the store say nothing of a taste."""
    if reading.act not in ("want", "more", "like", "dislike"):
        return ()
    found = list(_of_filters(reading, request, turn_id, now))
    if reading.category and reading.act == "want":
        found.append(
            Signal(
                "category", reading.category, Polarity.LIKE, request.subject, Via.WORDS, reading.category, turn_id, now
            )
        )
    return tuple(found)


def _of_filters(reading: Reading, request: Request, turn_id: str, now: datetime) -> Iterator[Signal]:
    for wanted in reading.filters:
        if wanted.facet in _NO_TASTE or wanted.facet == "category":
            continue
        for value in _values(wanted):
            yield Signal(
                facet=wanted.facet,
                value=value,
                polarity=_polarity(wanted),
                subject=request.subject,
                via=Via.WORDS,
                source=wanted.source,
                turn_id=turn_id,
                at=now,
                category="" if wanted.lasting else (request.category or ""),
            )


def _polarity(wanted: Filter) -> Polarity:
    if wanted.excludes:
        return Polarity.EXCLUDE if wanted.hard else Polarity.DISLIKE
    return Polarity.REQUIRE if wanted.hard else Polarity.LIKE


def _values(wanted: Filter) -> tuple[str, ...]:
    match wanted.value:
        case bool():
            return ("yes" if wanted.value else "no",)
        case tuple():
            return wanted.value
        case str():
            return (wanted.value,)
    sign = "" if wanted.op == "=" else f"{wanted.op} "
    return (f"{sign}{wanted.value:g} {wanted.unit}".strip(),)
