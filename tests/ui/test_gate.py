"""What stands before the pages of the shop's own people."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.testclient import TestClient

from chatbot.staff.clerk import Clerk, Role
from ui.gate import CLERK, Gate

CLERKS = {"bens": Clerk("Ben"), "adas": Clerk("Ada", Role.ADMIN)}
OWN = {"Origin": "http://testserver"}


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(site(), follow_redirects=False) as client:
        yield client


def site() -> FastAPI:
    """A page for agents at /agent, one for admins at /figures."""
    whole = FastAPI(redirect_slashes=False)
    for path, admins in (("/agent", False), ("/figures", True)):
        page = FastAPI(middleware=[Middleware(Gate, who=CLERKS.get, admins=admins)])

        @page.api_route("/{rest:path}", methods=["GET", "HEAD", "POST"])
        def who(request: Request) -> str:
            clerk: Clerk | None = request.scope.get(CLERK)
            return clerk.name if clerk else "anybody"

        whole.mount(path, page)
    return whole


def signed_in(client: TestClient, token: str) -> TestClient:
    client.cookies.set("shoptalk_staff", token)
    return client


def test_who_is_not_signed_in_is_sent_to_the_sign_in_page_and_back(client: TestClient) -> None:
    answer = client.get("/agent/?lang=en&x=1%262")
    there = urlsplit(answer.headers["location"])
    assert (answer.status_code, there.path) == (303, "/staff/login")
    assert parse_qs(there.query) == {"next": ["/agent/?lang=en&x=1%262"]}


def test_calls_behind_the_page_are_refused_without_a_session(client: TestClient) -> None:
    for path in ("/agent/config", "/agent/gradio_api/info", "/agent/anything"):
        assert client.get(path).status_code == 401
    assert client.post("/agent/gradio_api/component_server/", headers=OWN).status_code == 401


def test_a_token_that_is_none_opens_nothing(client: TestClient) -> None:
    assert signed_in(client, "nobodys").get("/agent/").status_code == 303


def test_whoever_is_signed_in_passes_and_is_known_behind_the_gate(client: TestClient) -> None:
    assert signed_in(client, "bens").get("/agent/").json() == "Ben"
    assert client.post("/agent/gradio_api/component_server/", headers=OWN).json() == "Ben"


def test_a_call_that_another_site_made_is_refused_with_the_cookie_too(client: TestClient) -> None:
    signed_in(client, "bens")
    for headers in ({"Origin": "https://evil.test"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}, {}):
        assert client.post("/agent/gradio_api/component_server/", headers=headers).status_code == 403


def test_agents_are_kept_out_of_what_is_for_admins(client: TestClient) -> None:
    signed_in(client, "bens")
    assert client.get("/figures/").headers["location"] == "/staff/login?next=%2Ffigures%2F"
    assert client.post("/figures/call", headers=OWN).status_code == 403
    assert signed_in(client, "adas").get("/figures/").json() == "Ada"


def test_the_frameworks_own_files_are_for_everybody(client: TestClient) -> None:
    for path in ("/agent/assets/index.js", "/agent/theme.css", "/agent/manifest.json"):
        assert client.get(path).json() == "anybody"
