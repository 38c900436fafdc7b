"""Undo, stop, share and what goes with an item, over HTTP."""

from typing import Any

from fastapi.testclient import TestClient

from tests.api.conftest import Talk, events_of, problem


def post(talk: Talk, path: str, body: Any = None) -> Any:
    return talk.client.post(f"/v1/conversations/{talk.id}{path}", json=body, headers=talk.auth)


def test_the_last_turn_is_taken_back(talk: Talk) -> None:
    talk.say("a tent")
    talk.say("a boat")
    assert post(talk, "/undo").json() == {"text": "a boat"}
    assert [e["text"] for e in talk.get().json()["entries"] if e["role"] == "shopper"] == ["a tent"]


def test_a_named_turn_is_taken_back_with_all_behind_it(talk: Talk) -> None:
    first = talk.say("a tent").json()["turn_id"]
    talk.say("a boat")
    assert post(talk, "/undo", {"turn_id": first}).json() == {"text": "a tent"}
    assert talk.get().json()["entries"] == []
    assert post(talk, "/undo").json() == {"text": None}
    problem(post(talk, "/undo", {"turn": first}), 422, "invalid")
    problem(post(talk, "/undo", {"turn_id": "x" * 65}), 422, "invalid")


def test_who_listens_hears_what_was_taken_back(talk: Talk) -> None:
    turn = talk.say("a tent").json()["turn_id"]
    post(talk, "/undo")
    told = talk.get("/events").json()["events"][-1]
    assert (told["event"], told["data"]) == ("undone", {"turn_id": turn})


def test_where_nothing_runs_there_is_nothing_to_stop(talk: Talk) -> None:
    assert post(talk, "/stop").json() == {"stopped": False}


def test_a_shared_conversation_is_open_to_whoever_has_the_key(talk: Talk, client: TestClient) -> None:
    talk.say("a tent")
    given = post(talk, "/share")
    assert given.status_code == 201
    key = given.json()["key"]
    assert given.json()["path"] == f"/?shared={key}"
    talk.say("a secret")
    found = client.get(f"/v1/shared/{key}").json()
    assert [e["text"] for e in found["entries"] if e["role"] == "shopper"] == ["a tent"]
    assert set(found) == {"entries"}
    problem(client.get("/v1/shared/nobody"), 404, "no-share")


def test_nobody_takes_back_stops_or_shares_for_another(talk: Talk, client: TestClient) -> None:
    talk.say("a tent")
    other = Talk(client)
    for path in ("/undo", "/stop", "/share"):
        problem(client.post(f"/v1/conversations/{talk.id}{path}", headers=other.auth), 404, "no-conversation")
        problem(client.post(f"/v1/conversations/{talk.id}{path}"), 401, "no-token")


def test_what_goes_with_an_item_is_shown_to_anybody(talk: Talk, client: TestClient) -> None:
    found = client.get("/v1/items/stove/1/related").json()
    assert [i["id"] for i in found["similar"]] == ["tent-1", "jacket-1"]
    assert [i["id"] for i in found["also_taken"]] == ["jacket-1", "tent-1"]
    talk.react("tent-1", "dislike")
    mine = client.get("/v1/items/stove/1/related", headers=talk.auth).json()
    assert [i["id"] for i in mine["similar"]] == ["jacket-1"]
    problem(client.get("/v1/items/none/related"), 404, "no-item")
    problem(client.get("/v1/items/tent-1/related?k=0"), 422, "invalid")


def test_the_item_of_the_page_comes_with_the_message(talk: Talk) -> None:
    body = {"text": "does this come in blue?", "item_id": "jacket-1"}
    assert post(talk, "/turns", body).status_code == 200
    problem(post(talk, "/turns", {"text": "hi", "item_id": "a\nb"}), 422, "invalid")


def test_a_stream_names_the_count_of_what_is_looked_through(talk: Talk) -> None:
    assert all('"among": null' in e["data"] for e in events_of(talk.say("a tent", accept="text/event-stream").text) if e["event"] == "understood")
