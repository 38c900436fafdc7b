"""A crowd at the stall: the same seed is the same crowd, and what it did is told."""

import json
from io import StringIO
from xml.etree import ElementTree

import pytest
from rich.console import Console

from chatbot.simulate.chart import chart
from chatbot.simulate.encounter import Encounter
from chatbot.simulate.figures import by_persona, figures
from chatbot.simulate.persona import PERSONAS
from chatbot.simulate.report import Outcome, as_json, print_outcome
from chatbot.simulate.simulation import Crowd, encounters
from chatbot.simulate.transcript import transcript
from tests.simulate.crowd import Stallholder
from tests.stall import ITEMS

CROWD = Crowd(count=2 * len(PERSONAS), seed=3, turns=6)


@pytest.fixture(scope="module")
def met() -> list[Encounter]:
    return list(encounters(CROWD, ITEMS, Stallholder()))


@pytest.fixture(scope="module")
def outcome(met: list[Encounter]) -> Outcome:
    return Outcome(3, 6, figures(met, 6), figures(met[:5], 6), by_persona(met, 6), by_persona(met, 6))


def test_every_persona_has_its_turn(met: list[Encounter]) -> None:
    assert [m.persona for m in met] == [p.name for p in PERSONAS] * 2


def test_nobody_meets_an_error_or_an_empty_shelf(outcome: Outcome) -> None:
    assert outcome.shop.errors == 0
    assert outcome.shop.out_of_stock == 0


def test_the_same_seed_makes_the_same_conversations(met: list[Encounter]) -> None:
    again = list(encounters(CROWD, ITEMS, Stallholder()))
    assert [[e.said for e in m.exchanges] for m in again] == [[e.said for e in m.exchanges] for m in met]


def test_another_seed_makes_other_shoppers(met: list[Encounter]) -> None:
    others = encounters(Crowd(count=2, seed=4), ITEMS, Stallholder())
    assert [m.exchanges[0].said for m in others] != [m.exchanges[0].said for m in met[:2]]


def test_a_transcript_has_what_went_wrong_first(met: list[Encounter]) -> None:
    told = transcript(met)
    heads = [line for line in told.splitlines() if line.startswith("== ")]
    assert len(heads) == len(met)
    broken = [" 0 violations" not in h for h in heads]
    assert broken == sorted(broken, reverse=True)
    assert all(f"  > {m.exchanges[0].said}" in told for m in met)


def test_the_figures_are_printed_side_by_side(outcome: Outcome) -> None:
    out = StringIO()
    print_outcome(outcome, Console(file=out, width=200))
    told = out.getvalue()
    assert "search box" in told
    assert all(p.name in told for p in PERSONAS)


def test_the_same_figures_are_json(outcome: Outcome) -> None:
    told = json.loads(as_json(outcome))
    assert told["shop"]["success_at_5"] == outcome.shop.at(5)
    assert told["baseline"]["conversations"] == 5
    assert set(told["personas"]) == {p.name for p in PERSONAS}


def test_the_picture_has_a_panel_for_all_and_one_for_each(outcome: Outcome) -> None:
    picture = ElementTree.fromstring(chart(outcome))
    lines = picture.findall(".//{http://www.w3.org/2000/svg}polyline")
    assert len(lines) == 2 * (1 + len(PERSONAS))
