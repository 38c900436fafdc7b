"""What becomes of a large model's sentences: replies that one wrote to the program's prompts are said again in the same turns.

    python -m benchmarks.replayed --data FOLDER --luma FOLDER --errors seen

Nothing is asked of any model: the replies stand in ``grounding/replies.yaml``. A sentence is shown as it was written when all that it says is backed
by the data of the items on show.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from chatbot.compose import open_shop
from chatbot.domain.events import Said, Voice
from chatbot.grounding.sentences import sentences
from chatbot.journeys.check import SAMPLE
from chatbot.journeys.stage import stage
from chatbot.llm.caller import Caller
from chatbot.llm.engine import Message, Piece
from chatbot.llm.estimate import estimate
from chatbot.settings import Settings
from chatbot.shop import Shop

REPLIES = Path(__file__).parent / "grounding" / "replies.yaml"


@dataclass(slots=True)
class Parrot:
    """An engine that says what was written down, and keeps in ``asked`` whether it was asked to."""

    reply: str = ""
    asked: bool = False

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Iterator[Piece]:
        self.asked = True
        yield Piece(self.reply)

    def count(self, text: str) -> int:
        return estimate(text)

    def close(self) -> None:
        """Nothing to stop."""


@dataclass(slots=True)
class Score:
    """``written`` sentences, those of them ``shown`` as they were, and the ones ``lost``."""

    written: int = 0
    shown: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def share(self) -> float | None:
        """Of the written ones, those shown; None where nothing was written."""
        return round(self.shown / self.written, 3) if self.written else None

    def figures(self) -> dict[str, Any]:
        return {"sentences": self.written, "shown": self.share}


def play(shop: Shop, parrot: Parrot, turns: Sequence[Mapping[str, str]], score: Score) -> None:
    """Talk to the shop, and count what is shown of the replies."""
    visit = shop.enter(shop.open().token)
    for turn in turns:
        parrot.reply, parrot.asked = turn.get("reply", ""), False
        said = [e.text.strip() for e in shop.turn(visit, turn["say"]) if isinstance(e, Said) and e.voice is Voice.MODEL]
        for sentence in sentences([parrot.reply]) if parrot.asked and parrot.reply else ():
            score.written += 1
            score.shown += sentence in said
            if sentence not in said:
                score.lost.append(sentence)


def measure(folders: Mapping[str, Path]) -> dict[str, Score]:
    """The score of each part, over the shops that there are folders of."""
    parts: Mapping[str, Sequence[Mapping[str, Any]]] = yaml.safe_load(REPLIES.read_text("utf-8"))
    scores = {part: Score() for part in parts}
    for name, folder in folders.items():
        parrot = Parrot()
        with open_shop(Settings(data=folder, llm="openai:written-down@http://127.0.0.1:1/v1"), parrot) as shop:
            for part, talks in parts.items():
                for talk in talks:
                    if talk["shop"] == name:
                        play(shop, parrot, talk["turns"], scores[part])
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a data folder that has the sample shop; imported for the benchmark by default")
    parser.add_argument("--luma", type=Path, help="a data folder that has the Luma export; left out by default")
    parser.add_argument("--errors", choices=("seen",), help="print what is lost of this part")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with ExitStack() as stack:
        data = asked.data or stack.enter_context(stage(Settings(llm="none"))).folder(SAMPLE)
        scores = measure({"sample": data} | ({"luma": asked.luma} if asked.luma else {}))
    if asked.json:
        json.dump({part: score.figures() for part, score in scores.items()}, sys.stdout)
        return
    table = Table("part", "sentences", "shown as written")
    for part, score in scores.items():
        table.add_row(part, str(score.written), "-" if score.share is None else f"{score.share:.3f}")
    Console().print(table)
    for sentence in scores[asked.errors].lost if asked.errors else ():
        Console().print(f"lost | {sentence}", markup=False, soft_wrap=True)


if __name__ == "__main__":
    main()
