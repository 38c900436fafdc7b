"""Which interests matter for what is looked for now, and how much."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from chatbot.domain.having import is_size
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest, Polarity
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.profile.opinion import ITEM, bound

#: What a liking counts for another kind of thing than that which it was said of, and what a requirement does: that was one of the thing.
_ELSEWHERE, _REQUIRED_ELSEWHERE = 0.5, 0.25
#: What a limit counts, that most things keep to, beside a taste.
_LIMIT = 0.5
#: What a size counts for another kind of thing that comes in the same sizes.
_SAME_SIZES = 0.7
#: Two kinds of things come in the same sizes where they share at least this much of the shorter list.
_SHARED = 0.5


def relevant(interests: Iterable[Interest], request: Request, vocabulary: Vocabulary) -> tuple[Interest, ...]:
    """The interests that matter for a request, strongest first, with the strength that they have for it.

    What doesn't matter to the shopper now ("any color") is left out, and so is a number or a size that the request itself names. A limit
    counts for the very kind of thing it was named for; a size also for what comes in the same sizes, where nothing nearer is known; a taste
    also for other things that have such a value.
    """
    asked = {f.facet for f in request.filters}
    mine = [i for i in interests if i.facet not in request.indifferent and not (i.facet in asked and (bound(i.value) or is_size(i.facet)))]
    sizes = _nearest([i for i in mine if is_size(i.facet) and not bound(i.value)], request, vocabulary)
    found = [*sizes, *(_weighed(i, _share(i, request, vocabulary)) for i in mine if not is_size(i.facet) or bound(i.value))]
    return tuple(sorted((i for i in found if i.strength > 0), key=lambda i: -i.strength))


def _share(interest: Interest, request: Request, vocabulary: Vocabulary) -> float:
    if bound(interest.value):
        return _LIMIT if _covers(interest.category, request.category, vocabulary) else 0.0
    if interest.facet == ITEM or interest.category == "" or _covers(interest.category, request.category, vocabulary):
        return 1.0
    if not _has(interest, request.category, vocabulary.facets.get(interest.facet)):
        return 0.0
    return _REQUIRED_ELSEWHERE if interest.polarity is Polarity.REQUIRE else _ELSEWHERE


def _covers(known: str, asked: str | None, vocabulary: Vocabulary) -> bool:
    """Whether what holds for one category holds for the one asked for: the same, or one that lies within it."""
    if not known or not asked:
        return not known and not asked
    if lemmas(known) == lemmas(asked):
        return True
    category = vocabulary.facets.get("category")
    within = ((category.places or {}) if category else {}).get(asked, {}).get(known, 0)
    return 0 < within == vocabulary.categories.get(asked)


def _has(interest: Interest, category: str | None, facet: Facet | None) -> bool:
    """Whether things of the category come with such a value; what says neither yes nor no of a thing but a word of it."""
    if facet is None or facet.kind != "words":
        return False
    wanted = lemmas(interest.value)
    values = (places for value, places in (facet.places or {}).items() if lemmas(value) == wanted)
    return any(category is None or category in places for places in values)


def _nearest(sizes: Sequence[Interest], request: Request, vocabulary: Vocabulary) -> list[Interest]:
    """For each facet the size of this very kind of thing, else the newest one of a kind that comes in the same sizes."""
    found: list[Interest] = []
    for facet in dict.fromkeys(i.facet for i in sizes):
        known = [i for i in sizes if i.facet == facet]
        own = [i for i in known if _covers(i.category, request.category, vocabulary)]
        alike = [i for i in known if _same_sizes(i, request.category, vocabulary.facets.get(facet))]
        if own:
            found += own
        elif alike:
            found.append(_weighed(max(alike, key=lambda i: i.at), _SAME_SIZES))
    return found


def _same_sizes(size: Interest, category: str | None, facet: Facet | None) -> bool:
    """Whether things of the category come in sizes like those of the kind that the size was said of; one said of no kind goes by the size itself."""
    places = (facet.places or {}) if facet else {}
    theirs = {value.casefold() for value, where in places.items() if category in where}
    if size.value.casefold() not in theirs:
        return False
    ours = {value.casefold() for value, where in places.items() if size.category in where}
    return not size.category or len(ours & theirs) >= _SHARED * min(len(ours), len(theirs))


def _weighed(interest: Interest, share: float) -> Interest:
    return interest if share == 1 else replace(interest, strength=interest.strength * share)
