"""Retrieval without a conversation: by words, or by behavior and taste."""

from collections.abc import Sequence
from time import perf_counter
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot.api.entry import TheSettings, TheShop, vouch
from chatbot.api.filters import Filters, HowMany, filters_of
from chatbot.api.shape import candidate_json
from chatbot.api.word import ItemId, UserId
from chatbot.domain.candidate import Candidate

router = APIRouter(tags=["search"])


class Search(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=10_000)
    filters: Filters = []
    k: HowMany = 10


class Wish(BaseModel):
    """Whom to recommend for: the items of a history, the newest first, or a user; nobody in particular without either."""

    model_config = ConfigDict(extra="forbid")

    history: Annotated[list[ItemId], Field(max_length=1000)] = []
    user_id: UserId | None = None
    user_hash: str | None = Field(default=None, max_length=128)
    filters: Filters = []
    k: HowMany = 10


@router.post("/search")
def search(shop: TheShop, body: Search) -> dict[str, Any]:
    """The items that fit all hard filters, best first. No model is asked."""
    began = perf_counter()
    return _found(shop.search(body.text, filters_of(body.filters), body.k), began)


@router.post("/recommendations")
def recommend(shop: TheShop, settings: TheSettings, body: Wish) -> dict[str, Any]:
    """Items that go with a history or a user's taste; the popular ones where nothing is known."""
    vouch(body.user_id, body.user_hash, settings.identity_secret)
    began = perf_counter()
    return _found(shop.recommendations(tuple(body.history), body.user_id, filters_of(body.filters), body.k), began)


def _found(candidates: Sequence[Candidate], began: float) -> dict[str, Any]:
    return {"items": [candidate_json(c) for c in candidates], "took_ms": round((perf_counter() - began) * 1000, 1)}
