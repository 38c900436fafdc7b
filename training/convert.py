"""From the folder that peft writes to the one file that llama.cpp loads."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from gguf import GGUFWriter
from numpy.typing import NDArray
from safetensors import safe_open

from chatbot.llm.gguf import metadata
from chatbot.llm.lora import ALPHA, LAYERS
from chatbot.llm.rotary import paired

_HEADS, _KEY_HEADS, _ARCHITECTURE = "llama.attention.head_count", "llama.attention.head_count_kv", "llama"
_OURS = {theirs: ours for ours, theirs in LAYERS.items()}


def convert(folder: Path, base: Path, out: Path, *, name: str) -> None:
    """Write the adapter of a peft ``folder`` for the GGUF model ``base`` to ``out``, in float16.

    Raises:
        KeyError: when the adapter has a layer that llama.cpp doesn't know by this architecture.
    """
    shape = json.loads((folder / "adapter_config.json").read_text("utf-8"))
    head = metadata(base, (_HEADS, _KEY_HEADS))
    heads = {"attn_q": int(str(head[_HEADS])), "attn_k": int(str(head[_KEY_HEADS]))}
    writer = GGUFWriter(out, _ARCHITECTURE)
    writer.add_type("adapter")
    writer.add_name(name)
    writer.add_license("apache-2.0")
    writer.add_string("adapter.type", "lora")
    writer.add_float32(ALPHA, float(shape["lora_alpha"]))
    for tensor, values in tensors(folder, heads):
        writer.add_tensor(tensor, values.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def tensors(folder: Path, heads: Mapping[str, int]) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Each matrix of a peft ``folder`` by llama.cpp's name for it; the rows of queries and keys in llama.cpp's order.

    ``heads`` says how many there are, by llama.cpp's name of the layer.
    """
    with safe_open(folder / "adapter_model.safetensors", framework="pt") as file:
        for name in sorted(file.keys()):
            values = file.get_tensor(name).float().numpy()
            *_, block, part, layer, side, _ = name.split(".")
            ours = _OURS[f"{part}.{layer}"]
            if side == "lora_B" and ours in heads:
                values = paired(values, heads[ours])
            yield f"blk.{block}.{ours}.weight.{side.lower()}", np.ascontiguousarray(values)
