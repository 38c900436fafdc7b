"""The product's own checks, applied to what the model is taught to say."""

from collections import Counter
from dataclasses import dataclass, field

from chatbot.explain.narrator import adds_nothing
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook


@dataclass(slots=True)
class Tally:
    """How often each shape passed and fell, and why."""

    passed: Counter[str] = field(default_factory=Counter)
    fallen: Counter[str] = field(default_factory=Counter)
    why: dict[str, tuple[str, str]] = field(default_factory=dict)

    def note(self, shape: str, sentence: str, problem: str) -> None:
        """Count a sentence of a shape; an empty problem is a pass."""
        if problem:
            self.fallen[shape] += 1
            self.why[shape] = (sentence, problem)
        else:
            self.passed[shape] += 1


@dataclass(frozen=True, slots=True)
class Judge:
    """Says whether a sentence may be taught: backed by the facts of the ``book``, and more than what was ``told`` before the model spoke."""

    book: FactBook
    told: str
    tally: Tally

    def problem(self, shape: str, sentence: str, before: tuple[str, ...]) -> str:
        """What speaks against a sentence after the sentences ``before`` it; empty where nothing does."""
        said = (self.told, *before)
        verdict = check(sentence, self.book, previous=said)
        problem = verdict.problem or ("adds nothing" if adds_nothing(sentence, said) else "")
        self.tally.note(shape, sentence, problem)
        return problem
