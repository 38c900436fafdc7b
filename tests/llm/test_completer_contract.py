"""What every engine that can be held to a form must do, asked of each of them."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_openai import ChatOpenAI

from chatbot.domain.events import Shown, Understood
from chatbot.llm.caller import Caller
from chatbot.llm.engine import Completer, EngineFailed, GivenUp, Message, Piece
from chatbot.llm.gated import gated
from chatbot.llm.langchain import LangChain
from chatbot.llm.line import Line
from chatbot.llm.llamacpp import LlamaCpp
from chatbot.llm.none import NoModel
from chatbot.llm.openai import OpenAI
from chatbot.llm.transformers import Transformers
from tests.llm.embedded import Embedded
from tests.llm.hostile import DONE, event, server
from tests.stall import Talk
from tests.understanding.answering import Answer, Answering

ASK = (Message("system", "Fill in the form."), Message("user", "I would like a red mug, under 20 dollars."))
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["color", "wishes"],
    "properties": {
        "color": {"type": "string", "enum": ["red", "green", "blue"]},
        "wishes": {
            "type": "array",
            "maxItems": 2,
            "items": {
                "anyOf": [
                    {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["bound", "number"],
                        "properties": {"bound": {"type": "string", "enum": ["<=", ">="]}, "number": {"type": "integer"}},
                    },
                    {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["kind"],
                        "properties": {"kind": {"type": "string", "enum": ["mug", "plate"]}},
                    },
                ]
            },
        },
    },
}


@dataclass(frozen=True, slots=True)
class Case:
    """An engine that can fill in a form, and one of its kind that can't work."""

    make: Callable[[], Any]
    broken: Callable[[], Any]


def _scripted(_: pytest.FixtureRequest) -> Case:
    said = Answer('{"color": "red", "wishes": []}')
    return Case(lambda: Answering([said] * 2), lambda: Answering([Answer(dies=True)]))


def _llamacpp(request: pytest.FixtureRequest) -> Case:
    nothing: Path = request.getfixturevalue("tmp_path") / "broken.gguf"
    nothing.write_bytes(b"GGUF" + bytes(100))
    engine: LlamaCpp = request.getfixturevalue("llamacpp")
    return Case(lambda: engine, lambda: LlamaCpp(nothing))


def _openai(request: pytest.FixtureRequest) -> Case:
    told: Embedded = request.getfixturevalue("embedded")
    return Case(lambda: OpenAI("any", told.url, api_key=told.key, extra={"temperature": 0}), lambda: OpenAI("any", "http://127.0.0.1:9"))


def _langchain_openai(request: pytest.FixtureRequest) -> Case:
    told: Embedded = request.getfixturevalue("embedded")

    def chat(url: str) -> ChatOpenAI:
        return ChatOpenAI(model="any", base_url=url, api_key=told.key, temperature=0, max_retries=0)  # type: ignore[arg-type]

    return Case(lambda: LangChain(chat(told.url)), lambda: LangChain(chat("http://127.0.0.1:9/v1")))


def _behind_a_line(_: pytest.FixtureRequest) -> Case:
    said = Answer('{"color": "red", "wishes": []}')
    return Case(lambda: gated(Answering([said] * 2), Line(1)), lambda: gated(Answering([Answer(dies=True)]), Line(1)))


REAL = tuple(pytest.param(make, marks=pytest.mark.integration) for make in (_llamacpp, _openai, _langchain_openai))


@pytest.fixture(params=[_scripted, _behind_a_line, *REAL], ids=lambda make: make.__name__.strip("_"))
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param(request)
    return found


@pytest.fixture
def engine(case: Case) -> Completer:
    made: Completer = case.make()
    return made


def test_it_says_that_it_is_able(engine: Completer) -> None:
    assert isinstance(engine, Completer)


def test_the_reply_obeys_the_schema(engine: Completer) -> None:
    reply = engine.complete(ASK, schema=SCHEMA, max_tokens=120, timeout=60)
    told = json.loads(reply.text)
    assert set(told) == {"color", "wishes"}
    assert told["color"] in ("red", "green", "blue")
    assert len(told["wishes"]) <= 2
    for wish in told["wishes"]:
        assert set(wish) in ({"bound", "number"}, {"kind"})
        assert wish.get("kind", "mug") in ("mug", "plate")
        assert isinstance(wish.get("number", 1), int)


def test_the_reply_carries_the_counts(engine: Completer) -> None:
    reply = engine.complete(ASK, schema=SCHEMA, max_tokens=120, timeout=60)
    assert 0 < reply.completion_tokens <= 120
    assert reply.prompt_tokens > 0


