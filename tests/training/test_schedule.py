import pytest

from training.schedule import rate


def test_the_rate_rises_in_a_line_and_falls_to_a_hundredth() -> None:
    told = [rate(done, highest=1.0, warm_up=0.1) for done in (0.05, 0.1, 0.55, 1.0, 1.3)]
    assert told == pytest.approx([0.5, 1.0, 0.505, 0.01, 0.01])


def test_the_first_step_is_small_but_none() -> None:
    assert 0 < rate(0.0, highest=1.0, warm_up=0.1) < 0.05
