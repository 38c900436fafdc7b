"""The prompt that has the model say why these items suit the shopper."""

from collections.abc import Callable, Sequence

from chatbot.llm.engine import Message
from prompts.budget import fit
from prompts.render import render

_LONGEST_WISH = 200


def explain(
    wish: str,
    facts: Sequence[str],
    *,
    style: str = "",
    count: Callable[[str], int],
    budget: int = 300,
    items: int = 1,
) -> tuple[Message, ...]:
    """Messages that ask for two short sentences about each item.

    ``wish`` is what the shopper wants in their own words; an empty one is left out. ``facts`` are lines ``<title>: $129, waterproof, 0.5 kg``,
    one for each item, best first, and in each the facts that answer the wish first; of these lines the first ``items`` are told of. ``style`` is the
    shop's own wish for how it talks, in a sentence. ``count`` is the engine's count of tokens; ``budget`` is for the whole prompt.

    Measured with the packaged 135M model on 42 items: told of one item with up to five facts and no wish, both sentences were true of 34 in 34. Longer
    lines it garbles (3 in 8), with the wish it takes what is wished for as a fact (1 in 5), and two items at once it confuses (1 in 2). Larger
    models need the wish.

    Raises:
        BudgetTooSmall: when not even the first item fits.
    """

    def write(lines: Sequence[str]) -> tuple[Message, ...]:
        return render("explain", wish=_shortened(wish), facts=lines, style=style)

    return fit(facts[:items], budget, write=write, count=count)


def _shortened(wish: str) -> str:
    """The beginning of a long wish, up to the end of a word."""
    if len(wish) <= _LONGEST_WISH:
        return wish
    return wish[:_LONGEST_WISH].rsplit(None, 1)[0]
