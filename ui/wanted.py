"""What is looked for now, in a few words each."""

from collections.abc import Sequence

from chatbot.domain.request import Filter, Request
from ui.plain import one_line
from ui.texts import Texts
from ui.wording import bounded, kind, spoken, whose, without


def wanted(texts: Texts, request: Request) -> tuple[str, ...]:
    """The current request: for whom, of what kind, under which conditions."""
    words = [whose(texts, request.subject), *(w for need in request.needs for w in _need(texts, need))]
    words += [texts("words.in_all", words=filter_words(texts, request.budget))] if request.budget else []
    return tuple(dict.fromkeys(w for w in words if w))


def filter_words(texts: Texts, asked: Filter) -> str:
    """A filter in words: "up to $150", "no wool", "ideally black or navy"."""
    value = asked.value
    if isinstance(value, bool):
        said = "yes" if value else "no"
        words = without(texts, asked.facet, said) if asked.excludes else spoken(texts, asked.facet, said)
    elif isinstance(value, float | int):
        words = _number(texts, asked, value)
    else:
        words = _several(texts, asked.facet, value if isinstance(value, tuple) else (value,))
        words = texts("words.no", words=words) if asked.excludes else words
    return words if asked.hard else texts("words.ideally", words=words)


def _need(texts: Texts, need: Request) -> list[str]:
    """One thing that is looked for, in words, with how many of it where it is more than one."""
    name = kind(texts, need.category or "")
    name = texts("words.many", words=name, count=need.quantity) if name and need.quantity > 1 else name
    return [name, *(filter_words(texts, f) for f in need.filters if not _said_already(f, need.filters)), one_line(need.text)]


def _said_already(asked: Filter, filters: Sequence[Filter]) -> bool:
    """Whether the least number says it too: who plays in twos needs a game from two players on, and up to two or more."""
    least = f"min{asked.facet[3:]}" if asked.facet.startswith("max") else ""
    return any(f.facet == least and f.value == asked.value for f in filters)


def _number(texts: Texts, asked: Filter, value: float) -> str:
    op = "" if asked.op in ("=", "!=") else asked.op
    words = bounded(texts, asked.facet, op, value, asked.unit or ("USD" if asked.facet == "price" else ""))
    return texts("words.no", words=words) if asked.excludes else words


def _several(texts: Texts, facet: str, values: tuple[str, ...]) -> str:
    first, *others = (spoken(texts, facet, v) for v in values) if values else ("",)
    for other in others:
        first = texts("words.or", words=first, other=other)
    return first
