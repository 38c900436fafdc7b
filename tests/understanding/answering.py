"""A model that fills in forms as a test wrote them for it."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field

from chatbot.llm.caller import Caller, leaving
from chatbot.llm.engine import EngineFailed, GivenUp, Message, Piece


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply. ``hangs`` says nothing until the time is up, ``raises`` is an error that nobody foresaw."""

    text: str = '{"slots": []}'
    dies: bool = False
    hangs: bool = False
    raises: Exception | None = None


@dataclass(slots=True)
class Answering:
    """Replies with one answer after the other; ``asked`` and ``schemas`` have what each call brought.

    A call more than there are answers raises an AssertionError outside of what the product recovers from. As an engine it says nothing.
    ``watch`` is called when it is asked.
    """

    answers: list[Answer] = field(default_factory=list)
    asked: list[tuple[Message, ...]] = field(default_factory=list)
    schemas: list[Mapping[str, object]] = field(default_factory=list)
    watch: Callable[[], None] = lambda: None
    surplus: int = 0

    def complete(self, messages: Sequence[Message], *, schema: Mapping[str, object], max_tokens: int, timeout: float, caller: Caller | None = None) -> Piece:
        self.watch()
        self.asked.append(tuple(messages))
        self.schemas.append(schema)
        if not self.answers:
            self.surplus += 1
            raise AssertionError(f"one call too many: {messages!r}")
        answer = self.answers.pop(0)
        if answer.hangs:
            if leaving(caller).wait(timeout):
                raise GivenUp("the caller left")
            raise EngineFailed("out of time, as scripted")
        if answer.dies:
            raise EngineFailed("died, as scripted") from ConnectionResetError("as scripted")
        if answer.raises:
            raise answer.raises
        return Piece(answer.text, sum(self.count(m.content) for m in messages), 0, min(self.count(answer.text), max_tokens))

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        yield from ()

    def count(self, text: str) -> int:
        return len(text.split())

    def close(self) -> None:
        self.answers.clear()


def answers(*texts: str) -> Answering:
    """A model that gives these replies."""
    return Answering([Answer(text) for text in texts])
