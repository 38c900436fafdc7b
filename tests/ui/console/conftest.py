"""The console of the small shop on a port of this machine, and agents in front of it."""

import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from tests.ui.conftest import wait_until
from tests.ui.console.floor import BEN, PASSWORD, Clock, Floor

WIDE, PHONE = (1280, 860), (390, 844)

#: Opens the console for an agent: their name, the size of the window, dark or not.
SignIn = Callable[..., Page]


@pytest.fixture
def floor(tmp_path: Path) -> Floor:
    return Floor(tmp_path, Clock(datetime.now(UTC)))


@pytest.fixture
def address(floor: Floor) -> Iterator[str]:
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    door.listen()
    server = uvicorn.Server(uvicorn.Config(floor.app(), log_level="critical"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    wait_until(lambda: server.started)
    yield f"http://127.0.0.1:{door.getsockname()[1]}"
    server.should_exit = server.force_exit = True
    thread.join(timeout=10)


@pytest.fixture
def sign_in(browser: Browser, address: str) -> Iterator[SignIn]:
    contexts = []

    def enter(name: str = BEN, *, size: tuple[int, int] = WIDE, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", color_scheme="dark" if dark else "light", locale="en-US"
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{address}/agent/")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator(".console.ready")).to_be_visible(timeout=30_000)
        return page

    yield enter
    for context in contexts:
        context.close()
