"""What integration tests share: one import of the sample shop, one PostgreSQL and one Chroma server, one browser at a time."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from chatbot.store.database import sqlite_url
from tests.chroma_server import ChromaServer
from tests.postgres import Cluster, binaries, cluster

# How long an example takes says more about the machine than about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
_QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def chromium() -> str | None:
    """The path of a Chromium or Chrome of this machine."""
    return next(filter(None, map(shutil.which, _CHROMIUMS)), None)


@pytest.fixture(scope="session")
def sample_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample shop imported, to be read or copied, never changed.

    ``SHOPTALK_TEST_SHOP`` names one to be used by many runs; it is filled by the first of them.
    """
    named = os.environ.get("SHOPTALK_TEST_SHOP", "")
    folder = Path(named) if named else tmp_path_factory.mktemp("sample-shop")
    marker = folder / "sample" / "imported"
    if not marker.exists():
        subprocess.run([sys.executable, "-m", "chatbot.cli.main", "import", "sample", "--data", str(folder)], check=True, timeout=600)
        marker.touch()
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A real PostgreSQL server, for as long as the tests run."""
    found = binaries()
    if found is None:
        pytest.skip("there is no PostgreSQL here: neither initdb on the path nor anything in /usr/lib/postgresql")
    with cluster(found) as running:
        yield running


@pytest.fixture(scope="session")
def chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    """A real Chroma server, for as long as the tests run."""
    server = ChromaServer(tmp_path_factory.mktemp("chroma-server"))
    server.start()
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.integration)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database: a file, and the real thing."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "deep" / "shop.db")
        return
    server: Cluster = request.getfixturevalue("postgres")
    with server.database() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; it is closed with each module, for its event loop would be in the way of others."""
    found = chromium()
    if found is None:
        pytest.skip(f"there is no browser here: none of {', '.join(_CHROMIUMS)}")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=_QUIET)
        yield started
        started.close()
