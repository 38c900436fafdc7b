"""What the packaged model may say of the items on show, piece by piece: every piece is a fact, or a comparison computed from facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chatbot.domain.fit import satisfies
from chatbot.domain.item import Measure, Offer, Value
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest
from chatbot.explain.contrast import COMPARED, Difference, differences
from chatbot.explain.predicate import also
from chatbot.explain.subject import SHOWN, Subject, subject
from chatbot.explain.wording import adjective, capital, label

_PURPOSES = frozenset({"activity", "use", "occasion", "season"})
#: An average of fewer ratings says nothing; one from here on speaks for an item, one below against it.
_RATED, _GOOD, _POOR = 15, 4.4, 3.7
_MOST, _NOTABLE, _ENOUGH = 4, 0.15, 2

#: The name of a gap, and what may stand in it.
Pieces = Mapping[str, tuple[str, ...]]


def outline(offers: Sequence[Offer], request: Request, interests: Sequence[Interest] = (), *, items: int = 2) -> Pieces:
    """The pieces for the first item on show and, of up to ``items``, for the second beside it. Gaps with nothing to say are left out."""
    first = subject(offers[0], offers, request)
    second = subject(offers[1], offers, request) if items > 1 and len(offers) > 1 else None
    beside = _of_second(first, second, request) if second else {}
    kept = _kept(first, beside)
    if len(kept) < _ENOUGH:
        kept, beside = first.own, {gap: pieces for gap, pieces in beside.items() if gap not in ("pair", "has")}
    found = {**_of_first(replace(first, own=kept), request, interests), **beside}
    found |= {"your": (f"your {request.subject}",)} if request.subject not in ("me", "him", "her", "them", "") else {}
    return {gap: tuple(dict.fromkeys(pieces)) for gap, pieces in found.items() if pieces}


def _kept(first: Subject, beside: Pieces) -> tuple[tuple[str, str], ...]:
    """The facts of the first item without those that set it apart from the second: these are for the second sentence."""
    apart = " | ".join((*beside.get("pair", ()), *beside.get("has", ())))
    return tuple((facet, said) for facet, said in first.own if not any(form in apart for form in first.said([(facet, said)])))


def _of_first(first: Subject, request: Request, interests: Sequence[Interest]) -> dict[str, tuple[str, ...]]:
    liked = {i.facet for i in interests if i.polarity.positive and i.subject == "me" and _likes(first.offer, i)}
    taste = [pair for pair in first.own if pair[0] in liked]
    own = [pair for pair in first.own if pair not in taste]
    asked, near, rest, more = first.asked[:_MOST], own[:3], own[3:5], own[5 : 5 + _MOST]
    purposes = tuple(str(f.value) for f in request.filters if f.facet in _PURPOSES and _sought(f) and satisfies(first.offer, f))
    gaps = {"name": (first.name,), "Name": (capital(first.name),), **_agreement(first, "")}
    facts = {"asked": asked, "own": near, "rest": rest, "more": more, "taste": taste}
    said = {gap: first.said(pairs) for gap, pairs in facts.items()}
    said |= {f"{gap}_also": tuple(also(each) for each in said[gap]) for gap in ("own", "more")}
    return {**gaps, **said, "purpose": purposes, "rated": _well_rated(first), "catch": tuple(_catches(first, request))}


def _sought(wish: Filter) -> bool:
    return isinstance(wish.value, str) and not wish.excludes and not wish.value.endswith("-season")


def _agreement(subject: Subject, prefix: str) -> dict[str, tuple[str, ...]]:
    it, verb = ("they", "are") if subject.plural else ("it", "is")
    return {f"{prefix}it": (it,), f"{prefix}It": (capital(it),), f"{prefix}is": (verb,), f"{prefix}s": ("" if subject.plural else "s",)}


def _likes(offer: Offer, interest: Interest) -> bool:
    return satisfies(offer, Filter(interest.facet, "=", True if interest.value == "yes" else interest.value))


def _well_rated(subject: Subject) -> tuple[str, ...]:
    rating = _rating(subject.offer)
    return (subject.agreeing(f"is rated {rating:g} out of 5"),) if rating >= _GOOD else ()


def _rating(offer: Offer) -> float:
    item = offer.item
    return item.rating if item.rating is not None and item.rating_count >= _RATED else 0.0


def _catches(subject: Subject, request: Request) -> Iterator[str]:
    """What speaks against an item: a wish that it doesn't meet, a poor rating."""
    for wish in request.soft:
        held = subject.offer.value(wish.facet)
        if wish.facet not in ("text", "category", "price") and held is False and wish.value is True:
            yield subject.agreeing(_lacking(wish.facet))
    rating = _rating(subject.offer)
    if 0 < rating < _POOR:
        yield subject.agreeing(f"is rated only {rating:g} out of 5")


