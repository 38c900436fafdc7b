"""Whether an offer satisfies filters. This is the one place that says so; every promise about hard constraints rests on it."""

import operator
from collections.abc import Callable, Iterable

from chatbot.domain.item import Item, Measure, Offer, Value, offers
from chatbot.domain.request import Filter, Operand
from chatbot.domain.words import lemmas, means

_ORDER: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TOLERANCE = 1e-9


def satisfies(offer: Offer, wanted: Filter) -> bool:
    """Whether this very offer (item and variant) satisfies one filter.

    What isn't stated satisfies no wish, and breaks no exclusion; but an excluded word in the title breaks it, whatever
    the attributes say.
    """
    value = offer.value(wanted.facet)
    if wanted.excludes:
        operands = _operands(wanted.value)
        titled = any(isinstance(o, str) and means(o, offer.item.title) for o in operands)
        return not titled and not breaks(offer, wanted)
    if value is None:
        return False
    if wanted.op in _ORDER:
        if not isinstance(value, Measure) or isinstance(wanted.value, str | bool | tuple):
            return False
        tolerance = _TOLERANCE if "=" in wanted.op else 0.0
        shift = tolerance if wanted.op[0] == "<" else -tolerance
        return _ORDER[wanted.op](value.value, wanted.value + shift)
    return any(_equal(value, o) for o in _operands(wanted.value))


def fits(offer: Offer, filters: Iterable[Filter]) -> bool:
    """Whether an offer satisfies all filters together."""
    return all(satisfies(offer, f) for f in filters)


def fitting_offers(item: Item, filters: Iterable[Filter]) -> tuple[Offer, ...]:
    """The offers of an item that are in stock and satisfy all filters together, cheapest first."""
    wanted = tuple(filters)
    fitting = [o for o in offers(item) if o.in_stock and fits(o, wanted)]
    return tuple(sorted(fitting, key=lambda o: o.price))


def in_category(item: Item, category: str) -> bool:
    """Whether one of the item's categories, wide or narrow, is the one named."""
    wanted = lemmas(category)
    return any(lemmas(c) == wanted for c in item.categories)


def breaks(offer: Offer, wanted: Filter) -> bool:
    """Whether what is stated of the offer is what an excluding filter rules out."""
    value = offer.value(wanted.facet)
    return value is not None and any(_equal(value, o) or _compound(value, o) for o in _operands(wanted.value))


def _compound(value: Value, operand: Operand) -> bool:
    """Whether a word of the value ends in the one that is ruled out: lambswool is wool. An exclusion errs on the safe side."""
    if not isinstance(value, tuple) or not isinstance(operand, str) or len(operand) < 4:
        return False
    return any(word != operand and word.endswith(operand.casefold()) for v in value for word in lemmas(v))


def _operands(value: Operand) -> tuple[Operand, ...]:
    return value if isinstance(value, tuple) else (value,)


def _equal(value: Value, operand: Operand) -> bool:
    match value, operand:
        case bool(), bool():
            return value is operand
        case bool(), str():
            return operand in (("yes", "true") if value else ("no", "false"))
        case Measure(), float() | int():
            return abs(value.value - operand) < 1e-6
        case Measure(), str():
            return lemmas(str(value)) == lemmas(operand)
        case tuple(), str():
            return any(means(operand, v) for v in value)
        case tuple(), float() | int():
            return any(v == f"{operand:g}" for v in value)
    return False
