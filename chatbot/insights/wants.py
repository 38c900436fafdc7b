"""What a request asks for, as words of a facet that can be counted."""

from collections.abc import Iterator
from math import log10

from chatbot.domain.request import Filter, Request

#: The names of what is no facet of the catalogue.
CATEGORY, PRICE, RECIPIENT = "category", "price", "recipient"
_LONGEST = 80
_SIGNS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "", "!=": "not ", "in": "", "not_in": "not "}


def wants(request: Request) -> Iterator[tuple[str, str, str]]:
    """Facet, value and category of everything that is asked for, of each need."""
    if request.subject != "me":
        yield RECIPIENT, request.subject[:_LONGEST], (request.category or "")[:_LONGEST]
    for need in request.needs:
        category = (need.category or "")[:_LONGEST]
        if category:
            yield CATEGORY, category, category
        for wanted in need.filters:
            for value in values(wanted):
                yield wanted.facet[:_LONGEST], value[: _LONGEST + 20], category


def values(wanted: Filter) -> tuple[str, ...]:
    """The values of a filter as they are counted: words, ``not wool``, ``≤ 2 kg``, ``yes``; of a price its band."""
    if wanted.relative:
        return ()
    sign, value = _SIGNS[wanted.op], wanted.value
    if isinstance(value, tuple):
        return tuple(sign + str(v) for v in value)
    if isinstance(value, bool):
        return ("yes" if value is not wanted.excludes else "no",)
    if isinstance(value, str):
        return (sign + value,)
    if wanted.facet == PRICE:
        return () if wanted.op in (">", ">=", "!=") else (band(float(value), wanted.unit),)
    return (f"{sign} {value:g} {wanted.unit}".strip(),)


def band(limit: float, currency: str) -> str:
    """The band that a limit of price falls into: 10, 20, 50, 100 and so on, with the limit itself in it ("50-100 USD" for 80 and 100)."""
    if limit <= 10:
        return f"0-10 {currency}".strip()
    size = 10 ** int(log10(limit))
    steps = [s * m for s in (size // 10, size, size * 10) for m in (1, 2, 5)]
    upper = next(s for s in steps if limit <= s)
    lower = max(s for s in steps if s < upper)
    return f"{lower}-{upper} {currency}".strip()


def band_order(name: str) -> float:
    """Where a band comes among others: by its lower end."""
    number = name.partition("-")[0]
    return float(number) if number.isdigit() else 0.0
