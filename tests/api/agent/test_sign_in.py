"""Who may call as one of the shop's people: by a token, a browser's cookie, or the agents' key."""

from typing import Annotated, Any

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

from chatbot.api.entry import manager
from chatbot.staff.clerk import Clerk, Role
from chatbot.staff.password import Cost
from tests.api.agent.working import HERE, PASSWORD, employ, shop_of, sign_in
from tests.api.conftest import AGENT_KEY, KEY, Serve, problem

CHEAP = Cost(n=16, r=1, p=1)


@pytest.fixture
def client(serve: Serve) -> TestClient:
    made = serve(hashing=CHEAP)
    employ(made, "Ann")
    return made


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_signing_in_gives_a_token_to_programs_and_a_cookie_to_browsers(client: TestClient) -> None:
    answer = sign_in(client, "ann")
    told = answer.json()
    assert (told["name"], told["role"]) == ("Ann", "agent")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"shoptalk_staff={told['token']};")
    for part in ("HttpOnly", "SameSite=strict", "Path=/", "Max-Age=43200"):
        assert part in cookie
    assert "Secure" not in cookie  # this came by http; a browser would not keep it
    assert client.get("/v1/agent/me").json() == {"name": "Ann", "role": "agent"}
    client.cookies.clear()
    assert client.get("/v1/agent/me", headers=bearer(told["token"])).json()["name"] == "Ann"
    problem(client.get("/v1/agent/me"), 401, "not-signed-in")


def test_over_https_the_cookie_stays_there(client: TestClient) -> None:
    answer = client.post("https://testserver/v1/agent/login", json={"name": "Ann", "password": PASSWORD})
    assert "Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize(("name", "password"), [("Ann", "wrong password"), ("Bob", PASSWORD), ("", ""), ("\x00", "x"), ("Ann", "' OR 1=1 --")])
def test_a_wrong_name_and_a_wrong_password_look_the_same(client: TestClient, name: str, password: str) -> None:
    answer = sign_in(client, name, password)
    assert problem(answer, 401, "wrong-password")["detail"] == "The name and the password don't belong together."
    assert "set-cookie" not in answer.headers


def test_who_guesses_is_told_to_wait(client: TestClient) -> None:
    answers = [sign_in(client, "Ann", f"wrong password {n}") for n in range(12)]
    assert [a.status_code for a in answers] == [401] * 11 + [429]
    problem(answers[-1], 429, "too-many-tries")
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 2


def test_signing_out_ends_the_session_and_takes_the_cookie_away(client: TestClient) -> None:
    token = sign_in(client, "Ann").json()["token"]
    answer = client.post("/v1/agent/logout", headers=HERE)
    assert answer.status_code == 204
    assert 'shoptalk_staff=""' in answer.headers["set-cookie"]
    problem(client.get("/v1/agent/me", headers=bearer(token)), 401, "not-signed-in")


