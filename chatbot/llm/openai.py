"""Models behind a server that speaks the OpenAI chat protocol: llama.cpp, vLLM, Ollama, LM Studio and the like."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from urllib.parse import urlsplit

import httpx

from chatbot.llm.caller import Caller
from chatbot.llm.chunk import Chunk, chunks
from chatbot.llm.deadline import within
from chatbot.llm.door import Door
from chatbot.llm.engine import EngineFailed, GivenUp, Message, Piece, Unavailable, joined
from chatbot.llm.estimate import estimate
from chatbot.llm.refusal import refusal
from chatbot.llm.retries import Retries
from chatbot.llm.signal import Signal
from chatbot.llm.wire import Wire

_NOTHING: Mapping[str, object] = {}
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LEAVE_WITHIN = 3.0


class OpenAI:
    """A chat model on a server.

    ``base_url`` is what comes before ``/chat/completions``; ``/v1`` is added to one without a path. ``extra`` are further
    fields of the request, such as ``temperature`` and ``stop``. ``count`` is the model's own count of tokens, where it is known. What can't be
    had at the moment is asked for again, as ``retries`` say.
    """

    def __init__(
        self,
        model: str,
        base_url: str,
        *,
        api_key: str = "",
        extra: Mapping[str, object] = _NOTHING,
        count: Callable[[str], int] = estimate,
        connect_timeout: float = 3.0,
        max_bytes: int = 4_000_000,
        retries: Retries | None = None,
    ) -> None:
        self.count = count
        self._model = model
        self._url = endpoint(base_url)
        self._extra = dict(extra)
        self._connect_timeout = connect_timeout
        self._max_bytes = max_bytes
        self._retries = retries or Retries()
        self._client = client(self._url, api_key)
        self._door = Door()
        self._ended = Signal()

    def stream(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int,
        timeout: float,
        caller: Caller | None = None,
        further: Mapping[str, object] = _NOTHING,
    ) -> Generator[Piece, None, None]:
        """Yield the reply as the server writes it; the last piece has no text, only the counts. ``further`` are fields of this request alone.

        Raises:
            EngineFailed: when the server can't be reached, refuses, breaks off, or says too much or for too long.
        """
        body = {**self._body(messages, max_tokens), **further}
        yield from within(timeout, max_tokens, lambda stop: self._ask(body, timeout, stop), caller)

    def complete(self, messages: Sequence[Message], *, schema: Mapping[str, object], max_tokens: int, timeout: float, caller: Caller | None = None) -> Piece:
        """The whole reply as JSON by a schema, where the server knows ``response_format``, with the counts.

        Raises:
            EngineFailed: as for a stream; a server that knows no schemas refuses.
        """
        form = {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": dict(schema)}}
        body = {**self._body(messages, max_tokens), "response_format": form}
        with closing(within(timeout, max_tokens, lambda stop: self._ask(body, timeout, stop), caller)) as pieces:
            return joined(pieces)

    def close(self) -> bool:
        """End all streams and connections; whether they all ended."""
        self._ended.set()
        left = self._door.close(_LEAVE_WITHIN)
        self._client.close()
        return left

    def _body(self, messages: Sequence[Message], max_tokens: int) -> dict[str, object]:
        return {
            **self._extra,
            "model": self._model,
            "messages": [{"role": m.role, "content": m.content} for m in messages],
            "max_tokens": max_tokens,
            "stream": True,
            "stream_options": {"include_usage": True},
        }

    def _ask(self, body: dict[str, object], timeout: float, stop: Signal) -> Generator[Piece, None, None]:
        yield from self._retries.over(lambda left: self._once(body, left, stop), timeout, stop)

    def _once(self, body: dict[str, object], timeout: float, stop: Signal) -> Generator[Piece, None, None]:
        limits = httpx.Timeout(timeout, connect=min(self._connect_timeout, timeout))
        wire = Wire()
        asked = self._client.build_request("POST", self._url, json=body, timeout=limits, extensions={"trace": wire.watch})
        try:
            with self._door.entered(), stop.telling(wire.cut), self._ended.telling(wire.cut), closing(self._client.send(asked, stream=True)) as answer:
                if answer.status_code != httpx.codes.OK:
                    message = f"{self._url!r} answered {answer.status_code}: {_beginning(answer)!r}"
                    raise refusal(answer.status_code, answer.headers.get("Retry-After", ""), message)
                yield from _pieces(chunks(self._heard(answer, stop), self._max_bytes))
        except httpx.HTTPError as error:
            self._stay(stop)
            message = f"{self._url!r} failed: {error!r}"
            raise (Unavailable(message) if isinstance(error, httpx.NetworkError) else EngineFailed(message)) from error

    def _heard(self, answer: httpx.Response, stop: Signal) -> Iterator[bytes]:
        for part in answer.iter_raw():
            self._stay(stop)
            yield part
        self._stay(stop)

    def _stay(self, stop: Signal) -> None:
        """Go on only for as long as somebody listens."""
        if stop.is_set() or self._ended.is_set():
            raise GivenUp("the reply was given up")


def _pieces(found: Iterator[Chunk]) -> Generator[Piece, None, None]:
    finished, counts = False, Piece("")
    for chunk in found:
        if chunk.error:
            raise EngineFailed(f"the server broke off: {chunk.error!r}")
        if chunk.text:
            yield Piece(chunk.text)
        finished = finished or chunk.finished
        counts = chunk.counts or counts
    if not finished:
        raise EngineFailed("the server closed in the middle of a reply")
    yield counts


def endpoint(base_url: str, call: str = "chat/completions") -> str:
    """The address of a call; the version is added to a base without a path."""
    base = base_url.rstrip("/")
    return f"{base}/{call}" if urlsplit(base).path else f"{base}/v1/{call}"


def client(url: str, api_key: str) -> httpx.Client:
    """A client that opens a connection per request, as llama.cpp drops them after a stream, and that asks for plain bytes."""
    headers = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
    if api_key:
        headers["Authorization"] = f"Bearer {api_key}"
    own = urlsplit(url).hostname in _LOOPBACK
    return httpx.Client(headers=headers, limits=httpx.Limits(max_keepalive_connections=0), trust_env=not own)


def _beginning(response: httpx.Response) -> str:
    first = next(response.iter_raw(300), b"")
    return first.decode("utf-8", "replace")
