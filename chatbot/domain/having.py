"""Interests as filters, to tell which items have what they are about."""

import re
from collections.abc import Iterable
from dataclasses import replace

from chatbot.domain.request import Filter, Op
from chatbot.domain.signal import Interest

_BOUND = re.compile(r"(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(\S+))?", re.IGNORECASE)
_OPS: dict[str, Op] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}


def having(interest: Interest) -> Filter:
    """The soft filter that an offer satisfies when it has what the interest is about, whether that is liked or not."""
    bound = _BOUND.fullmatch(interest.value.strip())
    if bound:
        return Filter(interest.facet, _OPS[bound[1]], float(bound[2]), hard=False, unit=bound[3] or "")
    return Filter(interest.facet, "=", interest.value, hard=False)


def avoiding(interest: Interest) -> Filter:
    """The soft filter that an offer satisfies when it has nothing of what the interest is about; lambswool is wool."""
    return replace(having(interest), op="!=")


def is_size(facet: str) -> bool:
    """Whether the facet is a size that one wears: it is another one for each kind of thing."""
    return "size" in facet.split("_")


def forms(interests: Iterable[Interest]) -> tuple[Filter, ...]:
    """What these interests want of the form in which an item is shown, as soft filters: the color that is liked, the size that is worn."""
    of_form = [i for i in interests if i.facet not in ("item", "category", "brand") and not i.value.startswith(("<", ">"))]
    return tuple(having(i) if i.polarity.positive else avoiding(i) for i in of_form)
