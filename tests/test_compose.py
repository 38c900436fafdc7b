"""Who is asked what words mean: a matter of the setting, and of what the engine can do."""

import pytest

from chatbot.compose import interpreter, model_of
from chatbot.llm.breaker import Breaker
from chatbot.llm.engine import Completer
from chatbot.llm.gated import Gated
from chatbot.llm.line import Line
from chatbot.llm.none import NoModel
from chatbot.llm.transformers import Transformers
from chatbot.settings import Settings
from tests.understanding.answering import Answering


@pytest.mark.parametrize(
    ("understand", "llm", "asked"),
    [
        ("auto", "llama.cpp", False),
        ("auto", "llama.cpp:/models/large.gguf", True),
        ("auto", "openai:large@http://127.0.0.1:9", True),
        ("on", "llama.cpp", True),
        ("off", "openai:large@http://127.0.0.1:9", False),
        ("off", "llama.cpp", False),
    ],
)
def test_the_packaged_model_is_asked_only_when_the_setting_says_so(understand: str, llm: str, asked: bool) -> None:
    settings = Settings.model_validate({"understand": understand, "llm": llm})
    assert (interpreter(settings, Answering()) is not None) is asked


@pytest.mark.parametrize("engine", [NoModel(), Transformers("none/such")], ids=["none", "transformers"])
def test_an_engine_that_cannot_be_held_to_a_form_is_never_asked(engine: NoModel | Transformers) -> None:
    assert interpreter(Settings(understand="on", llm="none"), engine) is None


def test_the_settings_bound_its_time_and_its_answer() -> None:
    settings = Settings(understand="on", understand_timeout_s=1.5, understand_tokens=99)
    made = interpreter(settings, Answering())
    assert made
    assert (made.timeout, made.tokens) == (1.5, 99)


@pytest.mark.parametrize(
    ("llm", "gate"), [("transformers:none/such", Line), ("openai:large@http://127.0.0.1:9", Breaker), ("langchain:nobody:large", Breaker)]
)
def test_a_model_in_this_process_has_a_line_and_one_elsewhere_a_breaker(llm: str, gate: type) -> None:
    line = Line(1)
    made = model_of(Settings(llm=llm), line)
    assert isinstance(made, Gated)
    assert isinstance(made._gate, gate)
    assert (made._gate is line) is (gate is Line)


def test_no_model_has_neither() -> None:
    assert isinstance(model_of(Settings(llm="none"), Line(1)), NoModel)


def test_an_engine_that_can_be_held_to_a_form_can_behind_its_gate() -> None:
    assert isinstance(model_of(Settings(llm="openai:large@http://127.0.0.1:9"), Line(1)), Completer)
    assert not isinstance(model_of(Settings(llm="transformers:none/such"), Line(1)), Completer)
