"""``python -m training --minutes 60 --out DIR``: collect examples, train the adapter, convert it, try it out, write its card."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from training.plan import Plan
from training.run import Run

_PLAN = Plan()
STAGES = ("collect", "train", "convert", "evaluate", "card")


def main(
    out: Annotated[Path, typer.Option(help="Folder of everything that is made; a second run goes on in it.")],
    minutes: Annotated[float, typer.Option(help="Minutes of training, counted from its first beginning.")] = _PLAN.minutes,
    rate: Annotated[float, typer.Option(help="The highest learning rate.")] = _PLAN.rate,
    size: Annotated[int, typer.Option(help="The most places of a batch.")] = _PLAN.size,
    seed: Annotated[int, typer.Option(help="Of the data and of the first weights.")] = _PLAN.seed,
    examples: Annotated[list[str] | None, typer.Option(help="How many of a task, TASK=COUNT; once for each task.")] = None,
    trials: Annotated[int, typer.Option(help="How many held-out examples of each task it is tried on.")] = _PLAN.trials,
    resume: Annotated[bool, typer.Option(help="Go on from the newest checkpoint.")] = False,
    stage: Annotated[list[str] | None, typer.Option(help=f"Only this, of {', '.join(STAGES)}; may be said more than once.")] = None,
) -> None:
    """Train the adapter of the packaged model."""
    out.mkdir(parents=True, exist_ok=True)
    plan = Plan(minutes=minutes, rate=rate, size=size, seed=seed, trials=trials)
    if examples:
        plan = replace(plan, examples=tuple((task, int(count)) for task, _, count in (e.partition("=") for e in examples)))
    run = Run(out, plan, typer.echo)
    for each in STAGES:
        if each in (stage or STAGES):
            run.train(resume=resume) if each == "train" else getattr(run, each)()


if __name__ == "__main__":
    typer.run(main)
