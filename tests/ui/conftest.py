"""A real server with the page of the fake shop."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, expect

from tests.ui.browsing import PHONE, WIDE
from tests.ui.fake_shop import FakeShop
from tests.ui.serve import app

# A machine that does other work, too, may take its time.
expect.set_options(timeout=20_000)
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


@pytest.fixture
def shop(serve: Serve, port: int) -> FakeShop:
    shop = FakeShop()
    serve(shop, port)
    return shop


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    chosen: tuple[int, int] = request.param
    return chosen


@pytest.fixture
def context(browser: Browser, size: tuple[int, int]) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    yield context
    context.close()


def wait_until(holds: Callable[[], bool], *, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            pytest.fail(f"did not come about in {seconds} s")
        time.sleep(0.05)
