"""Where the shop's people sign in and out: a plain page with a form, which needs no script."""

import re
from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Query, Request
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, RedirectResponse, Response

from chatbot.api.problem import Problem
from chatbot.api.session import address_of, give, same_site, take_away, token_of
from chatbot.staff.clerk import Clerk, Role
from chatbot.staff.staff import Staff, TooMany, WrongPassword
from ui.brand import Brand
from ui.gate import LOGIN
from ui.plain import one_line
from ui.texts import CHOICE, LANGUAGES, Texts, language
from ui.theme import theme

_HOME, _SHEET, _LONGEST = "/agent/", "/staff/login.css", 10_000
_PATH = re.compile(r"/(?![/\\])[^\s\\\x00-\x20\x7f]{0,500}")
_FOR_ADMINS = re.compile(r"(?:/zh)?/insights(?:[/?]|$)")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_PAGE = Markup(
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>{title} · {store}</title>'
    '<link rel="icon" href="{icon}"><link rel="stylesheet" href="{sheet}"></head>'
    '<body class="look"><div class="door"><main>{mark}<div><h1>{title}</h1><p class="hint" dir="auto">{subtitle}</p></div>{trouble}'
    '<form method="post" action="{action}">'
    '<label>{name}<input class="field" name="name" value="{named}" autocomplete="username" required maxlength="60"{first}></label>'
    '<label>{password}<input class="field" name="password" type="password" autocomplete="current-password" required maxlength="500"{second}></label>'
    '<button type="submit" class="primary">{enter}</button></form><nav>{tongues}</nav></main></div></body></html>'
)
_TROUBLE = Markup('<p class="trouble" role="alert" dir="auto">{}</p>')
_TONGUE = Markup('<a href="{}" lang="{}" hreflang="{}"{}>{}</a>')
_FOCUS, _HERE = Markup(" autofocus"), Markup(' aria-current="true"')
_NAMES = {"en": "English", "zh": "中文"}
_TAGS = {"en": "en", "zh": "zh-CN"}


def own_path(wanted: str) -> str:
    """The address to go on to, if it is a path of this site; else the console's."""
    return wanted if _PATH.fullmatch(wanted) else _HOME


def router(staff: Staff, brand: Brand) -> APIRouter:
    """The page's addresses: ``/staff/login``, ``/staff/logout`` and the style sheet."""
    made, sheet = APIRouter(include_in_schema=False), theme(brand.accent) + _css()

    @made.get(LOGIN)
    async def show(request: Request, next: Annotated[str, Query(max_length=1000)] = "") -> Response:
        clerk = await run_in_threadpool(staff.who, token_of(request))
        onward, texts = own_path(next), _texts(request)
        if clerk is not None and _may(clerk, onward):
            return RedirectResponse(onward, 303, headers=_HEADERS)
        trouble = texts("staff.admins", name=one_line(clerk.name)) if clerk else ""
        if not trouble and not await run_in_threadpool(staff.anybody):
            trouble = texts("staff.nobody")
        return _answered(request, page(brand, texts, onward, trouble=trouble))

    @made.post(LOGIN)
    async def enter(request: Request, next: Annotated[str, Query(max_length=1000)] = "") -> Response:
        onward, texts = own_path(next), _texts(request)
        if not same_site(request):
            return _answered(request, page(brand, texts, onward, trouble=texts("staff.other_site")), 403)
        form = await _form(request)
        name = form.get("name", "")
        try:
            session = await run_in_threadpool(staff.sign_in, name, form.get("password", ""), address=address_of(request))
        except WrongPassword:
            return _answered(request, page(brand, texts, onward, name=name, trouble=texts("staff.wrong")), 401)
        except TooMany as error:
            seconds = max(1, round(error.wait.total_seconds()))
            return _answered(request, page(brand, texts, onward, name=name, trouble=texts("staff.wait", count=seconds)), 429)
        answer = RedirectResponse(onward, 303, headers=_HEADERS)
        give(answer, session, request)
        return answer

    @made.post("/staff/logout")
    async def leave(request: Request) -> Response:
        if not same_site(request):
            return _answered(request, page(brand, _texts(request), _HOME, trouble=_texts(request)("staff.other_site")), 403)
        await run_in_threadpool(staff.sign_out, token_of(request))
        answer = RedirectResponse(LOGIN, 303, headers=_HEADERS)
        take_away(answer)
        return answer

    @made.get(_SHEET)
    async def style() -> Response:
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=300"}
        return Response(sheet, media_type="text/css", headers=headers)

    return made


def page(brand: Brand, texts: Texts, onward: str, *, name: str = "", trouble: str = "") -> Markup:
    """The page; ``onward`` is where one gets to, ``name`` the one that was given, ``trouble`` why it isn't over yet."""
    action = f"{LOGIN}?{urlencode({'next': onward})}"
    tongues = ((tongue, _HERE if tongue == texts.language else "") for tongue in LANGUAGES)
    return _PAGE.format(
        lang=_TAGS[texts.language],
        title=texts("staff.title"),
        store=one_line(brand.name),
        icon=brand.logo or "data:,",
        sheet=_SHEET,
        mark=brand.mark,
        subtitle=texts("staff.for", store=one_line(brand.name)),
        trouble=_TROUBLE.format(trouble) if trouble else "",
        action=action,
        name=texts("staff.name"),
        named=one_line(name)[:60],
        password=texts("staff.password"),
        first="" if name else _FOCUS,
        second=_FOCUS if name else "",
        enter=texts("staff.enter"),
        tongues=Markup("").join(_TONGUE.format(f"{action}&{CHOICE}={t}", _TAGS[t], _TAGS[t], here, _NAMES[t]) for t, here in tongues),
    )


def _may(clerk: Clerk, onward: str) -> bool:
    return clerk.role is Role.ADMIN or not _FOR_ADMINS.match(onward)


def _texts(request: Request) -> Texts:
    chosen = request.query_params.get(CHOICE, "") or request.cookies.get(CHOICE, "")
    return Texts.of(language(request.headers.get("accept-language", ""), chosen))


def _answered(request: Request, markup: Markup, status: int = 200) -> Response:
    """The page, which remembers a language that was chosen on it."""
    answer = HTMLResponse(str(markup), status, headers=_HEADERS)
    chosen = request.query_params.get(CHOICE, "")
    if chosen in LANGUAGES:
        answer.set_cookie(CHOICE, chosen, max_age=365 * 24 * 3600, path="/", samesite="lax")
    return answer


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form.

    Raises:
        Problem: it is far too large for one.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST:
            raise Problem(413, "The request is too large.", kind="too-large")
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _css() -> str:
    return (Path(__file__).parent / "assets" / "staff_login.css").read_text(encoding="utf-8")
