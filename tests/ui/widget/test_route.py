"""The address of the widget's script."""

import gzip

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from ui.widget.route import router


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()
    app.include_router(router("Fernway"))
    return TestClient(app)


def test_any_site_may_load_the_script(client: TestClient):
    answer = client.get("/widget.js", headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "Fernway" in answer.text


def test_it_is_asked_for_anew_after_minutes_and_sent_only_if_it_changed(client: TestClient):
    first = client.get("/widget.js")
    assert "max-age=300" in first.headers["cache-control"]
    for known in (first.headers["etag"], f'"other", {first.headers["etag"]}', f"W/{first.headers['etag']}"):
        again = client.get("/widget.js", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
    assert client.get("/widget.js", headers={"If-None-Match": '"other"'}).status_code == 200


def test_another_name_is_another_script(client: TestClient):
    other = FastAPI()
    other.include_router(router("Luma"))
    assert TestClient(other).get("/widget.js").headers["etag"] != client.get("/widget.js").headers["etag"]


def test_it_comes_zipped_to_those_who_take_that(client: TestClient):
    plain = client.get("/widget.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with client.stream("GET", "/widget.js", headers={"Accept-Encoding": "br, gzip"}) as zipped:
        assert zipped.headers["content-encoding"] == "gzip"
        assert gzip.decompress(b"".join(zipped.iter_raw())) == plain.content


def test_a_look_at_its_head_tells_whether_the_server_is_there(client: TestClient):
    answer = client.head("/widget.js", headers={"Origin": "https://elsewhere.example"})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")
