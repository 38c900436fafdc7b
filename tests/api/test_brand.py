"""The shop's logo, and nothing else, is served from its file."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from chatbot.api.brand import router
from chatbot.api.problem import handle
from chatbot.settings import Settings

SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def client(settings: Settings) -> TestClient:
    app = FastAPI()
    app.state.settings = settings
    app.include_router(router)
    handle(app)
    return TestClient(app)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    file = tmp_path / "logo.svg"
    file.write_text(SVG)
    return file


def test_a_logo_is_served_as_a_picture_that_runs_nothing(logo: Path) -> None:
    answer = client(Settings(logo=str(logo))).get("/brand/logo?v=1")
    assert (answer.status_code, answer.text) == (200, SVG)
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_without_a_file_there_is_none(logo: Path) -> None:
    assert client(Settings()).get("/brand/logo").status_code == 404
    assert client(Settings(logo="https://shop.example/logo.png")).get("/brand/logo").status_code == 404
    known = client(Settings(logo=str(logo)))
    logo.unlink()
    assert known.get("/brand/logo").status_code == 404
