"""Signing in and out."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from pydantic import BaseModel, ConfigDict, Field, SecretStr
from starlette.responses import JSONResponse, Response

from chatbot.api.entry import Authorization, TheClerk, TheShop, bearer
from chatbot.api.problem import Problem
from chatbot.api.session import address_of, give, same_site, take_away, token_of
from chatbot.staff.staff import TooMany, WrongPassword

router = APIRouter(prefix="/agent", tags=["agent"])


class Login(BaseModel):
    """The name and the password of an account."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(max_length=200)
    password: SecretStr = Field(max_length=1000)


@router.post("/login", response_model=None)
def login(shop: TheShop, body: Login, request: Request, origin: Annotated[str, Header(max_length=1000)] = "") -> Response:
    """Sign in for 12 hours. The token is for programs, as a bearer; a browser keeps it in a cookie that no script reads."""
    if origin and not same_site(request):
        raise Problem(403, "This comes from a page of another site.", kind="cross-site")
    try:
        session = shop.staff.sign_in(body.name, body.password.get_secret_value(), address=address_of(request))
    except WrongPassword as error:
        raise Problem(401, "The name and the password don't belong together.", kind="wrong-password") from error
    except TooMany as error:
        seconds = int(error.wait.total_seconds()) + 1
        detail = f"Too many tries have failed. Try again in {seconds} seconds."
        raise Problem(429, detail, kind="too-many-tries", headers={"Retry-After": f"{seconds}"}) from error
    clerk = session.clerk
    answer = JSONResponse({"name": clerk.name, "role": clerk.role.value, "token": session.token, "until": session.until.isoformat()})
    give(answer, session, request)
    return answer


@router.post("/logout", status_code=204, response_model=None)
def logout(shop: TheShop, clerk: TheClerk, request: Request, authorization: Authorization = None) -> Response:
    """End the session."""
    shop.staff.sign_out(bearer(authorization) or token_of(request))
    answer = Response(status_code=204)
    take_away(answer)
    return answer


@router.get("/me")
def me(clerk: TheClerk) -> dict[str, Any]:
    """Who is signed in."""
    return {"name": clerk.name, "role": clerk.role.value}
