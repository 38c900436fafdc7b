"""A soft order by a quality that no facet measures: "dressier than the second", "less sporty", "more colorful".

What the quality is near to among the catalogue's own values decides: of each item the value nearest to the quality counts, on the facets that speak of such
a thing at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.domain.item import Offer
from chatbot.domain.request import Leaning
from chatbot.domain.words import lemmas

#: How near a quality (a cosine) each value of the catalogue is; a yes/no facet stands under its label.
Likeness = Mapping[tuple[str, str], float]

#: A facet speaks of the quality where one of its values is at least so near, and not much further than the nearest value of all.
_SPEAKS, _BEHIND_BEST = 0.3, 0.12
#: Differences below this mean nothing.
_MARGIN = 0.03
_STRONGER = frozenset({"very", "extra", "super", "ultra", "highly", "extremely"})
_WEAKER = frozenset({"slightly", "lightly", "mildly", "semi", "somewhat", "fairly", "quite"})
#: Facets that name things rather than say how they are.
_NOT_QUALITIES = frozenset({"category", "brand", "author", "size", "price", "rating"})


@dataclass(frozen=True, slots=True)
class Leaned:
    """The offers in their new order. ``reached`` of them, the first ones, go further than the reference (0 where none does or there is none);
    ``by`` is the value that speaks for the first; empty where the catalogue says nothing of the quality."""

    offers: tuple[Offer, ...]
    reached: int = 0
    by: str = ""


def lean(offers: Sequence[Offer], leaning: Leaning, than: Offer | None, likeness: Likeness) -> Leaned:
    """Order offers by a leaning, those first that go further than ``than``; equal ones keep their order, and ``than`` itself is left out."""
    facets = _speaking(likeness)
    near = {key: _degree(leaning.quality, key[1], value) for key, value in likeness.items() if key[0] in facets}
    others = [o for o in offers if than is None or o.item.id != than.item.id]
    sign = -1.0 if leaning.away else 1.0
    scored = [(o, _nearest(o, near)) for o in others]
    if not any(best for _, best in scored):
        return Leaned(tuple(others))
    order = sorted(scored, key=lambda p: -sign * round(p[1][0] / _MARGIN) if p[1] else sign * 0.0)
    order = [p for p in order if p[1]] + [p for p in order if not p[1]]
    limit = _nearest(than, near) if than else None
    reached = sum(1 for _, best in order if best and limit and sign * (best[0] - limit[0]) >= _MARGIN)
    first = order[0][1]
    return Leaned(tuple(o for o, _ in order), reached, first[1] if first else "")


def _speaking(likeness: Likeness) -> frozenset[str]:
    """The facets that speak of the quality."""
    best: dict[str, float] = {}
    for (facet, _), value in likeness.items():
        if facet not in _NOT_QUALITIES:
            best[facet] = max(best.get(facet, -1.0), value)
    top = max(best.values(), default=-1.0)
    return frozenset(f for f, value in best.items() if value >= max(_SPEAKS, top - _BEHIND_BEST))


def _degree(quality: str, value: str, likeness: float) -> float:
    """The likeness, raised for "very warm" over "warm" and lowered for "slightly warm"."""
    words = lemmas(value)
    if quality not in words:
        return likeness
    if _STRONGER & set(words):
        return 1.1
    return 0.9 if _WEAKER & set(words) else 1.0


def _nearest(offer: Offer, near: Likeness) -> tuple[float, str] | None:
    """How near the offer's nearest value is, and that value; None where it states nothing on such facets."""
    stated = [(facet, word) for facet in {f for f, _ in near} for word in _words(offer, facet)]
    return max(((near[key], key[1]) for key in stated if key in near), default=None)


def _words(offer: Offer, facet: str) -> tuple[str, ...]:
    value = offer.value(facet)
    if value is True:
        return (facet.replace("_", " "),)
    options = (v.options[facet] for v in offer.item.variants if facet in v.options and v.stock > 0)
    return value if isinstance(value, tuple) else tuple(dict.fromkeys(options))
