"""Held-out examples that a model is tried on, each with the form that the product holds it to and the judge of its reply."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from chatbot.explain.narrator import adds_nothing
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from chatbot.grounding.sentences import sentences
from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import vocabulary
from chatbot.understanding.proposal import Slot, form, slots
from prompts.budget import BudgetTooSmall
from training.example import Example
from training.explain.domain import HELD_OUT, domains
from training.explain.judge import Tally
from training.explain.mix import example
from training.explain.scene import Scene, scene
from training.refine.scene import cases as reactions
from training.understand import cases as messages
from training.understand.case import Case


@dataclass(frozen=True, slots=True)
class Score:
    """Of what was ``said`` so many were ``right``, and so many were ``meant``: slots, or sentences (where each that is said is meant)."""

    right: int
    said: int
    meant: int

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.said + other.said, self.meant + other.meant)


@dataclass(frozen=True, slots=True)
class Trial:
    """An ``example``, the JSON ``schema`` that the product would hold the model to (None: it writes freely), and who judges its reply."""

    example: Example
    schema: Mapping[str, object] | None
    judge: Callable[[str], Score]


def understand(seed: int) -> Iterator[Trial]:
    """Messages with unclear words, without end: slots are compared."""
    return _asked(messages(Random(f"trial {seed}"), held_out=True))


def refine(seed: int) -> Iterator[Trial]:
    """Reactions to what is on show, without end: slots are compared."""
    return _asked(reactions(Random(f"trial {seed}"), held_out=True))


def explain(seed: int) -> Iterator[Trial]:
    """Items to speak of, without end: sentences are judged by the product's own check."""
    rng = Random(f"trial {seed}")
    kept = [domain for domain in domains() if domain.name in HELD_OUT]
    while True:
        moment = scene(rng.choice(kept), rng)
        if made := example(moment, rng, Tally()):
            yield Trial(made, None, lambda reply, moment=moment: _backed(reply, moment))  # type: ignore[misc]


#: The trials of each task, by a seed.
TRIALS: Mapping[str, Callable[[int], Iterator[Trial]]] = {"understand": understand, "refine": refine, "explain": explain}


def same(reply: str, expected: str) -> Score:
    """How many slots of a reply mean what those of the expected reply do: facet, value, direction and number, whatever words said so."""
    said, meant = (Counter(_meant(slot) for slot in slots(text)[0]) for text in (reply, expected))
    return Score((said & meant).total(), said.total(), meant.total())


def _asked(cases: Iterator[Case]) -> Iterator[Trial]:
    count = vocabulary(packaged()).count
    for case in cases:
        schema = form(case.options, case.spans, numbers=bool(case.options.numbers), shown=bool(case.shown), ask=case.ask)
        if schema is None:
            continue
        try:
            made = case.example(count)
        except BudgetTooSmall:
            continue
        yield Trial(made, schema, lambda reply, expected=made.reply: same(reply, expected))  # type: ignore[misc]


def _meant(slot: Slot) -> str:
    return json.dumps(slot.model_dump(exclude={"words", "must"}), sort_keys=True)


def _backed(reply: str, moment: Scene) -> Score:
    """How many sentences the items' facts back, and that say more than was said before."""
    book = FactBook(moment.offers, wish=moment.wish.message, request=moment.wish.request)
    before, said = [moment.opening], 0
    for sentence in sentences([reply]):
        said += 1
        if not adds_nothing(sentence, before) and check(sentence, book, previous=tuple(before)).supported:
            before.append(sentence)
    return Score(len(before) - 1, said, said)
