"""Follow-up messages over HTTP: for agents alone, and never to who said no."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import AGENT_KEY, KEY, Serve, problem
from tests.shopfloor import ITEMS

AGENT = {"Authorization": f"Bearer {AGENT_KEY}"}


def begin(client: TestClient, **who: Any) -> tuple[str, dict[str, str]]:
    opened = client.post("/v1/conversations", json=who).json()
    return opened["id"], {"Authorization": f"Bearer {opened['token']}"}


def test_an_agent_gets_a_draft_that_takes_up_a_conversation(client: TestClient) -> None:
    conversation, _ = begin(client)
    letter = client.post(f"/v1/agent/conversations/{conversation}/follow-up", json={"channel": "push"}, headers=AGENT).json()
    assert letter["channel"] == "push"
    assert letter["text"]
    assert [i["id"] for i in letter["items"]] == ["tent-1"]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {AGENT_KEY}"}])
def test_nobody_else_does(client: TestClient, headers: dict[str, str]) -> None:
    conversation, shopper = begin(client)
    problem(client.post(f"/v1/agent/conversations/{conversation}/follow-up", json={}, headers=headers), 401, "not-signed-in")
    problem(client.post(f"/v1/agent/conversations/{conversation}/follow-up", json={}, headers=shopper), 401, "not-signed-in")
    problem(client.post("/v1/agent/follow-up", json={"user_id": "7"}, headers=headers), 401, "not-signed-in")


def test_where_nobody_works_and_no_key_is_set_that_part_is_off(serve: Serve) -> None:
    problem(serve(settings={"agent_key": None}).post("/v1/agent/follow-up", json={"user_id": "7"}, headers=AGENT), 403, "no-staff")


def test_who_withdrew_consent_is_not_written_to(client: TestClient) -> None:
    conversation, shopper = begin(client, user_id="7")
    client.put("/v1/profile/consent", json={"given": True}, headers=shopper)
    assert client.post("/v1/agent/follow-up", json={"user_id": "7"}, headers=AGENT).status_code == 200
    client.put("/v1/profile/consent", json={"given": False}, headers=shopper)
    problem(client.post("/v1/agent/follow-up", json={"user_id": "7"}, headers=AGENT), 403, "no-consent")
    problem(client.post(f"/v1/agent/conversations/{conversation}/follow-up", json={}, headers=AGENT), 403, "no-consent")


def test_who_never_agreed_is_not_written_to_by_taste(client: TestClient) -> None:
    begin(client, user_id="8")
    problem(client.post("/v1/agent/follow-up", json={"user_id": "8"}, headers=AGENT), 403, "no-consent")
    problem(client.post("/v1/agent/follow-up", json={"user_id": "nobody"}, headers=AGENT), 403, "no-consent")


@pytest.mark.parametrize("body", [{"channel": "fax"}, {"channel": 3}, {"more": 1}, []])
def test_a_body_that_makes_no_sense_is_refused(client: TestClient, body: Any) -> None:
    conversation, _ = begin(client)
    problem(client.post(f"/v1/agent/conversations/{conversation}/follow-up", json=body, headers=AGENT), 422)


def test_a_conversation_that_is_not_there_is_a_404(client: TestClient) -> None:
    problem(client.post("/v1/agent/conversations/none/follow-up", json={}, headers=AGENT), 404, "no-conversation")


def test_where_nothing_fits_it_is_said(client: TestClient) -> None:
    conversation, _ = begin(client)
    for item in ITEMS:
        client.delete(f"/v1/items/{item.id}", headers={"X-Admin-Key": KEY})
    problem(client.post(f"/v1/agent/conversations/{conversation}/follow-up", json={}, headers=AGENT), 409, "nothing-fits")
