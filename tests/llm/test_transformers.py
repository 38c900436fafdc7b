from pathlib import Path
from types import SimpleNamespace

import pytest

from chatbot.explain.briefing import Briefing, Told
from chatbot.llm.engine import EngineFailed, Message
from chatbot.llm.llamacpp import packaged
from chatbot.llm.transformers import Transformers, likeliest
from prompts.budget import length
from prompts.explain import portray
from tests.llm import tiny


@pytest.mark.integration
def test_a_gguf_file_is_unpacked_and_answers() -> None:
    engine = Transformers(str(packaged()))
    assert engine.count("a sleeping bag") == 4, "an estimate before the vocabulary is there"
    scarf = Told("the Scarf", "Vale Knit Scarf", ("made of merino wool", "in red", "weighs 120 g"))
    messages = portray(Briefing("", "", "", (), (scarf,)), count=engine.count)
    pieces = list(engine.stream(messages, max_tokens=40, timeout=200))
    said = "".join(p.text for p in pieces)
    assert said.startswith("The Vale Knit Scarf is made of merino wool")
    assert "120 g" in said
    assert pieces[-1].prompt_tokens == length(messages, engine.count)
    assert engine.count("a sleeping bag") == 3
    engine.close()


@pytest.mark.parametrize(("cuda", "mps", "device"), [(True, True, "cuda"), (True, False, "cuda"), (False, True, "mps"), (False, False, "cpu")])
def test_a_gpu_is_taken_where_there_is_one(cuda: bool, mps: bool, device: str) -> None:
    def has(found: bool) -> SimpleNamespace:
        return SimpleNamespace(is_available=lambda: found)

    assert likeliest(SimpleNamespace(cuda=has(cuda), backends=SimpleNamespace(mps=has(mps)))) == device


@pytest.mark.integration
def test_a_device_that_is_not_there_fails_in_words(tmp_path: Path) -> None:
    engine = Transformers(str(tiny.save(tmp_path)), device="cuda:77")
    with pytest.raises(EngineFailed, match="can't be loaded") as failed:
        list(engine.stream([Message("user", "Hello?")], max_tokens=3, timeout=120))
    assert failed.value.__cause__ is not None
    engine.close()


@pytest.mark.integration
def test_the_device_is_the_one_that_was_asked_for(tmp_path: Path) -> None:
    engine = Transformers(str(tiny.save(tmp_path)), device="cpu")
    assert list(engine.stream([Message("user", "Hello?")], max_tokens=3, timeout=120))
    assert engine._loaded is not None
    assert engine._loaded[1].device.type == "cpu"
    engine.close()
