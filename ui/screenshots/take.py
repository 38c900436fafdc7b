"""Takes the screenshots that lie in this folder: a shopper's conversation with the sample shop, in a real browser.

    python ui/screenshots/take.py [DATA]

DATA is a data folder with the sample shop imported; without it the sample is imported into a temporary one.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).parent
WISH = "I need a warm waterproof jacket under $150, nothing with down"
QUESTION = "How long do I have to send something back?"
_SHOPTALK = [sys.executable, "-m", "chatbot.cli.main"]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_TURN_MS = 120_000
#: Pictures that are larger are kept with 256 colors.
_MOST_BYTES = 250_000


@dataclass(frozen=True)
class Look:
    """A screen to take pictures of: its name in the files' names, its size in CSS pixels, how many dots a pixel has."""

    name: str
    width: int
    height: int
    dark: bool = False
    dots: int = 1


LIGHT, DARK = Look("light", 1280, 960), Look("dark", 1280, 960, dark=True)
PHONE = Look("phone", 390, 844, dots=2)


@contextmanager
def serving(data: Path) -> Iterator[str]:
    """The address of a server over a copy of the data folder."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "data"
        shutil.copytree(data, copy, ignore=shutil.ignore_patterns("shoptalk.db*"))
        environment = {**os.environ, "SHOPTALK_STORE_NAME": "Fernway General"}
        command = [*_SHOPTALK, "serve", "--port", "0", "--data", str(copy)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as server:
            assert server.stdout is not None
            found = (re.search(r"ready at (\S+)", line) for line in server.stdout)
            try:
                yield next(f[1] for f in found if f)
            finally:
                server.terminate()


@contextmanager
def visiting(browser: Browser, address: str, look: Look) -> Iterator[Page]:
    """The page as a new shopper sees it."""
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme="dark" if look.dark else "light",
        device_scale_factor=look.dots,
        has_touch=look is PHONE,
        is_mobile=look is PHONE,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".talk.ready")
    yield page
    context.close()


def say(page: Page, text: str) -> None:
    page.fill("#message", text)
    page.keyboard.press("Enter")
    settle(page)


def settle(page: Page) -> None:
    page.wait_for_selector(".talk.busy", state="attached")
    page.wait_for_selector(".talk:not(.busy)", timeout=_TURN_MS)


def like_and_save(page: Page) -> None:
    page.locator("[data-act=like]").nth(0).click()
    page.locator("[data-act=shortlist]").nth(1).click()
    page.wait_for_selector(".kept", state="attached")
    page.wait_for_selector(".toast", state="hidden")
    page.locator(".shelf").first.evaluate("shelf => shelf.scrollTo(0, 0)")


def compare(page: Page) -> None:
    for place in (0, 1):
        page.locator("[data-act=compare]").nth(place).click()
    page.click("[data-compare=go]")
    settle(page)


def keep(page: Page, name: str) -> None:
    """The window as a file in this folder, as small as PNG gets."""
    page.mouse.move(0, 0)
    page.wait_for_timeout(500)
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    file = FOLDER / f"{name}.png"
    picture.save(file, optimize=True)
    if file.stat().st_size > _MOST_BYTES:
        picture.quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.name}: {picture.width} x {picture.height}, {file.stat().st_size // 1000} kB", flush=True)


def take(browser: Browser, address: str) -> None:
    for look in (LIGHT, DARK, PHONE):
        with visiting(browser, address, look) as page:
            keep(page, f"welcome-{look.name}")
            say(page, WISH)
            like_and_save(page)
            keep(page, f"jackets-{look.name}")
            if look is PHONE:
                page.click(".opener")
                keep(page, "profile-phone")
                continue
            compare(page)
            keep(page, f"compare-{look.name}")
            say(page, QUESTION)
            keep(page, f"handbook-{look.name}")


def main() -> None:
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        raise SystemExit(f"there is no browser here: none of {', '.join(_BROWSERS)}")
    with TemporaryDirectory() as folder:
        data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)
        if len(sys.argv) < 2:
            subprocess.run([*_SHOPTALK, "import", "sample", "--data", str(data)], check=True)
        with serving(data) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
            take(browser, address)
            browser.close()


if __name__ == "__main__":
    main()
