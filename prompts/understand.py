"""The prompt that asks what words of a message mean in the catalogue."""

from collections.abc import Callable, Mapping, Sequence

from chatbot.llm.engine import Message
from prompts.budget import fit, length
from prompts.render import render

_LONGEST_MESSAGE, _LONGEST_SPAN, _SPANS = 240, 40, 4
#: How many values of a facet are named; the form that the model fills in may have more.
_VALUES = 16


def understand(
    message: str,
    spans: Sequence[str],
    category: str,
    choices: Mapping[str, Sequence[str]],
    *,
    count: Callable[[str], int],
    budget: int = 135,
) -> tuple[Message, ...]:
    """Messages that ask for the JSON of what ``spans`` of a message mean, out of ``choices`` (values by facet, the nearest facet first).

    ``category`` is what is looked for, empty where that is open. All but the end is the same for every message, so that servers keep it in
    their cache; ``budget`` bounds in tokens by ``count`` what comes on top: as many facets are named as fit in.

    Raises:
        BudgetTooSmall: when not even the message fits.
    """

    def write(lines: Sequence[str]) -> tuple[Message, ...]:
        unclear = [span[:_LONGEST_SPAN] for span in spans[:_SPANS]]
        return render("understand", message=_end(message), spans=unclear, category=category, choices=lines)

    same = length(render("understand", message="", spans=[], category="", choices=[]), count)
    lines = [f"{facet}: {', '.join(values[:_VALUES])}" for facet, values in choices.items()]
    return fit(lines, same + budget, write=write, count=count, fewest=0)


def _end(message: str) -> str:
    """The end of a long message, where the need is usually said, from the beginning of a word."""
    if len(message) <= _LONGEST_MESSAGE:
        return message
    return message[-_LONGEST_MESSAGE:].split(None, 1)[-1]
