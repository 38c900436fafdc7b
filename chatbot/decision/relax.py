"""When nothing fits: the least that has to give, and how near the shop comes to what was asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from math import log2

from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Filter, Request, Sort

Fitting = Callable[[Request], Mapping[str, Offer]]

_NUMERIC = ("<", "<=", ">", ">=", "=")


@dataclass(frozen=True, slots=True)
class Relaxation:
    """``request`` finds something; ``dropped`` are the filters that had to give for it.

    ``nearest`` says for a dropped number what the shop has that comes closest ("the cheapest is $164").
    """

    request: Request
    dropped: tuple[Filter, ...]
    nearest: Measure | None = None

    @property
    def critiques(self) -> tuple[Filter, ...]:
        """Those of the dropped filters that compared with what was shown ("cheaper"): the shopper named no number."""
        return tuple(f for f in self.dropped if f.relative)


def relax(request: Request, fitting: Fitting) -> Relaxation | None:
    """The smallest change of the request that finds something: one filter before two, a number moved before a word given up.

    What the shopper excluded and the category never give way. None when no two filters together free anything.
    """
    soft_enough = [f for f in request.hard if not f.excludes and f.facet != "category"]
    for size in (1, 2):
        tried = [_without(request, dropped, fitting) for dropped in combinations(soft_enough, size)]
        found = [r for r in tried if r is not None]
        if found:
            return min(found, key=lambda r: _loss(r))
    return None


def _without(request: Request, dropped: tuple[Filter, ...], fitting: Fitting) -> Relaxation | None:
    """What is found without these filters; a dropped number stays near what was asked for."""
    freed = replace(request, filters=tuple(f for f in request.filters if f not in dropped))
    offers = fitting(freed)
    if not offers:
        return None
    number = next((f for f in dropped if _is_number(f)), None)
    nearest = _nearest(number, offers) if number else None
    if number is None or nearest is None:
        return Relaxation(freed, dropped, nearest)
    if number.op == "=":
        return Relaxation(replace(freed, filters=(*freed.filters, *_around(number, nearest))), dropped, nearest)
    upper = number.op in ("<", "<=")
    moved = replace(number, op="<=" if upper else ">=", value=nearest.value * (1.15 if upper else 0.85))
    return Relaxation(replace(freed, filters=(*freed.filters, moved), sort=Sort(number.facet, descending=not upper)), dropped, nearest)


def _around(number: Filter, nearest: Measure) -> tuple[Filter, Filter]:
    """Bounds that let in nothing farther than the nearest, on its side of the number: for 15 inches, 15 to 15.6."""
    wanted = float(number.value) if not isinstance(number.value, str | bool | tuple) else nearest.value
    low, high = sorted((wanted, nearest.value))
    return replace(number, op=">=", value=low), replace(number, op="<=", value=high)


def _is_number(wanted: Filter) -> bool:
    return wanted.op in _NUMERIC and not isinstance(wanted.value, str | bool | tuple)


def _nearest(dropped: Filter, offers: Mapping[str, Offer]) -> Measure | None:
    if isinstance(dropped.value, str | bool | tuple):
        return None
    wanted = float(dropped.value)
    values = [v for v in (o.value(dropped.facet) for o in offers.values()) if isinstance(v, Measure)]
    return min(values, key=lambda v: (abs(v.value - wanted), -v.value), default=None)


def _loss(relaxation: Relaxation) -> tuple[int, float]:
    """How much is given up: a mere comparison is nothing, a number that moves a little is little, a word the most."""
    loss = 0.0
    for dropped in relaxation.dropped:
        if dropped.relative:
            continue
        if isinstance(dropped.value, str | bool | tuple):
            loss += 1.0 if dropped.facet in ("color", "brand", "size") else 2.0
        elif relaxation.nearest is not None:
            loss += _moved(float(dropped.value), relaxation.nearest.value)
    return (len(relaxation.dropped), loss)


def _moved(wanted: float, nearest: float) -> float:
    """How far a number moves: half as much is as far as twice as much."""
    if wanted > 0 and nearest > 0:
        return abs(log2(nearest / wanted))
    return abs(nearest - wanted) / max(abs(wanted), 1e-9)
