"""The API over the small shop."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from chatbot.api.app import create_app
from chatbot.settings import Settings
from tests.shopfloor import Echo, build

KEY = "k" * 40
AGENT_KEY = "a" * 40

#: Makes a client; settings by name, the rest are parts of the shop.
Serve = Callable[..., TestClient]


def application(folder: Path, orchestrator: Any = None, settings: dict[str, Any] | None = None, **parts: Any) -> FastAPI:
    made = Settings(data=folder, **{"admin_key": KEY, "agent_key": AGENT_KEY, **(settings or {})})
    return create_app(build(folder, orchestrator or Echo(), **parts), made)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    with ExitStack() as stack:

        def start(orchestrator: Any = None, **more: Any) -> TestClient:
            app = application(tmp_path, orchestrator, **more)
            return stack.enter_context(TestClient(app, raise_server_exceptions=False))

        yield start


@pytest.fixture
def client(serve: Serve) -> TestClient:
    return serve()


class Talk:
    """One shopper's side of the API."""

    def __init__(self, client: TestClient, **who: Any) -> None:
        answer = client.post("/v1/conversations", json=who)
        assert answer.status_code == 201, answer.text
        self.client = client
        self.opening = answer.json()
        self.id = self.opening["id"]
        self.auth = {"Authorization": f"Bearer {self.opening['token']}"}

    def say(self, text: str, name: str | None = None, accept: str = "application/json") -> Any:
        body = {"text": text, **({"client_turn_id": name} if name else {})}
        return self.client.post(f"/v1/conversations/{self.id}/turns", json=body, headers={**self.auth, "Accept": accept})

    def get(self, path: str = "", **more: Any) -> Any:
        headers = {**self.auth, "Accept": "application/json", **more.pop("headers", {})}
        return self.client.get(f"/v1/conversations/{self.id}{path}", headers=headers, **more)

    def react(self, item_id: str, kind: str) -> Any:
        return self.client.post(f"/v1/conversations/{self.id}/feedback", json={"item_id": item_id, "kind": kind}, headers=self.auth)


@pytest.fixture
def talk(client: TestClient) -> Talk:
    return Talk(client)


def problem(answer: Any, status: int, kind: str | None = None) -> dict[str, Any]:
    """The problem document of an answer, checked for what every one must have."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = answer.json()
    assert {"type", "title", "status", "detail"} <= set(document)
    assert document["status"] == status
    assert document["detail"]
    assert "Traceback" not in answer.text
    assert ".py" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    if kind is not None:
        assert document["type"] == f"urn:shoptalk:{kind}"
    return document


def events_of(text: str) -> list[dict[str, str]]:
    """The events of a stream as their fields."""
    frames = [f for f in text.split("\n\n") if f and not f.startswith(":")]
    return [dict(line.split(": ", 1) for line in f.split("\n")) for f in frames]
