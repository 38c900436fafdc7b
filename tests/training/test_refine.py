"""The examples of refining: reactions to what is shown, and what to ask about next."""

import json
from collections.abc import Iterator
from itertools import islice
from random import Random

import pytest

from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import vocabulary
from chatbot.understanding.proposal import form, question, slots
from prompts.budget import BudgetTooSmall, length
from prompts.understand import understand
from tests.training.obeying import obeys
from training.refine import examples, held_out
from training.refine.reaction import reactions
from training.refine.scene import cases
from training.understand.case import Case
from training.understand.thing import things

COUNT = vocabulary(packaged()).count


def some(seed: int, number: int, *, held_out: bool = False) -> Iterator[Case]:
    return (case for case in islice(cases(Random(seed), held_out=held_out), number) if case.spans)


@pytest.mark.parametrize("held_out", [False, True])
def test_every_reply_is_read_whole_and_obeys_its_own_form(held_out: bool) -> None:
    made = 0
    for case in some(3, 300, held_out=held_out):
        try:
            reply = case.example(COUNT, "refine").reply
        except BudgetTooSmall:
            continue
        found, broken = slots(reply)
        schema = form(case.options, case.spans, numbers=True, shown=True, ask=case.ask)
        assert schema is not None
        assert not broken
        assert len(found) == len(json.loads(reply)["slots"])
        assert obeys(json.loads(reply), schema), (reply, case.spans, case.choices)
        assert question(reply, case.ask) == case.asks
        made += 1
    assert made > 200


def test_items_are_told_of_and_the_part_of_the_turn_fits_its_budget() -> None:
    same = length(understand("", [], "", {}, count=COUNT), COUNT)
    for example in examples(4, 200):
        assert "\nShown: 1 " in example.messages[-1].content
        assert length(example.messages, COUNT) <= same + 180


def test_what_is_asked_about_can_be_asked_about() -> None:
    asked = 0
    for example in examples(5, 300):
        line = next((line for line in example.messages[-1].content.splitlines() if line.startswith("Ask: ")), "")
        ask = json.loads(example.reply).get("ask")
        assert (ask is not None) == bool(line)
        assert not ask or ask in line.removeprefix("Ask: ").split(", ")
        asked += bool(ask)
    assert 30 < asked < 150


def test_the_same_seed_makes_the_same_examples_and_none_is_held_out() -> None:
    learned = list(examples(6, 100))
    assert learned == list(examples(6, 100))
    assert not {e.messages[-1].content for e in learned} & {e.messages[-1].content for e in held_out(6, 100)}


def test_every_topic_is_a_facet_of_something() -> None:
    facets = {name for thing in things(False) for name in thing.traits}
    assert set(reactions()["topics"]) <= facets
