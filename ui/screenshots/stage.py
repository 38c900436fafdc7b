"""What pictures are taken of and with: a server of the sample shop, windows of a size, files as small as PNG gets."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

SHOPTALK = [sys.executable, "-m", "chatbot.cli.main"]
STORE = "Fernway General"
#: Who works at the pictured shop, and the password of all of them.
AGENT, ADMIN, PASSWORD = "Robin Vale", "Ada Lindqvist", "a password for pictures"
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

    @property
    def phone(self) -> bool:
        return self.width < 600


LIGHT, DARK = Look("light", 1280, 960), Look("dark", 1280, 960, dark=True)
PHONE = Look("phone", 390, 844, dots=2)


@contextmanager
def serving(data: Path, settings: Mapping[str, str] | None = None, *, before: Callable[[Path], None] = lambda copy: None) -> Iterator[str]:
    """The address of a server over a copy of the data folder, with these settings of the environment; ``before`` is done to the copy first."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "data"
        shutil.copytree(data, copy, ignore=shutil.ignore_patterns("shoptalk.db*"))
        before(copy)
        _hire(copy)
        environment = {**os.environ, "SHOPTALK_STORE_NAME": STORE, **(settings or {})}
        command = [*SHOPTALK, "serve", "--port", "0", "--data", str(copy)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as server:
            assert server.stdout is not None
            found = (re.search(r"ready at (\S+)", line) for line in server.stdout)
            try:
                yield next(f[1] for f in found if f)
            finally:
                server.terminate()


@contextmanager
def window(browser: Browser, look: Look) -> Iterator[BrowserContext]:
    """A browser of somebody new, who reads English."""
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme="dark" if look.dark else "light",
        device_scale_factor=look.dots,
        has_touch=look.phone,
        is_mobile=look.phone,
        reduced_motion="reduce",
        locale="en-US",
    )
    yield context
    context.close()


def sign_in(context: BrowserContext, address: str, name: str, path: str) -> Page:
    """A page for the shop's own people, as one of them sees it."""
    page = context.new_page()
    page.goto(f"{address.rstrip('/')}{path}")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    return page


def keep(page: Page, folder: Path, name: str) -> None:
    """The window as a file in this folder."""
    page.mouse.move(0, 0)
    page.wait_for_timeout(500)
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    file = folder / f"{name}.png"
    picture.save(file, optimize=True)
    if file.stat().st_size > _MOST_BYTES:
        picture.quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.name}: {picture.width} x {picture.height}, {file.stat().st_size // 1000} kB", flush=True)


def _hire(data: Path) -> None:
    for name, rank in ((AGENT, []), (ADMIN, ["--admin"])):
        command = [*SHOPTALK, "staff", "add", name, *rank, "--data", str(data)]
        subprocess.run(command, input=f"{PASSWORD}\n", text=True, check=True, stdout=subprocess.DEVNULL)
