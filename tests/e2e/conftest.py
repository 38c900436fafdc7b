"""The real server with the sample shop: with the packaged model, and without any."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.server import Server, packaged_model


@pytest.fixture(scope="session")
def server(sample_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the packaged language model, where it is installed."""
    yield from _serving(sample_shop, tmp_path_factory.mktemp("shop"), packaged_model())


@pytest.fixture(scope="session")
def plain_server(sample_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server without a language model, for tests that say much."""
    yield from _serving(sample_shop, tmp_path_factory.mktemp("plain-shop"), "none")


def _serving(imported: Path, data: Path, llm: str) -> Iterator[Server]:
    shutil.copytree(imported, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("shoptalk.db*"))
    server = Server(data, llm, env={"SHOPTALK_ADMIN_KEY": "an admin key for tests"})
    server.start()
    try:
        yield server
    finally:
        server.stop()
