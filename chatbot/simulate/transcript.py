"""Simulated conversations, written down for people."""

from collections.abc import Iterator, Sequence

from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.simulate.encounter import Encounter, Exchange
from chatbot.simulate.want import written


def transcript(encounters: Sequence[Encounter]) -> str:
    """All conversations, those that went wrong first: broken, then with violations, then without success."""
    return "\n\n".join("\n".join(_lines(e)) for e in sorted(encounters, key=_goodness)) + "\n"


def _goodness(met: Encounter) -> tuple[bool, bool, bool, int]:
    return (not met.failed, not met.breaches, met.found_at is not None, met.number)


def _lines(met: Encounter) -> Iterator[str]:
    outcome = f"found at {met.found_at}" if met.found_at else "not found"
    yield f"== {met.number} {met.persona}: {outcome}, {len(met.breaches)} violations"
    need = met.need
    musts, likes = ("; ".join(written(w.filter) for w in wants) for wants in (need.musts, need.likes))
    yield f"   wants {need.category}: {musts} | likes {likes or 'nothing'}"
    yield f"   such as {need.target.title!r} at {need.target.price:g}"
    for exchange in met.exchanges:
        yield from _exchange(exchange)


def _exchange(exchange: Exchange) -> Iterator[str]:
    seen = exchange.seen
    yield f"  > {exchange.said}"
    if seen.intent:
        yield f"    [{seen.intent}] {_understood(seen.request)}"
    relaxed = f" (relaxed {', '.join(seen.relaxed)})" if seen.relaxed else ""
    yield f"  < {' '.join(seen.text.split())}{relaxed}"
    for offer in seen.offers:
        yield f"    - {_card(offer)}"
    if seen.asked is not None:
        yield f"    ? {seen.asked or 'something general'}"
    if seen.failed:
        yield f"    ! {seen.failed}"
    yield from (f"    X {b}" for b in exchange.breaches)


def _understood(request: Request) -> str:
    """The request after a message; a soft filter is marked with ~."""
    parts = [request.category or "anything", *(("" if f.hard else "~") + written(f) for f in request.filters)]
    parts += [f"by {request.sort.facet}"] if request.sort else []
    parts += [f"words {request.text!r}"] if request.text else []
    return "; ".join((*parts, *([f"for {request.subject}"] if request.subject != "me" else [])))


def _card(offer: Offer) -> str:
    return f"{offer.item.title} [{offer.item.category}] {', '.join(offer.options.values())} {offer.price:g}{'' if offer.in_stock else ' OUT OF STOCK'}"
