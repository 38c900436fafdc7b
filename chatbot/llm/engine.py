"""The one protocol that every language model is reached by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the reply; the last one carries the token counts that the engine reported (0 where it doesn't)."""

    text: str
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0


class EngineFailed(Exception):
    """The model can't be reached, died, or ran out of time. The turn goes on without it."""


class Engine(Protocol):
    """A chat model that streams. Closing the iterator stops the model."""

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float) -> Iterator[Piece]:
        """Yield the reply as it is written. ``timeout`` bounds the whole reply in seconds.

        Raises:
            EngineFailed: at any point of the stream.
        """
        ...

    def count(self, text: str) -> int:
        """How many tokens the model makes of a text: exact where its vocabulary is at hand, an upper estimate elsewhere."""
        ...


class OwnedEngine(Engine, Protocol):
    """An engine and the right to end it: what the composition root holds."""

    def close(self) -> object:
        """Let go of the model, its threads and connections. Streams that are still open fail; a second call does nothing."""
        ...
