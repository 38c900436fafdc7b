"""Reading the tables of labelled sentences, and what the checks make of them."""

from dataclasses import dataclass

from chatbot.grounding.check import Verdict, check
from chatbot.grounding.facts import FactBook


@dataclass(frozen=True, slots=True)
class Row:
    show: str
    backed: bool
    kind: str
    sentence: str
    previous: tuple[str, ...] = ()

    def verdict(self, books: dict[str, FactBook]) -> Verdict:
        return check(self.sentence, books[self.show], previous=self.previous)


@dataclass(frozen=True, slots=True)
class Score:
    """``accepted`` are the sentences let through, ``lies`` those of them that are not backed."""

    accepted: tuple[Row, ...]
    lies: tuple[Row, ...]
    backed: int

    @property
    def precision(self) -> float:
        return 1 - len(self.lies) / max(1, len(self.accepted))

    @property
    def recall(self) -> float:
        return (len(self.accepted) - len(self.lies)) / max(1, self.backed)


def rows(table: str) -> tuple[Row, ...]:
    found = []
    for line in table.strip().splitlines():
        show, truth, kind, text = (part.strip() for part in line.split(" | ", 3))
        sentence, _, before = text.partition(" << ")
        found.append(Row(show, truth == "yes", kind, sentence.strip(), (before.strip(),) if before else ()))
    return tuple(found)


def score(table: tuple[Row, ...], books: dict[str, FactBook]) -> Score:
    accepted = tuple(r for r in table if r.verdict(books).supported)
    return Score(accepted, tuple(r for r in accepted if not r.backed), sum(r.backed for r in table))
