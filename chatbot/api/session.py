"""The cookie in which a browser keeps the session of one of the shop's people."""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import Response

from chatbot.staff.staff import LASTS, Session

COOKIE = "shoptalk_staff"


def give(response: Response, session: Session, request: HTTPConnection) -> None:
    """Have the browser keep the session: out of reach of scripts and of other sites, and over HTTPS alone where it came that way."""
    response.set_cookie(
        COOKIE, session.token, max_age=int(LASTS.total_seconds()), path="/", secure=request.url.scheme in ("https", "wss"), httponly=True, samesite="strict"
    )


def take_away(response: Response) -> None:
    """Have the browser forget the session."""
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")


def token_of(request: HTTPConnection) -> str:
    """The token that the browser sends along, empty where it has none."""
    return request.cookies.get(COOKIE, "")[:200]


def same_site(request: HTTPConnection) -> bool:
    """Whether a browser says that the page which sends this is of this very host. Who says nothing is no browser that the cookie was made for."""
    origin = request.headers.get("origin", "")
    if not origin:
        return request.headers.get("sec-fetch-site", "") in ("same-origin", "none")
    return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower() != ""


def address_of(request: HTTPConnection) -> str:
    """Where the caller is."""
    return request.client.host if request.client else ""
