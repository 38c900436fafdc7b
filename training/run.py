"""One training from data to adapter, in stages that each leave their result in the folder."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from chatbot.llm.llamacpp import packaged
from chatbot.llm.vocabulary import vocabulary
from training import corpus
from training.checkpoint import Checkpoint
from training.plan import Plan
from training.transcript import transcript

#: The name of the adapter's file, under which the program looks for it.
NAME = "shoptalk-smollm2-135m"


@dataclass(frozen=True, slots=True)
class Run:
    """A training in ``folder`` by ``plan``; ``say`` hears in a sentence what is going on."""

    folder: Path
    plan: Plan
    say: Callable[[str], None]

    @property
    def adapter(self) -> Path:
        """The file that llama.cpp loads."""
        return self.folder / f"{NAME}.gguf"

    def collect(self) -> None:
        """Make the examples, unless they are there."""
        if (self.folder / "learned.jsonl").exists():
            return
        self.say("Collecting examples ...")
        corpus.collect(self.folder, dict(self.plan.examples), self.plan.seed)

    def train(self, *, resume: bool) -> None:
        """Train the adapter; SIGINT and SIGTERM end it early, with everything kept."""
        from training.base import base
        from training.loop import Loop
        from training.lora import lora

        words = vocabulary(packaged())
        learned = [transcript(example, words) for example in corpus.learned(self.folder)]
        self.say(f"{len(learned)} examples, {sum(len(t.tokens) for t in learned)} tokens; training for {self.plan.minutes:g} minutes ...")
        model = lora(base(packaged()), rank=self.plan.rank, alpha=self.plan.alpha, seed=self.plan.seed)
        self.plan.save(self.folder / "plan.json")
        with _asked_to_stop() as stopped:
            done = Loop(model, learned, self.plan, self.folder, stopped=stopped).run(resume=resume)
        self.say(f"{done.steps} steps, {done.examples} examples, {done.tokens} tokens in {done.seconds / 60:.1f} minutes")

    def convert(self) -> None:
        """Write the newest checkpoint as a file for llama.cpp."""
        from training.convert import convert

        convert(self._checkpoint.adapter, packaged(), self.adapter, name=NAME)
        self.say(f"{self.adapter}: {self.adapter.stat().st_size / 1e6:.1f} MB")

    def evaluate(self) -> None:
        """Try it on held-out examples, beside the model as it comes."""
        from training.evaluate import evaluate, save

        found = {}
        for which, adapter in (("with adapter", self.adapter), ("raw model", None)):
            found[which] = evaluate(adapter, seed=self.plan.seed, count=self.plan.trials)
            self.say(f"{which}: {found[which]}")
            save(self.folder / "figures.json", found)

    def card(self) -> None:
        """Write the adapter's card from what the other stages left."""
        from training.card import card
        from training.evaluate import load

        plan, found = Plan.load(self.folder / "plan.json"), load(self.folder / "figures.json")
        text = card(self.adapter, packaged(), plan, corpus.learned(self.folder), self._checkpoint.progress(), found)
        (self.folder / "ADAPTER.md").write_text(text, "utf-8")
        self.say(f"{self.folder / 'ADAPTER.md'} is written")

    @property
    def _checkpoint(self) -> Checkpoint:
        return Checkpoint(self.folder / "checkpoint")


@contextmanager
def _asked_to_stop() -> Iterator[Callable[[], bool]]:
    asked = threading.Event()
    before = {which: signal.signal(which, lambda *_: asked.set()) for which in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked.is_set
    finally:
        for which, handler in before.items():
            signal.signal(which, handler)
