"""How the items on show differ, in sentences computed from their data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatbot.domain.events import Comparison
from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest
from chatbot.explain.naming import called
from chatbot.explain.wording import capital, label, listed, measure, of_a_part, price, value

#: Facets whose smaller or larger number has an adjective of its own: (smaller, larger).
_ADJECTIVES = {
    "price": ("cheaper", "more expensive"),
    "weight": ("lighter", "heavier"),
    "length": ("shorter", "longer"),
    "length_cm": ("shorter", "longer"),
    "height": ("lower", "taller"),
    "width": ("narrower", "wider"),
    "noise": ("quieter", "louder"),
    "screen": ("smaller", "larger"),
    "setup": ("quicker to pitch", "slower to pitch"),
    "boil": ("quicker to boil", "slower to boil"),
    "brew": ("quicker to brew", "slower to brew"),
}
#: Facets that `differences` puts into words of their own.
COMPARED = frozenset(_ADJECTIVES)
#: A difference smaller than this share isn't worth a sentence.
_NOTABLE = 0.08
_TABLE_ROWS = 12
_NOT_COMPARED = frozenset({"features", "rating"})


#: Measures of which less is better.
_LESS_IS_BETTER = frozenset({"price", "weight", "noise", "setup", "boil", "brew"})


@dataclass(frozen=True, slots=True)
class Difference:
    """How a second item differs from a first in one measure; as text "300 g lighter". ``size`` is its share of the larger value, weighted."""

    facet: str
    size: float
    first: Measure
    second: Measure

    @property
    def better(self) -> bool:
        """Whether the second has the better of it: cheaper, lighter, quieter, quicker, or more of anything else."""
        less = self.second.value < self.first.value
        return less if self.facet in _LESS_IS_BETTER else not less

    def __str__(self) -> str:
        smaller, larger = _ADJECTIVES[self.facet]
        gap = Measure(round(abs(self.first.value - self.second.value), 3), self.first.unit)
        return f"{measure(gap)} {smaller if self.second.value < self.first.value else larger}"


def trade_off(first: Offer, second: Offer, request: Request, among: Sequence[Offer] = ()) -> str:
    """What the second has over the first, and what it costs: one sentence, empty when nothing measured differs.

    ``among`` are all offers on show, so that the two are called by names that fit no other.
    """
    items = [o.item for o in (first, second, *among)]
    if first.item.category != second.item.category:
        return ""
    found = differences(first, second, request)
    if not found:
        return _words_differ(first, second, request, items)
    told = [str(d) for d in found[:2]]
    link = " but " if len(told) > 1 and found[0].better != found[1].better else " and "
    one, other = called(first.item, items), called(second.item, items)
    return f"{capital(other)} is {link.join(told)} than {one}."


def differences(first: Offer, second: Offer, request: Request) -> list[Difference]:
    """The measures in which two offers differ by more than a little, the most telling first: what was asked for and the price count more."""
    found: list[Difference] = []
    cared = {f.facet for f in request.filters}
    for facet in ("price", *first.item.attributes):
        one, other = first.value(facet), second.value(facet)
        if (
            facet not in _ADJECTIVES
            or not isinstance(one, Measure)
            or not isinstance(other, Measure)
            or one.unit != other.unit
        ):
            continue
        base = max(abs(one.value), abs(other.value))
        if base and abs(one.value - other.value) / base >= _NOTABLE:
            weight = 1.5 if facet in cared else 1.2 if facet == "price" else 1.0
            found.append(Difference(facet, weight * abs(one.value - other.value) / base, one, other))
    return sorted(found, key=lambda d: -d.size)


def _words_differ(first: Offer, second: Offer, request: Request, items: Sequence[Item]) -> str:
    for facet in ("type", "material", "fill", "style", *(f.facet for f in request.filters)):
        one, other = first.value(facet), second.value(facet)
        if isinstance(one, tuple) and isinstance(other, tuple) and set(one) != set(other):
            mine, yours = called(first.item, items), called(second.item, items)
            if of_a_part(facet):
                return f"They differ in {label(facet)}: {value(one)} for {mine}, {value(other)} for {yours}."
            return f"They differ in {label(facet)}: {mine} is {value(one)}, {yours} {value(other)}."
    return ""


def standouts(offers: Sequence[Offer]) -> Iterator[str]:
    """Sentences on what stands out among the items on show: the cheapest, the lightest, the best rated."""
    items = [o.item for o in offers]
    if len(offers) < 3 or len({i.category for i in items}) > 1:
        return
    for facet, word in (
        ("price", "least expensive"),
        ("weight", "lightest"),
        ("battery", "longest-lasting on a charge"),
    ):
        values = [(v.value, o) for o in offers if isinstance(v := o.value(facet), Measure)]
        if len(values) < len(offers):
            continue
        ordered = sorted(values, key=lambda p: p[0], reverse=facet == "battery")
        if ordered[0][0] != ordered[1][0]:
            best = ordered[0][1]
            stated = price(best) if facet == "price" else value(best.value(facet))
            yield f"Of these, {called(best.item, items)} is the {word} at {stated}."
    rated = sorted(
        (o for o in offers if o.item.rating is not None and o.item.rating_count >= 15),
        key=lambda o: -(o.item.rating or 0),
    )
    if len(rated) > 1 and (rated[0].item.rating or 0) > (rated[1].item.rating or 0):
        best = rated[0]
        yield f"Shoppers rate {called(best.item, items)} highest of these, {best.item.rating:g} out of 5 from {best.item.rating_count:,} ratings."


def compare(offers: Sequence[Offer], request: Request, interests: Sequence[Interest] = ()) -> Comparison:
    """Two to four offers side by side: price and rating, then what the shopper asked for and is known to care for, then every other facet that differs."""
    cared = list(dict.fromkeys(f.facet for f in request.filters if f.facet not in ("text", "category", "price")))
    known = [i.facet for i in interests if i.facet not in ("item", "text", "category", "price")]
    facets = list(dict.fromkeys([*cared, *known, *(f for o in offers for f in o.item.attributes)]))
    rows: list[tuple[str, tuple[str, ...]]] = [
        ("price", tuple(price(o) for o in offers)),
        (
            "rating",
            tuple(
                f"{o.item.rating:g} ({o.item.rating_count:,})" if o.item.rating is not None else "not rated"
                for o in offers
            ),
        ),
    ]
    for facet in facets:
        cells = tuple(_cell(o, facet) for o in offers)
        if facet not in _NOT_COMPARED and (len(set(cells)) > 1 or facet in cared):
            rows.append((label(facet), cells))
    return Comparison(tuple(o.item.title for o in offers), tuple(rows[:_TABLE_ROWS]))


def _cell(offer: Offer, facet: str) -> str:
    options = list(dict.fromkeys(v.options[facet] for v in offer.item.variants if facet in v.options and v.stock > 0))
    return listed(options, "or") if options else value(offer.value(facet))
