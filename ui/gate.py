"""Stands before a page that is for the shop's own people: lets in who is signed in, and shows others where to sign in."""

from collections.abc import Callable
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from chatbot.api.problem import Problem
from chatbot.api.session import same_site, token_of
from chatbot.staff.clerk import Clerk, Role

#: Where a session is begun.
LOGIN = "/staff/login"
#: Where `Gate` leaves the `Clerk` for what is behind it.
CLERK = "shoptalk.clerk"
#: The framework's own files, the same for everybody; browsers fetch some of them without cookies.
_OPEN = ("/assets/", "/static/", "/svelte/", "/theme.css", "/gradio_api/theme.css", "/manifest.json", "/favicon.ico", "/pwa_icon", "/robots.txt")
_SAFE = ("GET", "HEAD")

#: Who the bearer of a session's token is; None where it is none.
Who = Callable[[str], Clerk | None]


class Gate:
    """Guards an app that is mounted somewhere. With ``admins`` nobody else gets in."""

    def __init__(self, app: ASGIApp, who: Who, *, admins: bool = False) -> None:
        self._app = app
        self._who = who
        self._admins = admins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or _within(scope).startswith(_OPEN):
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # nothing behind it talks over web sockets
            await send({"type": "websocket.close", "code": 1008})
            return
        request = Request(scope)
        clerk = await run_in_threadpool(self._who, token_of(request))
        refused = self._refusal(request, clerk)
        if refused is not None:
            await refused(scope, receive, send)
            return
        scope[CLERK] = clerk
        await self._app(scope, receive, send)

    def _refusal(self, request: Request, clerk: Clerk | None) -> Response | None:
        """The answer to whoever may not pass."""
        admitted = clerk is not None and (clerk.role is Role.ADMIN or not self._admins)
        if request.method not in _SAFE and not same_site(request):
            return Problem(403, "This was asked for by another site.", kind="other-site").response()
        if admitted:
            return None
        if request.method in _SAFE and _within(request.scope) in ("", "/"):
            return _to_login(request)
        return Problem(401, "Sign in first.", kind="signed-out").response() if clerk is None else Problem(403, "For admins alone.", kind="no-admin").response()


def _to_login(request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    there = f"{LOGIN}?{urlencode({'next': request.scope['path'] + query})}"
    return RedirectResponse(there, 303, headers={"Cache-Control": "no-store"})


def _within(scope: Scope) -> str:
    """The path as the guarded app sees it."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))
