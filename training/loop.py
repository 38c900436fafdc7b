"""Training: batch after batch until the time is over or somebody stops it."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, TextIO

from training.batch import Batch, batches
from training.checkpoint import Checkpoint, Progress
from training.masters import Masters
from training.plan import Plan
from training.schedule import rate
from training.step import loss
from training.transcript import Transcript


class Loop:
    """Trains the adapter of ``model`` (peft's) on ``learned`` and keeps it in ``folder/checkpoint``.

    Each step writes a line to ``folder/loss.jsonl``. ``stopped`` is asked after each step: what was learned by then is kept.
    """

    def __init__(
        self,
        model: Any,
        learned: Sequence[Transcript],
        plan: Plan,
        folder: Path,
        *,
        stopped: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._model, self._learned, self._plan = model, learned, plan
        self._stopped, self._clock = stopped, clock
        self._masters = Masters(model.parameters())
        self._checkpoint = Checkpoint(folder / "checkpoint")
        self._log = folder / "loss.jsonl"

    def run(self, *, resume: bool = False) -> Progress:
        """Train till the plan's minutes are over; where it stands then. With ``resume`` the minutes of the run before are counted in.

        Raises:
            FileNotFoundError: when it is to be resumed and nothing was kept.
        """
        progress = self._checkpoint.restore(self._masters) if resume else Progress()
        self._model.train()
        with self._log.open("a" if resume else "w", encoding="utf-8", buffering=1) as log:
            progress = self._steps(progress, log)
        self._checkpoint.save(self._model, self._masters, progress)
        return progress

    def _steps(self, progress: Progress, log: TextIO) -> Progress:
        began = saved = self._clock()
        began -= progress.seconds
        for batch, epoch, position in self._onward(progress):
            if progress.seconds >= self._plan.minutes * 60 or self._stopped():
                break
            told = self._step(batch, progress.seconds / (self._plan.minutes * 60))
            progress = Progress(
                progress.steps + 1, self._clock() - began, progress.tokens + batch.whole, progress.examples + len(batch.rows), epoch, position
            )
            log.write(json.dumps({"step": progress.steps, "seconds": round(progress.seconds, 1), "tokens": progress.tokens, **told}) + "\n")
            if self._clock() - saved >= self._plan.save_every:
                self._checkpoint.save(self._model, self._masters, progress)
                saved = self._clock()
        return progress

    def _step(self, batch: Batch, done: float) -> dict[str, object]:
        now = rate(done, highest=self._plan.rate, warm_up=self._plan.warm_up)
        lost = loss(self._model, batch)
        lost.backward()  # type: ignore[no-untyped-call]
        norm = self._masters.step(now)
        return {"task": batch.task, "loss": round(lost.item(), 4), "norm": round(norm, 3), "rate": round(now, 7), "rows": len(batch.rows)}

    def _onward(self, progress: Progress) -> Iterator[tuple[Batch, int, int]]:
        """Each batch from here on, round after round, with the place that is next after it."""
        epoch, position = progress.epoch, progress.position
        while True:
            found = batches(self._learned, size=self._plan.size, seed=self._plan.seed + epoch)
            for at in range(position, len(found)):
                yield found[at], epoch, at + 1
            epoch, position = epoch + 1, 0
