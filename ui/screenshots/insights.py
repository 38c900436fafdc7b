"""Pictures of the merchant's view, after a season of shoppers."""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from ui.screenshots.stage import ADMIN, DARK, LIGHT, PHONE, Look, keep, sign_in, window

_SOON = 60_000


def season(data: Path) -> None:
    """Let simulated shoppers have been there for some weeks."""
    subprocess.run([sys.executable, "-m", "benchmarks.season", str(data)], check=True)


def take(browser: Browser, address: str, folder: Path) -> None:
    for look in (LIGHT, DARK, PHONE):
        with window(browser, look) as context:
            page = sign_in(context, address, ADMIN, "/insights/?by=week")
            _walk(page, look, folder)


def _walk(page: Page, look: Look, folder: Path) -> None:
    page.wait_for_selector(".answer[aria-busy=false] .tiles", timeout=_SOON)
    keep(page, folder, f"insights-{look.name}")
    if look is PHONE:
        return
    page.locator(".plot").first.evaluate("plot => scrollTo(0, plot.closest('section').offsetTop - 84)")
    page.locator(".drawing").first.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    keep(page, folder, f"insights-demand-{look.name}")
