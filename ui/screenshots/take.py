"""Takes the pictures that lie in this folder: every surface of the sample shop, in a real browser.

    python -m ui.screenshots.take [DATA] [SURFACE...]

DATA is a data folder with the sample shop imported; without it the sample is imported into a temporary one. Without a
SURFACE all of them are taken.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from ui.screenshots import chat, console, insights, widget
from ui.screenshots.stage import SHOPTALK, serving

FOLDER = Path(__file__).parent
#: A surface takes its pictures with a browser at the address of a server, into a folder.
Surface = Callable[[Browser, str, Path], None]
SURFACES: dict[str, Surface] = {
    "chat": chat.take,
    "console": console.take,
    "widget": widget.take,
}
#: Those that look back on a season of shoppers have a server of their own.
LATER: dict[str, Surface] = {
    "insights": insights.take,
}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def main() -> None:
    given = sys.argv[1:]
    known = {**SURFACES, **LATER}
    chosen = [name for name in given if name in known] or list(known)
    folders = [Path(name) for name in given if name not in known]
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        raise SystemExit(f"there is no browser here: none of {', '.join(_BROWSERS)}")
    with _sample(*folders[:1]) as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        if names := [name for name in chosen if name in SURFACES]:
            with serving(data) as address:
                for name in names:
                    SURFACES[name](browser, address, FOLDER)
        if names := [name for name in chosen if name in LATER]:
            with serving(data, before=insights.season) as address:
                for name in names:
                    LATER[name](browser, address, FOLDER)
        browser.close()


@contextmanager
def _sample(data: Path | None = None) -> Iterator[Path]:
    if data is not None:
        yield data
        return
    with TemporaryDirectory() as folder:
        subprocess.run([*SHOPTALK, "import", "sample", "--data", folder], check=True)
        yield Path(folder)


if __name__ == "__main__":
    main()
