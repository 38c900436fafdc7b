"""Many conversations at once, and a model that has few places: nobody's turn fails, and nobody waits long."""

import threading
from collections.abc import Generator, Sequence
from pathlib import Path

from benchmarks.load import Turn, crowd, figures
from chatbot.explain.narrator import Narrator
from chatbot.llm.caller import Caller, leaving
from chatbot.llm.engine import GivenUp, Message, Piece
from chatbot.llm.gated import gated
from chatbot.llm.line import Line
from chatbot.orchestrator.turn import Orchestrator
from chatbot.orchestrator.world import World
from tests.api.test_stream import served
from tests.llm.test_line import until
from tests.stall import EMBEDDER, NOW, passages, whole

MESSAGES = (("show me waterproof jackets", "only in black", "thank you"), ("a tent for two", "something cheaper"))


class Slow:
    """A model that says one true sentence after so many seconds, or when it is told to ``go``."""

    def __init__(self, seconds: float = 60.0) -> None:
        self._seconds = seconds
        self.go = threading.Event()
        self.asked = 0
        self.closed = False

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        self.asked += 1
        self.go.wait(self._seconds)
        if leaving(caller).is_set():
            raise GivenUp("the caller left")
        yield Piece("The Skerry has a hood. ")

    def count(self, text: str) -> int:
        return len(text.split())

    def close(self) -> None:
        self.closed = True


def teller(engine: Slow, line: Line) -> Orchestrator:
    whole()  # eight turns at once would each build their own
    narrator = Narrator(gated(engine, line), lambda briefing: (Message("user", "Speak."),), timeout=30.0)
    return Orchestrator(World(whole, passages(), EMBEDDER.embed, narrator, lambda: NOW, "the stall"))


def test_eight_conversations_at_once_are_all_answered(tmp_path: Path) -> None:
    engine, line = Slow(0.2), Line(2, wait=0.5)
    with served(tmp_path, teller(engine, line)) as client:
        turns = crowd(str(client.base_url), 8, MESSAGES)
    found, waits = figures(turns), line.waits()
    assert (found["turns"], found["failed"]) == (8 * 5, 0)
    assert found["ms"]["whole"]["turns"] == 40
    assert found["ms"]["first_card"]["turns"] >= 8 * 3
    assert engine.asked == waits.served > 0
    assert (waits.inside, waits.waiting) == (0, 0)


def test_a_model_that_hangs_holds_up_two_conversations_and_no_more(tmp_path: Path) -> None:
    engine, line, turns = Slow(), Line(2, wait=0.1), list[Turn]()
    with served(tmp_path, teller(engine, line)) as client:
        everybody = threading.Thread(target=lambda: turns.extend(crowd(str(client.base_url), 8, [["show me waterproof jackets"]])))
        everybody.start()
        until(lambda: line.waits().refused == 6, 60)
        assert line.waits().inside == 2
        engine.go.set()
        everybody.join(60)
    assert (figures(turns)["turns"], figures(turns)["failed"], engine.asked) == (8, 0, 2)
