"""Examples of *refine*: what a reaction to the items on show changes, and the one thing that is worth asking next.

The prompt is that of *understand*, with what is shown and what could be asked; so is the form of the reply, with the facet to ask about. It
is asked about where the words speak of a facet without saying what would be right, or against one of its many values; else nothing is.
"""

from collections.abc import Iterator
from random import Random

from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import vocabulary
from prompts.budget import BudgetTooSmall
from training.example import Example
from training.refine.scene import cases


def examples(seed: int, count: int) -> Iterator[Example]:
    """So many examples, the same ones for the same seed, of things that `held_out` doesn't know."""
    return _examples(Random(f"refine {seed}"), count, held_out=False)


def held_out(seed: int, count: int) -> Iterator[Example]:
    """Examples of things that `examples` never uses."""
    return _examples(Random(f"refine held out {seed}"), count, held_out=True)


def _examples(rng: Random, count: int, *, held_out: bool) -> Iterator[Example]:
    counted = vocabulary(packaged()).count
    made = 0
    for case in cases(rng, held_out=held_out):
        if made == count:
            return
        if not case.spans:
            continue
        try:
            example = case.example(counted, "refine")
        except BudgetTooSmall:
            continue
        made += 1
        yield example
