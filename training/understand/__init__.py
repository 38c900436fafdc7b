"""Examples of *understand*: what the unclear words of a message mean, out of the choices.

Every example is put together anew out of parts that were written by hand, or is one of the whole messages in ``said.yaml``; the prompt is the
product's own, and so is the form of the reply.
"""

from collections.abc import Iterator, Sequence
from random import Random

from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import vocabulary
from prompts.budget import BudgetTooSmall
from training.example import Example
from training.understand.case import Case
from training.understand.choices import Shelf, offered, shelf
from training.understand.hand import typed
from training.understand.message import composed
from training.understand.piece import Piece, tidied
from training.understand.said import said
from training.understand.thing import Thing, things
from training.understand.unclear import unclear

#: How often all words of a message are in question, how often nothing says yet what is looked for, and how often a whole message is taken.
_ALONE, _OPEN, _WHOLE = 0.3, 0.45, 0.2
#: How often the shop has the thing at all, where nothing says yet what is looked for.
_CARRIED = 0.74


def examples(seed: int, count: int) -> Iterator[Example]:
    """So many examples, the same ones for the same seed, of things that `held_out` doesn't know."""
    return _examples(Random(f"understand {seed}"), count, held_out=False)


def held_out(seed: int, count: int) -> Iterator[Example]:
    """Examples of things, and of ways to say their values, that `examples` never uses."""
    return _examples(Random(f"understand held out {seed}"), count, held_out=True)


def cases(rng: Random, *, held_out: bool) -> Iterator[Case]:
    """Questions with their answers, without end."""
    known = things(held_out)
    whole = said(held_out)
    while True:
        if whole and rng.random() < _WHOLE:
            thing, message = rng.choice(whole)
            message = typed(rng, message) if rng.random() < 0.5 else message
            yield _case(rng, thing, message, known, open_category=rng.random() < 0.3)
            continue
        thing = rng.choice(known)
        open_category = rng.random() < _OPEN
        yield _case(rng, thing, composed(rng, thing, known, open_category=open_category), known, open_category=open_category)


def _case(rng: Random, thing: Thing, message: Sequence[Piece], known: Sequence[Thing], *, open_category: bool) -> Case:
    message = tidied(message)
    alone = rng.random() < _ALONE
    left = unclear(rng, message, alone=alone)
    names = any(p.role == "name" and p.meant and p.meant.facet == "category" for p in message)
    category = None if (alone if names else open_category) else thing.category
    place = _place(rng, thing, known, carried=category is not None or rng.random() < _CARRIED)
    numbers = any(left.tokens[at].is_number for at in left.content)
    options = offered(rng, place, message, category, numbers=numbers)
    return Case(message, left, options, category or "", renamed=place.meant)


def _place(rng: Random, thing: Thing, known: Sequence[Thing], *, carried: bool) -> Shelf:
    """A shop that carries the thing, or one for something akin that doesn't."""
    if carried:
        return shelf(rng, thing, known)
    at = known.index(thing)
    others = [*known[:at], *known[at + 1 :]]
    return shelf(rng, others[min(max(0, at + rng.choice([-2, -1, 0, 1])), len(others) - 1)], others)


def _examples(rng: Random, count: int, *, held_out: bool) -> Iterator[Example]:
    counted = vocabulary(packaged()).count
    made = 0
    for case in cases(rng, held_out=held_out):
        if made == count:
            return
        if not case.spans:
            continue
        try:
            example = case.example(counted)
        except BudgetTooSmall:
            continue
        made += 1
        yield example
