import pytest

from chatbot.llm.engine import Message
from chatbot.llm.llamacpp import packaged
from chatbot.llm.transformers import Transformers

ASK = (Message("system", "You are a shop assistant."), Message("user", "What is the capital of France?"))


@pytest.mark.integration
def test_a_gguf_file_is_unpacked_and_answers() -> None:
    engine = Transformers(str(packaged()))
    assert engine.count("waterproof tent") == 4, "an estimate before the vocabulary is there"
    pieces = list(engine.stream(ASK, max_tokens=16, timeout=200))
    assert "Paris" in "".join(p.text for p in pieces)
    assert pieces[-1].prompt_tokens == 25
    assert engine.count("waterproof tent") == 3
    engine.close()
