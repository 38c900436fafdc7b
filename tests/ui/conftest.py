"""A real server with the page of the fake shop."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn

from tests.ui.fake_shop import FakeShop
from tests.ui.serve import app

#: Starts a server of a shop on a port and gives the means to stop it.
Serve = Callable[[FakeShop, int], Callable[[], None]]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    stops: list[Callable[[], None]] = []

    def start(shop: FakeShop, port: int) -> Callable[[], None]:
        config = uvicorn.Config(app(shop, tmp_path), port=port, log_level="critical")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        wait_until(lambda: server.started)

        def stop() -> None:
            server.should_exit = server.force_exit = True
            thread.join(timeout=10)

        stops.append(stop)
        return stop

    yield start
    for stop in stops:
        stop()


@pytest.fixture
def port() -> int:
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(holds: Callable[[], bool], *, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            pytest.fail(f"did not come about in {seconds} s")
        time.sleep(0.05)
