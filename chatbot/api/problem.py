"""Errors as problem documents (RFC 9457). None of them shows how the program looks inside."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from retrievers.outage import VectorsUnreachable

_MEDIA_TYPE = "application/problem+json"
_MOST = 20
_log = logging.getLogger(__name__)

#: Headers of every answer that is meant for programs.
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Problem(Exception):
    """Raised wherever a request can't be granted. ``kind`` names the case for programs, ``detail`` tells a person what to do."""

    def __init__(
        self, status: int, detail: str, *, kind: str = "", headers: Mapping[str, str] | None = None, more: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.kind = kind
        self.headers = dict(headers or {})
        self.more = dict(more or {})

    def response(self) -> Response:
        document = {
            "type": f"urn:shoptalk:{self.kind}" if self.kind else "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
        }
        return JSONResponse({**document, **self.more}, self.status, headers=self.headers, media_type=_MEDIA_TYPE)


def handle(app: FastAPI) -> None:
    """Make every error of this application a problem document."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(OperationalError, _away)
    app.add_exception_handler(VectorsUnreachable, _away)
    app.add_exception_handler(Exception, _crash)


async def _problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return error.response()


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = {
        404: "There is nothing at this address.",
        405: "This address does not take that method.",
        413: "The request is too large.",
    }
    detail = known.get(error.status_code, str(error.detail))
    return Problem(error.status_code, detail, headers=error.headers).response()


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    if any(e["type"] == "json_invalid" for e in found):
        return Problem(400, "The body is not valid JSON.", kind="bad-json").response()
    if any(e["loc"] == ("body",) for e in found) and not _is_json(request):
        return Problem(415, "Send the body as application/json.", kind="not-json").response()
    errors = [{"where": _plain(".".join(str(p) for p in e["loc"])), "what": _plain(str(e["msg"]))} for e in found[:_MOST]]
    first = f"{errors[0]['where']}: {errors[0]['what']}" if errors else "The request is not valid."
    return Problem(422, first, kind="invalid", more={"errors": errors}).response()


async def _away(request: Request, error: Exception) -> Response:
    """The database or the vectors can't be asked: nothing that the caller could mend."""
    _log.error("%s %s: %s", request.method, request.url.path, error)
    return Problem(503, "A part of the shop does not answer. Please try again in a moment.", kind="unavailable", headers={"Retry-After": "5"}).response()


async def _crash(request: Request, error: Exception) -> Response:
    _log.error("%s %s crashed", request.method, request.url.path, exc_info=error)
    response = Problem(500, "Something went wrong on our side. Please try again.", kind="crash").response()
    response.headers.update(SAFE_HEADERS)  # this answer passes no middleware
    return response


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _plain(text: str) -> str:
    """What came from the request, fit to be shown: short, and without halves of surrogate pairs."""
    return text[:200].encode("utf-8", "replace").decode("utf-8")
