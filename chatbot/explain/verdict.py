"""Which of a few items goes furthest: the one, its figure, and the figures of the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.decision.lean import Likeness, lean
from chatbot.domain.fit import satisfies
from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Filter, Leaning
from chatbot.domain.sentence import points
from chatbot.domain.words import lemmas
from chatbot.explain.excerpt import speaks
from chatbot.explain.naming import called
from chatbot.explain.wording import capital, label, listed, value
from chatbot.understanding.stopwords import STOPWORDS

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

#: A value less near to a quality than this, by cosine, is no reason: steel is .54 to "sturdy", "quick on and off" .3 to "safe".
_PLAINLY = 0.45
#: So many of the others are told their number.
_NEXT = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said, and the offers that it is said for: the one that goes furthest, or all that do."""

    text: str
    chosen: tuple[Offer, ...] = ()


def by_number(offers: Sequence[Offer], facet: str, descending: bool) -> Verdict:
    """The one with the lowest or highest number, and the numbers of those next to it; what isn't stated is said to be so."""
    stated = [(v, o) for o in offers if isinstance(v := o.value(facet), Measure)]
    items = [o.item for o in offers]
    missing = [called(o.item, items) for o in offers if not isinstance(o.value(facet), Measure)]
    unsaid = f" For {listed(missing)} the {label(facet)} isn't stated." if missing else ""
    if not stated:
        return Verdict(f"The {label(facet)} isn't stated for any of them.")
    ordered = sorted(stated, key=lambda p: p[0].value, reverse=descending)
    best = [o for v, o in ordered if v.value == ordered[0][0].value]
    rest = [f"{called(o.item, items)} ({value(v)})" for v, o in ordered if o not in best]
    others = f", ahead of {listed(rest[:_NEXT])}" if rest else ""
    most = value(ordered[0][0]) + (" out of 5" if facet == "rating" else "")
    alike = " are alike" if len(best) > 1 else ""
    return Verdict(f"{capital(listed(called(o.item, items) for o in best))}{alike}, at {most}{others}.{unsaid}", tuple(best))


def by_quality(offers: Sequence[Offer], leaning: Leaning, likeness: Likeness) -> Verdict:
    """The one whose values are nearest to a quality, and the value that says so; where none speaks of it plainly, the best rated one."""
    leaned = lean(offers, leaning, None, likeness)
    items = [o.item for o in offers]
    if max((near for (_, value), near in likeness.items() if value == leaned.by), default=0.0) >= _PLAINLY:
        best = leaned.offers[0]
        return Verdict(f"Going by what the catalogue says of them, {called(best.item, items)} ({leaned.by}).", (best,))
    unsaid = f"The catalogue doesn't say how {leaning.quality} they are."
    rated = max((o for o in offers if o.item.rating is not None), key=lambda o: o.item.rating or 0.0, default=None)
    return Verdict(f"{unsaid} {capital(called(rated.item, items))} has the best rating, {rated.item.rating:g} of 5." if rated else unsaid)


def by_wishes(offers: Sequence[Offer], wishes: Sequence[Filter]) -> Verdict | None:
    """Those that have what is asked for, all that don't left aside; None where none has it."""
    items = [o.item for o in offers]
    having = [o for o in offers if all(satisfies(o, w) for w in wishes)]
    said = listed(w.source or str(w.value) for w in wishes)
    if not having:
        return None
    names = capital(listed(called(o.item, items) for o in having))
    if len(having) == len(offers):
        return Verdict(f"All of them are listed for that ({said}).", tuple(having))
    others = "the other isn’t" if len(offers) - len(having) == 1 else "the others aren’t"
    return Verdict(f"{names}: listed for that ({said}); {others}.", tuple(having))


def by_description(offers: Sequence[Offer], purpose: str, embed: Embed) -> Verdict:
    """The one whose description has the sentence nearest to the purpose, quoted; says so where none speaks of it."""
    told = [(o, s) for o in offers for s in points(o.item.description)]
    items, named = [o.item for o in offers], set(lemmas(purpose)) - STOPWORDS
    if told:
        vectors = embed([purpose, *(s for _, s in told)])
        likeness = vectors[1:] @ vectors[0]
        best = max((i for i, (_, s) in enumerate(told) if speaks(s, named, float(likeness[i]))), key=lambda i: likeness[i], default=None)
        if best is not None:
            offer, sentence = told[best]
            return Verdict(f"For that I'd take {called(offer.item, items)}: “{sentence}”", (offer,))
    return Verdict("The catalogue doesn't say that of any of them.")