def test_who_is_removed_is_out_at_once(client: TestClient) -> None:
    token = sign_in(client, "Ann").json()["token"]
    shop_of(client).staff.remove("Ann")
    problem(client.get("/v1/agent/me", headers=bearer(token)), 401, "not-signed-in")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.evil.example"},
        {"Origin": "http://evil@testserver:99"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_can_do_nothing_with_a_browsers_cookie(client: TestClient, headers: dict[str, str]) -> None:
    sign_in(client, "Ann")
    problem(client.post("/v1/agent/conversations/none/take", headers=headers), 403, "cross-site")
    problem(client.post("/v1/agent/logout", headers=headers), 403, "cross-site")
    assert client.get("/v1/agent/me").status_code == 200


@pytest.mark.parametrize("headers", [HERE, {"Sec-Fetch-Site": "same-origin"}])
def test_a_page_of_this_host_may(client: TestClient, headers: dict[str, str]) -> None:
    sign_in(client, "Ann")
    problem(client.post("/v1/agent/conversations/none/take", headers=headers), 404, "no-conversation")


def test_a_token_needs_no_page(client: TestClient) -> None:
    token = sign_in(client, "Ann").json()["token"]
    client.cookies.clear()
    problem(client.post("/v1/agent/conversations/none/take", headers={**bearer(token), "Origin": "https://app.example"}), 404, "no-conversation")


def test_nobody_is_signed_in_by_a_page_of_another_site(client: TestClient) -> None:
    answer = client.post("/v1/agent/login", json={"name": "Ann", "password": PASSWORD}, headers={"Origin": "https://evil.example"})
    problem(answer, 403, "cross-site")
    assert "set-cookie" not in answer.headers


def test_a_program_with_the_key_says_in_whose_name_it_acts(client: TestClient) -> None:
    assert client.get("/v1/agent/me", headers=bearer(AGENT_KEY)).json() == {"name": "Agent", "role": "agent"}
    assert client.get("/v1/agent/me", headers={**bearer(AGENT_KEY), "X-Agent-Name": "Zoe"}).json()["name"] == "Zoe"
    problem(client.get("/v1/agent/me", headers={**bearer(AGENT_KEY), "X-Agent-Name": "x" * 61}), 422, "invalid")


def test_where_nobody_works_it_is_said_how_somebody_could(serve: Serve) -> None:
    empty = serve(settings={"agent_key": None}, hashing=CHEAP)
    assert "shoptalk staff add" in problem(empty.get("/v1/agent/queue"), 403, "no-staff")["detail"]
    employ(empty, "Ann")
    problem(empty.get("/v1/agent/queue"), 401, "not-signed-in")
    problem(empty.get("/v1/agent/queue", headers=bearer(AGENT_KEY)), 401, "not-signed-in")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/queue"),
        ("GET", "/me"),
        ("POST", "/logout"),
        ("GET", "/handbook"),
        ("GET", "/conversations/c"),
        ("GET", "/conversations/c/events"),
        *(("POST", f"/conversations/c/{what}") for what in ("take", "release", "messages", "notes", "suggestions", "follow-up")),
        ("POST", "/follow-up"),
    ],
)
def test_everything_is_closed_to_shoppers_and_strangers(client: TestClient, method: str, path: str) -> None:
    shopper = client.post("/v1/conversations", json={}).json()["token"]
    for headers in ({}, bearer(shopper), bearer(KEY), bearer("x" * 5000), {"Cookie": "shoptalk_staff=x"}):
        answer = client.request(method, f"/v1/agent{path}", headers=headers, json={} if method == "POST" else None)
        assert answer.status_code in (401, 422), (headers, answer.text)  # a header that is too long is refused as such
        assert "no-conversation" not in answer.text


@pytest.mark.parametrize("body", [{}, [], {"name": "Ann"}, {"name": "Ann", "password": PASSWORD, "more": 1}, {"name": 7, "password": {}}])
def test_a_body_that_makes_no_sense_is_refused_and_the_password_isnt_said_back(client: TestClient, body: Any) -> None:
    answer = client.post("/v1/agent/login", json=body)
    problem(answer, 422, "invalid")
    assert PASSWORD not in answer.text


# Figures are for admins


def _figures(who: Annotated[Clerk, Depends(manager)]) -> dict[str, str]:
    return {"name": who.name}


@pytest.fixture
def figures(client: TestClient) -> str:
    """The path of something that only admins may see."""
    app = client.app
    assert isinstance(app, FastAPI)
    app.add_api_route("/figures", _figures)
    app.router.routes.insert(0, app.router.routes.pop())
    return "/figures"


def test_the_admin_key_opens_the_figures(client: TestClient, figures: str) -> None:
    assert client.get(figures, headers={"X-Admin-Key": KEY}).json() == {"name": "Admin"}
    assert client.get(figures, headers=bearer(KEY)).json() == {"name": "Admin"}
    for wrong in ({}, bearer("x"), {"X-Admin-Key": "x"}, bearer(AGENT_KEY)):
        assert client.get(figures, headers=wrong).json()["type"] == "urn:shoptalk:bad-admin-key"


def test_an_admin_who_is_signed_in_sees_the_figures_and_an_agent_does_not(client: TestClient, figures: str) -> None:
    employ(client, "Zoe", Role.ADMIN)
    sign_in(client, "Ann")
    assert client.get(figures).json()["type"] == "urn:shoptalk:not-admin"
    sign_in(client, "Zoe")
    assert client.get(figures).json() == {"name": "Zoe"}
