"""What a message says about the shopper: a reading, as signals for the profile."""

from collections.abc import Iterator
from datetime import datetime

from chatbot.domain.harm import speaks_of_harm
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.understanding.emphasis import emphasis, quote
from chatbot.understanding.reading import Reading

_NO_TASTE = frozenset({"text", "stock"})


def signals_of(reading: Reading, request: Request, *, turn_id: str, now: datetime, text: str = "") -> tuple[Signal, ...]:
    """The signals of one message; ``request`` is what it led to, ``text`` the message. Questions about an item or the store say nothing of a taste."""
    if reading.act not in ("want", "more", "like", "dislike"):
        return ()
    found = list(_of_filters(reading, request, turn_id, now, text))
    if reading.category and reading.act == "want":
        found.append(
            Signal(
                "category", reading.category, Polarity.LIKE, request.subject, Via.WORDS, _naming(reading.category, text), turn_id, now
            )
        )
    return tuple(found)


def _of_filters(reading: Reading, request: Request, turn_id: str, now: datetime, text: str) -> Iterator[Signal]:
    said = [(f, _polarity(f)) for f in reading.filters] + [(f, Polarity.ALLOW) for f in reading.allowed]
    for wanted, polarity in said:
        if wanted.facet == "category" or (wanted.facet in _NO_TASTE and not _harms(wanted, text)):
            continue
        for value in _values(wanted):
            yield Signal(
                facet=wanted.facet,
                value=value,
                polarity=polarity,
                subject=request.subject,
                via=Via.WORDS,
                source=quote(wanted.source, text),
                turn_id=turn_id,
                at=now,
                category="" if wanted.lasting else (request.category or ""),
                emphasis=emphasis(wanted.source, text),
            )


def _harms(wanted: Filter, text: str) -> bool:
    """Whether it is ruled out because it does harm: that is worth knowing, whether or not a facet of the catalogue states it."""
    return wanted.facet == "text" and wanted.excludes and wanted.lasting and speaks_of_harm(quote(wanted.source, text))


def _naming(category: str, text: str) -> str:
    """The part of the message that names the category, be it one or many of them."""
    found = (quote(form, text) for form in (category, f"{category}s", f"{category}es"))
    return next((f for f in found if f.casefold().rstrip("es") != category.casefold().rstrip("es")), category)


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
