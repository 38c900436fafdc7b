import threading
import time

import pytest

from chatbot.llm.caller import Caller
from chatbot.llm.engine import EngineFailed, GivenUp, Message, Piece, Refused, Unavailable
from chatbot.llm.openai import OpenAI
from tests.llm.hostile import DONE, event, server

ASK = (Message("system", "Be brief."), Message("user", "Hello?"))


def _reply(url: str, *, timeout: float = 5.0, max_tokens: int = 50, max_bytes: int = 4_000_000) -> list[Piece]:
    engine = OpenAI("tiny", url, max_bytes=max_bytes)
    try:
        return list(engine.stream(ASK, max_tokens=max_tokens, timeout=timeout))
    finally:
        engine.close()


def test_it_asks_for_a_stream_in_the_openai_form() -> None:
    with server(event("Hi"), event("", "stop"), DONE) as told:
        engine = OpenAI("tiny", told.url + "/v1", api_key="secret", extra={"temperature": 0})
        list(engine.stream(ASK, max_tokens=7, timeout=5))
        engine.close()
    path, headers, body = told.asked[0]
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert body == {
        "temperature": 0,
        "model": "tiny",
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello?"}],
        "max_tokens": 7,
        "stream": True,
        "stream_options": {"include_usage": True},
    }


@pytest.mark.parametrize(
    ("base", "path"),
    [("", "/v1/chat/completions"), ("/", "/v1/chat/completions"), ("/v1/", "/v1/chat/completions"), ("/beta/openai", "/beta/openai/chat/completions")],
)
def test_the_version_is_added_only_to_an_address_without_a_path(base: str, path: str) -> None:
    with server(event("Hi", "stop"), DONE) as told:
        _reply(told.url + base)
    assert told.asked[0][0] == path


def test_the_last_piece_carries_the_counts() -> None:
    usage = b'data: {"choices":[],"usage":{"prompt_tokens":23,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":20}}}\n\n'
    with server(event("Hi "), event("there", "stop"), usage, DONE) as told:
        assert _reply(told.url) == [Piece("Hi "), Piece("there"), Piece("", 23, 20, 2)]


def test_cached_tokens_are_read_from_the_timings_where_the_usage_has_none() -> None:
    usage = b'data: {"choices":[],"usage":{"prompt_tokens":23,"completion_tokens":1},"timings":{"cache_n":19}}\n\n'
    with server(event("Hi", "stop"), usage, DONE) as told:
        assert _reply(told.url)[-1] == Piece("", 23, 19, 1)


def test_junk_between_the_events_is_passed_over() -> None:
    junk = (
        b": ping\n\n",
        b"data: not json\n\n",
        b"data: [1, 2]\n\n",
        b'data: {"choices": "none"}\n\n',
        b"\xff\xfe\n",
        b"event: x\r\n",
        b'data: {"choices":[{"delta":null}]}\n\n',
    )
    with server(*junk, event("Hi"), *junk, event("", "stop"), DONE) as told:
        assert "".join(p.text for p in _reply(told.url)) == "Hi"


def test_an_event_in_many_small_parts_is_put_together() -> None:
    whole = event("Grüße 🙂") + event("", "stop") + DONE
    with server(*(bytes([b]) for b in whole)) as told:
        assert "".join(p.text for p in _reply(told.url)) == "Grüße 🙂"


def test_a_server_that_refuses_fails_and_its_words_are_told() -> None:
    with server(b'{"error": "no such model"}', status=404) as told, pytest.raises(EngineFailed, match=r"404.*no such model"):
        _reply(told.url)


def test_the_key_is_not_in_the_error() -> None:
    with server(status=401) as told:
        engine = OpenAI("tiny", told.url, api_key="very-secret")
        with pytest.raises(EngineFailed) as failed:
            list(engine.stream(ASK, max_tokens=5, timeout=5))
    assert "very-secret" not in repr(failed.value)


def test_nobody_listening_fails_at_once() -> None:
    with server() as told:
        url = told.url
    with pytest.raises(EngineFailed) as failed:
        _reply(url)
    assert failed.value.__cause__ is not None


def test_a_server_that_closes_in_mid_stream_fails_behind_the_pieces_it_sent() -> None:
    with server(event("Half a")) as told:
        stream = OpenAI("tiny", told.url).stream(ASK, max_tokens=50, timeout=5)
        assert next(stream) == Piece("Half a")
        with pytest.raises(EngineFailed, match="middle of a reply"):
            next(stream)


