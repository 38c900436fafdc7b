"""A conversation over HTTP, as another program holds it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from tests.e2e.server import Server

Json = dict[str, Any]


@dataclass(frozen=True)
class Talk:
    client: httpx.Client
    id: str
    token: str

    @property
    def auth(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def path(self) -> str:
        return f"/v1/conversations/{self.id}"

    def say(self, text: str, **more: Any) -> httpx.Response:
        return self.client.post(f"{self.path}/turns", json={"text": text, **more}, headers=self.auth)

    def events(self, body: bytes | Json) -> tuple[int, list[tuple[str, Json]]]:
        """The status of a turn, and its events by name."""
        headers = {**self.auth, "Accept": "text/event-stream", "Content-Type": "application/json"}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        with self.client.stream("POST", f"{self.path}/turns", content=content, headers=headers) as answer:
            return answer.status_code, list(_events(answer))


def client(server: Server) -> httpx.Client:
    return httpx.Client(base_url=server.url, timeout=120)


def begin(client: httpx.Client, **body: Any) -> Talk:
    answer = client.post("/v1/conversations", json=body)
    assert answer.status_code == 201, answer.text
    return Talk(client, answer.json()["id"], answer.json()["token"])


def _events(answer: httpx.Response) -> Iterator[tuple[str, Json]]:
    name = ""
    for line in answer.iter_lines():
        if line.startswith("event:"):
            name = line.removeprefix("event:").strip()
        elif line.startswith("data:"):
            yield name, json.loads(line.removeprefix("data:"))
