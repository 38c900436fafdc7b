"""When the model is asked about a message, and what comes of its answer."""

import json
from dataclasses import replace
from functools import partial
from typing import get_args

import pytest

from chatbot.domain.request import Request
from chatbot.understanding.interpreter import Hearing, Interpreter
from chatbot.understanding.reader import Context
from chatbot.understanding.reading import Act
from chatbot.understanding.scope import revise
from prompts.understand import understand
from tests.stall import reader, vocabulary, whole
from tests.understanding.answering import Answer, Answering, answers

READER = reader()
TEXT = "a crimsonish jacket"
READING = replace(READER.read(TEXT, Context()), act="want")
RED = json.dumps({"slots": [{"words": "crimsonish", "facet": "color", "value": "red", "wanted": True, "must": True}]})


def interpreter(listener: Answering) -> Interpreter:
    return Interpreter(listener, partial(understand, count=listener.count), timeout=0.3)


def hearing(act: Act = "want", text: str = TEXT) -> Hearing:
    reading = replace(READING, act=act)
    request = Request(category=reading.category, text=reading.text)
    return Hearing(text, reading, request, READER, whole().words, lambda extra: revise(request, extra, (), vocabulary()))


@pytest.mark.parametrize("act", ["want", "more", "restart", "surprise"])
def test_a_message_that_searches_is_asked_about(act: Act) -> None:
    listener = answers(RED)
    found = interpreter(listener).interpret(hearing(act))
    assert len(listener.asked) == 1
    assert found
    assert [(f.facet, f.value) for f in found.accepted.request.filters] == [("color", "red")]


@pytest.mark.parametrize("act", sorted(set(get_args(Act)) - {"want", "more", "restart", "surprise"}))
def test_a_message_that_searches_nothing_is_not_asked_about(act: Act) -> None:
    listener = Answering()
    assert interpreter(listener).interpret(hearing(act)) is None
    assert not listener.asked


def test_the_model_chooses_among_what_the_catalogue_has_for_the_words_in_question() -> None:
    listener = answers(RED)
    interpreter(listener).interpret(hearing())
    kinds = [k["properties"] for k in listener.schemas[0]["properties"]["slots"]["items"]["anyOf"]]  # type: ignore[index]
    facets = vocabulary().facets
    for kind in kinds:
        (facet,) = kind["facet"]["enum"]
        assert kind["words"]["enum"] == ["crimsonish"]
        assert facets[facet].kind == "flag" or set(kind["value"]["enum"]) <= set(facets[facet].values or ())


def test_the_reply_comes_with_its_counts() -> None:
    found = interpreter(answers(RED)).interpret(hearing())
    assert found
    assert found.reply.completion_tokens > 0
    assert not found.failed


@pytest.mark.parametrize(
    "answer",
    [Answer(dies=True), Answer(hangs=True), Answer(raises=RuntimeError("boom")), Answer(raises=RecursionError())],
    ids=["dead", "slow", "broken", "deep"],
)
def test_a_model_that_fails_adds_nothing_and_raises_nothing(answer: Answer) -> None:
    heard = hearing()
    found = interpreter(Answering([answer])).interpret(heard)
    assert found
    assert found.failed
    assert found.accepted.request == heard.request
    assert found.accepted.count == 0


def test_a_message_too_long_for_its_prompt_is_cut_and_asked_about_all_the_same() -> None:
    listener = answers(RED)
    text = f"{'well you know ' * 100} {TEXT}"
    assert interpreter(listener).interpret(hearing(text=text))
    assert "crimsonish" in listener.asked[0][-1].content
