"""What can be said of an item, fact by fact."""

import pytest

from chatbot.domain.item import Item, Measure, Offer, Value
from training.explain.domain import domains
from training.explain.points import Point, an, points

SMOKER = next(d for d in domains() if d.name == "hive smoker")


def told(**attributes: Value) -> list[Point]:
    item = Item("1", "Cobalt Hive Smoker", "", ("shop", "hive smoker"), "", 30.0, rating=4.5, rating_count=20, attributes=attributes)
    return list(points(Offer(item), SMOKER))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("oak frame", "an oak frame"),
        ("used board", "a used board"),
        ("UV filter", "a UV filter"),
        ("USB port", "a USB port"),
        ("LED light", "an LED light"),
        ("HEPA filter", "a HEPA filter"),
        ("umbrella", "an umbrella"),
        ("unit", "a unit"),
    ],
)
def test_the_article_follows_the_sound(words: str, expected: str) -> None:
    assert an(words) == expected


def test_a_yes_no_fact_is_a_property_or_a_part_with_its_article() -> None:
    found = {p.facet: p for p in told(rustproof=True, heat_guard=True)}
    assert (found["rustproof"].kind, found["rustproof"].slots["adj"]) == ("is", "rustproof")
    assert (found["heat_guard"].kind, found["heat_guard"].slots["part"]) == ("has", "a heat guard")


def test_what_an_item_lacks_does_not_hold() -> None:
    assert next((p.kind, p.holds) for p in told(rustproof=False)) == ("not", False)
    assert next((p.kind, p.holds) for p in told(heat_guard=False)) == ("without", False)


def test_numbers_are_told_apart_by_what_they_measure() -> None:
    kinds = {
        p.facet: p.kind
        for p in told(weight=Measure(0.9, "kg"), capacity=Measure(1.2, "l"), burn_time=Measure(90, "min"), height=Measure(20, "cm"), ports=Measure(4))
    }
    assert kinds == {"weight": "weight", "capacity": "holds", "burn_time": "lasts", "height": "long", "ports": "count", "rating": "rating"}


def test_a_facet_that_no_table_knows_still_has_sentences() -> None:
    found = {p.facet: p for p in told(sieve=("copper wire",), yeast=Measure(3, "w"))}
    assert (found["sieve"].kind, found["sieve"].slots["an_v"]) == ("word", "a copper wire sieve")
    assert (found["yeast"].kind, found["yeast"].slots["a_label"]) == ("number", "a yeast")


def test_names_in_the_plural_take_no_article() -> None:
    assert told(legs=("carbon",))[0].slots["an_v"] == "carbon legs"
    assert told(lens=("amber",))[0].slots["an_v"] == "an amber lens"
