"""The profile of the shopper who holds the token: to read, to correct, to take along, to erase."""

from typing import Annotated, Any

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, StrictBool, model_validator

from chatbot.api.entry import TheShop, Visitor
from chatbot.api.problem import Problem
from chatbot.api.shape import consent_json, interest_json
from chatbot.api.word import Word
from chatbot.domain.signal import Polarity
from chatbot.taste import NoInterest

router = APIRouter(tags=["profile"])

InterestId = Annotated[str, Path(max_length=64)]


class Correction(BaseModel):
    """A new value, a new polarity, or both."""

    model_config = ConfigDict(extra="forbid")

    value: Word | None = None
    polarity: Polarity | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Correction":
        if self.value is None and self.polarity is None:
            raise ValueError("give a value, a polarity, or both")
        if self.polarity is Polarity.ALLOW:
            raise ValueError("an interest likes, dislikes, requires or excludes; delete it where it no longer holds")
        return self


class Answer(BaseModel):
    """A yes or a no."""

    model_config = ConfigDict(extra="forbid")

    given: StrictBool


@router.get("/profile")
def read(shop: TheShop, visit: Visitor) -> dict[str, Any]:
    """Every interest, the strongest first, with the words and acts that it comes from; ``kept`` is whether the next conversation will know them."""
    kept = shop.consent(visit).given
    return {"interests": [interest_json(i) for i in shop.profile(visit).interests], "kept": kept}


@router.get("/profile/consent")
def consent(shop: TheShop, visit: Visitor) -> dict[str, Any]:
    """Whether the profile is kept for the shopper's next conversation, and since when they want it so."""
    return consent_json(shop.consent(visit))


@router.put("/profile/consent")
def agree(shop: TheShop, visit: Visitor, body: Answer) -> dict[str, Any]:
    """The shopper's yes or no. A no erases what is kept from other conversations; this one goes on with what it has learned itself."""
    return consent_json(shop.agree(visit, body.given))


@router.get("/profile/export")
def export(shop: TheShop, visit: Visitor) -> JSONResponse:
    """Everything that is known of this shopper, to keep."""
    headers = {"Content-Disposition": 'attachment; filename="profile.json"'}
    return JSONResponse(shop.export(visit), headers=headers)


@router.patch("/profile/interests/{id}")
def correct(shop: TheShop, visit: Visitor, id: InterestId, body: Correction) -> dict[str, Any]:
    """Correct an interest; it may have another id then."""
    try:
        return interest_json(shop.edit_interest(visit, id, value=body.value, polarity=body.polarity))
    except NoInterest as error:
        raise _missing() from error


@router.delete("/profile/interests/{id}", status_code=204)
def forget(shop: TheShop, visit: Visitor, id: InterestId) -> None:
    """Forget an interest and all that it comes from."""
    try:
        shop.forget(visit, id)
    except NoInterest as error:
        raise _missing() from error


@router.delete("/profile", status_code=204)
def forget_all(shop: TheShop, visit: Visitor) -> None:
    """Forget everything about this shopper's taste."""
    shop.forget_all(visit)


def _missing() -> Problem:
    return Problem(404, "The profile has no such interest.", kind="no-interest")
