"""Catches, read from the lines that the model is told."""

import pytest

from training.explain.catch import catch


@pytest.mark.parametrize(
    ("line", "kind", "slots"),
    [
        ("not foldable", "not", {"adj": "foldable"}),
        ("no lid", "without", {"part0": "lid", "part": "a lid"}),
        ("no word on whether it is foldable", "unsure", {"adj": "foldable"}),
        ("no word on the weight", "unknown", {"label": "weight"}),
        ("rated only 3.4 of 5", "poor", {"n": "3.4"}),
        ("not quite the weight asked for", "", {}),
        ("$40 more expensive than the Juno", "", {}),
    ],
)
def test_a_line_is_read(line: str, kind: str, slots: dict[str, str]) -> None:
    assert catch(line, ["weight"]) == (kind, slots)


def test_another_value_than_the_one_hoped_for_is_told_with_the_name_of_its_facet() -> None:
    kind, slots = catch("seat color glossy black, not titanium", ["style", "seat color"])
    assert kind == "instead"
    assert (slots["label"], slots["v"], slots["w"], slots["an_v"]) == ("seat color", "glossy black", "titanium", "a glossy black seat color")
