"""What is done at the page of the fake shop in a real browser."""

from contextlib import closing
from socket import create_connection

from playwright.sync_api import BrowserContext, Page, expect

WIDE, PHONE = (1280, 900), (390, 844)
WISH = "I need a waterproof jacket under $200 for hiking"


def arrive(context: BrowserContext, port: int) -> Page:
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}/")
    expect(page.locator(".talk.ready")).to_be_visible(timeout=20_000)
    return page


def say(page: Page, text: str) -> None:
    page.fill("#message", text)
    page.keyboard.press("Enter")
    settled(page)


def settled(page: Page) -> None:
    expect(page.locator(".talk.busy")).to_have_count(0, timeout=10_000)


def show_profile(page: Page) -> None:
    if page.locator(".opener").is_visible():
        page.click(".opener")


def answers(port: int) -> bool:
    try:
        with closing(create_connection(("127.0.0.1", port), timeout=1)):
            return True
    except OSError:
        return False


def no_overflow(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def start_over(page: Page) -> None:
    tool(page, "restart")


def tool(page: Page, name: str) -> None:
    """A tool of the header, which on a phone lies in a menu."""
    if not page.locator(f"[data-tool={name}]").is_visible():
        page.click("[data-tools]")
    page.click(f"[data-tool={name}]")
