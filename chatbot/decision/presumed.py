"""What goes without saying of whom a thing is for."""

from collections.abc import Callable, Collection
from dataclasses import replace

from chatbot.domain.people import SMALL, is_child, wears
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas


def presumed(request: Request, vocabulary: Vocabulary, fitting: Callable[[Request], Collection[object]]) -> tuple[Filter, ...]:
    """Filters that the shopper didn't say: things are for adults unless a child is spoken of, a toddler's are not, and a gift for a man is nothing made for
    women.

    ``fitting`` gives what fits a request in all: what nothing else fits but women's things isn't ruled out, only comes later.
    """
    return (*_worn(request, fitting), *_small(request, vocabulary, fitting), *_grown_up(request, vocabulary, fitting))


def _grown_up(request: Request, vocabulary: Vocabulary, fitting: Callable[[Request], Collection[object]]) -> tuple[Filter, ...]:
    facet = vocabulary.facets.get("age_group")
    spoken_of = any(f.facet == "age_group" or lemmas(f.facet.replace("_", " "))[:1] == ("age",) for f in request.filters)
    if facet is None or spoken_of or is_child(request.subject) or "adult" not in (facet.values or {}):
        return ()
    if request.sort is not None and _mostly_for_adults(request.category, facet):
        rules = tuple(Filter("age_group", "!=", other) for other in facet.values or {} if other != "adult")  # the cheapest of all may be a child's
        if fitting(replace(request, filters=(*request.filters, *rules))):
            return rules
    return (Filter("age_group", "=", "adult", hard=False),)


def _small(request: Request, vocabulary: Vocabulary, fitting: Callable[[Request], Collection[object]]) -> tuple[Filter, ...]:
    """A small child has no use for what is made for adults, where there is something else."""
    facet = vocabulary.facets.get("age_group")
    told = any(f.facet == "age_group" for f in request.filters)
    if facet is None or told or request.subject not in SMALL or "adult" not in (facet.values or {}):
        return ()
    rule = Filter("age_group", "!=", "adult")
    return (rule,) if fitting(replace(request, filters=(*request.filters, rule))) else ()


def _mostly_for_adults(category: str | None, facet: Facet) -> bool:
    """Whether most things of a category are made for adults, of those that say for whom they are."""
    counts = {value: places.get(category or "", 0) for value, places in (facet.places or {}).items()}
    return 2 * counts.get("adult", 0) > sum(counts.values())


def _worn(request: Request, fitting: Callable[[Request], Collection[object]]) -> tuple[Filter, ...]:
    other = {"men": "women", "women": "men"}.get(wears(request.subject), "")
    if not other or any(f.facet == "gender" for f in request.filters):
        return ()
    rule = Filter("gender", "!=", other)
    return (rule,) if fitting(replace(request, filters=(*request.filters, rule))) else (replace(rule, hard=False),)
