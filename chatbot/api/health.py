"""Whether the program lives, whether it can serve, and how it does."""

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import Response

from chatbot.api.entry import TheShop
from chatbot.api.metrics import Meter
from chatbot.api.problem import Problem

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """Whether the program lives."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz(shop: TheShop) -> dict[str, object]:
    """Whether the shop can serve; 503 with what is missing while it can't. One that serves with something missing is ``impaired``, which is no reason to
    send shoppers away."""
    missing = list(shop.ready())
    if missing:
        raise Problem(503, f"Not ready: {'; '.join(missing)}.", kind="not-ready", more={"missing": missing})
    impaired = list(shop.impaired())
    return {"status": "impaired" if impaired else "ready", "missing": impaired}


@router.get("/metrics", response_model=None)
def metrics(request: Request) -> Response:
    """Counts and times in the Prometheus text format."""
    meter: Meter = request.app.state.meter
    return Response(meter.text(), media_type=CONTENT_TYPE_LATEST)
