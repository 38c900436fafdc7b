"""The figures of the latency benchmark are what they say they are."""

import pytest

from benchmarks.latency import Measured, figures, main, percentile


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [([], 50, None), ([7], 50, 7), ([7], 95, 7), ([1, 2, 3, 4], 50, 2), ([1, 2, 3, 4, 5], 50, 3), (list(range(1, 21)), 95, 19), (list(range(1, 101)), 95, 95)],
)
def test_a_percentile_is_a_value_that_was_measured(values: list[int], percent: float, expected: int | None) -> None:
    assert percentile(values, percent) == expected


def test_tokens_are_means_over_the_turns_that_asked_the_model() -> None:
    asked = {"prompt_tokens": 200, "cached_tokens": 100, "completion_tokens": 30}
    none = dict.fromkeys(asked, 0)
    found = figures([Measured({"total": 400, "first_item": 20}, asked), Measured({"total": 10}, none), Measured({}, {}, failed=True)])
    assert found["tokens_per_turn"] == asked
    assert (found["turns_with_model"], found["failed"]) == (1, 1)
    assert found["ms"]["total"] == {"p50": 10, "p95": 400, "turns": 2}
    assert found["ms"]["first_item"] == {"p50": 20, "p95": 20, "turns": 1}
    assert found["ms"]["find"] == {"p50": None, "p95": None, "turns": 0}


def test_an_engine_is_not_compared_with_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--llm", "none", "--compare", "none"])
    assert "names the same engine" in capsys.readouterr().err
