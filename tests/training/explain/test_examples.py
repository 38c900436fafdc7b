"""Examples of explaining: every reply is one that the product would let through, and says something of its own."""

import re
from itertools import islice
from random import Random

import pytest

from chatbot.explain.narrator import adds_nothing
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from chatbot.sample.families import FOLDER, load_models
from training.example import Example
from training.explain import examples, held_out
from training.explain.domain import HELD_OUT, domains
from training.explain.judge import Judge, Tally
from training.explain.mix import example
from training.explain.scene import scene

_COUNT = 120


@pytest.fixture(scope="module")
def made() -> list[Example]:
    return list(examples(7, _COUNT))


def sentences(reply: str) -> list[str]:
    return re.split(r"(?<=[.!])\s+(?=[A-Z])", reply)


def test_the_same_seed_makes_the_same_examples(made: list[Example]) -> None:
    assert list(islice(examples(7, _COUNT), 20)) == made[:20]


def test_another_seed_makes_others(made: list[Example]) -> None:
    assert not {e.reply for e in examples(8, 40)} & {e.reply for e in made}


def test_as_many_examples_are_made_as_are_asked_for(made: list[Example]) -> None:
    assert len(made) == _COUNT


def test_an_example_ends_with_the_shoppers_turn_and_is_an_explanation(made: list[Example]) -> None:
    assert {e.task for e in made} == {"explain"}
    assert {tuple(m.role for m in e.messages) for e in made} == {("system", "user")}


def test_hardly_two_replies_are_alike(made: list[Example]) -> None:
    assert len({e.reply for e in made}) >= 0.98 * _COUNT


def test_a_reply_has_no_more_sentences_than_were_asked_for(made: list[Example]) -> None:
    most = {"one": 1, "two": 2, "three": 3}
    for each in made:
        asked = most[re.search(r"In (one|two|three) short", each.messages[0].content)[1]]  # type: ignore[index]
        assert len(sentences(each.reply)) <= asked, each.reply


def test_most_replies_have_as_many_sentences_as_were_asked_for(made: list[Example]) -> None:
    two = [e for e in made if "two short" in e.messages[0].content]
    assert sum(len(sentences(e.reply)) == 2 for e in two) >= 0.8 * len(two)


def test_every_number_of_a_reply_stands_in_its_prompt(made: list[Example]) -> None:
    for each in made:
        prompt = re.findall(r"\d[\d.,]*\d|\d", each.messages[-1].content)
        for number in re.findall(r"\d[\d.,]*\d|\d", each.reply):
            assert number in [*prompt, "5"], (number, each)


def test_every_name_of_a_reply_stands_in_its_prompt(made: list[Example]) -> None:
    for each in made:
        prompt = each.messages[-1].content.casefold()
        for name in re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}", each.reply):
            assert name.casefold() in prompt, (name, each)


def test_a_formal_shop_uses_no_contractions(made: list[Example]) -> None:
    formal = [e for e in examples(11, 200) if "contractions" in e.messages[0].content or "formal" in e.messages[0].content]
    assert formal
    assert not [e.reply for e in formal if re.search(r"\b\w+n't\b|\bI'd\b|\bit's\b|\bthey're\b", e.reply, re.IGNORECASE)]


def test_a_brisk_shop_is_short() -> None:
    brisk = [e for e in examples(12, 200) if "brisk" in e.messages[0].content or "brief" in e.messages[0].content]
    assert brisk
    assert all(len(s.split()) <= 13 for e in brisk for s in sentences(e.reply))


def test_orders_that_stand_in_the_data_are_not_obeyed() -> None:
    tricked = [e for e in examples(13, 400) if re.search(r"ignore all|best one|SYSTEM:|on sale|capital letters|forget the facts", e.messages[-1].content)]
    assert tricked
    assert not [e.reply for e in tricked if re.search(r"ignore|best|sale|capital|forget|system", e.reply, re.IGNORECASE) or e.reply.isupper()]


def test_a_prompt_and_its_reply_are_short(made: list[Example]) -> None:
    assert max(len(" ".join(m.content for m in e.messages)) for e in made) < 1400
    assert max(len(e.reply) for e in made) < 420


def test_there_are_many_domains_and_a_dozen_of_them_are_held_out() -> None:
    names = {d.name for d in domains()}
    assert len(names - HELD_OUT) >= 60
    assert len(HELD_OUT) == 12
    assert names >= HELD_OUT


def test_held_out_examples_are_about_other_things(made: list[Example]) -> None:
    kinds = {k.casefold() for d in domains() if d.name in HELD_OUT for k in (*d.kinds, d.name)}
    wants = [re.search(r"Wants: (.*)", e.messages[-1].content)[1].casefold() for e in made]  # type: ignore[index]
    assert not [w for w in wants for k in kinds if re.search(rf"\b{re.escape(k)}s?\b", w)]
    kept = [re.search(r"Wants: (.*)", e.messages[-1].content)[1].casefold() for e in held_out(1, 40)]  # type: ignore[index]
    assert all(any(d.name in w for d in domains() if d.name in HELD_OUT) for w in kept)


def test_no_title_of_the_sample_catalogue_occurs(made: list[Example]) -> None:
    text = "\n".join(m.content for e in made for m in e.messages).casefold()
    assert not [m.title for m in load_models() if m.title.casefold() in text]


def test_no_domain_is_one_of_the_sample_catalogue() -> None:
    sample = {path.stem.replace("_", " ") for path in FOLDER.glob("*.yaml")}
    assert not sample & {d.name for d in domains()}


def test_every_sentence_of_a_reply_is_backed_and_adds_something() -> None:
    rng, among, replies = Random(17), [d for d in domains() if d.name not in HELD_OUT], 0
    for _ in range(60):
        moment = scene(rng.choice(among), rng)
        book = FactBook(moment.offers, wish=moment.wish.message, request=moment.wish.request)
        made, said = example(moment, rng, Tally()), [moment.opening]
        for sentence in sentences(made.reply) if made else []:
            assert not check(sentence, book, previous=tuple(said)).problem, sentence
            assert not adds_nothing(sentence, said), sentence
            said.append(sentence)
        replies += made is not None
    assert replies > 50


def test_what_the_check_refuses_is_counted_and_not_said() -> None:
    moment, tally = scene(next(d for d in domains() if d.name == "tripod"), Random(3)), Tally()
    judge = Judge(FactBook(moment.offers, wish=moment.wish.message, request=moment.wish.request), moment.opening, tally)
    assert judge.problem("a shape", f"{moment.brief.items[0].name} is made of solid gold.", ())
    assert tally.fallen == {"a shape": 1}
    assert not tally.passed
