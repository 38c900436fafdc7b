"""Serves the page of a fake shop: ``python -m tests.ui.serve PORT PACE``."""

import sys
import tempfile
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from tests.ui.fake_shop import FakeShop
from tests.ui.shelf import draw
from ui.brand import Brand
from ui.page import mount
from ui.texts import LANGUAGES, Texts
from ui.tongue import InTheirLanguage, address


def app(shop: FakeShop, pictures: Path) -> FastAPI:
    made = FastAPI(redirect_slashes=False)
    draw(pictures)
    made.mount("/pictures", StaticFiles(directory=pictures))
    made.add_middleware(InTheirLanguage)
    for tongue in reversed(LANGUAGES):
        mount(made, shop, Brand("Fjell & Field"), Texts.of(tongue), path=address("/", tongue).rstrip("/") or "/")
    return made


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        uvicorn.run(app(FakeShop(float(sys.argv[2])), Path(folder)), port=int(sys.argv[1]), log_level="critical")
