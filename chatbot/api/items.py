"""The catalogue: anybody reads an item, the admin key changes it."""

import json
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from chatbot.api.entry import MaybeVisitor, TheShop, admin
from chatbot.api.problem import Problem
from chatbot.api.shape import card_json, item_json
from chatbot.catalog.report import Report
from chatbot.shop import NoItem

router = APIRouter(tags=["items"])

Row = dict[str, Any]
ItemId = Annotated[str, Path(max_length=200)]


class Rows(BaseModel):
    """Items in the format of a catalogue file, one object each."""

    model_config = ConfigDict(extra="forbid")

    items: list[Row] = Field(min_length=1, max_length=10_000)


@router.get("/items/{id:path}/related")
def related(shop: TheShop, id: ItemId, visit: MaybeVisitor, k: Annotated[int, Query(ge=1, le=20)] = 4) -> dict[str, Any]:
    """Other things of its kind, the most alike first, and what is taken together with it; with a conversation's token, without what it ruled out."""
    try:
        found = shop.related(id, k, visit=visit)
    except NoItem as error:
        raise _missing() from error
    return {"similar": [card_json(c) for c in found.similar], "also_taken": [card_json(c) for c in found.also_taken]}


@router.get("/items/{id:path}")
def read(shop: TheShop, id: ItemId) -> dict[str, Any]:
    """One item with all its variants."""
    try:
        return item_json(shop.item(id))
    except NoItem as error:
        raise _missing() from error


@router.put("/items", dependencies=[Depends(admin)])
def put(shop: TheShop, body: Annotated[Rows | Annotated[list[Row], Field(min_length=1, max_length=10_000)], Body()]) -> dict[str, Any]:
    """Add or replace items; the good ones are taken, the report says what became of the others."""
    report = shop.put_items(body.items if isinstance(body, Rows) else body)
    if not report.taken:
        more = {"report": _report(report)}
        raise Problem(422, "None of the items could be taken; the report says why.", kind="refused", more=more)
    return _report(report)


@router.delete("/items/{id:path}", status_code=204, dependencies=[Depends(admin)])
def delete(shop: TheShop, id: ItemId) -> None:
    """Take an item out of the catalogue."""
    try:
        shop.delete_item(id)
    except NoItem as error:
        raise _missing() from error


def _report(report: Report) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(asdict(report)))
    return plain


def _missing() -> Problem:
    return Problem(404, "The catalogue has no such item.", kind="no-item")
