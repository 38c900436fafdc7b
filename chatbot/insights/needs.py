"""What was asked for and couldn't be served, read from one turn."""

from collections.abc import Iterator, Sequence

from chatbot.domain.events import Shown
from chatbot.domain.request import Filter, Request
from chatbot.domain.words import lemmas
from chatbot.insights.wants import values
from chatbot.understanding.stopwords import STOPWORDS

#: So much of a shopper's message is kept.
WORDS = 120
_KEY, _NAME, _CATEGORY = 200, 160, 80


def unmet(request: Request, shown: Shown) -> Iterator[tuple[str, str, str, str]]:
    """Kind, key, category and name of everything in a request that what is shown doesn't serve."""
    category = (request.category or "")[:_CATEGORY]
    for name in shown.missing or _unnamed(request, shown):
        yield _named(_kind(category, shown), category, name)
    if shown.relaxed:
        gave_way = [f for need in request.needs for f in need.hard if f.facet in shown.relaxed and not f.excludes and not f.relative]
        if gave_way:
            yield _limited("relaxed", category, gave_way)
    elif not shown.cards and not shown.missing and category:
        yield _limited("nothing", category, request.hard)


def _kind(category: str, shown: Shown) -> str:
    if not shown.cards:
        return "absent"
    return "detail" if category else "near"


def _unnamed(request: Request, shown: Shown) -> tuple[str, ...]:
    """The name of a thing that nothing was shown for, where the event doesn't say it: those of earlier versions didn't."""
    name = request.absent or request.text
    return (name,) if name and not (shown.cards or request.category) else ()


def _named(kind: str, category: str, name: str) -> tuple[str, str, str, str]:
    whole = " ".join(name.split())[:_NAME]
    content = [w for w in lemmas(whole) if w not in STOPWORDS] or list(lemmas(whole))
    return kind, f"{category}|{' '.join(content)}"[:_KEY], category, whole


def _limited(kind: str, category: str, filters: Sequence[Filter]) -> tuple[str, str, str, str]:
    told = [t for f in filters if f.facet != "category" for t in _told(f)]
    name = ", ".join(dict.fromkeys(told))[:_NAME]
    return kind, f"{category}|{kind}|{name.casefold()}"[:_KEY], category, name


def _told(wanted: Filter) -> tuple[str, ...]:
    """A filter in words: a value that is a word says it alone ("velvet"), a number says of what it is ("capacity: 12 people")."""
    if isinstance(wanted.value, str | tuple):
        return values(wanted)
    label = wanted.facet.removesuffix(f"_{wanted.unit}").replace("_", " ")
    if isinstance(wanted.value, bool):
        return (label if wanted.value is not wanted.excludes else f"not {label}",)
    return tuple(f"{label}: {value}" for value in values(wanted))
