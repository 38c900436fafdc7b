"""The catalogue over HTTP."""

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import KEY, Serve, problem

ROW = {"id": "new-1", "title": "New tent", "category": "tent", "price": 99.0}
ADMIN = {"Authorization": f"Bearer {KEY}"}


def test_an_item_is_read_with_all_its_variants(client: TestClient) -> None:
    item = client.get("/v1/items/jacket-1").json()
    assert (item["title"], item["description"], item["in_stock"]) == ("Halvard Drizzle Jacket", "A rain jacket.", True)
    assert [v["options"]["color"] for v in item["variants"]] == ["black", "green"]


def test_an_id_may_have_a_slash_in_it(client: TestClient) -> None:
    assert client.get("/v1/items/stove/1").json()["id"] == "stove/1"
    assert client.get("/v1/items/stove%2F1").json()["id"] == "stove/1"


@pytest.mark.parametrize("item_id", ["nothing", "..%2f..%2fetc", "%00", "x" * 150])
def test_an_item_that_is_not_there_is_a_404(client: TestClient, item_id: str) -> None:
    problem(client.get(f"/v1/items/{item_id}"), 404, "no-item")


@pytest.mark.parametrize("headers", [ADMIN, {"X-Admin-Key": KEY}])
def test_the_admin_key_puts_and_deletes(client: TestClient, headers: dict[str, str]) -> None:
    assert client.put("/v1/items", json={"items": [ROW]}, headers=headers).json()["taken"] == 1
    assert client.get("/v1/items/new-1").json()["price"] == 99.0
    assert client.delete("/v1/items/new-1", headers=headers).status_code == 204
    problem(client.get("/v1/items/new-1"), 404)
    problem(client.delete("/v1/items/new-1", headers=headers), 404, "no-item")


def test_a_bare_list_of_rows_is_taken_too(client: TestClient) -> None:
    assert client.put("/v1/items", json=[ROW], headers=ADMIN).json()["taken"] == 1


def test_good_rows_are_taken_and_bad_ones_reported(client: TestClient) -> None:
    report = client.put("/v1/items", json={"items": [ROW, {"id": "x"}]}, headers=ADMIN).json()
    assert report["taken"] == 1
    assert [(n["row"], n["what"]) for n in report["refused"]] == [(2, "is missing")]


def test_nothing_but_bad_rows_is_a_422_with_the_report(client: TestClient) -> None:
    document = problem(client.put("/v1/items", json=[{"id": "x"}], headers=ADMIN), 422, "refused")
    assert len(document["report"]["refused"]) == 1


@pytest.mark.parametrize("body", [{}, {"items": []}, [], [5], {"items": "x"}, "x"])
def test_a_body_without_rows_is_refused(client: TestClient, body: object) -> None:
    problem(client.put("/v1/items", json=body, headers=ADMIN), 422, "invalid")


@pytest.mark.parametrize("headers", [{}, {"X-Admin-Key": "wrong"}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {KEY}"}])
def test_without_the_admin_key_nothing_changes(client: TestClient, headers: dict[str, str]) -> None:
    problem(client.put("/v1/items", json=[ROW], headers=headers), 401, "bad-admin-key")
    problem(client.delete("/v1/items/tent-1", headers=headers), 401, "bad-admin-key")
    assert client.get("/v1/items/tent-1").status_code == 200


def test_where_no_key_is_set_the_answer_says_how(serve: Serve) -> None:
    client = serve(settings={"admin_key": None})
    document = problem(client.put("/v1/items", json=[ROW], headers={"X-Admin-Key": ""}), 403, "no-admin-key")
    assert "SHOPTALK_ADMIN_KEY" in document["detail"]


def test_a_catalogue_may_be_larger_than_a_message(client: TestClient) -> None:
    rows = [{**ROW, "id": f"n{i}", "note": "x" * 1000} for i in range(300)]
    assert client.put("/v1/items", json=rows, headers=ADMIN).json()["taken"] == 300
