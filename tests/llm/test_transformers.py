import pytest

from chatbot.llm.llamacpp import packaged
from chatbot.llm.transformers import Transformers
from prompts.budget import length
from prompts.explain import explain


@pytest.mark.integration
def test_a_gguf_file_is_unpacked_and_answers() -> None:
    engine = Transformers(str(packaged()))
    assert engine.count("a sleeping bag") == 4, "an estimate before the vocabulary is there"
    messages = explain("", ["Vale Knit Scarf: $45, merino wool, red"], count=engine.count)
    pieces = list(engine.stream(messages, max_tokens=40, timeout=200))
    assert "".join(p.text for p in pieces) == "The Vale Knit Scarf is merino wool and red. It costs $45."
    assert pieces[-1].prompt_tokens == length(messages, engine.count)
    assert engine.count("a sleeping bag") == 3
    engine.close()
