"""What a shopper is at ease with paying, from what the things cost that they liked and bought."""

import re
from collections.abc import Callable, Sequence
from math import ceil, floor, log10

from chatbot.domain.signal import Signal, Via

#: So much above the usual price still is at ease, as a share of it, where prices hardly differ.
_LEEWAY = 0.15
_PRICE = re.compile(r"(\d+(?:\.\d+)?)(?: (\S+))?")

Pair = tuple[float, float]


def ceiling(paid: Sequence[Signal], weigh: Callable[[Signal], float]) -> str | None:
    """The bound that the prices paid speak for, such as ``"<= 150 USD"``: their median and twice the usual distance from it.

    ``paid`` is newest first; prices in another currency than that of the newest don't count. One liking alone says nothing yet (None); a purchase does.
    """
    found = [(m, weigh(s)) for s in paid if (m := _PRICE.fullmatch(s.value))]
    same = [(float(m[1]), heavy) for m, heavy in found if m[2] == found[0][0][2]]
    if not same or (len(same) == 1 and paid[0].via is not Via.PURCHASE):
        return None
    usual = _median(same)
    spread = _median([(abs(price - usual), heavy) for price, heavy in same])
    return f"<= {_rounded(usual + max(2 * spread, _LEEWAY * usual)):g} {found[0][0][2] or ''}".strip()


def _median(pairs: Sequence[Pair]) -> float:
    """The weighted median of (value, weight)."""
    ordered, half = sorted(pairs), sum(w for _, w in pairs) / 2
    reached = 0.0
    for value, heavy in ordered:
        reached += heavy
        if reached >= half:
            return value
    return ordered[-1][0]


def _rounded(amount: float) -> float:
    """Up to two digits that count: 148.35 is 150."""
    if amount <= 0:
        return 0.0
    step = 10.0 ** (floor(log10(amount)) - 1)
    return round(ceil(amount / step - 1e-9) * step, 6)
