"""Sentences labelled as backed by what is on show or not, and what the grounding checks make of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import thread_time

import yaml

from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook

FOLDER = Path(__file__).with_name("grounding")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence said while ``show`` is on show, after the sentences ``before`` it; ``kind`` is what it tries."""

    show: str
    backed: bool
    kind: str
    sentence: str
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement, whether the checks let it through, why not, and the milliseconds of processor time that took."""

    statement: Statement
    passed: bool
    problem: str
    took: float

    @property
    def lie(self) -> bool:
        """Let through and not backed."""
        return self.passed and not self.statement.backed

    @property
    def lost(self) -> bool:
        """Backed and held back."""
        return self.statement.backed and not self.passed


@dataclass(frozen=True, slots=True)
class Tally:
    """How many sentences were backed, were let through, and both. Where none was let through, precision is 1: nothing false was said."""

    backed: int
    passed: int
    both: int
    sentences: int

    @property
    def precision(self) -> float:
        return self.both / self.passed if self.passed else 1.0

    @property
    def recall(self) -> float:
        return self.both / self.backed if self.backed else 1.0


def table(name: str) -> tuple[Statement, ...]:
    """The labelled sentences of a file in this folder's ``grounding``, by show."""
    shows = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return tuple(Statement(show, truth, kind, said, tuple(before)) for show, rows in shows.items() for truth, kind, said, *before in rows)


def judge(statements: Iterable[Statement], books: Mapping[str, FactBook]) -> tuple[Judged, ...]:
    """Every statement about a show that is at hand, judged; the others are left out."""
    return tuple(_judged(s, books[s.show]) for s in statements if s.show in books)


def _judged(statement: Statement, book: FactBook) -> Judged:
    began = thread_time()
    verdict = check(statement.sentence, book, previous=statement.before)
    return Judged(statement, verdict.supported, verdict.problem, (thread_time() - began) * 1000)


def tally(judged: Sequence[Judged]) -> Tally:
    return Tally(
        backed=sum(j.statement.backed for j in judged),
        passed=sum(j.passed for j in judged),
        both=sum(j.passed and j.statement.backed for j in judged),
        sentences=len(judged),
    )


def by_kind(judged: Sequence[Judged]) -> dict[str, Tally]:
    """The tallies of each kind of claim, the commonest first."""
    kinds: dict[str, list[Judged]] = {}
    for each in judged:
        kinds.setdefault(each.statement.kind, []).append(each)
    return {kind: tally(group) for kind, group in sorted(kinds.items(), key=lambda k: -len(k[1]))}
