"""What many conversations add up to."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from chatbot.simulate.encounter import Encounter

#: The turns at which success is told.
AT = (1, 3, 5)


@dataclass(frozen=True, slots=True)
class Figures:
    """``success`` is the share of conversations in which the thing was on show by turn n, by n from 1; turns are those to success, over those that had it.

    ``violations`` counts cards that break what had been said, ``out_of_stock`` cards that can't be bought, ``dead_ends`` turns with nothing to look at and
    nothing to answer, ``errors`` conversations that broke. ``questions`` are by conversation.
    """

    conversations: int
    success: tuple[float, ...]
    mean_turns: float | None
    median_turns: float | None
    questions: float
    violations: int
    out_of_stock: int
    dead_ends: int
    errors: int

    def at(self, turn: int) -> float:
        return self.success[min(turn, len(self.success)) - 1]


def figures(encounters: Sequence[Encounter], turns: int) -> Figures:
    """The figures of one or more conversations of ``turns`` messages at most."""
    reached = [e.found_at for e in encounters]
    took = [n for n in reached if n is not None]
    exchanges = [x for e in encounters for x in e.exchanges]
    return Figures(
        conversations=len(encounters),
        success=tuple(sum(n <= turn for n in took) / len(encounters) for turn in range(1, turns + 1)),
        mean_turns=mean(took) if took else None,
        median_turns=median(took) if took else None,
        questions=sum(x.seen.asked is not None for x in exchanges) / len(encounters),
        violations=sum(len(x.breaches) for x in exchanges),
        out_of_stock=sum(x.out_of_stock for x in exchanges),
        dead_ends=sum(x.dead_end for x in exchanges),
        errors=sum(e.failed for e in encounters),
    )


def by_persona(encounters: Sequence[Encounter], turns: int) -> dict[str, Figures]:
    """The same for each persona, in the order in which they came."""
    names = dict.fromkeys(e.persona for e in encounters)
    return {name: figures([e for e in encounters if e.persona == name], turns) for name in names}
