"""What a new message takes off the list of what isn't wanted, or puts beside what is: "wool is fine after all", "only alcohol stoves", "pink is fine too"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from chatbot.domain.request import Filter
from chatbot.domain.words import means


def lifted(filters: Iterable[Filter], allowed: Sequence[Filter], wanted: Sequence[Filter]) -> list[Filter]:
    """The filters of a request without the exclusions that a message lifts.

    ``allowed`` is what the message says is fine: it lifts an exclusion, or joins what was required of the facet before ("pink is fine too"); where there was
    neither, it stays as the soft wish that it comes as. ``wanted`` are the new filters: what they require isn't excluded, whichever facet stated it.
    """
    held = [f for f in filters if not any(_requires_excluded(new, f) for new in wanted)]
    for fine in allowed:
        left = [_joined(f, fine) for f in held if not (f.facet == fine.facet and f.excludes and _names(fine, f))]
        settled = len(left) < len(held) or any(f.facet == fine.facet and not f.excludes for f in (*left, *wanted))
        held = left if settled else [*left, fine]
    return held


def _joined(held: Filter, fine: Filter) -> Filter:
    """What is required of a facet with the value that is fine as well."""
    required = held.facet == fine.facet and held.hard and not held.excludes
    if not required or not _words(held) or not _words(fine) or set(_words(fine)) <= set(_words(held)):
        return held
    return replace(held, op="in", value=(*_words(held), *_words(fine)), source=f"{held.source}, {fine.source}".strip(", "))


def _requires_excluded(new: Filter, old: Filter) -> bool:
    return new.hard and not new.excludes and new.facet != old.facet and old.facet != "text" and old.excludes and _names(new, old)


def _names(new: Filter, old: Filter) -> bool:
    """Whether a value of the new filter is one that the old one excludes, or a kind of it."""
    return any(means(o, n) for o in _words(old) for n in _words(new))


def _words(filter_: Filter) -> tuple[str, ...]:
    if isinstance(filter_.value, tuple):
        return filter_.value
    return (filter_.value,) if isinstance(filter_.value, str) else ()
