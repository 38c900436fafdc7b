"""How a model does on held-out examples, run as the product runs it."""

import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from time import monotonic

from chatbot.llm.engine import EngineFailed, Piece, joined
from chatbot.llm.llamacpp import LlamaCpp
from training.trial import TRIALS, Score, Trial

_TOKENS, _PATIENCE = 200, 60.0


@dataclass(frozen=True, slots=True)
class Figures:
    """Over ``replies`` to one task: what was ``right``, ``said`` and ``meant`` (see `Score`), how many replies ``failed``, the median ``seconds``."""

    replies: int
    right: int
    said: int
    meant: int
    failed: int
    seconds: float


def evaluate(adapter: Path | None, *, seed: int, count: int, tasks: Iterable[str] = tuple(TRIALS)) -> Mapping[str, Figures]:
    """The figures by task of the packaged model with this adapter, None for the model as it comes; ``count`` replies to each."""
    engine = LlamaCpp(adapter=adapter, slots=1)
    with closing(engine):
        return {task: figures(engine, islice(TRIALS[task](seed), count)) for task in tasks}


def figures(engine: LlamaCpp, trials: Iterable[Trial]) -> Figures:
    """The figures of one task."""
    total, failed, times = Score(0, 0, 0), 0, []
    for trial in trials:
        begun = monotonic()
        try:
            reply = _reply(engine, trial).text
        except EngineFailed:
            reply, failed = "", failed + 1
        times.append(monotonic() - begun)
        total += trial.judge(reply)
    return Figures(len(times), total.right, total.said, total.meant, failed, round(median(times), 2) if times else 0.0)


def save(path: Path, found: Mapping[str, Mapping[str, Figures]]) -> None:
    """Write the figures, by model and task, as JSON."""
    path.write_text(json.dumps({which: {task: asdict(each) for task, each in by.items()} for which, by in found.items()}, indent=1) + "\n", "utf-8")


def load(path: Path) -> Mapping[str, Mapping[str, Figures]]:
    """The figures that were saved.

    Raises:
        OSError: when there are none.
    """
    told = json.loads(path.read_text("utf-8"))
    return {which: {task: Figures(**each) for task, each in by.items()} for which, by in told.items()}


def _reply(engine: LlamaCpp, trial: Trial) -> Piece:
    asked = trial.example.messages
    if trial.schema is None:
        return joined(engine.stream(asked, max_tokens=_TOKENS, timeout=_PATIENCE))
    return engine.complete(asked, schema=trial.schema, max_tokens=_TOKENS, timeout=_PATIENCE)
