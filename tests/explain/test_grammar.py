import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from string import Formatter

import pytest

from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.explain.grammar import grammar, held
from chatbot.explain.outline import Pieces, outline
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from prompts import examples
from tests.stall import DAYRISE, HARBORLIGHT, HEATHER, PEBBLE, RIDGE_2, RIDGE_4, SKERRY, SOFTDAY, SPARROW, STUDIO, offer

FRAMES = examples.frames()
RAIN = Request("jacket", filters=(Filter("waterproof", "=", True),), subject="dad")
SHOWS = [
    *combinations((offer(SKERRY, 0), offer(HARBORLIGHT, 0), offer(SOFTDAY), offer(HEATHER)), 2),
    *combinations((offer(DAYRISE), offer(STUDIO), offer(PEBBLE)), 2),
    *combinations((offer(RIDGE_2, 0), offer(RIDGE_4, 0), offer(SPARROW)), 2),
    (offer(SKERRY, 0),),
]


def filled(frame: str, pieces: Pieces) -> Iterator[str]:
    """Every sentence that a frame can become."""
    gaps = list(dict.fromkeys(gap for _, gap, _, _ in Formatter().parse(frame) if gap))
    if all(gap in pieces for gap in gaps):
        for chosen in product(*(pieces[gap] for gap in gaps)):
            yield frame.format_map(dict(zip(gaps, chosen, strict=True)))


@pytest.mark.parametrize("offers", SHOWS, ids=lambda s: " and ".join(o.item.id for o in s))
def test_every_sentence_that_the_model_may_choose_is_backed(offers: Sequence[Offer]) -> None:
    request = RAIN if offers[0].item.category == "jacket" else Request(offers[0].item.category, subject="dad")
    book, pieces = FactBook(offers, wish="a waterproof jacket for my dad", request=request), outline(offers, request)
    lead = f"{pieces['Name'][0]} is where I'd start."
    refused = [
        (said, verdict.problem)
        for part in ("first", "second")
        for frames in FRAMES[part].values()
        for frame in frames
        for said in islice(filled(frame, pieces), 40)
        if not (verdict := check(said, book, previous=(lead,))).supported
    ]
    assert refused == []


def rules(written: str) -> Mapping[str, str]:
    return dict(line.split(" ::= ", 1) for line in written.splitlines() if line)


def test_a_grammar_has_a_rule_for_every_gap_that_its_frames_use() -> None:
    found = rules(held(SHOWS[0], RAIN, (), "a jacket for my dad", frames=FRAMES))
    used = {name for rule in found.values() for name in re.findall(r"\b(?:gap-[a-z-]+|first|second)\b", re.sub(r'"(?:\\.|[^"\\])*"', "", rule))}
    assert found["root"] == 'first " " second'
    assert used <= found.keys()


def test_other_words_bring_other_frames_and_the_same_words_the_same() -> None:
    once, again, other = (held(SHOWS[0], RAIN, (), turn, frames=FRAMES) for turn in ("for the rain", "for the rain", "for hikes"))
    assert once == again
    assert once != other


def test_one_sentence_is_one() -> None:
    assert rules(held(SHOWS[0], RAIN, (), "", frames=FRAMES, sentences=1))["root"] == "first"


def test_where_nothing_can_be_said_there_is_no_grammar() -> None:
    assert grammar({}, FRAMES) == ""


def test_quotes_in_a_name_do_not_end_a_literal() -> None:
    written = grammar({"Name": ('The 10" Pan\\',)}, {"first": {"a": ["{Name} is here."]}, "second": {}})
    assert r'"The 10\" Pan\\"' in written
