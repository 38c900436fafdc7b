"""Any chat model that LangChain has an integration for."""

import json
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import Any

from chatbot.llm.caller import Caller
from chatbot.llm.deadline import within
from chatbot.llm.engine import EngineFailed, Message, Piece, joined
from chatbot.llm.estimate import estimate
from chatbot.llm.signal import Signal


class LangChain:
    """A LangChain chat model: ``"provider:model"`` as ``init_chat_model`` takes it, or an instance.

    Its integration package must be installed. Tokens are estimated: the integrations' own counts are calls over the network, or downloads.
    """

    def __init__(self, model: Any, *, api_key: str = "") -> None:
        self._named = model
        self._api_key = api_key
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._model: Any = None

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        """Yield the reply as LangChain passes it on; the last piece has no text, only the counts that the integration reports.

        Raises:
            EngineFailed: when the model can't be made, fails, is closed, or isn't done in time.
        """
        yield from within(timeout, max_tokens, lambda stop: self._write(messages, max_tokens, stop), caller)

    def complete(
        self, messages: Sequence[Message], *, schema: Mapping[str, object], max_tokens: int, timeout: float, caller: Caller | None = None
    ) -> Piece:
        """The whole reply as JSON, by the way to structured output that the integration has (a form of the reply, or a tool).

        Raises:
            EngineFailed: as for a stream, and when the integration has no such way.
        """
        write = partial(self._fill_in, messages, schema, max_tokens)
        with closing(within(timeout, max_tokens, write, caller)) as pieces:
            return joined(pieces)

    def count(self, text: str) -> int:
        """An upper estimate."""
        return estimate(text)

    def close(self) -> None:
        """End all streams."""
        self._closed.set()
        self._model = None

    def _write(self, messages: Sequence[Message], max_tokens: int, stop: Signal) -> Generator[Piece, None, None]:
        model = self._made()
        limit = {"max_tokens": max_tokens} if "max_tokens" in type(model).model_fields else {}
        counts = Piece("")
        for chunk in model.stream([(m.role, m.content) for m in messages], **limit):
            if self._closed.is_set() or stop.is_set():
                raise EngineFailed("the reply was given up")
            if chunk.text:
                yield Piece(str(chunk.text))
            counts = _counts(chunk) or counts
        yield counts

    def _fill_in(
        self, messages: Sequence[Message], schema: Mapping[str, object], max_tokens: int, stop: Signal
    ) -> Generator[Piece, None, None]:
        model = self._made()
        if "max_tokens" in type(model).model_fields:
            model = model.model_copy(update={"max_tokens": max_tokens})
        form = {"title": "answer", "description": "The answer.", **schema}
        got = model.with_structured_output(form, include_raw=True).invoke([(m.role, m.content) for m in messages])
        if self._closed.is_set() or stop.is_set():
            raise EngineFailed("the reply was given up")
        if got["parsing_error"] is not None:
            raise EngineFailed("the reply isn't in the form asked for") from got["parsing_error"]
        yield Piece(json.dumps(got["parsed"]))
        yield _counts(got["raw"]) or Piece("")

    def _made(self) -> Any:
        with self._lock:
            if self._closed.is_set():
                raise EngineFailed("the engine was closed")
            if self._model is None:
                self._model = self._named if not isinstance(self._named, str) else _init(self._named, self._api_key)
            return self._model


def _init(name: str, api_key: str) -> Any:
    from langchain.chat_models import init_chat_model

    settings: dict[str, Any] = {"api_key": api_key} if api_key else {}
    try:
        return init_chat_model(name, **settings)
    except Exception as error:
        raise EngineFailed(f"LangChain has no model {name!r} here: {error}") from error


def _counts(chunk: Any) -> Piece | None:
    usage = getattr(chunk, "usage_metadata", None)
    if not usage:
        return None
    cached = usage.get("input_token_details", {}).get("cache_read", 0)
    return Piece("", usage["input_tokens"], cached or 0, usage["output_tokens"])
