"""Who is asking: the bearer of a conversation's token, the shop's staff, or a user whom the shop's server vouches for."""

import hashlib
import hmac
from typing import Annotated

from fastapi import Depends, Header, Path, Request
from pydantic import SecretStr

from chatbot.api.problem import Problem
from chatbot.api.session import same_site, token_of
from chatbot.domain.shopper import KNOWN, NAMELESS
from chatbot.domain.visit import NoEntry, Visit
from chatbot.settings import Settings
from chatbot.shop import Shop
from chatbot.staff.clerk import BadName, Clerk, Role, checked

_BEARER = {"WWW-Authenticate": "Bearer"}
_SAFE = ("GET", "HEAD", "OPTIONS")


def the_shop(request: Request) -> Shop:
    shop: Shop = request.app.state.shop
    return shop


def the_settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


TheShop = Annotated[Shop, Depends(the_shop)]
TheSettings = Annotated[Settings, Depends(the_settings)]
Authorization = Annotated[str | None, Header(max_length=1000)]


def visitor(shop: TheShop, authorization: Authorization = None) -> Visit:
    """The visit of the bearer of a conversation's token."""
    token = bearer(authorization)
    if not token:
        raise Problem(401, "Send the conversation's token: Authorization: Bearer <token>.", kind="no-token", headers=_BEARER)
    try:
        return shop.enter(token)
    except NoEntry:
        raise Problem(401, "This token opens no conversation. Begin a new one.", kind="bad-token", headers=_BEARER) from None


Visitor = Annotated[Visit, Depends(visitor)]


def maybe_visitor(shop: TheShop, authorization: Authorization = None) -> Visit | None:
    """The visit of the bearer of a conversation's token; None for whoever comes without one."""
    return visitor(shop, authorization) if authorization else None


MaybeVisitor = Annotated[Visit | None, Depends(maybe_visitor)]


def participant(id: Annotated[str, Path(max_length=64)], visit: Visitor) -> Visit:
    """The visit, if it is to the conversation of the path. Others look as if they weren't there."""
    if id != visit.conversation_id:
        raise Problem(404, "There is no such conversation for this token.", kind="no-conversation")
    return visit


Participant = Annotated[Visit, Depends(participant)]


def admin(
    settings: TheSettings,
    authorization: Authorization = None,
    x_admin_key: Annotated[str | None, Header(max_length=1000)] = None,
) -> None:
    """Lets only the bearer of the admin key pass."""
    if settings.admin_key is None:
        detail = "Changing the catalogue over HTTP is off. Set SHOPTALK_ADMIN_KEY to a long random key and restart."
        raise Problem(403, detail, kind="no-admin-key")
    if not _same(x_admin_key or bearer(authorization), settings.admin_key.get_secret_value()):
        raise Problem(401, "Send the admin key: Authorization: Bearer <key>, or X-Admin-Key.", kind="bad-admin-key", headers=_BEARER)


def clerk(
    request: Request,
    shop: TheShop,
    settings: TheSettings,
    authorization: Authorization = None,
    x_agent_name: Annotated[str, Header(max_length=200)] = "Agent",
) -> Clerk:
    """Who of the shop's people asks: by a session's token, as a bearer or in a cookie; or a program with the agents' key, which says for whom it asks."""
    key = settings.agent_key
    if key is not None and _same(bearer(authorization), key.get_secret_value()):
        return Clerk(_named(x_agent_name))
    found = _signed_in(request, shop, authorization)
    if found is not None:
        return found
    if key is None and not shop.staff.anybody():
        detail = "Nobody works here yet. Open an account with 'shoptalk staff add NAME', or set SHOPTALK_AGENT_KEY for a program and restart."
        raise Problem(403, detail, kind="no-staff")
    raise Problem(401, "Sign in: POST /v1/agent/login, then Authorization: Bearer <token>.", kind="not-signed-in", headers=_BEARER)


TheClerk = Annotated[Clerk, Depends(clerk)]


def manager(
    request: Request,
    shop: TheShop,
    settings: TheSettings,
    authorization: Authorization = None,
    x_admin_key: Annotated[str | None, Header(max_length=1000)] = None,
) -> Clerk:
    """Who may see the shop's figures: somebody signed in with the role of an admin, or the bearer of the admin key."""
    found = _signed_in(request, shop, authorization) if x_admin_key is None else None
    if found is not None and found.role is Role.ADMIN:
        return found
    if found is not None:
        raise Problem(403, f"{found.name} is signed in as an agent; this is for admins.", kind="not-admin")
    admin(settings, authorization, x_admin_key)
    return Clerk("Admin", Role.ADMIN)


def _signed_in(request: Request, shop: Shop, authorization: str | None) -> Clerk | None:
    """Whose session it is. A browser's cookie says so only where the page that sends it is of this host, for anything that changes something."""
    if token := bearer(authorization):
        return shop.staff.who(token)
    found = shop.staff.who(token_of(request))
    if found is not None and request.method not in _SAFE and not same_site(request):
        raise Problem(403, "This comes from a page of another site.", kind="cross-site")
    return found


def _named(name: str) -> str:
    try:
        return checked(name)
    except BadName as error:
        raise Problem(422, f"X-Agent-Name: {error}.", kind="invalid") from error


def vouch(user_id: str | None, user_hash: str | None, secret: SecretStr | None) -> None:
    """Check what the shop's server says of a user: ``user_hash`` is the hex HMAC-SHA256 of the id with the shared secret."""
    if user_id is None:
        return
    if user_id.startswith((KNOWN, NAMELESS)):
        raise Problem(422, f"A user_id can't begin with {KNOWN!r} or {NAMELESS!r}.", kind="invalid")
    if secret is None:
        return
    expected = hmac.new(secret.get_secret_value().encode(), user_id.encode(), hashlib.sha256).hexdigest()
    if not _same((user_hash or "").lower(), expected):
        detail = "This user_id needs a user_hash: the hex HMAC-SHA256 of it with the identity secret, made by the shop's server."
        raise Problem(401, detail, kind="bad-identity")


def bearer(authorization: str | None) -> str:
    """The token of the header, empty where it has none."""
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode("utf-8", "replace"))
