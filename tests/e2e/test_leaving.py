"""Who goes away, or says something else, has the model back at once: over real HTTP, with the embedded model."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chatbot.explain.narrator import Narrator
from chatbot.llm.engine import Message, OwnedEngine
from chatbot.llm.gated import gated
from chatbot.llm.line import Line
from chatbot.llm.llamacpp import LlamaCpp
from chatbot.llm.none import NoModel
from chatbot.orchestrator.turn import Orchestrator
from chatbot.orchestrator.world import World
from chatbot.understanding.interpreter import Interpreter
from prompts.understand import understand
from tests.api.test_stream import begin, events, served
from tests.stall import EMBEDDER, NOW, passages, whole
from tests.understanding.answering import Answer, Answering

pytestmark = [pytest.mark.integration, pytest.mark.timeout(600)]

STORY = (Message("user", "Tell me a very long story about a shop, with many chapters."),)
WISH = "show me waterproof jackets"
#: Seconds in which a reply that was given up is gone, on a machine that may be busy; the story takes many times as long.
SOON = 10.0


@pytest.fixture(scope="module")
def model() -> Iterator[LlamaCpp]:
    engine = LlamaCpp(slots=1)
    list(engine.stream(STORY, max_tokens=2, timeout=120))
    yield engine
    engine.close()


def teller(engine: OwnedEngine, interpreter: Interpreter | None = None) -> Orchestrator:
    """A real orchestrator whose model tells a story, none of which is ever backed by facts."""
    narrator = Narrator(engine, lambda briefing: STORY, sentences=1000, tokens=1500, timeout=120.0)
    return Orchestrator(World(whole, passages(), EMBEDDER.embed, narrator, lambda: NOW, "the stall", interpreter))


def until(holds: Callable[[], Any]) -> float:
    """The seconds until something holds."""
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < SOON
        time.sleep(0.01)
    return time.monotonic() - begun


def read_until(stream: Iterator[tuple[str, Any]], last: str) -> None:
    """Read events up to one of this name; keep hold of the stream, for one that nobody holds is closed."""
    while next(stream)[0] != last:
        pass


def words_after(model: LlamaCpp) -> float:
    """The seconds until the only slot writes for somebody else."""
    begun = time.monotonic()
    next(model.stream(STORY, max_tokens=2, timeout=60))
    return time.monotonic() - begun


def test_who_closes_the_stream_frees_the_slot(model: LlamaCpp, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    line = Line(1)
    with served(tmp_path, teller(gated(model, line))) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": WISH, "client_turn_id": "n"}, headers=auth) as answer:
            stream = events(answer)
            read_until(stream, "said")
            until(lambda: line.waits().inside)
            time.sleep(0.3)
        free = until(lambda: not line.waits().inside)
        record_property("place_free_s", round(free, 3))
        record_property("words_for_another_s", round(words_after(model), 3))
        again = client.post(f"{path}/turns", json={"text": WISH, "client_turn_id": "n"}, headers={**auth, "Accept": "application/json"}).json()
        assert again["items"], "the turn was finished from facts"
        assert again["grounding"]["from_model"] == 0
        assert client.post(f"{path}/turns", json={"text": "save the second one"}, headers={**auth, "Accept": "application/json"}).json()["shortlist"]


def test_a_new_message_takes_the_model_from_the_last_one(model: LlamaCpp, tmp_path: Path) -> None:
    line = Line(1)
    with served(tmp_path, teller(gated(model, line))) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": WISH}, headers=auth) as first:
            stream = events(first)
            read_until(stream, "said")
            until(lambda: line.waits().inside)
            begun = time.monotonic()
            second = client.post(f"{path}/turns", json={"text": "thank you"}, headers={**auth, "Accept": "application/json"})
            assert time.monotonic() - begun < SOON
            assert second.json()["intent"] == "chat"
            assert [name for name, _ in stream][-1] == "done"
        assert until(lambda: not line.waits().inside) < SOON


def test_who_leaves_the_line_gets_no_place(model: LlamaCpp, tmp_path: Path) -> None:
    line = Line(1, wait=60.0)
    with served(tmp_path, teller(gated(model, line))) as client, line.entered(None, 60.0):
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": WISH}, headers=auth) as answer:
            stream = events(answer)
            read_until(stream, "said")
            until(lambda: line.waits().waiting)
        until(lambda: not line.waits().waiting)
    assert line.waits().left == 1


def test_who_goes_away_while_the_model_reads_their_message_is_not_waited_for(tmp_path: Path) -> None:
    asked = threading.Event()
    listener = Answering([Answer(hangs=True)], watch=asked.set)
    prompt: Any = lambda *given, **more: understand(*given, count=lambda text: len(text.split()), **more)  # noqa: E731
    with served(tmp_path, teller(NoModel(), Interpreter(listener, prompt, timeout=60.0))) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": "a crimsonish jacket", "client_turn_id": "n"}, headers=auth) as answer:
            stream = events(answer)
            read_until(stream, "said")
            assert asked.wait(SOON)
        begun = time.monotonic()
        again = client.post(f"{path}/turns", json={"text": "a crimsonish jacket", "client_turn_id": "n"}, headers={**auth, "Accept": "application/json"})
        assert again.json()["items"]
        assert time.monotonic() - begun < SOON
