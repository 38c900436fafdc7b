"""Labels that could never be met are refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.labels import BadLabel, Utterance, load
from benchmarks.vetting import vet
from chatbot.domain.item import Item, Measure, Value
from chatbot.domain.vocabulary import Vocabulary, collect


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    attributes: dict[str, Value] = {"weight": Measure(900, "g"), "waterproof": True, "color": ("green",)}
    return collect([Item("tent-1", "Tent", "", ("tent",), "Northfell", 100.0, attributes=attributes)])


def labelled(tmp_path: Path, expect: str) -> Utterance:
    file = tmp_path / "labels.yaml"
    file.write_text(f'- {{say: "a tent", expect: {expect}}}', "utf-8")
    return load(file)[0]


@pytest.mark.parametrize(
    "expect",
    [
        "{category: tent, filters: [weight <= 1 kg, waterproof, color = blue, text != zip]}",
        "{category: none, critique: weight -, sort: price, drops: [color]}",
    ],
)
def test_a_label_in_the_words_of_the_catalogue_passes(tmp_path: Path, vocabulary: Vocabulary, expect: str) -> None:
    vet(replace(labelled(tmp_path, expect), shown=("tent-1",)), vocabulary, {"tent-1"})


@pytest.mark.parametrize(
    ("expect", "named"),
    [
        ("{filters: [burners = 2]}", "burners"),
        ("{category: kettle}", "kettle"),
        ("{critique: noise -}", "noise"),
        ("{filters: [waterproof fits 2]}", "waterproof fits"),
        ("{filters: [weight]}", "weight yes"),
        ("{filters: [weight = green]}", "weight ="),
        ("{holds: [not color]}", "color no"),
    ],
)
def test_a_label_that_no_reading_could_meet_is_refused(tmp_path: Path, vocabulary: Vocabulary, expect: str, named: str) -> None:
    with pytest.raises(BadLabel, match=named):
        vet(labelled(tmp_path, expect), vocabulary, ())


def test_a_label_that_shows_an_item_nobody_sells_is_refused(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(BadLabel, match="tent-2"):
        vet(replace(labelled(tmp_path, "{category: tent}"), shown=("tent-2",)), vocabulary, {"tent-1"})
