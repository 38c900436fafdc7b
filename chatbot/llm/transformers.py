"""Models run by the transformers library in this process: from the hub, a folder, or a GGUF file."""

import threading
from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty
from typing import Any

from chatbot.llm.caller import Caller
from chatbot.llm.deadline import within
from chatbot.llm.engine import EngineFailed, Message, Piece
from chatbot.llm.estimate import estimate
from chatbot.llm.lora import changes
from chatbot.llm.signal import Signal

_LOOK_EVERY = 0.2


class Transformers:
    """A causal language model with a chat template.

    ``model`` is a name on the hub, a folder, or the path of a ``.gguf`` file, whose weights are unpacked. It is loaded by the first
    stream (``load()`` does it before), which waits for it within its own timeout. Without a ``temperature`` the likeliest token is taken. It runs on
    ``device``: "cpu", "cuda", "cuda:1", "mps", or "auto", which takes a GPU if there is one. ``adapter`` is a LoRA adapter in a GGUF file, which is
    added to the weights.
    """

    def __init__(
        self, model: str, *, adapter: Path | None = None, temperature: float = 0.0, repeat_penalty: float = 1.0, device: str = "auto"
    ) -> None:
        self._name, self._adapter = model, adapter
        self._device = device
        self._temperature = temperature
        self._repeat_penalty = repeat_penalty
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._loaded: tuple[Any, Any] | None = None

    def load(self) -> None:
        """Read the weights, unless that was done before.

        Raises:
            EngineFailed: when there is no such model, or it can't be read.
        """
        self._parts()

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        """Yield the reply word by word; the last piece has no text, only the counts.

        Raises:
            EngineFailed: when the model can't be loaded, fails, is closed, or isn't done in time.
        """
        yield from within(timeout, max_tokens, lambda stop: self._write(messages, max_tokens, stop), caller)

    def count(self, text: str) -> int:
        """The exact count once the model is loaded, an upper estimate before."""
        if self._loaded is None:
            return estimate(text)
        tokenizer = self._loaded[0]
        with self._lock:
            return len(tokenizer.encode(text, add_special_tokens=False))

    def close(self) -> None:
        """End all streams and let go of the weights."""
        self._closed.set()
        self._loaded = None

    def _parts(self) -> tuple[Any, Any]:
        with self._lock:
            if self._closed.is_set():
                raise EngineFailed("the engine was closed")
            if self._loaded is None:
                try:
                    self._loaded = _load(self._name, self._device, self._adapter)
                except Exception as error:
                    raise EngineFailed(f"the model {self._name!r} can't be loaded: {error}") from error
            return self._loaded

    def _write(self, messages: Sequence[Message], max_tokens: int, stop: Signal) -> Generator[Piece, None, None]:
        import torch
        from transformers import StoppingCriteriaList, TextIteratorStreamer

        def told_to_stop(ids: Any, scores: Any, **_: Any) -> Any:
            return torch.full((ids.shape[0],), stop.is_set() or self._closed.is_set())

        tokenizer, model = self._parts()
        with self._lock:
            prompt = _prompt(tokenizer, messages, model.device)
        streamer = TextIteratorStreamer(tokenizer, skip_prompt=True, timeout=_LOOK_EVERY, skip_special_tokens=True)
        job = _Job(model, streamer)
        job.start(**prompt, **self._sampling(), max_new_tokens=max_tokens, stopping_criteria=StoppingCriteriaList([told_to_stop]))
        for text in job.texts():
            yield Piece(text)
        if self._closed.is_set():
            raise EngineFailed("the engine was closed")
        asked = int(prompt["input_ids"].shape[1])
        yield Piece("", asked, 0, job.length - asked)

    def _sampling(self) -> dict[str, Any]:
        how: dict[str, Any] = {"do_sample": self._temperature > 0, "repetition_penalty": self._repeat_penalty}
        return {**how, "temperature": self._temperature} if self._temperature > 0 else how


class _Job:
    """One generation in a thread of its own, as ``generate`` returns only at its end."""

    def __init__(self, model: Any, streamer: Any) -> None:
        self.length = 0
        self._model = model
        self._streamer = streamer
        self._error: Exception | None = None
        self._thread: threading.Thread | None = None

    def start(self, **settings: Any) -> None:
        self._thread = threading.Thread(target=self._run, kwargs=settings, name="transformers", daemon=True)
        self._thread.start()

    def texts(self) -> Generator[str, None, None]:
        assert self._thread
        while self._thread.is_alive() or not self._streamer.text_queue.empty():
            with suppress(Empty):
                try:
                    text = next(self._streamer)
                except StopIteration:
                    break
                if text:
                    yield text
        self._thread.join()
        if self._error:
            raise self._error

    def _run(self, **settings: Any) -> None:
        try:
            self.length = int(self._model.generate(**settings, streamer=self._streamer).shape[1])
        except Exception as error:
            self._error = error


def _load(name: str, device: str, adapter: Path | None) -> tuple[Any, Any]:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    path, packed = Path(name).expanduser(), {}
    if path.suffix == ".gguf":
        name, packed = str(path.parent), {"gguf_file": path.name}
    tokenizer = AutoTokenizer.from_pretrained(name, **packed)
    # The weights of a GGUF file are unpacked: a dense model is the faster one, and needs no kernels of its own.
    how: dict[str, Any] = {"quantization_config": GgufConfig(dequantize=True)} if packed else {}
    where = torch.device(device if device != "auto" else likeliest(torch))
    model: Any = AutoModelForCausalLM.from_pretrained(name, **packed, **how)
    if adapter:
        _merge(model, adapter)
    return tokenizer, _placed(model, where).eval()


def _merge(model: Any, adapter: Path) -> None:
    """Add the adapter to the weights themselves: nothing else has to know of it, and it costs no time later."""
    import torch

    shape, layers = model.config, dict(model.named_modules())
    with torch.no_grad():
        for change in changes(adapter, heads=shape.num_attention_heads, key_heads=shape.num_key_value_heads):
            layers[change.layer].weight += torch.from_numpy(change.matrix())


def likeliest(torch: Any) -> str:
    """The device that is the fastest of those that are there: an NVIDIA or AMD GPU, Apple's, or the processor."""
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _placed(model: Any, where: Any) -> Any:
    """The model on its device, in half precision where that is a GPU."""
    if where.type == "cpu":
        return model.to(where)
    import torch

    half = torch.bfloat16 if where.type != "cuda" or torch.cuda.is_bf16_supported() else torch.float16
    return model.to(where, dtype=half)


def _prompt(tokenizer: Any, messages: Sequence[Message], device: Any) -> dict[str, Any]:
    said = [{"role": m.role, "content": m.content} for m in messages]
    made = tokenizer.apply_chat_template(said, add_generation_prompt=True, return_tensors="pt", return_dict=True)
    return {"input_ids": made["input_ids"].to(device), "attention_mask": made["attention_mask"].to(device)}
