"""An agent at work over HTTP."""

from typing import Any

from fastapi.testclient import TestClient

from chatbot.shop import Shop
from chatbot.staff.clerk import Role
from tests.api.conftest import AGENT_KEY

PASSWORD = "correct horse"
HERE = {"Origin": "http://testserver"}


def shop_of(client: TestClient) -> Shop:
    shop: Shop = client.app.state.shop  # type: ignore[attr-defined]
    return shop


def employ(client: TestClient, name: str, role: Role = Role.AGENT) -> None:
    shop_of(client).staff.add(name, PASSWORD, role)


def sign_in(client: TestClient, name: str, password: str = PASSWORD) -> Any:
    return client.post("/v1/agent/login", json={"name": name, "password": password})


class Agent:
    """One of the shop's people, or a program in their name."""

    def __init__(self, client: TestClient, name: str, conversation: str) -> None:
        self.client = client
        self.headers = {"Authorization": f"Bearer {AGENT_KEY}", "X-Agent-Name": name, "Accept": "application/json"}
        self._at = f"/v1/agent/conversations/{conversation}"

    def get(self, path: str = "", **more: Any) -> Any:
        return self.client.get(f"{self._at}{path}", headers=self.headers, **more)

    def post(self, path: str, body: Any = None, **more: Any) -> Any:
        return self.client.post(f"{self._at}{path}", headers=self.headers, json=body, **more)

    def queue(self) -> Any:
        return self.client.get("/v1/agent/queue", headers=self.headers).json()
