"""Sends whoever asks for a page to the one in their language.

A page is made once for each language: in English at its own address, in Chinese at the same one under ``/zh``. So every
address shows one language, and ``?lang=zh`` (or ``en``) in any of them is the switch: it is remembered in a cookie.
"""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.texts import CHOICE, LANGUAGES, Language, language

_YEAR_S = 365 * 24 * 3600


def address(page: str, tongue: Language) -> str:
    """Where a page ("/", "/agent/") is in a language."""
    return page if tongue == "en" else f"/{tongue}{page}"


class InTheirLanguage:
    """Knows the pages by their English addresses, "/" or "/agent/"; one without its last slash is sent there. Everything else passes."""

    def __init__(self, app: ASGIApp, pages: Sequence[str] = ("/",)) -> None:
        self._app = app
        self._pages = {address(page, tongue).rstrip("/"): (page, tongue) for page in pages for tongue in LANGUAGES}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] == "http" and scope["method"] == "GET"
        found = self._pages.get(scope["path"].rstrip("/")) if asked else None
        if found is None:
            await self._app(scope, receive, send)
            return
        page, served = found
        request = Request(scope)
        wanted = _wanted(request, served)
        if wanted != served or CHOICE in request.query_params or scope["path"] != address(page, served):
            await _sent(request, address(page, wanted), wanted)(scope, receive, send)
        else:
            await self._app(scope, receive, _varied(send))


def _wanted(request: Request, served: Language) -> Language:
    """The choice of this request, else an earlier one; without any, the browser's language, unless the address is of another one than English."""
    chosen = request.query_params.get(CHOICE, "") or request.cookies.get(CHOICE, "")
    if not chosen and served != "en":
        return served
    return language(request.headers.get("accept-language", ""), chosen)


def _sent(request: Request, path: str, tongue: Language) -> RedirectResponse:
    """On to the page in this language, with the rest of the query; a choice made now is remembered."""
    rest = [(name, value) for name, value in parse_qsl(request.url.query, keep_blank_values=True) if name != CHOICE]
    target = f"{request.scope.get('root_path', '')}{path}" + (f"?{urlencode(rest)}" if rest else "")
    answer = RedirectResponse(target, 307, headers={"Cache-Control": "no-store"})
    if CHOICE in request.query_params:
        answer.set_cookie(CHOICE, tongue, max_age=_YEAR_S, path="/", samesite="lax")
    return answer


def _varied(send: Send) -> Send:
    """The same answer, told to depend on the language that was asked for."""

    async def varied(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Language, Cookie")
        await send(message)

    return varied
