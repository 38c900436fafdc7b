from pathlib import Path

import pytest

from chatbot.llm.engine import Message
from chatbot.llm.spec import BadSpec, Spec, engine, parse


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("none", Spec("none")),
        (" llama.cpp ", Spec("llama.cpp")),
        ("transformers:HuggingFaceTB/SmolLM2-135M-Instruct", Spec("transformers", "HuggingFaceTB/SmolLM2-135M-Instruct")),
        ("openai:llama3@http://localhost:11434/v1", Spec("openai", "llama3", "http://localhost:11434/v1")),
        ("openai:@cf/meta/llama@https://example.com/ai/v1", Spec("openai", "@cf/meta/llama", "https://example.com/ai/v1")),
        ("openai:qwen2.5:7b@http://me:pass@shop:8000", Spec("openai", "qwen2.5:7b", "http://me:pass@shop:8000")),
        ("langchain:ollama:llama3:8b", Spec("langchain", "ollama:llama3:8b")),
    ],
)
def test_every_form_is_understood_and_said_again(text: str, spec: Spec) -> None:
    assert parse(text) == spec
    assert str(spec) == text.strip()


def test_a_model_file_of_ones_own_must_be_there(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    with pytest.raises(BadSpec, match=r"there is no \.gguf file"):
        parse(f"llama.cpp:{file}")
    file.touch()
    assert parse(f"llama.cpp:{file}") == Spec("llama.cpp", str(file))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gpt-4",
        "none:x",
        "transformers:",
        "openai:gpt-4",
        "openai:gpt-4@localhost",
        "openai:@http://x",
        "langchain:openai",
        "langchain::x",
        "llama.cpp:/etc/passwd",
    ],
)
def test_anything_else_is_refused_with_all_the_forms(text: str) -> None:
    with pytest.raises(BadSpec) as bad:
        parse(text)
    assert repr(text) in str(bad.value)
    assert "openai:MODEL@BASE_URL" in str(bad.value)


def test_no_model_says_nothing() -> None:
    none = engine("none")
    assert list(none.stream([Message("user", "Hello?")], max_tokens=5, timeout=1)) == []
    none.close()


@pytest.mark.parametrize("text", ["transformers:nowhere", "openai:m@http://localhost:1", "langchain:openai:m"])
def test_an_engine_is_made_without_its_model_being_there(text: str) -> None:
    engine(text).close()
