import threading
import time
from pathlib import Path

import pytest

from chatbot.llm.engine import EngineFailed, Message
from chatbot.llm.gated import gated
from chatbot.llm.line import Line
from chatbot.llm.llamacpp import LlamaCpp, packaged

pytestmark = pytest.mark.integration

ASK = (Message("system", "You are a shop assistant. Be brief and friendly."), Message("user", "Say hello."))
STORY = (Message("user", "Tell me a very long story."),)


def test_the_model_comes_in_a_package() -> None:
    assert packaged().stat().st_size > 50_000_000


def test_it_is_ready_once_it_has_written_and_until_it_is_closed() -> None:
    engine = LlamaCpp()
    assert list(engine.stream(ASK, max_tokens=3, timeout=60))
    assert engine.ready
    engine.close()
    assert not engine.ready


def test_a_prompt_that_begins_like_the_last_one_is_read_from_the_cache(llamacpp: LlamaCpp) -> None:
    list(llamacpp.stream(ASK, max_tokens=3, timeout=60))
    last = list(llamacpp.stream((*ASK[:1], Message("user", "What is your name?")), max_tokens=3, timeout=60))[-1]
    assert last.cached_tokens >= 15
    assert last.prompt_tokens > last.cached_tokens
    assert last.completion_tokens == 3


def test_without_temperature_the_reply_is_the_same_each_time(llamacpp: LlamaCpp) -> None:
    replies = {"".join(p.text for p in llamacpp.stream(ASK, max_tokens=12, timeout=60)) for _ in range(2)}
    assert len(replies) == 1


def test_by_a_grammar_only_what_it_allows_is_written(llamacpp: LlamaCpp) -> None:
    grammar = 'root ::= "The " ("tent" | "stove") " is " ("green" | "light") "."'
    said = "".join(p.text for p in gated(llamacpp, Line(1)).guided(ASK, grammar=grammar, max_tokens=20, timeout=60))  # type: ignore[attr-defined]
    assert said in {f"The {thing} is {trait}." for thing in ("tent", "stove") for trait in ("green", "light")}


def test_a_grammar_that_cannot_be_read_fails(llamacpp: LlamaCpp) -> None:
    with pytest.raises(EngineFailed):
        list(llamacpp.guided(ASK, grammar="root ::= (", max_tokens=20, timeout=60))


def test_a_prompt_beyond_the_context_fails(llamacpp: LlamaCpp) -> None:
    with pytest.raises(EngineFailed, match="400"):
        list(llamacpp.stream([Message("user", "tent " * 3000)], max_tokens=3, timeout=60))


def test_closing_ends_the_streams_that_are_open() -> None:
    engine = LlamaCpp()
    stream = engine.stream(STORY, max_tokens=1500, timeout=60)
    next(stream)
    begun = time.monotonic()
    engine.close()
    with pytest.raises(EngineFailed):
        list(stream)
    assert time.monotonic() - begun < 5


def test_closing_while_prompts_are_read_does_not_hang() -> None:
    engine = LlamaCpp()
    list(engine.stream(ASK, max_tokens=1, timeout=60))
    failures: list[EngineFailed] = []

    def ask() -> None:
        try:
            list(engine.stream([Message("user", "The tent is light. " * 100)], max_tokens=100, timeout=60))
        except EngineFailed as failed:
            failures.append(failed)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.3)
    engine.close()
    for thread in threads:
        thread.join(20)
    assert len(failures) == 3


def test_an_engine_closed_before_it_is_loaded_fails() -> None:
    engine = LlamaCpp()
    engine.close()
    with pytest.raises(EngineFailed):
        list(engine.stream(ASK, max_tokens=3, timeout=60))


def test_a_file_that_is_no_model_fails_and_is_only_estimated(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(b"not a model")
    engine = LlamaCpp(file)
    with pytest.raises(EngineFailed, match="can't be loaded") as failed:
        list(engine.stream(ASK, max_tokens=3, timeout=60))
    assert failed.value.__cause__ is not None
    assert engine.count("a waterproof tent") == 5
    engine.close()
