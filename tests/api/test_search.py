"""Retrieval over HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from chatbot.domain.request import Filter
from chatbot.domain.signal import Profile
from tests.api.conftest import Serve, problem
from tests.shopfloor import Goods, Scripted, Shelves


def test_search_finds_items_with_scores_and_asks_no_model(serve: Serve) -> None:
    orchestrator = Scripted()
    found = serve(orchestrator).post("/v1/search", json={"text": "jacket", "filters": [{"facet": "color", "op": "=", "value": "green"}]}).json()
    assert [(i["id"], i["score"], i["variant"]["options"]["color"]) for i in found["items"]] == [("jacket-1", 0.5, "green")]
    assert found["took_ms"] >= 0
    assert orchestrator.given == []


def test_filters_arrive_with_their_types(serve: Serve) -> None:
    goods = Goods()
    shelves = Shelves(goods)
    filters = [
        {"facet": "price", "op": "<=", "value": 150, "unit": "USD"},
        {"facet": "waterproof", "value": True, "hard": False},
        {"facet": "color", "op": "not_in", "value": ["red", "blue"]},
    ]
    serve(goods=goods, finder=shelves).post("/v1/search", json={"text": "x", "filters": filters, "k": 3})
    assert shelves.asked == [
        (
            "x",
            (
                Filter("price", "<=", 150.0, unit="USD"),
                Filter("waterproof", "=", True, hard=False),
                Filter("color", "not_in", ("red", "blue")),
            ),
            3,
        )
    ]
    assert shelves.asked[0][1][1].value is True


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "x", "k": 0},
        {"text": "x", "k": 1000},
        {"text": "x" * 10_001},
        {"text": "x", "filters": [{"facet": "", "value": 1}]},
        {"text": "x", "filters": [{"facet": "price", "op": "~", "value": 1}]},
        {"text": "x", "filters": [{"facet": "price", "op": "<", "value": "cheap"}]},
        {"text": "x", "filters": [{"facet": "price", "op": "<", "value": True}]},
        {"text": "x", "filters": [{"facet": "color", "op": "=", "value": ["red"]}]},
        {"text": "x", "filters": [{"facet": "color", "op": "in", "value": []}]},
        {"text": "x", "filters": [{"facet": "color"}]},
        {"text": "x", "filters": [{"facet": "color", "value": "red"}] * 51},
        {"text": "x", "model": "gpt"},
    ],
)
def test_a_search_that_makes_no_sense_is_refused(client: TestClient, body: dict[str, Any]) -> None:
    problem(client.post("/v1/search", json=body), 422, "invalid")


def test_numbers_that_are_none_are_refused(client: TestClient) -> None:
    for number in ("NaN", "Infinity", "1e999"):
        body = f'{{"text": "x", "filters": [{{"facet": "price", "op": "<", "value": {number}}}]}}'
        problem(client.post("/v1/search", content=body, headers={"Content-Type": "application/json"}), 422)


def test_recommendations_go_by_history_or_by_nothing(serve: Serve) -> None:
    goods = Goods()
    shelves = Shelves(goods)
    client = serve(goods=goods, finder=shelves)
    found = client.post("/v1/recommendations", json={"history": ["tent-1"], "k": 2}).json()
    assert len(found["items"]) == 2
    assert shelves.asked[0] == (("tent-1",), Profile(), (), 2)
    assert client.post("/v1/recommendations", json={}).status_code == 200
    assert client.post("/v1/recommendations", json={"user_id": "7"}).status_code == 200
