"""A LoRA adapter in a GGUF file, added to the weights of a model: no library but the file's own is needed for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from chatbot.llm.rotary import halved

#: What transformers calls the layers of a llama, by llama.cpp's names.
LAYERS = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
ALPHA = "adapter.lora.alpha"


class BadAdapter(ValueError):
    """The file is no LoRA adapter for a llama."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an adapter adds to one layer: ``scale`` times ``up @ down``. ``layer`` is its name in transformers, rows are in transformers' order."""

    layer: str
    up: NDArray[np.float32]
    down: NDArray[np.float32]
    scale: float

    def matrix(self) -> NDArray[np.float32]:
        """The whole sum, as large as the layer's weights: out x in."""
        return (self.up @ self.down) * np.float32(self.scale)


def changes(path: Path, *, heads: int, key_heads: int) -> Iterator[Change]:
    """What the adapter adds to each layer of a llama with so many attention heads and key-value heads.

    Raises:
        BadAdapter: when the file can't be read or holds something else.
    """
    from gguf import GGUFReader

    try:
        file = GGUFReader(path)
        told = {key: file.fields[key].contents() for key in ("general.architecture", "general.type", "adapter.type", ALPHA)}
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise BadAdapter(f"{str(path)!r} can't be read as an adapter: {error!r}") from error
    if (told["general.architecture"], told["general.type"], told["adapter.type"]) != ("llama", "adapter", "lora"):
        raise BadAdapter(f"{str(path)!r} is no LoRA adapter for a llama: {told!r}")
    tensors = {each.name: np.asarray(each.data, dtype=np.float32) for each in file.tensors}
    for name in sorted(name.removesuffix(".lora_a") for name in tensors if name.endswith(".lora_a")):
        yield _change(name, tensors[f"{name}.lora_a"], tensors[f"{name}.lora_b"], float(told[ALPHA]), {"attn_q": heads, "attn_k": key_heads})


def _change(name: str, down: NDArray[np.float32], up: NDArray[np.float32], alpha: float, heads: dict[str, int]) -> Change:
    """``name`` is llama.cpp's: blk.3.attn_q.weight."""
    _, block, layer, _ = name.split(".")
    if layer in heads:
        up = halved(up, heads[layer])
    return Change(f"model.layers.{block}.{LAYERS[layer]}", up, down, alpha / down.shape[0])
