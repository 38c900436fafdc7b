"""Endless examples by chance: a shop, a shopper, a tone of voice, and the reply."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

import yaml

from chatbot.grounding.facts import FactBook
from prompts.explain import explain
from training.example import Example
from training.explain.domain import HELD_OUT, Domain, domains
from training.explain.judge import Judge, Tally
from training.explain.reply import Manner, Writer
from training.explain.scene import Scene, scene
from training.explain.stage import Stage

_STYLES = Path(__file__).parent / "shapes" / "styles.yaml"
_BUDGET = 300


def examples(seed: int, count: int, tally: Tally | None = None) -> Iterator[Example]:
    """``count`` examples, the same for the same seed; what the checks refused is counted in ``tally``."""
    yield from _made([d for d in domains() if d.name not in HELD_OUT], seed, count, tally or Tally())


def held_out(seed: int, count: int) -> Iterator[Example]:
    """``count`` examples of domains that ``examples`` never uses."""
    yield from _made([d for d in domains() if d.name in HELD_OUT], seed, count, Tally())


def _made(among: Sequence[Domain], seed: int, count: int, tally: Tally) -> Iterator[Example]:
    rng = Random(f"explain {seed} {len(among)}")
    made = 0
    while made < count:
        found = example(scene(rng.choice(among), rng), rng, tally)
        if found:
            made += 1
            yield found


def example(moment: Scene, rng: Random, tally: Tally) -> Example | None:
    """The example that a scene makes in some tone; None where no reply passes the checks."""
    manner = _manner(rng)
    style = rng.choice(_styles()[manner.tone]) if manner.tone else ""
    messages = explain(moment.brief, count=_estimate, budget=_BUDGET, items=2, sentences=manner.sentences, style=style)
    shown = sum(f"\n{told.name}" in messages[-1].content for told in moment.brief.items)
    book = FactBook(moment.offers, wish=moment.wish.message, request=moment.wish.request)
    reply = Writer(Stage(moment, rng, shown), manner, Judge(book, moment.opening, tally)).reply()
    return Example("explain", messages, reply) if reply else None


def _manner(rng: Random) -> Manner:
    tone = rng.choices(("", "brisk", "playful", "formal"), (70, 12, 9, 9))[0]
    return Manner(tone, rng.choices((1, 2, 3), (15, 75, 10))[0])


@cache
def _styles() -> dict[str, tuple[str, ...]]:
    return {tone: tuple(texts) for tone, texts in yaml.safe_load(_STYLES.read_text(encoding="utf-8")).items()}


def _estimate(text: str) -> int:
    """About how many tokens a text is, rather too many than too few."""
    return len(text) // 4 + 12