def test_what_goes_wrong_is_a_failed_engine_and_its_cause_is_kept(case: Case) -> None:
    with pytest.raises(EngineFailed) as failed:
        case.broken().complete(ASK, schema=SCHEMA, max_tokens=20, timeout=60)
    assert failed.value.__cause__ is not None


def test_a_caller_who_leaves_is_not_kept() -> None:
    with server(20.0) as told:
        for model in (OpenAI("tiny", told.url), gated(OpenAI("tiny", told.url), Line(1)), Answering([Answer(hangs=True)])):
            caller = Caller("c")
            threading.Timer(0.2, caller.leave).start()
            begun = time.monotonic()
            with pytest.raises(GivenUp):
                model.complete(ASK, schema=SCHEMA, max_tokens=20, timeout=30, caller=caller)
            assert time.monotonic() - begun < 3


@pytest.mark.parametrize("engine", [gated(NoModel(), Line(1)), gated(Transformers("none/such"), Line(1))], ids=["none", "transformers"])
def test_a_gate_makes_no_engine_able(engine: object) -> None:
    assert not isinstance(engine, Completer)


@pytest.mark.integration
def test_a_caller_who_leaves_frees_the_embedded_model(llamacpp: LlamaCpp) -> None:
    caller, many = Caller("c"), {"type": "object", "properties": {"words": {"type": "array", "minItems": 500, "items": {"type": "string", "minLength": 20}}}, "required": ["words"]}
    threading.Timer(0.5, caller.leave).start()
    begun = time.monotonic()
    with pytest.raises(GivenUp):
        llamacpp.complete(ASK, schema=many, max_tokens=1500, timeout=60, caller=caller)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("engine", [NoModel(), Transformers("none/such")], ids=["none", "transformers"])
def test_engines_without_a_grammar_do_not_claim_to_be_able(engine: object) -> None:
    assert not isinstance(engine, Completer)


def test_a_langchain_model_without_structured_output_fails() -> None:
    with pytest.raises(EngineFailed) as failed:
        LangChain(GenericFakeChatModel(messages=iter(["Hi"]))).complete(ASK, schema=SCHEMA, max_tokens=20, timeout=5)
    assert failed.value.__cause__ is not None


def test_the_schema_is_sent_in_the_openai_form() -> None:
    with server(event('{"color":'), event(' "red"}', "stop"), DONE) as told:
        assert OpenAI("tiny", told.url).complete(ASK, schema=SCHEMA, max_tokens=9, timeout=5) == Piece('{"color": "red"}')
    form = told.asked[0][2]["response_format"]
    assert form == {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": SCHEMA}}


def test_a_server_that_knows_no_schemas_fails() -> None:
    with server(b'{"error": "unknown field"}', status=400) as told, pytest.raises(EngineFailed, match=r"400.*unknown field"):
        OpenAI("tiny", told.url).complete(ASK, schema=SCHEMA, max_tokens=9, timeout=5)


def test_a_server_that_trickles_fails_in_time() -> None:
    with server(*(part for _ in range(100) for part in (0.1, event("a")))) as told:
        begun = time.monotonic()
        with pytest.raises(EngineFailed, match=r"within 0\.5 s"):
            OpenAI("tiny", told.url).complete(ASK, schema=SCHEMA, max_tokens=1000, timeout=0.5)
    assert time.monotonic() - begun < 5


def test_a_server_that_says_too_much_is_cut_off() -> None:
    with server(forever=event("a")) as told:
        assert OpenAI("tiny", told.url).complete(ASK, schema=SCHEMA, max_tokens=20, timeout=5).text == "a" * 20


@pytest.mark.parametrize(
    "closed", [OpenAI("any", "http://127.0.0.1:9"), LangChain(GenericFakeChatModel(messages=iter(["Hi"])))], ids=["openai", "langchain"]
)
def test_a_closed_engine_fails(closed: Any) -> None:
    closed.close()
    with pytest.raises(EngineFailed, match="closed"):
        closed.complete(ASK, schema=SCHEMA, max_tokens=9, timeout=5)


@pytest.mark.integration
@pytest.mark.parametrize("text", ["a crimsonish jacket, no wool", "do you sell a gazebolet for 90 zorkmids", "a zyxy waterproof jacket under $150"])
def test_whatever_the_packaged_model_makes_of_a_message_its_turn_keeps_its_promises(llamacpp: LlamaCpp, text: str) -> None:
    without, turn = Talk().say(text), Talk(listener=llamacpp, timeout=90).say(text)
    last = [s for s in turn.steps if isinstance(s, Understood)][-1].request
    assert set(without.request.filters) <= set(last.filters)
    assert [s for s in turn.steps if isinstance(s, Shown)][-1].cards or not without.cards
    assert turn.done.usage.completion_tokens > 0
