"""A set survives being written down."""

import json

from chatbot.domain.events import Bundle, Card, Shown
from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.store.codec import entry_from_json, entry_to_json
from chatbot.store.requests import request_from_json, request_to_json
from tests.shopfloor import TENT

SET = Request(
    "jacket",
    budget=Filter("price", "<=", 400.0, source="together under 400", unit="USD"),
    also=(Request("tent", filters=(Filter("color", "in", ("red", "blue")),), quantity=2),),
)


def test_a_request_for_several_things_comes_back_as_it_was() -> None:
    assert request_from_json(json.loads(json.dumps(request_to_json(SET)))) == SET


def test_a_request_of_a_version_without_sets_is_a_request_for_one_thing() -> None:
    old = {k: v for k, v in request_to_json(Request("tent")).items() if k not in ("quantity", "also", "budget")}
    assert request_from_json(old) == Request("tent")


def test_cards_keep_what_they_are_for_and_the_set_its_total() -> None:
    shown = Shown((Card(Offer(TENT), (), "tent", 2),), bundle=Bundle((TENT.id,), 398.0, "USD"))
    kind, data = entry_to_json(shown)
    assert entry_from_json(kind, json.loads(json.dumps(data)), {TENT.id: TENT}.get) == shown


def test_cards_of_a_version_without_sets_are_for_nothing_in_particular() -> None:
    kind, data = entry_to_json(Shown((Card(Offer(TENT)),)))
    data.pop("bundle")
    for card in data["cards"]:
        card.pop("need"), card.pop("quantity")
    assert entry_from_json(kind, data, {TENT.id: TENT}.get) == Shown((Card(Offer(TENT)),))


def test_the_needs_of_a_set_share_what_is_left_out() -> None:
    request = Request("jacket", excluded=("j1",), skipped=("j2",), also=(Request("tent"),))
    assert [(n.category, n.excluded, n.skipped) for n in request.needs] == [("jacket", ("j1",), ("j2",)), ("tent", ("j1",), ("j2",))]
    assert request.with_needs(request.needs) == request
