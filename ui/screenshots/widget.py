"""Pictures of the widget in the pages of the example shop."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page

from ui.screenshots.stage import LIGHT, PHONE, SHOPTALK, Look, keep, serving, window

EXAMPLE = Path(__file__).parents[2] / "examples" / "shop"
_PRODUCT, _QUESTION, _WISH = "products/harbor-rain-jacket/", "does this come in green?", "a warm sweater under $120"
_TURN_MS = 120_000


def take(browser: Browser, _address: str, folder: Path) -> None:
    with _example() as site:
        for look in (LIGHT, PHONE):
            with window(browser, look) as context:
                page = context.new_page()
                page.goto(f"{site}/{_PRODUCT}")
                _talk(page, look, folder)


def _talk(page: Page, look: Look, folder: Path) -> None:
    page.click("shoptalk-chat .launcher")
    page.wait_for_selector("shoptalk-chat .examples button")
    if look is LIGHT:
        keep(page, folder, "widget-welcome-light")
    for text in (_QUESTION, _WISH):
        page.fill("shoptalk-chat textarea", text)
        page.keyboard.press("Enter")
        page.wait_for_selector("shoptalk-chat .entry:last-child[aria-busy=false]", timeout=_TURN_MS)
    keep(page, folder, f"widget-{look.name}")


@contextmanager
def _example() -> Iterator[str]:
    """The address of the example shop, with its catalogue at a Shoptalk of its own."""
    with TemporaryDirectory() as made, _site(Path(made) / "site") as site:
        data, export = Path(made) / "data", EXAMPLE / "products_export.csv"
        subprocess.run([*SHOPTALK, "import", str(export), "--site", site, "--data", str(data)], check=True, stdout=subprocess.DEVNULL)
        with serving(data, {"SHOPTALK_ALLOWED_ORIGINS": site, "SHOPTALK_STORE_NAME": "Tidewell"}) as address:
            command = [sys.executable, str(EXAMPLE / "make_pages.py"), "--out", f"{made}/site", "--server", address.rstrip("/")]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            yield site


@contextmanager
def _site(folder: Path) -> Iterator[str]:
    """A folder as a web site."""
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=served.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{served.server_address[1]}"
    finally:
        served.shutdown()
        served.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass
