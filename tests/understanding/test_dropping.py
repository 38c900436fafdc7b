"""Facets that don't matter, called by their names."""

import pytest

from chatbot.domain.item import Measure
from chatbot.domain.vocabulary import collect
from chatbot.understanding.dropping import dropped
from chatbot.understanding.polarity import stances
from chatbot.understanding.tokens import tokenize
from tests.stall import item

SHOP = collect([item("j1", "Skerry Jacket", 99, color=("black",), hood=True, size=("M",)), item("h1", "Hush Headphones", 99, noise_cancelling=True, noise=Measure(30, "db"), drop=Measure(4, "mm"))])


def drops(text: str, home: str | None = "jacket", named: tuple[int, ...] = ()) -> tuple[str, ...]:
    tokens = tokenize(text)
    ids = list(named) or [0] * len(tokens)
    return dropped(tokens, stances(tokens, ids), ids, SHOP, home)


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("any color", ("color",)), ("the colour isn't important any more", ("color",)), ("forget the budget", ("price",)), ("money's not an issue", ("price",)), ("I'm flexible on colour", ("color",)), ("price is secondary", ("price",)),
        ("open to other colors", ("color",)), ("no size preference", ("size",)), ("brand and size don't matter", ("brand", "size")), ("I no longer care about the colour", ("color",)), ("who cares what it costs", ("price",)), ("whatever it's made of", ()), ("a black one", ()), ("the price", ()),
    ],
)  # fmt: skip
def test_a_facet_is_dropped_by_name(text: str, facets: tuple[str, ...]) -> None:
    assert set(drops(text)) == set(facets)


def test_what_such_a_thing_does_not_have_is_not_dropped() -> None:
    assert drops("drop the noise", "jacket") == ()
    assert drops("drop the noise", "headphones") == ("noise",)


def test_a_word_of_a_longer_name_is_no_facet_of_its_own() -> None:
    assert drops("needn't be noise cancelling", "headphones", (0, 0, 1, 1)) == ("noise_cancelling",)


def test_the_verb_that_drops_is_not_what_is_dropped() -> None:
    assert drops("drop the requirement", "headphones") == ()


def test_a_property_is_dropped_by_another_word_of_its_stem_and_by_the_one_that_no_other_name_has() -> None:
    shop = collect([item("j1", "Skerry Jacket", 99, insulated=True, newborn_ready=True)])

    def said(text: str) -> tuple[str, ...]:
        tokens = tokenize(text)
        ids = [0] * len(tokens)
        return dropped(tokens, stances(tokens, ids), ids, shop, "jacket")

    assert said("forget the insulation") == ("insulated",)
    assert said("the newborn part doesn't matter") == ("newborn_ready",)
