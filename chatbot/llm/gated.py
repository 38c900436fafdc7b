"""An engine behind a gate: those who ask for a reply go through it first."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from typing import Protocol

from chatbot.llm.caller import Caller
from chatbot.llm.engine import Completer, Guided, Message, OwnedEngine, Piece


class Gate(Protocol):
    """Lets a request through when it may be made: a line of those who wait, a circuit breaker."""

    def entered(self, caller: Caller | None, timeout: float) -> AbstractContextManager[float]:
        """A block within which the model is asked; gives the seconds that are left then.

        Raises:
            EngineFailed: when the request may not be made.
        """
        ...


class Gated:
    """The engine, asked only through the gate."""

    def __init__(self, engine: OwnedEngine, gate: Gate) -> None:
        self._engine = engine
        self._gate = gate

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        """The engine's reply; the time at the gate is part of ``timeout``.

        Raises:
            EngineFailed: when the gate is closed, and when the engine fails.
        """
        with self._gate.entered(caller, timeout) as left:
            pieces = self._engine.stream(messages, max_tokens=max_tokens, timeout=left, caller=caller)
            with closing(pieces):  # type: ignore[type-var]
                yield from pieces

    def count(self, text: str) -> int:
        """As the engine counts."""
        return self._engine.count(text)

    def close(self) -> None:
        """Close the engine."""
        self._engine.close()


class GatedCompleter(Gated):
    """The same for an engine that can be held to a form."""

    def __init__(self, engine: OwnedEngine, completer: Completer, gate: Gate) -> None:
        super().__init__(engine, gate)
        self._completer = completer

    def complete(self, messages: Sequence[Message], *, schema: Mapping[str, object], max_tokens: int, timeout: float, caller: Caller | None = None) -> Piece:
        """The engine's reply in the form; the time at the gate is part of ``timeout``.

        Raises:
            EngineFailed: when the gate is closed, and when the engine fails.
        """
        with self._gate.entered(caller, timeout) as left:
            return self._completer.complete(messages, schema=schema, max_tokens=max_tokens, timeout=left, caller=caller)


class GatedGuided(GatedCompleter):
    """The same for an engine that can be held to a form and to a grammar."""

    def __init__(self, engine: OwnedEngine, completer: Completer, guided: Guided, gate: Gate) -> None:
        super().__init__(engine, completer, gate)
        self._guided = guided

    def guided(
        self, messages: Sequence[Message], *, grammar: str, max_tokens: int, timeout: float, caller: Caller | None = None
    ) -> Generator[Piece, None, None]:
        """The engine's reply by the grammar; the time at the gate is part of ``timeout``.

        Raises:
            EngineFailed: when the gate is closed, and when the engine fails.
        """
        with self._gate.entered(caller, timeout) as left:
            pieces = self._guided.guided(messages, grammar=grammar, max_tokens=max_tokens, timeout=left, caller=caller)
            with closing(pieces):  # type: ignore[type-var]
                yield from pieces


def gated(engine: OwnedEngine, gate: Gate) -> OwnedEngine:
    """The engine behind a gate, able to do what it was able to do before."""
    if not isinstance(engine, Completer):
        return Gated(engine, gate)
    return GatedGuided(engine, engine, engine, gate) if isinstance(engine, Guided) else GatedCompleter(engine, engine, gate)
