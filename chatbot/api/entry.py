"""Who is asking: the bearer of a conversation's token, the shop's staff, or a user whom the shop's server vouches for."""

import hashlib
import hmac
from typing import Annotated

from fastapi import Depends, Header, Path, Request
from pydantic import SecretStr

from chatbot.api.problem import Problem
from chatbot.domain.visit import NoEntry, Visit
from chatbot.settings import Settings
from chatbot.shop import KNOWN, NAMELESS, Shop

_BEARER = {"WWW-Authenticate": "Bearer"}


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
    token = _bearer(authorization)
    if not token:
        raise Problem(401, "Send the conversation's token: Authorization: Bearer <token>.", kind="no-token", headers=_BEARER)
    try:
        return shop.enter(token)
    except NoEntry:
        raise Problem(401, "This token opens no conversation. Begin a new one.", kind="bad-token", headers=_BEARER) from None


Visitor = Annotated[Visit, Depends(visitor)]


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
    if not _same(x_admin_key or _bearer(authorization), settings.admin_key.get_secret_value()):
        raise Problem(401, "Send the admin key: Authorization: Bearer <key>, or X-Admin-Key.", kind="bad-admin-key", headers=_BEARER)


def agent(settings: TheSettings, authorization: Authorization = None) -> None:
    """Lets only the bearer of the agents' key pass."""
    if settings.agent_key is None:
        detail = "The part for customer-service agents is off. Set SHOPTALK_AGENT_KEY to a long random key and restart."
        raise Problem(403, detail, kind="no-agent-key")
    if not _same(_bearer(authorization), settings.agent_key.get_secret_value()):
        raise Problem(401, "Send the agents' key: Authorization: Bearer <key>.", kind="bad-agent-key", headers=_BEARER)


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


def _bearer(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode("utf-8", "replace"))
