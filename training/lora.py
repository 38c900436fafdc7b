"""The small matrices that are trained: LoRA (Hu et al. 2021) on every linear layer."""

from typing import Any

import torch
from peft import LoraConfig, get_peft_model

#: What peft is told to adapt; llama.cpp knows the same layers by names of its own (see convert).
LAYERS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


def lora(model: Any, *, rank: int = 16, alpha: int = 32, seed: int = 1) -> Any:
    """The model with an adapter of chance (which as yet changes nothing) on its linear layers; only that can be trained.

    The adapter's numbers have the type of the model's.
    """
    torch.manual_seed(seed)
    shape = LoraConfig(r=rank, lora_alpha=alpha, lora_dropout=0.0, target_modules=list(LAYERS), task_type="CAUSAL_LM")
    return get_peft_model(model, shape, autocast_adapter_dtype=False)
