"""The prompts that have a model speak of the items on show."""

from collections.abc import Callable, Sequence
from typing import Protocol

from chatbot.llm.engine import Message
from prompts.budget import fit
from prompts.render import render

_LONGEST_WISH = 160
_LENGTHS = {1: "one short sentence", 2: "two short sentences", 3: "three short sentences"}
#: Facts of its one item that the untrained small model is told.
_PORTRAYED = 4


class Told(Protocol):
    """One item as the model hears of it; see `chatbot.explain.briefing.Told`."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def points(self) -> Sequence[str]: ...
    @property
    def catches(self) -> Sequence[str]: ...


class Briefing(Protocol):
    """A turn in words; see `chatbot.explain.briefing.Briefing`."""

    @property
    def message(self) -> str: ...
    @property
    def wanted(self) -> str: ...
    @property
    def whose(self) -> str: ...
    @property
    def known(self) -> Sequence[str]: ...
    @property
    def items(self) -> Sequence[Told]: ...


def explain(
    briefing: Briefing,
    *,
    count: Callable[[str], int],
    budget: int = 300,
    items: int = 2,
    sentences: int = 2,
    style: str = "",
    closely: bool = False,
) -> tuple[Message, ...]:
    """Messages that ask why the first ``items`` of the briefing suit the shopper, and what the catch is.

    ``closely`` asks to keep close to how the facts are worded, as a large model has to be asked: told to use words of its own, it draws conclusions
    that nothing backs, and 3 sentences in 100 are let through. The adapter of the packaged model was trained on the shorter wording.

    ``sentences`` is how many are asked for (1 to 3), ``style`` the shop's own wish for how it talks, in a sentence. ``count`` is the engine's count
    of tokens; ``budget`` is for the whole prompt: as many items as fit in are told of.

    Raises:
        BudgetTooSmall: when not even the first item fits.
    """

    def write(lines: Sequence[str]) -> tuple[Message, ...]:
        return render(
            "explain",
            closely=closely,
            message=_shortened(briefing.message),
            wanted=briefing.wanted,
            whose=briefing.whose,
            known=briefing.known,
            lines=lines,
            length=_LENGTHS[max(1, min(sentences, len(_LENGTHS)))],
            style=style,
        )

    return fit([_line(told) for told in briefing.items[:items]], budget, write=write, count=count)


def portray(briefing: Briefing, *, count: Callable[[str], int], budget: int = 330) -> tuple[Message, ...]:
    """Messages that ask the small model as it comes, without its adapter, what the first item is like.

    It is told of one item, with a few facts and without the wish: then both its sentences were true of 34 items in 34. Longer lines it garbles (3 in 8),
    with the wish it takes what is wished for as a fact (1 in 5), and two items at once it confuses (1 in 2).

    Raises:
        BudgetTooSmall: when the item doesn't fit.
    """
    first = briefing.items[0]
    line = f"{first.title}: {', '.join(first.points[:_PORTRAYED])}" if first.points else first.title
    return fit([line], budget, write=lambda lines: render("portray", fact=lines[0]), count=count)


def _line(told: Told) -> str:
    """ "the Skerry: waterproof; weighs 420 g. But: $20 more expensive than the Harborlight" """
    points = f"{told.name}: {'; '.join(told.points)}" if told.points else told.name
    return f"{points}. But: {'; '.join(told.catches)}" if told.catches else points


def _shortened(wish: str) -> str:
    """The beginning of a long wish, up to the end of a word."""
    if len(wish) <= _LONGEST_WISH:
        return wish
    return wish[:_LONGEST_WISH].rsplit(None, 1)[0]
