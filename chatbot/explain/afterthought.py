"""What is said when more of a message was understood after the first answer to it."""

from collections.abc import Iterator

from chatbot.domain.request import Filter
from chatbot.explain.wording import constraint, label, listed, plural
from chatbot.understanding.reading import Reading


def afterthought(extra: Reading, named: str = "") -> str:
    """What was taken for what: "I also took “crimson-ish” as red: here is what fits." ``named`` are the words for the category."""
    return f"I also took {listed(_taken(extra, named))}: here is what fits."


def _taken(extra: Reading, named: str) -> Iterator[str]:
    if extra.category:
        yield f"“{named}” as {plural(extra.category)}"
    for wish in extra.filters:
        yield f"“{wish.source}” as {_meaning(wish)}"
    for critique in extra.critiques:
        yield f"“{critique.source}” as {'less' if critique.direction < 0 else 'more'} in {label(critique.facet)}"


def _meaning(wish: Filter) -> str:
    if wish.value is True:
        return f"{'not ' if wish.excludes else ''}{label(wish.facet)}"
    if isinstance(wish.value, str):
        return f"{'not ' if wish.excludes else ''}{wish.value}"
    return constraint(wish)
