"""What stands before every request: the limit of its size, and the headers of the answer."""

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chatbot.api.problem import SAFE_HEADERS, Problem

_PROGRAM = ("/v1", "/healthz", "/readyz", "/metrics", "/openapi.json")


def for_programs(path: str) -> bool:
    """Whether a path belongs to the API, and not to the chat page."""
    return any(path == p or path.startswith(f"{p}/") for p in _PROGRAM)


class SizeLimit:
    """Refuses bodies that are too large before anybody reads them. ``limits`` are bytes by path prefix, the longest prefix first."""

    def __init__(self, app: ASGIApp, limits: Mapping[str, int]) -> None:
        self._app = app
        self._limits = dict(limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        limit = next((n for p, n in self._limits.items() if scope["type"] == "http" and scope["path"].startswith(p)), None)
        if limit is None:
            await self._app(scope, receive, send)
            return
        stated = Headers(scope=scope).get("content-length", "")
        if stated.isdigit() and int(stated) > limit:
            problem = Problem(413, f"The request is larger than {limit:,} bytes.", kind="too-large", headers={"Connection": "close"})
            await problem.response()(scope, receive, send)
            return
        await self._app(scope, _counting(receive, limit), send)


def _counting(receive: Receive, limit: int) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise HTTPException(413)
        return message

    return counted


class SafeHeaders:
    """Adds the security headers to the answers for programs; a route's own ones win."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SAFE_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        wanted = scope["type"] == "http" and for_programs(scope["path"])
        await self._app(scope, receive, guarded if wanted else send)
