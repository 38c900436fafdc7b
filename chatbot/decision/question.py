"""The one question that best splits what fits."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log2
from statistics import quantiles

from chatbot.domain.events import Asked, QuickReply
from chatbot.domain.item import Offer
from chatbot.domain.money import money
from chatbot.domain.request import Request
from chatbot.domain.vocabulary import Facet, Vocabulary

#: Fewer items than this need no question: they can all be looked at.
WORTH_ASKING = 7
#: A facet that fewer than this share of the items state splits nothing; a split below this many bits isn't worth the shopper's time.
_STATED, _LEAST_BITS = 0.6, 0.7
#: The gain is told from so many of the items at the most; the answers offered are counted over all of them.
_SAMPLE = 240
#: How many answers are offered; a facet of more values than this is no question but a catalogue.
_REPLIES, _VALUES = 4, 12
#: Facets nobody wants to be asked for first, and those that they do.
_RELUCTANT = {"brand": 0.5, "color": 0.7, "rating": 0.0, "features": 0.0, "material": 0.8}
_KEEN = {"type": 1.25, "category": 1.6, "price": 0.85, "gender": 1.1}
#: What a facet that the shopper has cared about before gains over the others.
_CARED = 1.4


def choices(offers: Sequence[Offer], facet: Facet) -> tuple[QuickReply, ...]:
    """The values of a facet in words that these offers' items could be had with, the one of most items first."""
    counts = Counter(v for offer in offers for v in _values(offer, facet))
    return tuple(QuickReply(_reply(facet, v), n) for v, n in counts.most_common())


@dataclass(frozen=True, slots=True)
class _Split:
    facet: Facet
    gain: float
    replies: tuple[QuickReply, ...]


def best_question(
    offers: Sequence[Offer],
    request: Request,
    vocabulary: Vocabulary,
    asked: Collection[str],
    cared: Collection[str] = (),
    preferred: str = "",
) -> Asked | None:
    """The question with the highest expected information gain over the items that fit, None when none is worth asking.

    The gain of a facet is what an answer tells of which item it will be (in bits), times the share of items that state it; ``cared`` are facets that
    the shopper has spoken of before and would rather be asked for. What the request settles, and what was asked before, isn't asked.
    The ``preferred`` facet is asked about before all others, if its answer tells enough.
    """
    if len(offers) < WORTH_ASKING:
        return None
    settled = {f.facet for f in request.filters} | set(asked) | set(request.indifferent)
    if request.category:
        settled.add("category")
    sample = offers[:: -(-len(offers) // _SAMPLE)]
    kinds = Counter(offer.item.category for offer in sample)
    open_ones = [f for f in vocabulary.facets.values() if f.name not in settled and _may_split(f, kinds, len(sample))]
    splits = [s for f in open_ones if (s := _split(f, sample)) is not None]
    told = [s for s in splits if s.facet.name == preferred and s.gain >= _LEAST_BITS]
    best = max(told or splits, key=lambda s: s.gain * (_CARED if s.facet.name in cared else 1.0), default=None)
    if best is None or best.gain < _LEAST_BITS:
        return None
    best = _split(best.facet, offers) or best
    return Asked(_wording(best.facet, request), best.facet.name, best.replies)


def _may_split(facet: Facet, kinds: Counter[str], items: int) -> bool:
    """Whether enough of the items can state the facet, by what the catalogue knows of their categories: most facets belong to few."""
    if facet.kind == "number" or facet.name == "category":
        return True
    states = facet.categories or {}
    return sum(min(n, states.get(kind, 0)) for kind, n in kinds.items()) >= _STATED * items


def _split(facet: Facet, offers: Sequence[Offer]) -> _Split | None:
    if facet.kind == "number":
        return _price_split(facet, offers) if facet.name == "price" else None
    values = [_values(o, facet) for o in offers]
    counts = Counter(v for several in values for v in several)
    stated = sum(bool(several) for several in values) / len(offers)
    if len(counts) < 2 or len(counts) > (_VALUES if facet.name != "category" else 4 * _VALUES) or stated < _STATED:
        return None
    weight = _RELUCTANT.get(facet.name, 1.0) * _KEEN.get(facet.name, 1.0) * (0.6 if facet.kind == "flag" else 1.0)
    replies = tuple(QuickReply(_reply(facet, v), n) for v, n in counts.most_common(_REPLIES))
    return _Split(facet, _gain(counts, round(stated * len(offers))) * stated * weight, replies)


def _values(offer: Offer, facet: Facet) -> tuple[str, ...]:
    """All values that an offer's item could be had with: an item in two colors is left by either answer."""
    options = (v.options[facet.name] for v in offer.item.variants if facet.name in v.options and v.stock > 0)
    chosen = tuple(dict.fromkeys(options))
    value = chosen or (offer.item.categories[:1] if facet.name == "category" else offer.value(facet.name))
    match value:
        case bool():
            return ("yes",) if value else ("no",)
        case tuple():
            return tuple(dict.fromkeys(value))
    return ()


def _gain(counts: Counter[str], items: int) -> float:
    """How many bits an answer tells of which item it will be: with one value for each item, the entropy of the values."""
    total = counts.total()
    return log2(items) - sum(n / total * log2(n) for n in counts.values())


def _reply(facet: Facet, value: str) -> str:
    if facet.kind == "flag":
        return facet.label.capitalize() if value == "yes" else f"Doesn't have to be {facet.label}"
    return value[:1].upper() + value[1:]


def _price_split(facet: Facet, offers: Sequence[Offer]) -> _Split | None:
    prices = sorted(o.price for o in offers)
    if prices[-1] < 1.5 * prices[0]:
        return None
    bounds = sorted({_round(q) for q in quantiles(prices, n=3)})
    replies = tuple(QuickReply(f"Under {money(b, facet.unit)}", sum(p <= b for p in prices)) for b in bounds)
    return _Split(facet, log2(len(bounds) + 1) * _KEEN["price"], replies)


def _round(price: float) -> float:
    step = 5 if price < 50 else 10 if price < 200 else 50
    return max(step, round(price / step) * step)


def _wording(facet: Facet, request: Request) -> str:
    whose = "" if request.subject == "me" else f" for your {request.subject}" if request.subject not in ("him", "her", "them") else f" for {request.subject}"
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
