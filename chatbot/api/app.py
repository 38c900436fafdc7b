"""The HTTP application."""

from collections.abc import Callable

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from chatbot.api import brand, conversations, health, insights, items, media, profile, search
from chatbot.api.agent import follow_up, holding, prompting, queue, sign_in
from chatbot.api.guard import SafeHeaders, SizeLimit
from chatbot.api.metrics import Meter
from chatbot.api.problem import handle
from chatbot.settings import Settings
from chatbot.shop import Shop

_AGENTS = (sign_in, queue, holding, prompting, follow_up)
_NOUNS = (conversations, profile, search, items, *_AGENTS, insights)
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]


def create_app(shop: Shop, settings: Settings, *, page: Callable[[FastAPI], FastAPI] | None = None) -> FastAPI:
    """The API over a shop. ``page`` mounts what is at ``/``, when all routes of the API are there."""
    app = FastAPI(title="Shoptalk", version="1", docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.shop, app.state.settings, app.state.meter = shop, settings, Meter(shop.waits, shop.helpdesk.load)
    shop.watch(app.state.meter.hear)
    shop.helpdesk.watch(app.state.meter.answered)
    for noun in _NOUNS:
        app.include_router(noun.router, prefix="/v1")
    app.include_router(health.router)
    app.include_router(media.router)
    app.include_router(brand.router)
    app.add_api_route("/v1/{rest:path}", _nowhere, methods=_METHODS, include_in_schema=False, response_model=None)
    handle(app)
    app.add_middleware(SizeLimit, limits={"/v1/items": settings.items_limit, "/v1": settings.body_limit})
    app.add_middleware(SafeHeaders)
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.allowed_origins),
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Last-Event-ID"],
        )
    return page(app) if page else app


async def _nowhere(request: Request) -> Response:
    """Keeps unknown addresses under ``/v1`` from falling through to the page at ``/``."""
    below = {**request.scope, "root_path": request.scope.get("root_path", "") + "/v1"}
    routes = [r for noun in _NOUNS for r in noun.router.routes if r.matches(below)[0] is Match.PARTIAL]
    allowed = sorted({m for r in routes for m in (getattr(r, "methods", None) or ())})
    if allowed:
        raise HTTPException(405, headers={"Allow": ", ".join(allowed)})
    raise HTTPException(404)
