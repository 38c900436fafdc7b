"""The sentence shapes: each can be filled, and there are enough of each kind."""

import pytest

from training.explain.shapes import shape, sheet

_GAPS = frozenset(
    {
        *("name", "other", "it", "oit", "its", "them", "is", "has", "ohas", "s", "es", "does"),
        *("rec", "pur", "ps", "limit", "wadj", "taste", "adj", "part", "part0", "v", "an_v", "n", "m", "label", "a_label", "lis", "lit", "dim"),
        *("d1", "d2", "both", "also1", "also2", "w1", "w2", "o1", "u1", "ba", "gap", "comp", "anti", "w", "price", "oprice", "excess"),
    }
)
_SHEETS = ("said", "frames", "catches", "contrasts", "playful", "bare")


@pytest.mark.parametrize("name", _SHEETS)
def test_no_shape_has_a_gap_that_nothing_fills(name: str) -> None:
    assert not [(kind, s.text, s.slots - _GAPS) for kind, several in sheet(name).items() for s in several if s.slots - _GAPS]


@pytest.mark.parametrize("name", _SHEETS)
def test_no_shape_is_written_twice(name: str) -> None:
    for kind, several in sheet(name).items():
        texts = [s.text for s in several]
        assert len(set(texts)) >= len(texts) - 2, kind


@pytest.mark.parametrize(("name", "least"), [("said", 150), ("catches", 60), ("contrasts", 40), ("frames", 100)])
def test_there_are_many_shapes(name: str, least: int) -> None:
    assert sum(len({s.text for s in several}) for several in sheet(name).values()) >= least


def test_a_shape_is_filled_and_begins_with_a_capital() -> None:
    assert shape("{name} weigh{s} {n}.").fill({"name": "the Juno", "s": "s", "n": "3 kg"}) == "The Juno weighs 3 kg."


def test_a_gap_without_a_filling_is_an_error() -> None:
    with pytest.raises(KeyError):
        shape("{name} weighs {n}.").fill({"name": "the Juno"})
