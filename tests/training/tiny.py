"""A llama that is made in a blink: two layers of chance, four heads that share two of keys and values."""

from pathlib import Path
from typing import Any

from gguf import GGUFWriter

from training.lora import lora
from training.transcript import Transcript

HEADS, KEY_HEADS, WORDS = 4, 2, 64


def model() -> Any:
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(3)
    shape = LlamaConfig(
        vocab_size=WORDS,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=2,
        num_attention_heads=HEADS,
        num_key_value_heads=KEY_HEADS,
        eos_token_id=2,
        pad_token_id=2,
        bos_token_id=1,
    )
    made = LlamaForCausalLM(shape).requires_grad_(False)
    made.lm_head.weight *= 25  # as it comes it can hardly prefer one word to another
    return made


def adapted(*, seed: int = 5) -> Any:
    """The model with an adapter that changes what it says."""
    import torch

    made = lora(model(), rank=4, alpha=8, seed=seed)
    with torch.no_grad():
        for name, weight in made.named_parameters():
            if "lora_B" in name:
                weight.normal_(std=0.1)
    return made.eval()


def head(path: Path) -> Path:
    """The head of a GGUF file of this model, without its weights."""
    writer = GGUFWriter(path, "llama")
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_HEADS)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    return path


def transcripts(count: int) -> list[Transcript]:
    """A task that can be learned: after a common beginning and a word, its neighbor is to be said, then the end."""
    return [Transcript("next", (1, 7, 8, 2, word, 9, word + 1, 2), 6, 4) for word in range(10, 10 + count)]
