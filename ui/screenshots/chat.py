"""Pictures of the chat page: a shopper's conversation with the sample shop."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from ui.screenshots.stage import DARK, LIGHT, PHONE, Look, keep, window

WISH = "I need a warm waterproof jacket under $150, nothing with down"
QUESTION = "How long do I have to send something back?"
_TURN_MS = 120_000


def take(browser: Browser, address: str, folder: Path) -> None:
    for look in (LIGHT, DARK, PHONE):
        with window(browser, look) as context:
            page = context.new_page()
            page.goto(address)
            page.wait_for_selector(".talk.ready")
            _walk(page, look, folder)


def _walk(page: Page, look: Look, folder: Path) -> None:
    keep(page, folder, f"welcome-{look.name}")
    say(page, WISH)
    _like_and_save(page)
    keep(page, folder, f"jackets-{look.name}")
    _look_at_the_first(page, look, folder)
    if look is PHONE:
        page.click(".opener")
        keep(page, folder, "profile-phone")
        return
    _compare_saved(page, look, folder)
    say(page, QUESTION)
    keep(page, folder, f"handbook-{look.name}")


def say(page: Page, text: str) -> None:
    page.fill("#message", text)
    page.keyboard.press("Enter")
    _settle(page)


def _settle(page: Page) -> None:
    page.wait_for_selector(".talk.busy", state="attached")
    page.wait_for_selector(".talk:not(.busy)", timeout=_TURN_MS)


def _like_and_save(page: Page) -> None:
    page.locator(".card [data-act=like]").nth(0).click()
    for place in (0, 1):
        page.locator(".card [data-act=shortlist]").nth(place).click()
    page.locator(".badge", has_text="2").wait_for()
    page.wait_for_selector(".toast", state="hidden")
    page.locator(".shelf").first.evaluate("shelf => shelf.scrollTo(0, 0)")


def _look_at_the_first(page: Page, look: Look, folder: Path) -> None:
    page.locator(".card .open").first.click()
    page.wait_for_selector(".detail")
    keep(page, folder, f"item-{look.name}")
    page.keyboard.press("Escape")


def _compare_saved(page: Page, look: Look, folder: Path) -> None:
    page.click("[data-tool=saved]")
    page.wait_for_selector(".keep")
    keep(page, folder, f"saved-{look.name}")
    page.click("[data-drawer=compare]")
    _settle(page)
    keep(page, folder, f"compare-{look.name}")
