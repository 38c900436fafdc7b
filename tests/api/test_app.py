"""What holds for the whole of the API: problems, headers, health, pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.responses import HTMLResponse
from starlette.routing import Mount, Route

from chatbot.api.app import create_app
from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Failed
from chatbot.domain.item import Item
from chatbot.domain.signal import Profile
from chatbot.llm.line import Waits
from chatbot.settings import Settings
from tests.api.conftest import Serve, Talk, application, problem
from tests.shopfloor import Echo, Goods, Scripted, Step, answer, build


def with_page(app: FastAPI) -> FastAPI:
    app.router.routes.append(Mount("/", routes=[Route("/{rest:path}", lambda request: HTMLResponse("page"), methods=["GET", "POST"])]))
    return app


@pytest.fixture
def paged(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings(data=tmp_path)
    with TestClient(create_app(build(tmp_path, Echo()), settings, page=with_page)) as client:
        yield client


@pytest.mark.parametrize("path", ["/v1/nothing", "/v1/", "/v1/conversations/x/y/z", "/v1/../v1/nothing"])
def test_an_address_that_is_none_is_a_404_even_below_a_page(client: TestClient, paged: TestClient, path: str) -> None:
    problem(client.get(path), 404)
    problem(paged.get(path), 404)


@pytest.mark.parametrize(("method", "path", "allowed"), [("GET", "/v1/search", "POST"), ("DELETE", "/v1/conversations", "POST"), ("POST", "/v1/profile", "GET")])
def test_a_method_that_is_none_is_a_405_even_below_a_page(client: TestClient, paged: TestClient, method: str, path: str, allowed: str) -> None:
    for one in (client, paged):
        answer = one.request(method, path)
        problem(answer, 405)
        assert allowed in answer.headers["allow"]


def test_the_page_is_everywhere_else(paged: TestClient) -> None:
    assert paged.get("/").text == "page"
    assert "content-security-policy" not in paged.get("/").headers
    assert paged.get("/healthz").json() == {"status": "ok"}


def test_a_crash_is_a_500_that_tells_nothing(serve: Serve) -> None:
    class Broken(Goods):
        def get(self, item_id: str) -> Item | None:
            raise RuntimeError("password=hunter2")

    answer = serve(goods=Broken()).get("/v1/items/x")
    problem(answer, 500, "crash")
    assert "hunter2" not in answer.text


def test_answers_carry_the_headers_of_a_careful_server(client: TestClient) -> None:
    headers = client.get("/v1/items/tent-1").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]


def test_other_web_sites_are_let_in_only_when_they_are_named(serve: Serve) -> None:
    origin = {"Origin": "https://shop.example", "Access-Control-Request-Method": "POST"}
    assert "access-control-allow-origin" not in serve().get("/v1/items/tent-1", headers=origin).headers
    client = serve(settings={"allowed_origins": "https://shop.example, https://other.example/"})
    assert client.get("/v1/items/tent-1", headers=origin).headers["access-control-allow-origin"] == "https://shop.example"
    assert client.options("/v1/search", headers=origin).status_code == 200
    evil = {**origin, "Origin": "https://evil.example"}
    assert "access-control-allow-origin" not in client.get("/v1/items/tent-1", headers=evil).headers


def test_it_is_ready_or_says_what_is_missing(serve: Serve) -> None:
    assert serve().get("/readyz").json() == {"status": "ready", "missing": []}
    assert serve(impaired=lambda: ("Chroma is away",)).get("/readyz").json() == {"status": "impaired", "missing": ["Chroma is away"]}
    document = problem(serve(missing=lambda: ("the catalogue is empty",)).get("/readyz"), 503, "not-ready")
    assert document["missing"] == ["the catalogue is empty"]


def test_metrics_tell_how_long_the_model_is_waited_for(serve: Serve) -> None:
    now = Waits(served=5, refused=2, left=1, waited_s=1.75, longest_s=1.5, inside=2, waiting=3)
    text = serve(waits=lambda: now).get("/metrics").text
    for line in (
        'shoptalk_model_requests_total{outcome="served"} 5.0',
        'shoptalk_model_requests_total{outcome="refused"} 2.0',
        'shoptalk_model_requests_total{outcome="left"} 1.0',
        "shoptalk_model_wait_seconds_count 5.0",
        "shoptalk_model_wait_seconds_sum 1.75",
        "shoptalk_model_longest_wait_seconds 1.5",
        "shoptalk_model_inside 2.0",
        "shoptalk_model_waiting 3.0",
    ):
        assert line in text.split("\n")


def test_metrics_count_each_turn_once(serve: Serve) -> None:
    def failing(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Failed(turn_id, "no")

    talk = Talk(serve(Scripted(answer, failing)))
    talk.say("a tent", "n")
    talk.say("a tent", "n")
    talk.say("again")
    text = talk.client.get("/metrics").text
    for line in (
        'shoptalk_turns_total{intent="recommend"} 1.0',
        "shoptalk_turns_answered_total 1.0",
        "shoptalk_turns_failed_total 1.0",
        "shoptalk_first_item_seconds_count 1.0",
        "shoptalk_first_text_seconds_count 1.0",
        'shoptalk_sentences_total{source="model"} 1.0',
        'shoptalk_sentences_total{source="facts"} 1.0',
        'shoptalk_model_tokens_total{kind="completion"} 5.0',
    ):
        assert line in text


def test_two_applications_in_a_process_count_for_themselves(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        with TestClient(application(tmp_path / folder)) as client:
            assert client.get("/metrics").status_code == 200


def test_the_openapi_document_names_every_address(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for path in (
        "/v1/conversations",
        "/v1/conversations/{id}",
        "/v1/conversations/{id}/turns",
        "/v1/conversations/{id}/events",
        "/v1/conversations/{id}/feedback",
        "/v1/profile",
        "/v1/profile/export",
        "/v1/profile/interests/{id}",
        "/v1/search",
        "/v1/recommendations",
        "/v1/items",
        "/healthz",
        "/readyz",
        "/metrics",
    ):
        assert path in paths


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


@pytest.fixture
def pictures(tmp_path: Path, client: TestClient) -> TestClient:
    media = tmp_path / "media"
    (media / "sub").mkdir(parents=True)
    (media / "tent.svg").write_bytes(SVG)
    (media / "sub" / "a b.PNG").write_bytes(b"\x89PNG")
    (media / "notes.txt").write_text("private")
    (media / "page.html").write_text("<script>")
    (tmp_path / "secret.svg").write_text("secret")
    (media / "way-out.svg").symlink_to(tmp_path / "secret.svg")
    return client


def test_a_picture_has_its_type_and_can_run_nothing(pictures: TestClient) -> None:
    answer = pictures.get("/media/tent.svg")
    assert answer.content == SVG
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "max-age" in answer.headers["cache-control"]
    assert pictures.get("/media/sub/a%20b.PNG").headers["content-type"] == "image/png"
    assert pictures.head("/media/tent.svg").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "nothing.svg",
        "",
        "sub",
        "notes.txt",
        "page.html",
        "way-out.svg",
        "..%2fsecret.svg",
        "%2e%2e/secret.svg",
        "sub/../../secret.svg",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "a%00.svg",
        "x" * 5000 + ".svg",
    ],
)
def test_nothing_but_pictures_and_nothing_from_outside(pictures: TestClient, path: str) -> None:
    assert pictures.get(f"/media/{path}").status_code == 404
