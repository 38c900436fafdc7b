"""A transformers model that is made in a second: two layers of chance, with the packaged model's vocabulary."""

from pathlib import Path

from chatbot.llm.gguf import metadata
from chatbot.llm.llamacpp import packaged

_TOKENS, _MERGES, _CHAT = "tokenizer.ggml.tokens", "tokenizer.ggml.merges", "tokenizer.chat_template"


def save(folder: Path) -> Path:
    """Write model and tokenizer into the folder, which is returned."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    head = metadata(packaged(), (_TOKENS, _MERGES, _CHAT))
    words = {token: at for at, token in enumerate(head[_TOKENS])}  # type: ignore[arg-type, var-annotated]
    merges = [tuple(merge.split(" ")) for merge in head[_MERGES]]  # type: ignore[attr-defined]
    bpe = Tokenizer(models.BPE(words, merges))
    bpe.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    bpe.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=bpe, eos_token="<|im_end|>", pad_token="<|im_end|>", bos_token="<|im_start|>")
    tokenizer.chat_template = head[_CHAT]
    tokenizer.save_pretrained(folder)
    torch.manual_seed(7)
    shape = LlamaConfig(
        vocab_size=len(words),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        eos_token_id=2,
        pad_token_id=2,
        bos_token_id=1,
    )
    LlamaForCausalLM(shape).save_pretrained(folder)
    return folder
