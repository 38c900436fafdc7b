from pathlib import Path

import numpy as np
import pytest
import torch
from gguf import GGUFReader

from chatbot.llm.lora import BadAdapter, changes
from tests.training import tiny
from training.convert import convert

TOKENS = torch.tensor([[1, 20, 33, 47, 5, 9, 12]])


@pytest.fixture
def converted(tmp_path: Path) -> Path:
    tiny.adapted().save_pretrained(str(tmp_path / "peft"))
    convert(tmp_path / "peft", tiny.head(tmp_path / "base.gguf"), tmp_path / "adapter.gguf", name="tried")
    return tmp_path / "adapter.gguf"


def test_merged_weights_say_what_the_model_says_under_peft(converted: Path) -> None:
    merged = tiny.model()
    layers = dict(merged.named_modules())
    with torch.no_grad():
        found = list(changes(converted, heads=tiny.HEADS, key_heads=tiny.KEY_HEADS))
        for change in found:
            layers[change.layer].weight += torch.from_numpy(change.matrix())
        expected, plain = tiny.adapted()(input_ids=TOKENS).logits, tiny.model()(input_ids=TOKENS).logits
        said = merged(input_ids=TOKENS).logits
    assert len(found) == 14
    assert (expected - plain).abs().max() > 0.5, "the adapter matters"
    assert torch.allclose(said, expected, atol=1e-2), "its numbers were rounded to float16"


def test_the_rows_of_queries_and_keys_alone_are_in_llama_cpp_s_order(converted: Path) -> None:
    theirs = {t.name: np.asarray(t.data, dtype=np.float32) for t in GGUFReader(converted).tensors}
    ours = {n: p.detach().numpy() for n, p in tiny.adapted().named_parameters()}
    before = "base_model.model.model.layers.1."
    assert np.allclose(theirs["blk.1.attn_v.weight.lora_b"], ours[f"{before}self_attn.v_proj.lora_B.default.weight"], atol=1e-3)
    query = ours[f"{before}self_attn.q_proj.lora_B.default.weight"]
    assert np.allclose(theirs["blk.1.attn_q.weight.lora_b"][[0, 1, 2, 8]], query[[0, 4, 1, 8]], atol=1e-3)
    key = ours[f"{before}self_attn.k_proj.lora_A.default.weight"]
    assert np.allclose(theirs["blk.1.attn_k.weight.lora_a"], key, atol=1e-3)


def test_the_file_says_what_it_is(converted: Path) -> None:
    fields = GGUFReader(converted).fields
    told = {key: fields[key].contents() for key in ("general.architecture", "general.type", "adapter.type", "adapter.lora.alpha", "general.license")}
    assert told == {
        "general.architecture": "llama",
        "general.type": "adapter",
        "adapter.type": "lora",
        "adapter.lora.alpha": 8.0,
        "general.license": "apache-2.0",
    }


def test_a_file_that_is_no_adapter_is_refused(tmp_path: Path) -> None:
    for path in (tiny.head(tmp_path / "base.gguf"), tmp_path / "absent.gguf"):
        with pytest.raises(BadAdapter, match=path.name):
            list(changes(path, heads=4, key_heads=2))
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF and then nothing")
    with pytest.raises(BadAdapter):
        list(changes(broken, heads=4, key_heads=2))
