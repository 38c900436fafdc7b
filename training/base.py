"""The packaged model with its weights unpacked, so that it can be trained."""

from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, GgufConfig


def base(path: Path) -> Any:
    """A causal language model of transformers from a GGUF file; its weights are frozen.

    They are in bfloat16 where this processor or a GPU multiplies that faster, else in float32.
    """
    model: Any = AutoModelForCausalLM.from_pretrained(
        str(path.parent), gguf_file=path.name, quantization_config=GgufConfig(dequantize=True)
    )
    return model.requires_grad_(False).to(device(), dtype())


def device() -> torch.device:
    """The GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def dtype() -> torch.dtype:
    """The numbers that training multiplies in here."""
    quick = torch.cuda.is_bf16_supported() if torch.cuda.is_available() else torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.bfloat16 if quick else torch.float32
