"""What a shopper's hands feel: from Enter to the first card painted, in the page and in the widget, and from a key to the next frame.

    python -m benchmarks.browser --data DATA [--llm none] [--turns 40] [--json]

Real Chromium against a server of its own over a copy of the data folder. A card counts as painted when a frame that has it
is done. Typing is timed in the page with nothing said yet and with a long conversation above the composer.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import httpx
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.latency import CONVERSATIONS
from benchmarks.served import served

_SITE_PAGE = "<!doctype html><html lang=en><title>A shop</title><h1>A shop</h1><script async src='{server}/widget.js'></script></html>"
_SIZE = {"width": 1280, "height": 900}
_TURN_MS = 120_000
_TYPED = "a warm jacket for long walks in the rain and wind"

_WATCH_CARDS = """([host, where]) => {
    const root = host ? document.querySelector(host).shadowRoot : document, list = root.querySelector(where);
    let began = 0, before = null;
    window.painted = null;
    root.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        [began, before, window.painted] = [performance.now(), list.lastElementChild, null];
    }, true);
    new MutationObserver(() => {
        const last = list.lastElementChild;
        if (!began || last === before || !last.querySelector("li.card")) return;
        const since = began;
        began = 0;
        requestAnimationFrame(() => {
            const done = new MessageChannel();
            done.port1.onmessage = () => { window.painted = performance.now() - since; };
            done.port2.postMessage(null);
        });
    }).observe(list, { childList: true, subtree: true });
}"""
_WATCH_KEYS = """() => {
    window.frames = [];
    document.querySelector("#message").addEventListener("keydown", () => {
        const since = performance.now();
        requestAnimationFrame(() => {
            const done = new MessageChannel();
            done.port1.onmessage = () => window.frames.push(performance.now() - since);
            done.port2.postMessage(null);
        });
    }, true);
}"""


@dataclass(frozen=True)
class Surface:
    """Where a shopper writes: the element around its shadow, if it has one, its list of turns, its text box, and when it rests."""

    name: str
    host: str
    turns: str
    box: str
    resting: str


PAGE = Surface("page", "", ".turns", "#message", ".talk:not(.busy)")
WIDGET = Surface("widget", "shoptalk-chat", ".log", "shoptalk-chat textarea", "shoptalk-chat article.entry:last-child[aria-busy=false]")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    options = _options(arguments)
    script: dict[str, list[str]] = yaml.safe_load(CONVERSATIONS.read_text("utf-8"))
    said = [text for texts in script.values() for text in texts] * 2
    with _stage(options.data, options.llm, options.browser) as (server, site, browser):
        addresses = ((PAGE, server), (WIDGET, site))
        cards = {surface.name: _figures(_first_cards(browser, address, surface, said, options.turns)) for surface, address in addresses}
        keys = {f"{length} messages": _figures(times) for length, times in _typing(browser, server, (0, options.messages))}
    result = {"llm": options.llm, "enter_to_first_card_ms": cards, "key_to_frame_ms": keys}
    if options.json:
        print(json.dumps(result))
    else:
        _print("From Enter to the first card painted, ms", cards)
        _print("From a key to the next frame, ms", keys)
    return 0


def _first_cards(browser: Browser, address: str, surface: Surface, said: Sequence[str], wanted: int) -> list[float]:
    """Milliseconds of the first ``wanted`` turns that show cards."""
    with _visitor(browser) as context:
        page = _page(context, address) if surface is PAGE else _site(context, address)
        page.evaluate(_WATCH_CARDS, [surface.host, surface.turns])
        times: list[float] = []
        for text in said:
            time = _turn(page, surface, text)
            times += [] if time is None else [time]
            if len(times) == wanted:
                break
        return times


def _turn(page: Page, surface: Surface, text: str) -> float | None:
    page.fill(surface.box, text)
    page.press(surface.box, "Enter")
    page.wait_for_timeout(50)
    page.wait_for_selector(surface.resting, timeout=_TURN_MS)
    page.wait_for_timeout(100)
    painted: float | None = page.evaluate("window.painted")
    return painted


def _typing(browser: Browser, server: str, lengths: Sequence[int]) -> Iterator[tuple[int, list[float]]]:
    """Milliseconds of every key, with so many messages of both sides above the composer."""
    with _visitor(browser) as context:
        page = _page(context, server)
        for length in lengths:
            _fill(page, server, length // 2)
            page.evaluate(_WATCH_KEYS)
            page.click("#message")
            page.keyboard.type(_TYPED, delay=60)
            page.wait_for_timeout(200)
            yield length, page.evaluate("window.frames")


def _fill(page: Page, server: str, turns: int) -> None:
    """Say something so often in the conversation of this page, and load it anew."""
    if not turns:
        return
    token = page.evaluate("JSON.parse(localStorage.getItem('shoptalk.keys')).tokens[0]")
    conversation = page.evaluate("document.querySelector('.talk').dataset.conversation")
    with httpx.Client(base_url=server, headers={"Authorization": f"Bearer {token}"}, timeout=_TURN_MS / 1000) as shop:
        for number in range(turns):
            text = ("a warm jacket", "a tent for two", "headphones", "boots without leather")[number % 4]
            shop.post(f"/v1/conversations/{conversation}/turns", json={"text": text}).raise_for_status()
    page.reload()
    page.wait_for_selector(".talk.ready")


def _page(context: BrowserContext, server: str) -> Page:
    page = context.new_page()
    page.goto(server)
    page.wait_for_selector(".talk.ready")
    return page


def _site(context: BrowserContext, site: str) -> Page:
    page = context.new_page()
    page.goto(site)
    page.wait_for_selector("shoptalk-chat", state="attached")
    page.evaluate("document.querySelector('shoptalk-chat').open()")
    page.wait_for_selector("shoptalk-chat .greeting")
    return page


@contextmanager
def _visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=_SIZE, reduced_motion="reduce", locale="en-US")  # type: ignore[arg-type]
    yield context
    context.close()


@contextmanager
def _stage(data: Path, llm: str, browser: str | None) -> Iterator[tuple[str, str, Browser]]:
    """A server over a copy of the data, the address of a site that has the widget, and a browser."""
    with TemporaryDirectory() as folder, ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as foreign:
        copy = Path(folder) / "data"
        shutil.copytree(data, copy, ignore=shutil.ignore_patterns("shoptalk.db*"))
        site = f"http://127.0.0.1:{foreign.server_port}"
        os.environ["SHOPTALK_ALLOWED_ORIGINS"] = site
        with served(copy, llm) as server, sync_playwright() as playwright:
            foreign.RequestHandlerClass = _selling(_SITE_PAGE.format(server=server).encode())
            Thread(target=foreign.serve_forever, daemon=True).start()
            started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
            yield server, site, started
            started.close()
            foreign.shutdown()


def _selling(page: bytes) -> type[BaseHTTPRequestHandler]:
    """Serves one page at every address."""

    class Seller(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is to be printed between the figures."""

    return Seller


def _figures(times: Sequence[float]) -> dict[str, float]:
    """How many there are, the median, the 95th of a hundred, and the worst."""
    ordered = sorted(times)
    if not ordered:
        return {"count": 0}
    return {
        "count": len(ordered),
        "p50": round(ordered[len(ordered) // 2], 1),
        "p95": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1),
        "most": round(ordered[-1], 1),
    }


def _print(title: str, rows: dict[str, dict[str, float]]) -> None:
    table = Table(title=title)
    for column in ("", "count", "p50", "p95", "most"):
        table.add_column(column, justify="right" if column else "left")
    for name, figures in rows.items():
        table.add_row(name, *(str(figures.get(key, "")) for key in ("count", "p50", "p95", "most")))
    Console().print(table)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.browser", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, required=True, help="a data folder with a catalogue")
    parser.add_argument("--llm", default="none", help="the language model, as for 'shoptalk serve'")
    parser.add_argument("--turns", type=int, default=40, help="how many turns with cards to time on each surface")
    parser.add_argument("--messages", type=int, default=100, help="how many messages stand above the composer in the long conversation")
    parser.add_argument("--browser", default=shutil.which("chromium"), help="the browser's program; default the system's Chromium, else Playwright's")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
