"""The one question that best splits what fits."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log2
from statistics import quantiles

from chatbot.domain.events import Asked, QuickReply
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.vocabulary import Facet, Vocabulary

#: Fewer items than this need no question: they can all be looked at.
WORTH_ASKING = 7
#: A facet that fewer than this share of the items state splits nothing; a split below this many bits isn't worth the shopper's time.
_STATED, _LEAST_BITS = 0.6, 0.7
#: How many answers are offered; a facet of more values than this is no question but a catalogue.
_REPLIES, _VALUES = 4, 12
#: Facets nobody wants to be asked for first, and those that they do.
_RELUCTANT = {"brand": 0.5, "color": 0.7, "rating": 0.0, "features": 0.0, "material": 0.8}
_KEEN = {"type": 1.25, "category": 1.6, "price": 0.85, "gender": 1.1}


@dataclass(frozen=True, slots=True)
class _Split:
    facet: Facet
    gain: float
    replies: tuple[QuickReply, ...]


def best_question(
    offers: Sequence[Offer], request: Request, vocabulary: Vocabulary, asked: Collection[str]
) -> Asked | None:
    """The question with the highest expected information gain over the items that fit, None when none is worth asking.

    The gain of a facet is the entropy of its values among the items (in bits), times the share of items that state it.
    What the request settles, and what was asked before, isn't asked.
    """
    if len(offers) < WORTH_ASKING:
        return None
    settled = {f.facet for f in request.filters} | set(asked) | set(request.indifferent)
    if request.category:
        settled.add("category")
    splits = [s for f in vocabulary.facets.values() if f.name not in settled and (s := _split(f, offers)) is not None]
    best = max(splits, key=lambda s: s.gain, default=None)
    if best is None or best.gain < _LEAST_BITS:
        return None
    return Asked(_wording(best.facet, request), best.facet.name, best.replies)


def _split(facet: Facet, offers: Sequence[Offer]) -> _Split | None:
    if facet.kind == "number":
        return _price_split(facet, offers) if facet.name == "price" else None
    values = [_value(o, facet) for o in offers]
    counts = Counter(v for v in values if v)
    stated = counts.total() / len(offers)
    if len(counts) < 2 or len(counts) > (_VALUES if facet.name != "category" else 4 * _VALUES) or stated < _STATED:
        return None
    weight = _RELUCTANT.get(facet.name, 1.0) * _KEEN.get(facet.name, 1.0) * (0.6 if facet.kind == "flag" else 1.0)
    replies = tuple(QuickReply(_reply(facet, v), n) for v, n in counts.most_common(_REPLIES))
    return _Split(facet, _entropy(counts) * stated * weight, replies)


def _value(offer: Offer, facet: Facet) -> str:
    value = offer.item.categories[:1] if facet.name == "category" else offer.value(facet.name)
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return value[0] if value else ""
        case str():
            return value
    return ""


def _entropy(counts: Counter[str]) -> float:
    total = counts.total()
    return -sum(n / total * log2(n / total) for n in counts.values())


def _reply(facet: Facet, value: str) -> str:
    if facet.kind == "flag":
        return facet.label.capitalize() if value == "yes" else f"Doesn't have to be {facet.label}"
    return value[:1].upper() + value[1:]


def _price_split(facet: Facet, offers: Sequence[Offer]) -> _Split | None:
    prices = sorted(o.price for o in offers)
    if prices[-1] < 1.5 * prices[0]:
        return None
    bounds = sorted({_round(q) for q in quantiles(prices, n=3)})
    replies = tuple(QuickReply(f"Under {_money(b, facet.unit)}", sum(p <= b for p in prices)) for b in bounds)
    return _Split(facet, log2(len(bounds) + 1) * _KEEN["price"], replies)


def _round(price: float) -> float:
    step = 5 if price < 50 else 10 if price < 200 else 50
    return max(step, round(price / step) * step)


def _money(amount: float, currency: str) -> str:
    symbol = {"USD": "$", "EUR": "€", "GBP": "£"}.get(currency)
    return f"{symbol}{amount:g}" if symbol else f"{amount:g} {currency}"


def _wording(facet: Facet, request: Request) -> str:
    whose = (
        ""
        if request.subject == "me"
        else f" for your {request.subject}"
        if request.subject not in ("him", "her", "them")
        else f" for {request.subject}"
    )
    if facet.name == "price":
        return f"Roughly how much would you like to spend{whose}?"
    if facet.name in ("gender", "age_group"):
        return "Who is it for?"
    if facet.name == "category":
        return f"What kind of thing should it be{whose}?"
    if facet.kind == "flag":
        return f"Does {facet.label} matter to you{whose}?"
    noun = "kind" if facet.name == "type" else facet.label
    return f"Which {noun} would be best{whose}?" if whose else f"Which {noun} would suit you best?"
