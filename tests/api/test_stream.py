"""Streams over a real connection: pieces come as they are made, and who goes away stops the turn."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import uvicorn

from chatbot.api.stream import follow
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Intent, Said, Understood
from chatbot.domain.notes import Kept
from chatbot.domain.request import Request
from chatbot.domain.signal import Profile
from chatbot.store.record import Record
from tests.api.conftest import application
from tests.shopfloor import Echo, Script, Scripted, Step, answer


@contextmanager
def served(folder: Path, orchestrator: Any) -> Iterator[httpx.Client]:
    """The application on a free port of this machine."""
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    door.listen()  # whoever comes before the server is up waits, instead of being refused
    config = uvicorn.Config(application(folder, orchestrator), log_level="warning", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{door.getsockname()[1]}", timeout=20) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(10)


def begin(client: httpx.Client) -> tuple[str, dict[str, str]]:
    opening = client.post("/v1/conversations", json={}).json()
    return f"/v1/conversations/{opening['id']}", {"Authorization": f"Bearer {opening['token']}", "Accept": "text/event-stream"}


def events(answer: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in answer.iter_lines():
        if line.startswith("event: "):
            name = line[7:]
        elif line.startswith("data: "):
            yield name, json.loads(line[6:])


def test_each_piece_is_sent_when_it_is_made(tmp_path: Path) -> None:
    go = threading.Event()

    def held(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.CHAT, Request())
        yield Said("One ")
        assert go.wait(10)
        yield Said("two.")
        yield Done(turn_id)

    with served(tmp_path, Scripted(held)) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": "hi"}, headers=auth) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            stream = events(answer)
            assert [next(stream)[0], next(stream)[1]["text"]] == ["understood", "One "]
            go.set()
            assert [name for name, _ in stream] == ["said", "done"]


def test_who_goes_away_stops_the_turn_and_what_was_said_stays(tmp_path: Path) -> None:
    def endless(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        for n in range(2000):
            yield Said(f"{n} ")
            time.sleep(0.01)
        yield Done(turn_id)

    orchestrator = Scripted(endless)
    with served(tmp_path, orchestrator) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": "hi", "client_turn_id": "n"}, headers=auth) as answer:
            stream = events(answer)
            for _ in range(3):
                next(stream)
        deadline = time.monotonic() + 5
        while not orchestrator.closed and time.monotonic() < deadline:
            time.sleep(0.02)
        assert orchestrator.closed == 1
        seen = client.get(path, headers=auth).json()
        assert seen["entries"][1]["text"].startswith("0 1 2")
        again = client.post(f"{path}/turns", json={"text": "hi", "client_turn_id": "n"}, headers={**auth, "Accept": "application/json"})
        assert again.status_code == 503
        assert "interrupted" in again.json()["detail"]


def waits_for_leave(shop: Scripted) -> Script:
    """A turn whose model says nothing until the caller leaves; then it ends with facts."""

    def play(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        caller = shop.callers[-1]
        assert caller is not None
        yield Understood(Intent.CHAT, Request())
        yield Said("One. ")
        yield Said("Two, from facts." if caller.leaving.wait(20) else "Two, from the model.")
        yield Kept(replace(conversation, turns=conversation.turns + 1))
        yield Done(turn_id)

    return play


def test_who_goes_away_while_the_model_is_silent_stops_it_and_the_turn_is_finished_without(tmp_path: Path) -> None:
    shop = Scripted()
    shop.add(waits_for_leave(shop))
    with served(tmp_path, shop) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": "hi", "client_turn_id": "n"}, headers=auth) as answer:
            stream = events(answer)
            assert [next(stream)[0], next(stream)[0]] == ["understood", "said"]
            began = time.monotonic()
        again = client.post(f"{path}/turns", json={"text": "hi", "client_turn_id": "n"}, headers={**auth, "Accept": "application/json"})
        assert time.monotonic() - began < 5
        assert again.json()["text"] == "One. Two, from facts."
    assert len(shop.given) == 1


def test_who_asks_for_the_whole_turn_and_goes_away_stops_the_model_too(tmp_path: Path) -> None:
    shop = Scripted()
    shop.add(waits_for_leave(shop))
    with served(tmp_path, shop) as client:
        path, auth = begin(client)
        with pytest.raises(httpx.ReadTimeout):
            client.post(f"{path}/turns", json={"text": "hi"}, headers={**auth, "Accept": "application/json"}, timeout=0.5)
        deadline = time.monotonic() + 5
        while "from facts" not in client.get(path, headers=auth).text and time.monotonic() < deadline:
            time.sleep(0.05)
        assert "Two, from facts." in client.get(path, headers=auth).text


def test_a_new_message_stops_the_model_that_answers_the_last_one(tmp_path: Path) -> None:
    shop = Scripted()
    shop.add(waits_for_leave(shop), answer)
    with served(tmp_path, shop) as client:
        path, auth = begin(client)
        with client.stream("POST", f"{path}/turns", json={"text": "first"}, headers=auth) as first:
            stream = events(first)
            next(stream)
            began = time.monotonic()
            second = client.post(f"{path}/turns", json={"text": "second"}, headers={**auth, "Accept": "application/json"})
            assert time.monotonic() - began < 5
            assert second.json()["text"].startswith("You said: second")
            assert [name for name, _ in stream] == ["said", "said", "done"]


def test_a_follower_first_hears_what_was_and_then_what_happens(tmp_path: Path) -> None:
    with served(tmp_path, Echo()) as client:
        path, auth = begin(client)
        client.post(f"{path}/turns", json={"text": "first"}, headers=auth)
        with client.stream("GET", f"{path}/events", headers=auth) as answer:
            stream = events(answer)
            name, data = next(stream)
            assert (name, data["role"], data["text"]) == ("message", "shopper", "first")
            while next(stream)[0] != "done":
                pass
            client.post(f"{path}/turns", json={"text": "second"}, headers=auth)
            name, data = next(stream)
            assert (name, data["text"]) == ("message", "second")


def test_a_server_with_a_follower_can_be_stopped(tmp_path: Path) -> None:
    with served(tmp_path, Echo()) as client:
        path, auth = begin(client)
        with client.stream("GET", f"{path}/events", headers=auth) as answer:
            next(answer.iter_raw())
        began = time.monotonic()
    assert time.monotonic() - began < 6


def test_a_quiet_stream_has_a_heartbeat_and_an_end() -> None:
    asked: list[int] = []

    def nothing(after: int) -> tuple[Record, ...]:
        asked.append(after)
        return ()

    async def listen() -> list[bytes]:
        return [piece async for piece in follow(7, nothing, poll=0.01, heartbeat=0.05, longest=0.3)]

    pieces = anyio.run(listen)
    assert 3 <= len(pieces) <= 8
    assert set(pieces) == {b": ping\n\n"}
    assert set(asked) == {7}


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_health_answers_while_many_turns_run(tmp_path: Path, path: str) -> None:
    go = threading.Event()

    def held(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        assert go.wait(10)
        yield Done(turn_id)

    with served(tmp_path, Scripted(*[held] * 5)) as client:
        talks = [begin(client) for _ in range(5)]
        threads = [threading.Thread(target=client.post, args=(f"{p}/turns",), kwargs={"json": {"text": "x"}, "headers": a}) for p, a in talks]
        for thread in threads:
            thread.start()
        try:
            assert client.get(path, timeout=3).status_code == 200
        finally:
            go.set()
            for thread in threads:
                thread.join(10)
