"""A shop's own site, which knows nothing of Shoptalk but one line of markup: another origin, a strict policy, and a style that means no good."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from playwright.sync_api import Locator, Page, expect

TURN_MS = 30_000
#: Kept on the window of every page: what the policy forbade, and what the widget told the page.
WATCH = """
window.seen = {violations: [], events: [], typed: []};
addEventListener("securitypolicyviolation", (e) => seen.violations.push(`${e.violatedDirective} ${e.blockedURI}`));
for (const name of ["open", "close", "item-click", "add-to-cart"]) {
  document.addEventListener(`shoptalk:${name}`, (e) => {
    seen.events.push({name, id: e.detail.id, title: e.detail.title, composed: e.composed});
    if (seen.prevent?.includes(name)) e.preventDefault();
  });
}
addEventListener("keydown", (e) => seen.typed.push(e.key));
"""
#: What a page does that knows who is there before the widget has come.
EARLY = "customElements.whenDefined('shoptalk-chat').then(() => document.querySelector('shoptalk-chat').identify({userId: 'dora'}));"
HOSTILE = """
* { color: red !important; font-size: 40px !important; opacity: .3 !important; transform: rotate(7deg) !important; transition: all 9s !important; }
html, body { font-size: 40px; line-height: 3; text-transform: uppercase; letter-spacing: 1em; }
div, dialog, article, header, footer, form, ul, li, h2, h3, p, textarea, shoptalk-chat { display: none !important; visibility: hidden !important; pointer-events: none !important; }
button { width: 400px !important; height: 300px !important; background: lime !important; border: 20px solid !important; position: static !important; }
shoptalk-chat, shoptalk-chat * { --ink: red; --accent: lime; all: unset !important; width: 5px !important; filter: blur(20px) !important; }
.cover { display: block !important; visibility: visible !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: #fafafa !important; transform: none !important; opacity: 1 !important; }
[hidden] { display: block !important; }
"""


@dataclass
class ForeignShop:
    """The site: pages by path, each with the widget's line in it, under a policy that allows nothing but that."""

    port: int
    server: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    style: str = "body { font: 17px/1.5 Georgia, serif; margin: 48px; }"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def other_name(self) -> str:
        """The same site under another name, which is another origin."""
        return f"http://localhost:{self.port}"

    @property
    def policy(self) -> str:
        server = self.server
        return (
            f"default-src 'none'; script-src 'self' {server}; style-src 'self'; connect-src {server}; img-src {server};"
            " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
        )

    def line(self, **data: str) -> str:
        """The one line of markup, with attributes."""
        given = "".join(f' data-{name}="{value}"' for name, value in data.items())
        return f'<script async src="{self.server}/widget.js"{given}></script>'

    def page(self, line: str, body: str = "") -> str:
        return (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<title>The shop</title><link rel="stylesheet" href="/shop.css"><script src="/watch.js"></script>{line}</head>'
            f'<body><main><h1>The shop</h1><p>Fine things. <a id="other" href="/other">Another page</a></p>{body}</main></body></html>'
        )

    def answer(self, path: str) -> tuple[str, str]:
        """The content type and the text of a path."""
        if path == "/shop.css":
            return "text/css", self.style
        if path == "/watch.js":
            return "text/javascript", WATCH
        if path == "/early.js":
            return "text/javascript", EARLY
        return "text/html; charset=utf-8", self.pages.get(path) or self.page(self.line())


@contextmanager
def foreign_shop() -> Iterator[ForeignShop]:
    """A site that is served as long as this is open."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, text = shop.answer(self.path.partition("?")[0])
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", shop.policy)
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: Any) -> None:
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shop = ForeignShop(served.server_address[1])
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    try:
        yield shop
    finally:
        served.shutdown()
        served.server_close()
        thread.join(timeout=10)


@dataclass(frozen=True)
class Widget:
    """The widget in a page, as a shopper sees and uses it."""

    page: Page
    within: str = "shoptalk-chat"

    def part(self, selector: str) -> Locator:
        return self.page.locator(f"{self.within} {selector}")

    @property
    def launcher(self) -> Locator:
        return self.part(".launcher")

    @property
    def panel(self) -> Locator:
        return self.part(".panel")

    @property
    def box(self) -> Locator:
        return self.part("textarea")

    def open(self) -> "Widget":
        self.launcher.click()
        expect(self.part(".hello, .entry").first).to_be_visible(timeout=TURN_MS)
        return self

    def say(self, text: str, *, answered: bool = True) -> None:
        """Type it and press Enter; wait for the answer."""
        self.box.fill(text)
        self.box.press("Enter")
        expect(self.part("p.said").last).to_have_text(text)
        if answered:
            self.settled()

    def settled(self) -> None:
        expect(self.part(".entry[aria-busy=true]")).to_have_count(0, timeout=TURN_MS)
        expect(self.part(".send[value=send]")).to_be_visible(timeout=TURN_MS)

    def said(self) -> list[str]:
        return self.part("p.said").all_text_contents()

    def answer(self) -> str:
        """The words of the newest answer."""
        return " ".join(self.part(".entry:last-child").locator(".lead, .rest").all_text_contents()).strip()

    def titles(self) -> list[str]:
        """The titles of the newest answer's cards."""
        return self.part(".entry:last-child .card h3").all_text_contents()

    def kept(self, field: str) -> Any:
        """What the browser keeps of the conversation for all tabs."""
        script = "field => Object.entries(localStorage).filter(([k]) => k.startsWith('shoptalk ')).map(([, v]) => JSON.parse(v)[field])[0]"
        return self.page.evaluate(script, field)

    def seen(self, what: str) -> Any:
        """What the page saw: violations, events, typed."""
        return self.page.evaluate("what => window.seen[what]", what)
