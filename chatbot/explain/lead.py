"""The first sentence of an answer: at once, from facts, in the shopper's own terms."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.decision.relax import Relaxation
from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest
from chatbot.explain.wording import adjective, called, capital, constraint, label, listed, measure, money, plural, price

#: Facets whose values stand behind the noun: "in size M", "for women".
_BEHIND = frozenset({"price_range", "size", "brand", "gender", "age_group", "author", "type", "category", "text"})


def found(offers: Sequence[Offer], total: int, request: Request) -> str:
    """What was found and which comes first: "I found 12 jackets under $150 without down. The Arden Parka comes closest, at $129." """
    best = offers[0]
    name = capital(called(best.item, [o.item for o in offers]))
    things = what(request, total)
    whose = f" for your {request.subject}" if request.subject not in ("me", "him", "her", "them") else ""
    opening = f"Here {'is' if total == 1 else 'are'} {_count(total, len(offers))} {things}{whose}." if total else ""
    if request.sort:
        order = {
            ("price", False): "least expensive",
            ("price", True): "most expensive",
            ("rating", True): "best rated",
            ("weight", False): "lightest",
            ("weight", True): "heaviest",
        }
        how = order.get(
            (request.sort.facet, request.sort.descending),
            f"{'highest' if request.sort.descending else 'lowest'} in {label(request.sort.facet)}",
        )
        return f"{opening} {name} is the {how}, at {price(best)}."
    verdict = "comes closest" if request.soft or request.text else "is where I'd start"
    return f"{opening} {name} {verdict}, at {price(best)}."


def all_seen(total: int, request: Request) -> str:
    """That there is no more to show, and a way on."""
    seen = "That was the only one" if total == 1 else f"Those were all {_count(total, total)}"
    return f"{seen}: I have no more {what(request)}. Name a wish that matters less, and I'll look again without it."


def favorites(offers: Sequence[Offer]) -> str:
    """A start where nothing was asked for yet."""
    name = capital(called(offers[0].item, [o.item for o in offers]))
    return f"Here are some favorites of our shoppers. {name} is one of them, at {price(offers[0])}."


def by_meaning(offers: Sequence[Offer], request: Request) -> str:
    """That nothing bears the name asked for, and what comes nearest in meaning."""
    name = called(offers[0].item, [o.item for o in offers])
    return f"I found nothing called “{request.text}” in this catalogue. The nearest in meaning that I have is {name}, at {price(offers[0])}."


def _count(total: int, shown: int) -> str:
    if total <= shown:
        return {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(total, str(total))
    return f"{shown} of {total}"


def what(request: Request, total: int = 2) -> str:
    """The request as a noun phrase: "waterproof jackets in black under $150 without down"."""
    noun = request.category or next(
        (str(f.value[0]).split()[-1] for f in request.filters if f.facet == "category" and isinstance(f.value, tuple)),
        "",
    )
    things = (noun if total == 1 else plural(noun)) if noun else ("item" if total == 1 else "items")
    before = [_adjective(f) for f in request.hard if _adjective(f)]
    after = [constraint(f) for f in _merged(request.hard) if not _adjective(f) and f.facet != "category"]
    after = [a for a in after if a]
    hoped = [str(f.value) for f in request.soft if isinstance(f.value, str)]
    purpose = (
        f" for {listed(hoped)}"
        if hoped and all(f.facet in ("activity", "use", "occasion", "season") for f in request.soft)
        else ""
    )
    return f"{' '.join(before)} {things} {' '.join(_joined(after))}{purpose}".replace("  ", " ").strip()


def _merged(filters: Sequence[Filter]) -> list[Filter]:
    """The filters with both bounds of a price as one, written as a range."""
    low = next((f for f in filters if f.facet == "price" and f.op == ">="), None)
    high = next((f for f in filters if f.facet == "price" and f.op == "<="), None)
    if not low or not high or isinstance(low.value, str | tuple) or isinstance(high.value, str | tuple):
        return list(filters)
    span = f"{money(low.value, low.unit)} and {money(high.value, high.unit)}"
    return [*(f for f in filters if f not in (low, high)), replace(high, facet="price_range", value=span)]


def _adjective(wanted: Filter) -> str:
    """The filter as a word that stands before the noun, empty where it has to stand behind."""
    if wanted.value is True and not wanted.excludes and adjective(wanted.facet):
        return label(wanted.facet)
    single = wanted.op == "=" and isinstance(wanted.value, str) and len(wanted.value.split()) == 1
    return str(wanted.value) if single and wanted.facet not in _BEHIND else ""


def _joined(parts: Sequence[str]) -> list[str]:
    """Clauses with one connecting word each: two "with" become "with … and …"."""
    joined: list[str] = []
    for part in parts:
        first = part.split(" ", 1)[0]
        if joined and first in ("with", "without", "that") and any(p.startswith(first) for p in joined):
            joined.append(f"and {part.removeprefix('that are ')}")
        else:
            joined.append(part)
    return joined


def relaxed(relaxation: Relaxation, request: Request, offers: Sequence[Offer]) -> str:
    """That nothing fits, what is missing, and what was given up to find the nearest."""
    wanted = what(request)
    critique = next(
        (f for f in relaxation.dropped if f.op in ("<", ">") and not any(c.isdigit() for c in f.source)), None
    )
    if critique is not None:
        best = offers[0]
        nearest = f"{called(best.item, [o.item for o in offers])}, at {price(best)}"
        return f"Nothing else that fits is {critique.source} than what you saw. Nearest to that is {nearest}."
    given_up = listed([f'"{f.source}"' if f.source else constraint(f) for f in relaxation.dropped])
    name = called(offers[0].item, [o.item for o in offers])
    closest = f"{name} comes closest, at {price(offers[0])}"
    number = next(
        (f for f in relaxation.dropped if isinstance(f.value, float | int) and not isinstance(f.value, bool)), None
    )
    if relaxation.nearest is None or number is None:
        return f"Nothing in stock matches {wanted} exactly. Leaving out {given_up}, {closest}."
    near = f"the nearest {label(number.facet, number.unit)} is {measure(relaxation.nearest)}"
    return f"Nothing in stock matches {wanted} exactly. Without {given_up}, {near}; {closest}."


def nothing(request: Request, *, carried: bool) -> str:
    """That nothing fits even with something given up. "We don't carry" is said only when the catalogue says so."""
    if carried:
        return f"Nothing in stock right now matches {what(request)}, even if I loosen one or two of your wishes. Which of them matters least?"
    thing = request.category or request.text or "that"
    return f"I couldn't find {thing} in this shop's catalogue. Tell me what it should do, and I'll look for the nearest thing we have."


def remembered(interests: Sequence[Interest], request: Request, offers: Sequence[Offer]) -> str:
    """What is known of the shopper and was used, when that helps: one short sentence or nothing."""
    matters = [i for i in interests if any(o.value(i.facet) is not None for o in offers)]
    kept = [i for i in matters if not i.polarity.positive and i.subject == request.subject]
    settled = {(f.facet, str(f.value)) for f in request.filters}
    useful = [i.value for i in kept if (i.facet, i.value) not in settled][:2]
    return f"I kept in mind that you'd rather avoid {listed(useful, 'or')}." if useful else ""
