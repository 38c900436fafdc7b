"""The first sentence of an answer: at once, from facts, in the shopper's own terms."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.decision.relax import Relaxation
from chatbot.domain.fit import satisfies
from chatbot.domain.item import Measure, Offer
from chatbot.domain.money import money
from chatbot.domain.request import Filter, Request
from chatbot.domain.words import means
from chatbot.explain.naming import called
from chatbot.explain.wording import NONE, adjective, capital, constraint, label, listed, measure, of_a_part, plural, price, singular

#: Facets whose values stand behind the noun: "in size M", "for women".
_BEHIND = frozenset({"price_range", "size", "brand", "gender", "age_group", "author", "type", "category", "text"})


def found(offers: Sequence[Offer], total: int, request: Request) -> str:
    """What was found and which comes first: "I found 12 jackets under $150 without down. The Arden Parka comes closest, at $129." """
    best = offers[0]
    name = capital(called(best.item, [o.item for o in offers]))
    things = what(request if _all_as_hoped(offers, request) else replace(request, filters=request.hard), total)
    whose = f" for your {request.subject}" if request.subject not in ("me", "him", "her", "them") else ""
    whose = "" if whose and any(f.facet == "age_group" and means(request.subject, str(f.value)) for f in request.hard) else whose
    if request.text and not (request.category or request.hard or request.sort):
        return f"Going by your words, {called(best.item, [o.item for o in offers])} comes closest{whose}, at {price(best)}."
    if request.text and things != "items" and total > len(offers) and not (request.category or request.sort):
        return f"Going by your words, {called(best.item, [o.item for o in offers])} comes closest of the {things}{whose}, at {price(best)}."
    opening = f"Here {'is' if min(total, len(offers)) == 1 else 'are'} {_count(total, len(offers))} {things}{whose}." if total else ""
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


def _all_as_hoped(offers: Sequence[Offer], request: Request) -> bool:
    """Whether everything shown is what the soft wishes hope for, so that it may be called so."""
    return all(satisfies(offer, wish) for offer in offers for wish in request.soft if not wish.excludes)


def all_seen(total: int, request: Request) -> str:
    """That there is no more to show, and a way on."""
    seen = "That was the only one" if total == 1 else f"Those were all {_count(total, total)}"
    return f"{seen}: I have no more {what(request)}. Name a wish that matters less, and I'll look again without it."


def again(offers: Sequence[Offer], request: Request) -> str:
    """That the shopper is back at what was looked for before, with what holds there."""
    name = called(offers[0].item, [o.item for o in offers])
    return f"Back to {what(request)}, as you left them: first is {name}, at {price(offers[0])}."


def favorites(offers: Sequence[Offer]) -> str:
    """A start where nothing was asked for yet."""
    name = capital(called(offers[0].item, [o.item for o in offers]))
    return f"Here are some favorites of our shoppers. {name} is one of them, at {price(offers[0])}."


def by_meaning(offers: Sequence[Offer], request: Request) -> str:
    """That nothing bears the name asked for, and what comes nearest in meaning."""
    name = called(offers[0].item, [o.item for o in offers])
    return f"I found nothing called “{request.text}” in this catalogue. The nearest in meaning that I have is {name}, at {price(offers[0])}."


def without(words: str, offers: Sequence[Offer], request: Request) -> str:
    """That what was told of somebody has to do with nothing here, and what there is for them otherwise."""
    name = called(offers[0].item, [o.item for o in offers])
    things = what(request) if request.hard else "our shoppers' favorites"
    return f"I found nothing that has to do with “{words}” in this catalogue. Of {things} I'd start with {name}, at {price(offers[0])}."


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
    kind = next((f for f in request.hard if noun and _is_kind(f)), None)
    noun = str(kind.value) if kind else noun
    things = (singular(noun) if total == 1 else plural(noun)) if noun else ("item" if total == 1 else "items")
    said = [f for f in request.hard if f is not kind]
    before = [_adjective(f) for f in sorted(said, key=lambda f: f.facet == "type") if _adjective(f)]
    things = f"pair of {' '.join([*before, things.removeprefix('pair of ')])}" if things.startswith("pair of ") else " ".join([*before, things])
    after = [constraint(f) for f in _merged(said) if not _adjective(f) and f.facet != "category"]
    after = [a for a in (*after, *(constraint(f) for f in request.soft if of_a_part(f.facet))) if a]
    hoped = [str(f.value) for f in request.soft if isinstance(f.value, str) and not of_a_part(f.facet)]
    purpose = f" for {listed(hoped)}" if hoped and all(f.facet in ("activity", "use", "occasion", "season") for f in request.soft) else ""
    return f"{things} {' '.join(_joined(after))}{purpose}".replace("  ", " ").strip()


def _merged(filters: Sequence[Filter]) -> list[Filter]:
    """The filters with both bounds of a price as one, written as a range, and a number of players that lies between two once."""
    least = {f.unit for f in filters if f.facet.startswith("min")}
    filters = [f for f in filters if not (f.facet.startswith("max") and f.unit in least & {"people", "players"})]
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
    if wanted.facet == "type" and wanted.op == "=" and not _is_kind(wanted):
        return str(wanted.value)
    single = wanted.op == "=" and isinstance(wanted.value, str) and len(wanted.value.split()) == 1
    return str(wanted.value) if single and wanted.facet not in _BEHIND and wanted.value not in NONE and not of_a_part(wanted.facet) else ""


def _is_kind(wanted: Filter) -> bool:
    """Whether a filter names the thing itself: "rain jacket", "jeans", but not the "over-ear" of headphones, nor "bone conduction"."""
    if wanted.facet != "type" or wanted.op != "=" or not isinstance(wanted.value, str) or not wanted.value:
        return False
    last = wanted.value.split()[-1]
    return not last.endswith("tion") and ("-" not in last or " " in wanted.value) and not adjective(last)


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
    if relaxation.critiques:
        return _no_further(relaxation.critiques[0], offers)
    given_up = listed([f'"{f.source}"' if f.source else constraint(f) for f in relaxation.dropped])
    name = called(offers[0].item, [o.item for o in offers])
    closest = f"{name} comes closest, at {price(offers[0])}"
    number = next((f for f in relaxation.dropped if isinstance(f.value, float | int) and not isinstance(f.value, bool)), None)
    if relaxation.nearest is None or number is None:
        return f"Nothing in stock matches {wanted} exactly. Leaving out {given_up}, {closest}."
    if number.facet == "price" and number.op in ("<", "<=") and len(relaxation.dropped) == 1:
        rest = what(replace(relaxation.request, filters=tuple(f for f in relaxation.request.filters if f.facet != "price")), 1)
        return f"Nothing in stock matches {wanted} exactly. Without {given_up}, the cheapest {rest} is {measure(relaxation.nearest)}: {name}."
    near = f"the nearest {label(number.facet, number.unit)} is {measure(relaxation.nearest)}"
    return f"Nothing in stock matches {wanted} exactly. Without {given_up}, {near}; {closest}."


def of_that_name(relaxation: Relaxation, request: Request, offers: Sequence[Offer]) -> str:
    """That nothing called so has the rest of what was asked for, and which there is."""
    given_up = listed([f'"{f.source}"' if f.source else constraint(f) for f in relaxation.dropped])
    name = called(offers[0].item, [o.item for o in offers])
    return f"None of the {what(request)} is called “{request.text}”. Leaving out {given_up}, there is {name}, at {price(offers[0])}."


def _no_further(critique: Filter, offers: Sequence[Offer]) -> str:
    """That nothing goes as far as "much cheaper" asks, and what comes nearest, with its figure."""
    best = offers[0]
    name, stated = called(best.item, [o.item for o in offers]), best.value(critique.facet)
    figure = f" with {measure(stated)}" if critique.facet != "price" and isinstance(stated, Measure) else ""
    if critique.facet == "price" and critique.op in ("<", "<="):
        return f"Nothing that fits is {_comparatively(critique)} what you saw. The cheapest is {name}, at {price(best)}."
    return f"Nothing that fits is {_comparatively(critique)} what you saw. Nearest to that is {name}{figure}, at {price(best)}."


def _comparatively(critique: Filter) -> str:
    """ "Cheaper" as it stands before a noun: "cheaper than", "at half the price of", and "less heavy than" of who says "too heavy"."""
    source, words = critique.source, critique.source.casefold().split()
    if "too" in words[:-1]:
        cheaper = critique.facet == "price" and critique.op in ("<", "<=")
        return "cheaper than" if cheaper else f"less {' '.join(words[words.index('too') + 1 :])} than"
    if words[0] in ("half", "third", "quarter", "twice", "double", "triple"):
        return f"{source} as" if "as" in words else f"at {source} of"
    return f"{source} than" if words[-1].endswith("er") or words[0] in ("more", "less") else f"{source} as"


def nothing(request: Request, thing: str = "", *, carried: bool) -> str:
    """That nothing fits even with something given up. "We don't carry" is said only when the catalogue says so; ``thing`` is what the shopper names."""
    if carried:
        return f"Nothing in stock right now matches {what(request)}, even if I loosen one or two of your wishes. Which of them matters least?"
    sought = request.category or thing or request.text or "that"
    return f"I couldn't find {sought} in this shop's catalogue. Tell me what it should do, and I'll look for the nearest thing we have."