def _lacking(facet: str) -> str:
    return f"isn't {label(facet)}" if adjective(facet) else f"has no {label(facet)}"


def _of_second(first: Subject, second: Subject, request: Request) -> dict[str, tuple[str, ...]]:
    alike = set(first.own) | set(first.asked)
    told = [pair for pair in (*second.asked, *second.own) if pair not in alike and pair[0] not in SHOWN]
    apart = [(facet, said) for facet, said in told if not (isinstance(second.offer.value(facet), Measure) and first.offer.value(facet))]
    found = {"other": (second.name,), "Other": (capital(second.name),), **_agreement(second, "o"), "others": second.said(apart[:_MOST])}
    distinct = not _run(first.name.split()) & _run(second.name.split())
    found |= {"than": (f"than {first.name}",)} if distinct else {}
    if first.offer.item.category != second.offer.item.category:
        return found
    gaps = differences(first.offer, second.offer, request)[:3]
    found |= {"better": tuple(str(d) for d in gaps if d.better), "worse": tuple(str(d) for d in gaps if not d.better)}
    found |= {"rather": tuple(f"something {kind}, {second.name} {found['ois'][0]} {d}" for d in gaps if d.better and " " not in (kind := _kind(d)))}
    found |= {"dearer": tuple(_dearer(first, d) for d in gaps if d.facet == "price" and d.better)}
    beside = {"pair": tuple(_pairs(first, second)), "has": tuple(_flags(first, second)), "lacks": tuple(_flags(second, first))}
    return found | (beside if distinct else {})


def _run(words: Sequence[str]) -> set[tuple[str, ...]]:
    """All runs of three words: two names that share one make a sentence with both a tangle."""
    return set(zip(words, words[1:], words[2:], strict=False))


def _kind(gap: Difference) -> str:
    """The adjective of a difference alone: "lighter"."""
    return str(gap).split(maxsplit=2)[-1] if str(gap)[0].isdigit() else str(gap).split(maxsplit=1)[-1]


def _dearer(first: Subject, gap: Difference) -> str:
    amount = str(gap).removesuffix(" cheaper")
    return first.agreeing(f"costs {amount} more")


def _pairs(first: Subject, second: Subject) -> Iterator[str]:
    """ "is made of wool, while the Skerry is made of nylon": both state it, and not the same."""
    theirs = dict((*second.asked, *second.own))
    for facet, said in (*first.asked, *first.own):
        other = theirs.get(facet)
        if other and _apart(first.offer.value(facet), second.offer.value(facet)) and facet not in SHOWN | COMPARED | {"features"}:
            one, another = first.said([(facet, said)]), second.said([(facet, other)])
            numbers = isinstance(first.offer.value(facet), Measure) and any(c.isdigit() for c in first.name + second.name)
            if one and another and not numbers:
                yield f"{one[0]}, while {second.name} {another[0]}"


def _apart(one: Value | None, other: Value | None) -> bool:
    """Whether two values have nothing in common, or two measures of what isn't compared otherwise differ by more than a little."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return not set(one) & set(other)
    if not isinstance(one, Measure) or not isinstance(other, Measure) or one.unit != other.unit:
        return False
    return abs(one.value - other.value) > _NOTABLE * max(abs(one.value), abs(other.value))


def _flags(having: Subject, lacking: Subject) -> Iterator[str]:
    """ "is packable, but the Harborlight isn't": what one is, and the other is known not to be."""
    for facet, said in (*having.asked, *having.own):
        if having.offer.value(facet) is True and lacking.offer.value(facet) is False:
            told = next(iter(having.said([(facet, said)])[-1:]), "")
            denied = "is not" if told.startswith(("is ", "are ")) else "does not"
            yield from [f"{told}, but {lacking.name} {lacking.agreeing(denied)}"] if told else []
