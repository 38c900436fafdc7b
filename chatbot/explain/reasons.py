"""Why an item is on show: a few words per reason, all computed from its data."""

from collections.abc import Iterable, Sequence

from chatbot.domain.events import Card, Reason
from chatbot.domain.fit import satisfies
from chatbot.domain.item import Measure, Offer
from chatbot.domain.money import money
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest
from chatbot.explain.wording import label, measure, value

#: How many reasons stand on a card.
_MOST = 4
#: From this strength on an interest is a reason; one click is none.
_PLAIN = 0.25
#: From how many ratings on an average says something.
_RATED = 15


def card(offer: Offer, request: Request, interests: Sequence[Interest] = ()) -> Card:
    """The card of an offer with its reasons: what was asked for first, then what is known of the shopper's taste, then ratings."""
    found = [*_asked_for(offer, request), *_taste(offer, request, interests), *_rated(offer)]
    unique = {r.text: r for r in reversed(found)}
    return Card(offer, tuple(r for r in found if unique.get(r.text) is r)[:_MOST])


def _asked_for(offer: Offer, request: Request) -> Iterable[Reason]:
    for wanted in request.filters:
        if wanted.facet in ("category", "text") or not satisfies(offer, wanted):
            continue
        text = _reason(offer, wanted)
        if text:
            yield Reason(wanted.facet, text)


def _reason(offer: Offer, wanted: Filter) -> str:
    stated = offer.value(wanted.facet)
    if wanted.facet == "price" and isinstance(wanted.value, float | int):
        spare = float(wanted.value) - offer.price
        if wanted.op not in ("<", "<="):
            return ""
        return f"{money(spare, offer.item.currency)} under your limit" if spare >= 1 else "within your limit"
    if isinstance(wanted.value, bool):
        return label(wanted.facet) if stated is True else (f"not {label(wanted.facet)}" if stated is False else "")
    if wanted.excludes:
        operand = wanted.value if isinstance(wanted.value, str) else ""
        return f"no {operand}" if operand and stated is not None else ""
    if isinstance(stated, Measure):
        return _measured(wanted.facet, stated)
    if wanted.facet == "size":
        return f"in size {value(stated)}"
    asked = [str(v) for v in (wanted.value if isinstance(wanted.value, tuple) else (wanted.value,))]
    named = [
        v for v in (stated if isinstance(stated, tuple) else ()) if any(a.casefold() in v.casefold() for a in asked)
    ]
    return (
        f"for {named[0]}"
        if wanted.facet in ("activity", "use", "gender", "skin_type") and named
        else (named[0] if named else "")
    )


def _measured(facet: str, stated: Measure) -> str:
    """A number as a chip: its unit often says what it measures ("1.4 kg", "4 people"), else its facet does."""
    if facet == "rating":
        return f"rated {stated.value:g}"
    if stated.unit in ("people", "players", "kg", "pages") or facet in ("screen", "capacity"):
        return measure(stated) if not facet.startswith(("min", "max")) else f"{facet[:3]} {measure(stated)}"
    if label(facet).endswith(" from"):
        return f"from {measure(stated)}" if stated.value else "from birth" if stated.unit in ("months", "years") else ""
    return f"{label(facet, stated.unit)} {measure(stated)}"


def _taste(offer: Offer, request: Request, interests: Sequence[Interest]) -> Iterable[Reason]:
    settled = {f.facet for f in request.filters}
    for interest in interests:
        if interest.facet in settled or not interest.polarity.positive or interest.facet in ("category", "item", "price") or interest.strength < _PLAIN:
            continue
        wanted = Filter(interest.facet, "=", True if interest.value == "yes" else interest.value)
        if not satisfies(offer, wanted):
            continue
        if "size" in interest.facet.split("_"):
            yield Reason(interest.facet, f"in {_whose(interest.subject)} size, {interest.value}")
        else:
            shown = label(interest.facet) if interest.value == "yes" else interest.value
            yield Reason(
                interest.facet,
                f"{shown}, as you like" if interest.subject == "me" else f"{shown}, for your {interest.subject}",
            )


def _whose(subject: str) -> str:
    return {"me": "your", "him": "his", "her": "her", "them": "their"}.get(subject, f"your {subject}'s")


def _rated(offer: Offer) -> Iterable[Reason]:
    item = offer.item
    if item.rating is not None and item.rating >= 4.5 and item.rating_count >= _RATED:
        yield Reason("rating", f"rated {item.rating:g} by {item.rating_count:,}")
