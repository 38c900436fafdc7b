"""The event stream of an OpenAI-compatible server, as untrusted input."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ValidationError

from chatbot.llm.engine import EngineFailed, Piece

_DONE = b"[DONE]"
_FIELD = b"data:"


class _Delta(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    delta: _Delta = _Delta()
    finish_reason: str | None = None


class _Details(BaseModel):
    cached_tokens: int | None = 0


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0
    prompt_tokens_details: _Details | None = None


class _Timings(BaseModel):
    cache_n: int = 0


class Chunk(BaseModel):
    """One event: a piece of text, the end of the reply, the counts, an error, or several of these."""

    choices: list[_Choice] = []
    usage: _Usage | None = None
    timings: _Timings | None = None
    error: object = None
    last: bool = False

    @property
    def text(self) -> str:
        return (self.choices[0].delta.content or "") if self.choices else ""

    @property
    def finished(self) -> bool:
        return self.last or any(c.finish_reason for c in self.choices)

    @property
    def counts(self) -> Piece | None:
        """The counts as the last piece of a reply carries them; None in an event that has none."""
        if not self.usage:
            return None
        details = self.usage.prompt_tokens_details
        cached = (details.cached_tokens if details else 0) or (self.timings.cache_n if self.timings else 0)
        return Piece("", self.usage.prompt_tokens, cached, self.usage.completion_tokens)


def chunks(data: Iterable[bytes], max_bytes: int) -> Iterator[Chunk]:
    """The events of a stream, up to its ``[DONE]``. What isn't an event of this protocol is passed over.

    Raises:
        EngineFailed: after more than ``max_bytes``.
    """
    for line in _lines(data, max_bytes):
        if not line.startswith(_FIELD):
            continue
        payload = line.removeprefix(_FIELD).strip()
        if payload == _DONE:
            yield Chunk(last=True)
            return
        try:
            yield Chunk.model_validate_json(payload)
        except ValidationError:
            continue


def _lines(data: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    taken, rest = 0, b""
    for part in data:
        taken += len(part)
        if taken > max_bytes:
            raise EngineFailed(f"the reply is longer than {max_bytes} bytes")
        *whole, rest = (rest + part).split(b"\n")
        yield from whole
    yield rest
