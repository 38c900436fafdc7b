"""The pages of the example shop: what the guide promises of them, in a real browser."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import PHONE, Watch, overflows
from tests.e2e.widget.foreign import TURN_MS, Widget
from tests.shopfloor import Echo
from tests.ui.widget.test_stream import answering

pytestmark = pytest.mark.integration

EXAMPLE = Path(__file__).parents[3] / "examples" / "shop"
JACKET = "harbor-rain-jacket"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example's pages, made by its own script, with a small shop that answers."""
    folder = tmp_path_factory.mktemp("example")
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "site")))
    threading.Thread(target=served.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{served.server_address[1]}"
    with answering(folder, Echo(), address) as server:
        subprocess.run([sys.executable, str(EXAMPLE / "make_pages.py"), "--out", str(folder / "site"), "--server", server], check=True, timeout=120)
        yield address
    served.shutdown()
    served.server_close()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(browser: Browser, site: str, watch: Watch) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    watch.over(context)
    page = context.new_page()
    page.add_init_script("window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective));")
    page.goto(site)
    yield page
    context.close()


def test_one_line_of_the_page_knows_of_the_chat():
    for name in ("index.html", "product.html"):
        lines = [line for line in (EXAMPLE / name).read_text("utf-8").splitlines() if "widget" in line or "shoptalk" in line]
        assert len(lines) == 1, name
        assert re.fullmatch(r'\s*<script async src="\{\{ server \}\}/widget\.js"( data-product="\{\{ item\.id \}\}")?></script>', lines[0])


def test_the_chat_answers_in_the_page_and_fills_its_cart(page: Page):
    page.get_by_role("button", name="Ask us what to take").click()
    widget = Widget(page)
    expect(widget.panel).to_be_visible()
    widget.say("a tent for two")
    widget.part(".cart").first.click()
    expect(page.locator("[data-cart-count]")).to_have_text("1")
    expect(widget.part(".cart").first).to_have_text("In your cart")
    assert page.evaluate("violations") == []


def test_a_products_page_opens_the_chat_with_a_question(page: Page, site: str):
    page.locator(f'a[href="/products/{JACKET}"]').click()
    page.wait_for_url(f"{site}/products/{JACKET}/")
    page.get_by_role("button", name="Ask about it").click()
    expect(Widget(page).part("p.said")).to_have_text("Is this right for a rainy day?", timeout=TURN_MS)
    Widget(page).settled()
    page.get_by_role("button", name="Add to cart", exact=True).first.click()
    expect(page.locator("[data-cart-count]")).to_have_text("1")
    assert page.evaluate("violations") == []


def test_every_picture_and_link_of_the_first_page_is_there(page: Page, site: str):
    for address in {a.get_attribute("href") or "" for a in page.locator("main a").all()[:12]}:
        assert page.request.get(site + address).ok, address
    for picture in {i.get_attribute("src") or "" for i in page.locator("main img").all()}:
        assert page.request.get(site + picture).ok, picture


@pytest.mark.parametrize("path", ["/", f"/products/{JACKET}/"])
def test_the_pages_fit_a_phone_and_have_no_barriers(browser: Browser, site: str, path: str):
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, bypass_csp=True, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site + path)
    assert not overflows(page)
    assert violations(page) == []
    context.close()
