"""``shoptalk serve``: the page and the API over HTTP."""

import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from fastapi import FastAPI
from pydantic import SecretStr

from chatbot.settings import Settings


def run(settings: Settings, *, workers: int = 1) -> None:
    """Serve until interrupted. More than one worker needs a database and a Chroma server that they share."""
    if workers > 1:
        _run_many(settings, workers)
        return
    _listen(settings)


def _listen(settings: Settings) -> None:
    from chatbot.compose import open_shop
    from ui.serve import page_of

    _warn_of_open_doors(settings)
    sock = _bind(settings)
    host, port = sock.getsockname()[:2]
    with open_shop(settings) as shop:
        app = page_of(shop, settings)
        config = uvicorn.Config(
            _announcing(app, f"http://{host}:{port}/", bool(settings.allowed_origins)), log_level="warning", timeout_graceful_shutdown=3
        )
        uvicorn.Server(config).run(sockets=[sock])


def _warn_of_open_doors(settings: Settings) -> None:
    if settings.host not in ("127.0.0.1", "::1", "localhost") and settings.identity_secret is None:
        print(
            "Anyone who reaches this server can claim any user id: "
            "set SHOPTALK_IDENTITY_SECRET, or let only your own backend reach it.",
            file=sys.stderr,
            flush=True,
        )


def _bind(settings: Settings) -> socket.socket:
    """The listening socket, taken before anything slow is loaded. Raises OSError with what to do when the port is taken."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((settings.host, settings.port))
    except OSError as error:
        sock.close()
        raise OSError(
            f"can't listen on {settings.host}:{settings.port}: {error.strerror}; choose another port with --port"
        ) from error
    return sock


def _as_text(value: object) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _announcing(app: FastAPI, address: str, site: bool) -> FastAPI:
    inner = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(served: Any) -> AsyncIterator[Any]:
        async with inner(served) as state:
            print(f"Shoptalk is ready at {address}", flush=True)
            if site:
                print(f'The line for your pages: <script async src="{address}widget.js"></script>', flush=True)
            yield state

    app.router.lifespan_context = lifespan
    return app


def _run_many(settings: Settings, workers: int) -> None:
    """Worker processes read the settings from the environment that they inherit."""
    for name, value in settings.model_dump(exclude_none=True, exclude_defaults=True).items():
        os.environ[f"SHOPTALK_{name.upper()}"] = _as_text(value)
    _warn_of_open_doors(settings)
    print(f"Shoptalk starts {workers} workers at http://{settings.host}:{settings.port}/", flush=True)
    uvicorn.run(
        "ui.serve:worker", factory=True, host=settings.host, port=settings.port, workers=workers, log_level="warning"
    )
