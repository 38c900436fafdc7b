"""The merchant's figures over HTTP: for admins alone."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Intent, Shown, Understood
from chatbot.domain.request import Request
from chatbot.domain.signal import Profile
from chatbot.staff.clerk import Role
from tests.api.conftest import AGENT_KEY, KEY, Serve, Talk, problem
from tests.shopfloor import Scripted, Step

ADMIN = {"X-Admin-Key": KEY}


@pytest.fixture
def talked(client: TestClient) -> TestClient:
    talk = Talk(client)
    talk.say("a tent for two")
    talk.react("tent-1", "click")
    return client


def test_the_admin_gets_every_table(talked: TestClient) -> None:
    answer = talked.get("/v1/insights", headers=ADMIN)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["by"] == "day"
    assert len(found["tables"]["activity"]) == 30
    assert found["tables"]["activity"][-1]["conversations"] == 1
    assert found["tables"]["categories"] == [{"category": "tent", "asked": 1, "before": 0}]
    assert [r["conversations"] for r in found["tables"]["funnel"]] == [1, 1, 1, 0, 0]
    assert "anon:" not in answer.text


def test_a_table_can_be_had_as_a_file(talked: TestClient) -> None:
    answer = talked.get("/v1/insights/items.csv", params={"days": 7}, headers=ADMIN)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="items-')
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "item,title,shown,clicked,liked,saved,bought,rate,surely"
    assert lines[1].startswith("tent-1,Northfell Ridgeline Tent,1,1,0,0,0,1.0,")


def test_the_period_is_as_it_is_asked_for(client: TestClient) -> None:
    found = client.get("/v1/insights", params={"from": "2026-03-04", "to": "2026-03-16", "by": "week"}, headers=ADMIN).json()
    assert (found["from"], found["to"]) == ("2026-03-04", "2026-03-16")
    assert [r["from"] for r in found["tables"]["latency"]] == ["2026-03-02", "2026-03-09", "2026-03-16"]


@pytest.mark.parametrize(
    "query",
    [
        {"from": "2026-03-05", "to": "2026-03-04"},
        {"from": "1900-01-01"},
        {"from": "yesterday"},
        {"days": "0"},
        {"days": "9999"},
        {"by": "year"},
        {"to": "0001-01-01", "days": "30"},
        {"category": "x" * 81},
    ],
)
def test_a_period_that_makes_no_sense_is_refused(client: TestClient, query: dict[str, str]) -> None:
    problem(client.get("/v1/insights", params=query, headers=ADMIN), 422)


def test_a_table_that_there_is_not_is_not_found(client: TestClient) -> None:
    told = problem(client.get("/v1/insights/conversations.csv", headers=ADMIN), 404, "no-table")
    assert "unmet" in told["detail"]


@pytest.mark.parametrize("path", ["/v1/insights", "/v1/insights/unmet.csv"])
def test_nobody_else_gets_anything(client: TestClient, path: str) -> None:
    talk = Talk(client)
    for headers in ({}, talk.auth, {"Authorization": f"Bearer {AGENT_KEY}"}, {"X-Admin-Key": "wrong"}):
        assert client.get(path, headers=headers).status_code in (401, 403)


@pytest.mark.parametrize(("role", "status"), [(Role.ADMIN, 200), (Role.AGENT, 403)])
def test_who_is_signed_in_gets_them_by_their_role(client: TestClient, role: Role, status: int) -> None:
    client.app.state.shop.staff.add("Mia", "correct horse battery", role)  # type: ignore[attr-defined]
    token = client.post("/v1/agent/login", json={"name": "Mia", "password": "correct horse battery"}).json()["token"]
    client.cookies.clear()
    assert client.get("/v1/insights", headers={"Authorization": f"Bearer {token}"}).status_code == status
    client.cookies.set("shoptalk_staff", token)
    assert client.get("/v1/insights/unmet.csv").status_code == status


def in_vain(_conversation: Conversation, _profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
    """A turn that finds nothing."""
    yield Understood(Intent.RECOMMEND, Request(text="piano"))
    yield Shown((), missing=("piano",))
    yield Done(turn_id)


def needs(client: TestClient) -> list[tuple[str | None, str | None]]:
    found = client.get("/v1/insights", headers=ADMIN).json()["tables"]["unmet"]
    return [(n["need"], n["words"]) for n in found]


def test_words_of_few_shoppers_are_withheld_where_the_shop_says_so(serve: Serve) -> None:
    client = serve(Scripted(in_vain, in_vain), settings={"insights_words_min": 2})
    Talk(client).say("a piano for my secret wedding")
    assert needs(client) == [(None, None)]
    Talk(client).say("a piano")
    assert needs(client) == [("piano", "a piano\na piano for my secret wedding")]


def test_words_that_a_shopper_had_forgotten_are_told_no_more(serve: Serve) -> None:
    client = serve(Scripted(in_vain, in_vain))
    talk, other = Talk(client), Talk(client)
    talk.say("a piano for my secret wedding")
    other.say("pianos?")
    assert needs(client) == [("piano", "pianos?\na piano for my secret wedding")]
    assert client.delete("/v1/profile", headers=talk.auth).status_code == 204
    assert needs(client) == [("piano", "pianos?")]


def test_words_are_told_no_more_once_their_shopper_says_no_to_being_remembered(serve: Serve) -> None:
    client = serve(Scripted(in_vain))
    talk = Talk(client)
    talk.say("a piano for my secret wedding")
    assert client.put("/v1/profile/consent", json={"given": False}, headers=talk.auth).status_code == 200
    assert needs(client) == []
