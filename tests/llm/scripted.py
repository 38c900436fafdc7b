"""An engine that says what the test wrote for it."""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

from chatbot.llm.caller import Caller, leaving
from chatbot.llm.engine import EngineFailed, GivenUp, Message, Piece
from chatbot.llm.signal import Signal


@dataclass(frozen=True, slots=True)
class Script:
    """One reply: its pieces, and how it ends. ``dies`` fails behind the last piece, ``hangs`` says nothing more until the time is up."""

    pieces: tuple[str, ...] = ()
    dies: bool = False
    hangs: bool = False
    pause: float = 0.0


@dataclass(slots=True)
class Scripted:
    """Replies with one script after the other; ``asked`` has the messages of each call, ``closed`` counts the streams that were ended early, as the listener or the caller left.

    A call more than there are scripts raises an AssertionError, which no recovery of the product swallows.
    """

    scripts: list[Script] = field(default_factory=list)
    asked: list[tuple[Message, ...]] = field(default_factory=list)
    closed: int = 0

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        self.asked.append(tuple(messages))
        assert self.scripts, f"one call too many: {messages!r}"
        told = self.count(" ".join(m.content for m in messages))
        return self._play(self.scripts.pop(0), max_tokens, time.monotonic() + timeout, told, leaving(caller))

    def count(self, text: str) -> int:
        return len(text.split())

    def close(self) -> None:
        self.scripts.clear()

    def _play(self, script: Script, max_tokens: int, deadline: float, asked: int, left: Signal) -> Generator[Piece, None, None]:
        try:
            said = 0
            for piece in script.pieces[:max_tokens]:
                self._rest(min(script.pause, max(0.0, deadline - time.monotonic())), left)
                if time.monotonic() >= deadline:
                    raise EngineFailed("out of time, as scripted")
                yield Piece(piece)
                said += 1
            if script.hangs and said < max_tokens:
                self._rest(max(0.0, deadline - time.monotonic()), left)
                raise EngineFailed("out of time, as scripted")
            if script.dies:
                raise EngineFailed("died, as scripted") from ConnectionResetError("as scripted")
            yield Piece("", asked, 0, said)
        except (GeneratorExit, GivenUp):
            self.closed += 1
            raise

    def _rest(self, seconds: float, left: Signal) -> None:
        if left.wait(seconds):
            raise GivenUp("the caller left")


def says(*replies: str) -> Scripted:
    """An engine that gives these replies, word by word."""
    return Scripted([Script(tuple(_words(r))) for r in replies])


def _words(reply: str) -> list[str]:
    first, *rest = reply.split(" ")
    return [first, *(f" {word}" for word in rest)]
