import pytest

from chatbot.llm.llamacpp import packaged
from chatbot.llm.transformers import Transformers
from prompts.budget import length
from prompts.explain import explain


@pytest.mark.integration
def test_a_gguf_file_is_unpacked_and_answers() -> None:
    engine = Transformers(str(packaged()))
    assert engine.count("a sleeping bag") == 4, "an estimate before the vocabulary is there"
    messages = explain("", ["Vale Knit Scarf: made of merino wool, in red, weighs 120 g"], count=engine.count)
    pieces = list(engine.stream(messages, max_tokens=40, timeout=200))
    said = "".join(p.text for p in pieces)
    assert said.startswith("The Vale Knit Scarf is made of merino wool")
    assert "120 g" in said
    assert pieces[-1].prompt_tokens == length(messages, engine.count)
    assert engine.count("a sleeping bag") == 3
    engine.close()
