"""A foreign shop with the widget in its pages, and the server that the widget talks to."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.browsing import PHONE, WIDE, Watch
from tests.e2e.server import Server
from tests.e2e.widget.foreign import ForeignShop, Widget, foreign_shop

JACKET, ADMIN, AGENT = "jacket-skerry-lite-rain", "an admin key for tests", "an agents' key for tests"


@pytest.fixture(scope="package")
def shop() -> Iterator[ForeignShop]:
    with foreign_shop() as site:
        yield site


@pytest.fixture(scope="package")
def server(shop: ForeignShop, sample_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Shoptalk, which serves pages of the foreign shop, and of that shop alone."""
    data = tmp_path_factory.mktemp("widget-shop")
    shutil.copytree(sample_shop, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("shoptalk.db*"))
    running = Server(data, "none", env={"SHOPTALK_ALLOWED_ORIGINS": shop.url, "SHOPTALK_ADMIN_KEY": ADMIN, "SHOPTALK_AGENT_KEY": AGENT})
    running.start()
    shop.server = running.url
    elements = f'<shoptalk-chat id="one"></shoptalk-chat><shoptalk-chat id="two" side="left" theme="dark" server="{shop.server}"></shoptalk-chat>'
    shop.pages = {
        "/product": shop.page(shop.line(product=JACKET)),
        "/two": shop.page(shop.line(), elements),
        "/chinese": shop.page(shop.line(lang="zh-CN")),
        "/module": shop.page(f'<script type="module" src="{shop.server}/widget.js"></script>'),
        "/covered": shop.page(shop.line(), '<div class="cover">Buy now!</div>'),
    }
    try:
        yield running
    finally:
        running.stop()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(browser: Browser, server: Server, watch: Watch) -> Iterator[Page]:
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    watch.over(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture
def widget(page: Page, shop: ForeignShop) -> Widget:
    """The widget in the site's first page, still closed."""
    page.goto(shop.url)
    return Widget(page)
