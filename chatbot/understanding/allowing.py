"""What a new message takes off the list of what isn't wanted: "wool is fine after all", "only alcohol stoves then"."""

from collections.abc import Iterable, Sequence

from chatbot.domain.request import Filter
from chatbot.domain.words import means


def lifted(filters: Iterable[Filter], allowed: Sequence[Filter], wanted: Sequence[Filter]) -> list[Filter]:
    """The filters of a request without the exclusions that a message lifts.

    ``allowed`` is what the message says is fine: it lifts an exclusion and requires nothing; where there was none, and no other wish for the facet, it
    stays as the soft wish that it comes as. ``wanted`` are the new filters: what they require isn't excluded, whichever facet stated it.
    """
    held = [f for f in filters if not any(_requires_excluded(new, f) for new in wanted)]
    for fine in allowed:
        left = [f for f in held if not (f.facet == fine.facet and f.excludes and _names(fine, f))]
        settled = len(left) < len(held) or any(f.facet == fine.facet and not f.excludes for f in (*left, *wanted))
        held = left if settled else [*left, fine]
    return held


def _requires_excluded(new: Filter, old: Filter) -> bool:
    return new.hard and not new.excludes and new.facet != old.facet and old.facet != "text" and old.excludes and _names(new, old)


def _names(new: Filter, old: Filter) -> bool:
    """Whether a value of the new filter is one that the old one excludes, or a kind of it."""
    return any(means(o, n) for o in _words(old) for n in _words(new))


def _words(filter_: Filter) -> tuple[str, ...]:
    if isinstance(filter_.value, tuple):
        return filter_.value
    return (filter_.value,) if isinstance(filter_.value, str) else ()
