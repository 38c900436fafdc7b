"""What a good shop assistant would say in a scene: two sentences as a rule, each of which the product's own check backs."""

from collections.abc import Iterator
from dataclasses import dataclass

from training.explain.judge import Judge
from training.explain.openings import openings
from training.explain.seconds import seconds
from training.explain.speech import formal
from training.explain.stage import Draft, Stage

_TRIES = 14
_BRISK = 13


@dataclass(frozen=True, slots=True)
class Manner:
    """How the shop talks: ``tone`` is "", "brisk", "playful" or "formal"; ``sentences`` how many are wanted at the most."""

    tone: str = ""
    sentences: int = 2


class Writer:
    """Writes the reply for one scene, sentence by sentence, and lets the judge refuse."""

    def __init__(self, stage: Stage, manner: Manner, judge: Judge) -> None:
        self.stage, self.manner, self.judge = stage, manner, judge

    def reply(self) -> str:
        """The reply; empty where nothing worth saying passes."""
        said: list[str] = []
        for place in range(self.manner.sentences):
            drafts = openings(self.stage, self.manner.tone) if not place else seconds(self.stage)
            sentence = self._passing(drafts, tuple(said))
            if not sentence:
                break
            said.append(sentence)
        return " ".join(said)

    def _passing(self, drafts: Iterator[Draft], before: tuple[str, ...]) -> str:
        for _, (kind, each, slots) in zip(range(_TRIES), drafts, strict=False):
            sentence = each.fill(slots)
            if self.manner.tone == "formal":
                sentence = formal(sentence)
            if self.manner.tone == "brisk" and len(sentence.split()) > _BRISK:
                continue
            if self._clumsy(sentence, before):
                continue
            if not self.judge.problem(f"{kind}: {each.text}", sentence, before):
                self.stage.spend(sentence)
                return sentence
        return ""

    def _clumsy(self, sentence: str, before: tuple[str, ...]) -> bool:
        """Whether a sentence repeats a fact or an opener of those before it, or itself."""
        low = sentence.casefold()
        if any(value in sentence for value in self.stage.used):
            return True
        if before and (pur := self.stage.base.get("pur", "").casefold()) and pur in low and pur in before[0].casefold():
            return True
        return low.count(" and ") > 2 or "  " in sentence
