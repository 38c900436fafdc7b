"""Serves the page of a fake shop: ``python -m tests.ui.serve PORT PACE``."""

import sys
import tempfile
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from tests.ui.fake_shop import FakeShop
from tests.ui.shelf import draw
from ui.page import mount


def app(shop: FakeShop, pictures: Path) -> FastAPI:
    made = FastAPI()
    draw(pictures)
    made.mount("/pictures", StaticFiles(directory=pictures))
    return mount(made, shop, store_name="Fjell & Field")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        uvicorn.run(app(FakeShop(float(sys.argv[2])), Path(folder)), port=int(sys.argv[1]), log_level="critical")
