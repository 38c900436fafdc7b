"""The figures of the load benchmark are what they say they are."""

from pathlib import Path

import pytest

from benchmarks.load import Turn, crowd, figures, main, model_waits
from chatbot.api.metrics import Meter
from chatbot.llm.line import Waits
from tests.api.test_stream import served
from tests.shopfloor import Echo


def test_shoppers_talk_at_once_and_every_turn_is_timed(tmp_path: Path) -> None:
    with served(tmp_path, Echo()) as client:
        turns = crowd(str(client.base_url), 4, [["a tent", "a cheaper one"], ["a jacket"]])
    assert len(turns) == 4 * 3
    found = figures(turns)
    assert (found["failed"], found["turns"], found["ms"]["first_card"]["turns"], found["from_model"]) == (0, 12, 12, 12)
    for turn in turns:
        assert 0 < turn.times["first_card"] <= turn.times["first_sentence"] <= turn.times["whole"]


def test_a_shop_that_is_not_there_fails_every_conversation() -> None:
    turns = crowd("http://127.0.0.1:9", 2, [["a tent"], ["a jacket"]])
    assert figures(turns)["failed"] == 4
    assert figures(turns)["ms"]["whole"] == {"p50": None, "p95": None, "turns": 0}


def test_failures_are_counted_and_named_once() -> None:
    found = figures([Turn({"whole": 9.6}, {"sentences": 2, "from_model": 1}), Turn(failure="gone"), Turn(failure="gone")])
    assert (found["failed"], found["failures"], found["sentences"]) == (2, ["gone"], 2)
    assert found["ms"]["whole"] == {"p50": 10, "p95": 10, "turns": 1}


def test_the_waits_are_read_from_the_metrics_of_the_shop() -> None:
    text = Meter(lambda: Waits(served=7, refused=2, left=1, waited_s=3.25, longest_s=1.5)).text().decode()
    assert model_waits(text) == {"served": 7, "refused": 2, "left": 1, "wait_seconds_sum": 3.25, "longest_wait_seconds": 1.5}
    assert model_waits("") == {}


def test_nobody_is_no_crowd(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--shoppers", "0"])
    assert "1 or more" in capsys.readouterr().err
