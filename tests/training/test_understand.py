"""The examples of understanding: each is a prompt of the product and an answer that the product would take."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest
import yaml

from chatbot.domain.words import lemmas
from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import vocabulary
from chatbot.sample.families import load_models
from chatbot.understanding.proposal import form, slots
from prompts.budget import BudgetTooSmall, length
from prompts.understand import understand
from tests.training.obeying import obeys
from training.understand import cases, examples, held_out
from training.understand.case import Case
from training.understand.piece import Meant, Piece, pieces, tidied, written
from training.understand.said import said
from training.understand.thing import phrases, things

COUNT = vocabulary(packaged()).count
ROOT = Path(__file__).parents[2]


def some(seed: int, number: int, *, held_out: bool = False) -> Iterator[Case]:
    return (case for case in islice(cases(Random(seed), held_out=held_out), number) if case.spans)


@pytest.mark.parametrize("held_out", [False, True])
def test_every_reply_is_read_whole_and_obeys_its_own_form(held_out: bool) -> None:
    made = 0
    for case in some(3, 400, held_out=held_out):
        try:
            reply = case.example(COUNT).reply
        except BudgetTooSmall:
            continue
        found, broken = slots(reply)
        schema = form(case.options, case.spans, numbers=bool(case.options.numbers), shown=False)
        assert schema is not None
        assert not broken
        assert len(found) == len(json.loads(reply)["slots"])
        assert obeys(json.loads(reply), schema), (reply, case.spans, case.choices)
        made += 1
    assert made > 300


def test_the_words_of_a_slot_stand_free_in_the_message_one_after_the_other() -> None:
    for case in some(4, 300):
        for slot in json.loads(case.example(COUNT).reply)["slots"]:
            assert case.left.find(slot["words"]), (slot, case.left.message)
            if "number" in slot:
                assert str(slot["number"]) in slot["words"]


def test_a_slot_says_only_what_the_prompt_lets_choose() -> None:
    for example in examples(5, 300):
        lines = dict(line.split(": ", 1) for line in example.messages[-1].content.splitlines()[1:] if ": " in line)
        for slot in json.loads(example.reply)["slots"]:
            assert slot["words"] in lines["Unclear"]
            if "value" in slot:
                assert slot["value"] in lines[slot["facet"]].split(", ")
            else:
                assert slot["facet"] in lines["numbers"].split(", ")


def test_the_part_of_the_turn_fits_its_budget() -> None:
    same = length(understand("", [], "", {}, count=COUNT), COUNT)
    assert all(length(e.messages, COUNT) <= same + 135 for e in examples(6, 300))


def test_the_same_seed_makes_the_same_examples_and_another_one_others() -> None:
    assert list(examples(7, 50)) == list(examples(7, 50))
    assert not {e.messages[-1].content for e in examples(7, 200)} & {e.messages[-1].content for e in examples(8, 200)}


def test_examples_hardly_repeat() -> None:
    told = [e.messages[-1].content for e in examples(9, 1000)]
    assert len(set(told)) > 985


def test_a_good_part_of_the_examples_means_nothing_and_all_kinds_of_wishes_occur() -> None:
    replies = [json.loads(e.reply)["slots"] for e in examples(10, 800)]
    assert 0.2 < sum(not r for r in replies) / len(replies) < 0.5
    told = [s for r in replies for s in r]
    assert {(s.get("wanted"), s.get("must")) for s in told} == {(True, True), (True, False), (False, True), (None, None)}
    assert {s.get("bound") for s in told} == {None, "<=", ">="}


def test_what_is_held_out_is_another_thing_said_otherwise() -> None:
    learned, kept = things(False), things(True)
    assert len(learned) >= 60
    assert len(kept) >= 12
    assert not {t.category for t in learned} & {t.category for t in kept}
    assert not {n for t in learned for n in t.names} & {n for t in kept for n in t.names}
    shared = {name for t in learned for name, trait in t.traits.items() if len(trait.names) > 1}
    for t in kept:
        for name in shared & set(t.traits):
            ways = {w for s in learned if name in s.traits for said in s.traits[name].values.values() for w in said}
            if len(t.traits[name].names) > 1:
                assert not ways & {w for said in t.traits[name].values.values() for w in said}
    assert not {e.messages[-1].content for e in examples(11, 200)} & {e.messages[-1].content for e in held_out(11, 200)}


def test_the_things_are_none_of_the_sample_shop() -> None:
    sample = {lemmas(model.category) for model in load_models()}
    assert not sample & {lemmas(t.category) for t in (*things(False), *things(True))}


def test_no_message_is_one_that_understanding_is_measured_by() -> None:
    measured = {
        lemmas(row["say"]) for name in ("tuned", "fresh") for row in yaml.safe_load((ROOT / f"benchmarks/understanding/{name}.yaml").read_text("utf-8"))
    }
    whole = {lemmas(written(message)) for held in (False, True) for _, message in said(held)}
    made = {lemmas(case.left.message) for case in some(12, 500)}
    assert not measured & (whole | made)
    runs = {words[at : at + 5] for words in measured for at in range(len(words) - 4)}
    assert not runs & {words[at : at + 5] for words in (*whole, *map(lemmas, phrases((*things(False), *things(True))))) for at in range(len(words) - 4)}


def test_every_mark_of_a_whole_message_names_a_value_of_its_thing() -> None:
    for held in (False, True):
        for thing, message in said(held):
            for meant in (p.meant for p in message if p.meant and p.meant.facet != "category" and p.meant.value):
                assert meant.value in thing.traits[meant.facet].values, (thing.category, meant)


def test_the_thing_is_named_in_whole_messages() -> None:
    texts = [written(message) for held in (False, True) for _, message in said(held)]
    assert not [t for t in texts if set("{}[]|") & set(t)]
    assert any("sofa" in t for t in texts)


def test_marks_are_read() -> None:
    assert list(pieces("a [hushed|noise_level=quiet] [fan|=category=fan], [cheap|]")) == [
        Piece("a ", "said"),
        Piece("hushed", "said", Meant("noise_level", "quiet")),
        Piece(" ", "said"),
        Piece("fan", "name", Meant("category", "fan")),
        Piece(", ", "said"),
        Piece("cheap", "said"),
    ]
    stances = [p.meant for p in pieces("[a|!x=y][b|~x=y][3 c|x<=3][d|x-]") if p.meant]
    assert stances == [Meant("x", "y", wanted=False), Meant("x", "y", must=False), Meant("x", bound="<=", number=3.0), Meant("x", than="less")]


def test_a_mark_without_a_meaning_is_an_error() -> None:
    with pytest.raises(ValueError, match="'hello'"):
        list(pieces("[a|hello]"))


def test_a_tidied_message_has_single_spaces() -> None:
    message = tidied([Piece("  a "), Piece("  b", "said"), Piece(" "), Piece(" c  ")])
    assert written(message) == "a b c"
    assert [p.role for p in message] == ["plain", "said", "plain", "plain"]
