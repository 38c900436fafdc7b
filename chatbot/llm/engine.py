"""The protocols that language models are reached by: one for all, and one for those that can be held to a form."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from chatbot.llm.caller import Caller


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


def joined(pieces: Iterable[Piece]) -> Piece:
    """All pieces of a reply as one, with the counts of all."""
    every = tuple(pieces)
    return Piece(
        "".join(p.text for p in every),
        sum(p.prompt_tokens for p in every),
        sum(p.cached_tokens for p in every),
        sum(p.completion_tokens for p in every),
    )


class EngineFailed(Exception):
    """The model can't be reached, died, or ran out of time. The turn goes on without it."""


class GivenUp(EngineFailed):
    """Who asked has left; it says nothing of the model."""


class Refused(EngineFailed):
    """The model's server answers, and won't do this: asked again it would say the same."""


class Unavailable(EngineFailed):
    """The model's server can't do it now; the same request may succeed after ``after`` seconds or later."""

    def __init__(self, message: str, after: float = 0.0) -> None:
        super().__init__(message)
        self.after = after


class Engine(Protocol):
    """A chat model that streams. Closing the iterator stops the model."""

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Iterator[Piece]:
        """Yield the reply as it is written. ``timeout`` bounds the whole reply in seconds; it ends at once when the ``caller`` leaves.

        Raises:
            EngineFailed: at any point of the stream; `GivenUp` when the caller has left.
        """
        ...

    def count(self, text: str) -> int:
        """How many tokens the model makes of a text: exact where its vocabulary is at hand, an upper estimate elsewhere."""
        ...


@runtime_checkable
class Completer(Protocol):
    """A model that can be held to a form: what it writes obeys a JSON schema."""

    def complete(
        self, messages: Sequence[Message], *, schema: Mapping[str, object], max_tokens: int, timeout: float, caller: Caller | None = None
    ) -> Piece:
        """The whole reply as one piece: JSON text by the schema, with the counts.

        The root of ``schema`` is an object. A reply that ``max_tokens`` cuts off is no JSON, and a server may not keep its promise: the
        text is untrusted. ``timeout`` bounds everything in seconds, and so does the ``caller``'s leaving; nothing is left running after it.

        Raises:
            EngineFailed: when there is no such reply in time; `GivenUp` when the caller has left.
        """
        ...


@runtime_checkable
class Guided(Protocol):
    """A model that can be held to a grammar while it streams: it chooses among what the grammar allows."""

    def guided(self, messages: Sequence[Message], *, grammar: str, max_tokens: int, timeout: float, caller: Caller | None = None) -> Iterator[Piece]:
        """Yield the reply as it is written, by a ``grammar`` in llama.cpp's GBNF. Everything else is as for a stream.

        Raises:
            EngineFailed: as for a stream; a grammar that can't be read is refused.
        """
        ...


class OwnedEngine(Engine, Protocol):
    """An engine and the right to end it: what the composition root holds."""

    def close(self) -> object:
        """Let go of the model, its threads and connections. Streams that are still open fail; a second call does nothing."""
        ...