def test_an_error_event_fails() -> None:
    with server(event("Ha"), b'data: {"error": {"message": "out of memory"}}\n\n') as told, pytest.raises(EngineFailed, match="out of memory"):
        _reply(told.url)


def test_a_server_that_never_answers_fails_in_time() -> None:
    with server(30.0) as told:
        begun = time.monotonic()
        with pytest.raises(EngineFailed):
            _reply(told.url, timeout=0.4)
        # Closing waits for the open connection a while longer.
        assert time.monotonic() - begun < 5


def test_a_server_that_trickles_fails_in_time() -> None:
    with server(*(part for _ in range(100) for part in (0.1, event("a")))) as told:
        stream = OpenAI("tiny", told.url).stream(ASK, max_tokens=1000, timeout=0.5)
        begun = time.monotonic()
        with pytest.raises(EngineFailed, match=r"within 0\.5 s"):
            list(stream)
        assert time.monotonic() - begun < 1.5


def test_a_server_that_streams_without_end_is_cut_off_at_the_limit_of_tokens() -> None:
    with server(forever=event("a")) as told:
        assert len(_reply(told.url, max_tokens=20)) == 20


@pytest.mark.parametrize("junk", [b"x" * 1000, b": ping\n\n" * 100])
def test_a_server_that_streams_junk_without_end_fails(junk: bytes) -> None:
    with server(forever=junk) as told, pytest.raises(EngineFailed, match="longer than 100000 bytes"):
        _reply(told.url, max_bytes=100_000)


def test_a_closed_engine_fails() -> None:
    with server(event("Hi", "stop"), DONE) as told:
        engine = OpenAI("tiny", told.url)
        engine.close()
        engine.close()
        with pytest.raises(EngineFailed, match="closed"):
            list(engine.stream(ASK, max_tokens=5, timeout=5))
    assert told.asked == []


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_that_is_busy_is_asked_again(status: int) -> None:
    with server(event("Hi", "stop"), DONE, refusals=[(status, "")]) as told:
        assert _reply(told.url)[0] == Piece("Hi")
    assert len(told.asked) == 2


def test_the_server_says_when_to_come_again() -> None:
    with server(event("Hi", "stop"), DONE, refusals=[(429, "1")]) as told:
        begun = time.monotonic()
        assert _reply(told.url, timeout=10)[0] == Piece("Hi")
        assert time.monotonic() - begun >= 1


def test_a_server_that_wants_to_be_left_alone_for_long_is() -> None:
    with server(event("Hi", "stop"), DONE, refusals=[(429, "600")]) as told:
        begun = time.monotonic()
        with pytest.raises(Unavailable, match="429"):
            _reply(told.url, timeout=5)
        assert time.monotonic() - begun < 4
    assert len(told.asked) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 422])
def test_what_the_server_refuses_is_not_asked_again(status: int) -> None:
    with server(event("Hi", "stop"), DONE, refusals=[(status, "")]) as told, pytest.raises(Refused):
        _reply(told.url)
    assert len(told.asked) == 1


def test_a_reply_that_has_begun_is_not_asked_again() -> None:
    with server(event("Half a")) as told, pytest.raises(EngineFailed):
        _reply(told.url)
    assert len(told.asked) == 1


@pytest.mark.parametrize("parts", [(30.0,), (event("Half a"), 30.0)], ids=["before the first words", "between them"])
def test_a_caller_who_leaves_a_silent_server_hangs_up_at_once(parts: tuple[bytes | float, ...]) -> None:
    with server(*parts) as told:
        engine, caller = OpenAI("tiny", told.url), Caller("c")
        threading.Timer(0.2, caller.leave).start()
        begun = time.monotonic()
        with pytest.raises(GivenUp):
            list(engine.stream(ASK, max_tokens=50, timeout=30, caller=caller))
        assert time.monotonic() - begun < 2
        assert engine.close(), "its connection was still open"
        assert time.monotonic() - begun < 2


def test_closing_ends_a_stream_that_hangs() -> None:
    with server(30.0) as told:
        engine = OpenAI("tiny", told.url)
        threading.Timer(0.2, engine.close).start()
        begun = time.monotonic()
        with pytest.raises(EngineFailed):
            list(engine.stream(ASK, max_tokens=50, timeout=30))
        assert time.monotonic() - begun < 5


def test_a_server_that_is_not_up_yet_is_asked_again() -> None:
    with server() as gone:
        url = gone.url
    begun = time.monotonic()
    with pytest.raises(Unavailable) as failed:
        _reply(url)
    assert failed.value.__cause__ is not None
    assert time.monotonic() - begun < 4
