"""Everybody gets the page in their language, and may choose another."""

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient

from ui.tongue import InTheirLanguage, address

ENGLISH, CHINESE = {"Accept-Language": "en-US,en;q=0.9"}, {"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8"}


@pytest.fixture
def client() -> TestClient:
    app = FastAPI(redirect_slashes=False)
    app.add_middleware(InTheirLanguage, pages=("/", "/agent/"))

    @app.api_route("/{path:path}", methods=["GET", "POST"])
    def page(request: Request) -> PlainTextResponse:
        return PlainTextResponse(str(request.url.path))

    return TestClient(app, follow_redirects=False)


@pytest.mark.parametrize(("page", "chinese"), [("/", "/zh/"), ("/agent/", "/zh/agent/")])
def test_the_browsers_language_decides_at_first(client: TestClient, page: str, chinese: str) -> None:
    assert client.get(page, headers=ENGLISH).text == page
    sent = client.get(f"{page}?next=a%26b", headers=CHINESE)
    assert (sent.status_code, sent.headers["location"]) == (307, f"{chinese}?next=a%26b")
    assert client.get(chinese, headers=CHINESE).text == chinese


def test_an_address_in_chinese_is_shown_to_everybody_who_has_chosen_nothing(client: TestClient) -> None:
    assert client.get("/zh/", headers=ENGLISH).text == "/zh/"


def test_a_choice_is_remembered_and_outweighs_the_browser(client: TestClient) -> None:
    chosen = client.get("/zh/?lang=en&shared=key", headers=CHINESE)
    assert chosen.headers["location"] == "/?shared=key"
    assert "samesite=lax" in chosen.headers["set-cookie"].lower()
    assert client.get("/", headers=CHINESE).text == "/"
    assert client.get("/zh/agent/", headers=CHINESE).headers["location"] == "/agent/"
    assert client.get("/?lang=zh", headers=ENGLISH).headers["location"] == "/zh/"
    assert client.get("/", headers=ENGLISH).headers["location"] == "/zh/"


@pytest.mark.parametrize("nonsense", ["de", "//evil.example", "zh\r\nX: y", ""])
def test_a_choice_of_what_there_isnt_is_the_browsers(client: TestClient, nonsense: str) -> None:
    sent = client.get("/", params={"lang": nonsense}, headers=CHINESE)
    assert sent.headers["location"] == "/zh/"
    assert "evil" not in str(sent.headers)


def test_a_missing_last_slash_is_added(client: TestClient) -> None:
    assert client.get("/agent", headers=ENGLISH).headers["location"] == "/agent/"
    assert client.get("/zh", headers=ENGLISH).headers["location"] == "/zh/"


def test_what_is_no_page_passes_in_any_language(client: TestClient) -> None:
    assert client.get("/v1/items/a", headers=CHINESE).text == "/v1/items/a"
    assert client.post("/", headers=CHINESE).text == "/"


def test_a_cache_is_told_that_the_page_depends_on_the_language(client: TestClient) -> None:
    assert client.get("/", headers=ENGLISH).headers["vary"] == "Accept-Language, Cookie"
    assert client.get("/", headers=CHINESE).headers["cache-control"] == "no-store"


def test_every_page_has_an_address_in_every_language() -> None:
    assert [address(p, t) for p in ("/", "/agent/") for t in ("en", "zh")] == ["/", "/zh/", "/agent/", "/zh/agent/"]  # type: ignore[arg-type]
