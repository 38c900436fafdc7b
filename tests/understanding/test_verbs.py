"""Critiques by verbs of measure, and by years."""

import pytest

from chatbot.domain.item import Measure
from chatbot.domain.vocabulary import collect
from chatbot.understanding.tokens import tokenize
from chatbot.understanding.verbs import told_by_verbs, told_by_years
from tests.stall import item

SHOP = collect([item("t1", "Ridge Tent", 99, weight=Measure(2.1, "kg"), capacity=Measure(30, "l"), vintage=Measure(2015)), item("h1", "Hush Headphones", 99, battery=Measure(30, "h"))])


def told(text: str, category: str = "tent") -> list[str]:
    return [f"{c.facet} {c.direction:+d}" for c in told_by_verbs(tokenize(text), SHOP, category)]


@pytest.mark.parametrize(
    ("text", "critique"),
    [("these weigh too much", "weight -1"), ("one that weighs less", "weight -1"), ("it costs a fortune", "price -1"), ("one that doesn't cost as much", "price -1"), ("one that holds more", "capacity +1"), ("it doesn't hold enough", "capacity +1")],
)  # fmt: skip
def test_a_verb_of_measure_tells_what_is_wanted_less_or_more(text: str, critique: str) -> None:
    assert told(text) == [critique]


@pytest.mark.parametrize("text", ["what does it weigh", "it weighs 2 kg less", "the cost", "hold on", "hold the second one", ""])
def test_other_words_criticize_nothing(text: str) -> None:
    assert told(text) == []


def test_what_lasts_longer_has_the_longer_battery() -> None:
    assert told("it should last longer", "headphones") == ["battery +1"]


def test_older_and_younger_are_years_of_things_that_have_one() -> None:
    assert [(c.facet, c.direction) for c in told_by_years(tokenize("a bit younger"), SHOP, "tent")] == [("vintage", 1)]
    assert [(c.facet, c.direction) for c in told_by_years(tokenize("older than the first"), SHOP, "tent")] == [("vintage", -1)]
    assert not list(told_by_years(tokenize("older than 2015"), SHOP, "tent"))
    assert not list(told_by_years(tokenize("for older kids"), SHOP, "headphones"))
