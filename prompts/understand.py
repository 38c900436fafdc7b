"""The prompt that asks what words of a message mean in the catalogue."""

from collections.abc import Callable, Mapping, Sequence

from chatbot.llm.engine import Message
from prompts.budget import fit, length
from prompts.render import render

_LONGEST_MESSAGE, _LONGEST_SPAN, _SPANS = 240, 40, 8
#: How many values of a facet are named; the form that the model fills in may have more.
_VALUES = 16
#: What is said of the items on show: so many of them, each in so many characters, and the tokens that this may take on top.
_ITEMS, _LONGEST_ITEM, _SHOWN = 3, 70, 45
#: So many facets can be asked about next.
_ASK = 5


def understand(
    message: str,
    spans: Sequence[str],
    category: str,
    choices: Mapping[str, Sequence[str]],
    *,
    shown: Sequence[str] = (),
    ask: Sequence[str] = (),
    count: Callable[[str], int],
    budget: int = 135,
) -> tuple[Message, ...]:
    """Messages that ask for the JSON of what ``spans`` of a message mean, out of ``choices`` (values by facet, the nearest facet first).

    ``category`` is what is looked for, empty where that is open; ``shown`` has a few words of each item that the message may react to, and
    ``ask`` the facets that the shopper could be asked about next. All but the end is the same for every message, so that servers keep it in
    their cache; ``budget`` bounds in tokens by ``count`` what comes on top (a little more where items are shown): as many facets are named
    as fit in.

    Raises:
        BudgetTooSmall: when not even the message fits.
    """
    items = [item[:_LONGEST_ITEM] for item in shown[:_ITEMS]]

    def write(lines: Sequence[str]) -> tuple[Message, ...]:
        return render("understand", message=_end(message), spans=_unclear(spans), category=category, shown=items, ask=list(ask[:_ASK]), choices=lines)

    same = length(render("understand", message="", spans=[], category="", shown=[], ask=[], choices=[]), count)
    lines = [f"{facet}: {', '.join(values[:_VALUES])}" for facet, values in choices.items()]
    return fit(lines, same + budget + (_SHOWN if items else 0), write=write, count=count, fewest=0)


def _unclear(spans: Sequence[str]) -> list[str]:
    """The first of the words in question, without those that another one holds."""
    whole = [span for span in spans if not any(span != other and f" {span} " in f" {other} " for other in spans)]
    return [span[:_LONGEST_SPAN] for span in whole[:_SPANS]]


def _end(message: str) -> str:
    """The end of a long message, where the need is usually said, from the beginning of a word."""
    if len(message) <= _LONGEST_MESSAGE:
        return message
    return message[-_LONGEST_MESSAGE:].split(None, 1)[-1]
