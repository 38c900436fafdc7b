import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.training import tiny
from training.checkpoint import Checkpoint, Progress
from training.loop import Loop
from training.lora import lora
from training.plan import Plan

PLAN = Plan(minutes=1.0, rate=3e-2, size=40, save_every=10.0)
LONGER = replace(PLAN, minutes=5.0)


class Clock:
    """A second passes each time somebody looks."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


def fresh() -> Any:
    return lora(tiny.model(), rank=4, alpha=8)


def learned(model: Any) -> dict[str, torch.Tensor]:
    return {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}


def losses(folder: Path) -> list[float]:
    return [json.loads(line)["loss"] for line in (folder / "loss.jsonl").read_text().splitlines()]


def test_the_loss_falls_and_only_the_adapter_moves(tmp_path: Path) -> None:
    model = fresh()
    before = {n: p.detach().clone() for n, p in model.named_parameters() if not p.requires_grad}
    done = Loop(model, tiny.transcripts(12), LONGER, tmp_path, clock=Clock()).run()
    told = losses(tmp_path)
    assert len(told) == done.steps > 15
    assert sum(told[-3:]) / 3 < 0.7 * told[0]
    assert all(torch.equal(before[n], p) for n, p in model.named_parameters() if n in before)


def test_it_ends_when_its_minutes_are_over(tmp_path: Path) -> None:
    done = Loop(fresh(), tiny.transcripts(12), PLAN, tmp_path, clock=Clock()).run()
    assert 60 <= done.seconds < 65


def test_what_was_learned_is_kept_when_somebody_stops_it(tmp_path: Path) -> None:
    answers = iter([False] * 5 + [True])
    model = fresh()
    done = Loop(model, tiny.transcripts(12), PLAN, tmp_path, clock=Clock(), stopped=lambda: next(answers)).run()
    assert done.steps == 5
    again = fresh()
    kept = Checkpoint(tmp_path / "checkpoint")
    assert kept.progress() == done
    Loop(again, tiny.transcripts(12), PLAN, tmp_path, clock=Clock(), stopped=lambda: True).run(resume=True)
    assert all(torch.equal(w, learned(again)[n]) for n, w in learned(model).items())


def test_a_run_that_is_resumed_learns_what_an_unbroken_one_does(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    (tmp_path / "broken").mkdir()
    steps = Steps(8)
    whole = fresh()
    Loop(whole, tiny.transcripts(12), PLAN, tmp_path / "whole", clock=steps.clock, stopped=steps.over).run()
    first, second = Steps(3), Steps(5)
    Loop(fresh(), tiny.transcripts(12), PLAN, tmp_path / "broken", clock=first.clock, stopped=first.over).run()
    later = fresh()
    done = Loop(later, tiny.transcripts(12), PLAN, tmp_path / "broken", clock=second.clock, stopped=second.over).run(resume=True)
    assert done.steps == 8
    assert losses(tmp_path / "broken") == pytest.approx(losses(tmp_path / "whole"), abs=2e-4)
    assert all(torch.allclose(w, learned(later)[n], atol=1e-5) for n, w in learned(whole).items())


class Steps:
    """Stops after so many steps; no time passes meanwhile."""

    def __init__(self, most: int) -> None:
        self._left = most

    def clock(self) -> float:
        return 0.0

    def over(self) -> bool:
        self._left -= 1
        return self._left < 0


def test_to_go_on_from_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Loop(fresh(), tiny.transcripts(3), PLAN, tmp_path).run(resume=True)


def test_a_checkpoint_that_was_being_written_when_the_power_failed_leaves_the_one_before(tmp_path: Path) -> None:
    done = Loop(fresh(), tiny.transcripts(12), PLAN, tmp_path, clock=Clock()).run()
    (tmp_path / "checkpoint" / "state.pt").unlink()
    kept = Checkpoint(tmp_path / "checkpoint")
    assert kept.adapter.name == "checkpoint.before"
    assert Progress() != kept.progress() != done
