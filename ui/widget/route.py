"""``/widget.js``: one script for any page of any site. What it may ask the API is decided there, by the allowed origins."""

import gzip
import hashlib
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from ui.widget.script import script

_HEADERS = {
    "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}


@dataclass(frozen=True, slots=True)
class Served:
    """A text as it goes over the wire, and the mark by which a browser knows that it has it already."""

    plain: bytes
    zipped: bytes
    tag: str

    @classmethod
    def of(cls, text: str) -> "Served":
        plain = text.encode()
        return cls(plain, gzip.compress(plain, 9, mtime=0), f'"{hashlib.sha256(plain).hexdigest()[:24]}"')

    def answer(self, request: Request) -> Response:
        """What a request gets: nothing where it has this already, else the text, zipped if it takes that."""
        headers = {**_HEADERS, "ETag": self.tag}
        known = request.headers.get("if-none-match", "")
        if self.tag in known.replace("W/", "").replace(" ", "").split(","):
            return Response(status_code=304, headers=headers)
        zips = "gzip" in request.headers.get("accept-encoding", "")
        if zips:
            headers["Content-Encoding"] = "gzip"
        return Response(self.zipped if zips else self.plain, media_type="text/javascript", headers=headers)


def router(name: str, accent: str = "") -> APIRouter:
    """The route of the widget of a shop of this name and color."""
    routes = APIRouter(include_in_schema=False)
    served = Served.of(script(name, accent))

    @routes.api_route("/widget.js", methods=["GET", "HEAD"])
    def widget(request: Request) -> Response:
        return served.answer(request)

    return routes
