"""Conversations over HTTP: the shapes that other programs rely on."""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Card, Comparison, Done, Handed, Intent, Said, Shown, Understood
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Profile
from tests.api.conftest import Serve, Talk, events_of, problem
from tests.shopfloor import JACKET, TENT, Echo, Scripted, Step, answer


def test_a_conversation_begins_with_a_token_and_a_greeting(talk: Talk) -> None:
    assert set(talk.opening) == {"id", "token", "greeting", "quick_replies"}
    assert talk.opening["greeting"] == "Hello!"
    assert talk.opening["quick_replies"] == ["A tent for two"]


def test_a_conversation_begins_without_a_body_too(client: TestClient) -> None:
    assert client.post("/v1/conversations").status_code == 201


def test_a_turn_is_one_object(talk: Talk) -> None:
    turn = talk.say("a tent").json()
    turn_id = turn.pop("turn_id")
    assert turn_id
    tent, jacket = turn.pop("items")
    assert turn == {
        "intent": "recommend",
        "among": None,
        "fitting": None,
        "request": {
            "category": "tent",
            "text": "a tent",
            "subject": "me",
            "sort": None,
            "filters": [
                {
                    "facet": "price",
                    "op": "<=",
                    "value": 200.0,
                    "hard": True,
                    "source": "under $200",
                    "unit": "USD",
                    "lasting": False,
                    "relative": False,
                }
            ],
            "excluded": [],
            "skipped": [],
            "indifferent": [],
            "quantity": 1,
            "also": [],
            "budget": None,
            "leanings": [],
            "like": None,
            "count": None,
            "absent": "",
        },
        "text": "You said: a tent. It weighs 2.1 kg.",
        "question": {"text": "For how many?", "facet": "capacity", "quick_replies": [{"text": "two", "count": 3}]},
        "relaxed": ["brand"],
        "compared": [],
        "bundle": None,
        "shortlist": [],
        "profile_changes": [{"facet": "activity", "value": "hiking", "change": "liked", "subject": "me", "source": "for hiking"}],
        "cites": [],
        "handed": None,
        "grounding": {"sentences": 2, "from_model": 1, "replaced": 0},
        "timings_ms": {"understand": 1, "find": 2, "first_item": 3, "first_text": 4, "total": 9},
        "usage": {"prompt_tokens": 20, "cached_tokens": 10, "completion_tokens": 5},
    }
    assert tent == {
        "id": "tent-1",
        "title": "Northfell Ridgeline Tent",
        "brand": "Northfell",
        "category": "tent",
        "categories": ["outdoor", "tent"],
        "price": 199.0,
        "currency": "USD",
        "rating": 4.6,
        "rating_count": 31,
        "url": "",
        "image": "/media/tent.svg",
        "in_stock": True,
        "attributes": {"material": ["nylon"], "weight": {"value": 2.1, "unit": "kg"}, "waterproof": True},
        "variant": None,
        "reasons": [{"facet": "price", "text": "$1 under your limit"}],
        "need": "",
        "quantity": 1,
    }
    assert jacket["variant"] == {"id": "jacket-1-black", "options": {"color": "black", "size": "M"}}
    assert jacket["attributes"] == {"waterproof": True, "color": ["black"], "size": ["M"]}


def test_a_turn_is_a_stream_of_the_same_pieces_when_asked_for(talk: Talk) -> None:
    whole = talk.say("a tent", "n").json()
    stream = talk.say("a tent", "n", accept="text/event-stream")
    assert stream.headers["content-type"].startswith("text/event-stream")
    assert stream.headers["cache-control"] == "no-store"
    events = events_of(stream.text)
    assert [e["event"] for e in events] == ["understood", "profile", "shown", "said", "said", "asked", "done"]
    ids = [int(e["id"]) for e in events]
    assert ids == sorted(set(ids))
    data = [json.loads(e["data"]) for e in events]
    assert {d["turn_id"] for d in data} == {whole["turn_id"]}
    assert data[0]["request"] == whole["request"]
    assert data[2]["items"] == whole["items"]
    assert data[3]["text"] + data[4]["text"] == whole["text"]
    assert data[5]["question"] == whole["question"]
    assert data[6]["timings_ms"] == whole["timings_ms"]


def test_comparison_and_hand_over_have_their_shapes(serve: Serve) -> None:
    def other(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.COMPARE, Request())
        yield Shown((), comparison=Comparison(("A", "B"), (("price", ("$1", "$2")), ("hood", ("yes", "not stated")))))
        yield Said("See.", cites="Returns: when")
        yield Handed("asked for a person")
        yield Done(turn_id, ("tent-1", "gone"))

    turn = Talk(serve(Scripted(other))).say("compare").json()
    assert turn["compared"] == [
        {"title": "A", "facets": {"price": "$1", "hood": "yes"}},
        {"title": "B", "facets": {"price": "$2", "hood": "not stated"}},
    ]
    assert (turn["handed"], turn["cites"], turn["question"]) == ("asked for a person", ["Returns: when"], None)
    assert turn["shortlist"] == [{"id": "tent-1", "title": "Northfell Ridgeline Tent"}, {"id": "gone", "title": ""}]


def test_of_a_turn_that_understood_more_later_the_last_request_and_items_count(serve: Serve) -> None:
    def twice(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.RECOMMEND, Request(text=text))
        yield Shown((Card(Offer(TENT)), Card(Offer(JACKET))), ("price",))
        yield Said("Here are two things.")
        yield Understood(Intent.RECOMMEND, Request(category="jacket"), again=True)
        yield Shown((Card(Offer(JACKET)),))
        yield Said(" I also took “crimsonish” as red: here is what fits.")
        yield Done(turn_id)

    turn = Talk(serve(Scripted(twice))).say("a crimsonish thing").json()
    assert turn["request"]["category"] == "jacket"
    assert [i["id"] for i in turn["items"]] == ["jacket-1"]
    assert turn["relaxed"] == []
    assert turn["text"] == "Here are two things. I also took “crimsonish” as red: here is what fits."


def test_the_same_client_turn_id_is_one_turn(serve: Serve) -> None:
    orchestrator = Scripted(answer)
    talk = Talk(serve(orchestrator))
    assert talk.say("a tent", "n").json() == talk.say("a tent", "n").json()
    assert len(orchestrator.given) == 1


def test_the_same_client_turn_id_at_the_same_time_is_one_turn(serve: Serve) -> None:
    def slow(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        for step in answer(conversation, profile, text, turn_id):
            time.sleep(0.03)
            yield step

    orchestrator = Scripted(slow)
    talk = Talk(serve(orchestrator))
    answers: list[Any] = []
    threads = [threading.Thread(target=lambda: answers.append(talk.say("a tent", "n").json())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(answers) == 4
    assert all(a == answers[0] for a in answers)
    assert len(orchestrator.given) == 1


def test_two_conversations_at_once_never_mix(serve: Serve) -> None:
    client = serve(Echo())
    talks = [Talk(client) for _ in range(4)]

    def chat(n: int) -> None:
        for k in range(4):
            turn = talks[n].say(f"shopper {n} says {k}").json()
            assert f"shopper {n} says {k}" in turn["text"]

    threads = [threading.Thread(target=chat, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    for n, talk in enumerate(talks):
        texts = [e["text"] for e in talk.get().json()["entries"]]
        assert len(texts) == 8
        assert all(f"shopper {n} says" in t for t in texts)


def test_the_conversation_can_be_read_as_it_stands(talk: Talk) -> None:
    talk.say("a tent")
    talk.react("tent-1", "shortlist")
    seen = talk.get().json()
    assert [e["role"] for e in seen["entries"]] == ["shopper", "assistant"]
    assert [i["id"] for i in seen["entries"][1]["items"]] == ["tent-1", "jacket-1"]
    assert seen["request"]["category"] == "tent"
    assert [i["id"] for i in seen["items"]] == ["tent-1", "jacket-1"]
    assert [i["id"] for i in seen["shortlist"]] == ["tent-1"]
    assert talk.get("/events", params={"after": seen["last_event"]}).json()["events"] == []


def test_events_after_a_record_are_those_behind_it(talk: Talk) -> None:
    talk.say("a tent")
    whole = talk.get("/events").json()
    kinds = ["message", "understood", "profile", "shown", "said", "said", "asked", "done"]
    assert [e["event"] for e in whole["events"]] == kinds
    assert whole["after"] == whole["events"][-1]["id"]
    rest = talk.get("/events", params={"after": whole["events"][3]["id"]}).json()
    assert rest["events"] == whole["events"][4:]
    assert talk.get("/events", headers={"Last-Event-ID": str(whole["after"])}).json()["events"] == []


def test_the_shops_own_notes_are_no_public_events(talk: Talk) -> None:
    talk.say("a tent")
    talk.react("tent-1", "like")
    assert not {"state", "reacted"} & {e["event"] for e in talk.get("/events").json()["events"]}


def test_feedback_answers_with_what_changed(talk: Talk) -> None:
    changes = talk.react("jacket-1", "like").json()["profile_changes"]
    assert {"facet": "brand", "value": "Halvard", "change": "liked", "subject": "me", "source": "Halvard Drizzle Jacket"} in changes


def test_feedback_on_an_unknown_item_is_a_404(talk: Talk) -> None:
    problem(talk.react("nothing", "like"), 404, "no-item")


def test_feedback_of_an_unknown_kind_is_a_422(talk: Talk) -> None:
    problem(talk.react("tent-1", "adore"), 422, "invalid")


def test_a_turn_that_fails_is_a_503_and_the_next_one_works(serve: Serve) -> None:
    def broken(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Said("Well, ")
        raise RuntimeError("the secret reason")

    talk = Talk(serve(Scripted(broken, broken, answer)))
    failed = talk.say("a tent")
    document = problem(failed, 503, "turn-failed")
    assert document["turn_id"]
    assert "secret" not in failed.text
    events = events_of(talk.say("a tent", accept="text/event-stream").text)
    assert [e["event"] for e in events] == ["said", "failed"]
    assert set(json.loads(events[1]["data"])) == {"turn_id", "detail"}
    assert talk.say("a tent").status_code == 200


# The way in


@pytest.mark.parametrize("auth", ["", "Bearer", "Bearer ", "Bearer nonsense", "Basic abc", "nonsense", "Bearer \xe9"])
@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", "/turns"), ("GET", "/events"), ("POST", "/feedback")])
def test_without_the_token_nobody_gets_in(talk: Talk, auth: str, method: str, path: str) -> None:
    headers = {b"Authorization": auth.encode("latin-1")} if auth else {}
    answer = talk.client.request(method, f"/v1/conversations/{talk.id}{path}", headers=headers, json={})
    problem(answer, 401)
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", "/turns"), ("GET", "/events"), ("POST", "/feedback")])
def test_the_token_of_one_conversation_does_not_open_another(client: TestClient, method: str, path: str) -> None:
    ann, bob = Talk(client), Talk(client)
    body = {"text": "hi", "item_id": "tent-1", "kind": "like"}
    problem(client.request(method, f"/v1/conversations/{bob.id}{path}", headers=ann.auth, json=body), 404, "no-conversation")


def test_a_conversation_that_is_not_there_looks_like_somebody_elses(client: TestClient) -> None:
    ann, bob = Talk(client), Talk(client)
    other = client.get(f"/v1/conversations/{bob.id}", headers=ann.auth).json()
    assert client.get("/v1/conversations/nothing", headers=ann.auth).json() == other


def test_a_user_id_needs_the_shops_word_where_there_is_a_secret(serve: Serve) -> None:
    client = serve(settings={"identity_secret": "s3cret"})
    good = hmac.new(b"s3cret", b"7", hashlib.sha256).hexdigest()
    problem(client.post("/v1/conversations", json={"user_id": "7"}), 401, "bad-identity")
    problem(client.post("/v1/conversations", json={"user_id": "8", "user_hash": good}), 401, "bad-identity")
    problem(client.post("/v1/recommendations", json={"user_id": "7"}), 401, "bad-identity")
    assert client.post("/v1/conversations", json={"user_id": "7", "user_hash": good}).status_code == 201
    assert client.post("/v1/conversations", json={}).status_code == 201


@pytest.mark.parametrize("user_id", ["anon:c1", "user:7", "", "x" * 300, "a\u0000b", "a\nb"])
def test_a_user_id_cannot_be_somebody_elses_inner_name(client: TestClient, user_id: str) -> None:
    problem(client.post("/v1/conversations", json={"user_id": user_id}), 422, "invalid")


def test_an_anonymous_profile_is_out_of_reach_for_others(client: TestClient) -> None:
    ann = Talk(client)
    ann.react("tent-1", "like")
    problem(client.post("/v1/recommendations", json={"user_id": f"anon:{ann.id}"}), 422)


# What comes in


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"text": ', "bad-json", 400),
        (b"not json", "bad-json", 400),
        (b'{"text": 5}', "invalid", 422),
        (b"{}", "invalid", 422),
        (b"[]", "invalid", 422),
        (b"null", "invalid", 422),
        (b"", "invalid", 422),
        (b'{"text": "hi", "role": "system"}', "invalid", 422),
        (b'{"text": "hi", "client_turn_id": ""}', "invalid", 422),
        (b'{"text": "hi", "client_turn_id": "a\\u0000"}', "invalid", 422),
        (b'{"text": "hi", "client_turn_id": "\\ud800"}', "invalid", 422),
        (b"\xff\xfe{}", None, 400),
        (b"[" * 50_000 + b"]" * 50_000, None, 400),
    ],
)
def test_a_body_that_is_no_turn_is_refused(talk: Talk, body: bytes, kind: str | None, status: int) -> None:
    headers = {**talk.auth, "Content-Type": "application/json"}
    problem(talk.client.post(f"/v1/conversations/{talk.id}/turns", content=body, headers=headers), status, kind)


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_body_of_another_type_is_refused(talk: Talk, content_type: str) -> None:
    headers = {**talk.auth, "Content-Type": content_type}
    answer = talk.client.post(f"/v1/conversations/{talk.id}/turns", content=b'{"text": "hi"}', headers=headers)
    problem(answer, 415, "not-json")


def test_a_hundred_thousand_characters_are_a_message_and_more_are_not(talk: Talk) -> None:
    assert talk.say("x" * 100_000).status_code == 200
    problem(talk.say("x" * 100_001), 422, "too-long")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/v1/conversations", b'{"user_id": "\\ud800"}'),
        ("POST", "/v1/conversations/ID/feedback", b'{"item_id": "\\ud800", "kind": "like"}'),
        ("POST", "/v1/search", b'{"text": "", "filters": [{"facet": "\\udfff", "value": 1}]}'),
        ("POST", "/v1/search", b'{"text": "", "filters": [{"facet": "x", "value": "\\ud800"}]}'),
        ("POST", "/v1/recommendations", b'{"history": ["\\ud800"]}'),
        ("PATCH", "/v1/profile/interests/x", b'{"value": "\\ud800"}'),
        ("POST", "/v1/conversations", b'{"\\ud800": 1}'),
    ],
)
def test_half_a_character_is_refused_everywhere(talk: Talk, method: str, path: str, body: bytes) -> None:
    headers = {**talk.auth, "Content-Type": "application/json"}
    problem(talk.client.request(method, path.replace("ID", talk.id), content=body, headers=headers), 422, "invalid")


def test_half_a_character_in_a_message_is_no_reason_not_to_answer(talk: Talk) -> None:
    body = b'{"text": "a tent \\ud83c for two \\u0000"}'
    headers = {**talk.auth, "Content-Type": "application/json"}
    assert talk.client.post(f"/v1/conversations/{talk.id}/turns", content=body, headers=headers).status_code == 200
    assert talk.get().json()["entries"][0]["text"] == "a tent ? for two "


def test_a_huge_body_is_refused_before_it_is_read(talk: Talk) -> None:
    problem(talk.say("x" * 200_001), 413, "too-large")


def test_a_huge_body_of_unknown_length_is_refused_too(talk: Talk) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'{"text": "'
        for _ in range(300):
            yield b"x" * 1000
        yield b'"}'

    headers = {**talk.auth, "Content-Type": "application/json"}
    problem(talk.client.post(f"/v1/conversations/{talk.id}/turns", content=pieces(), headers=headers), 413)


@pytest.mark.parametrize("locale", ["../../etc", "en\x00", "x" * 50, "<b>"])
def test_a_locale_that_is_none_is_refused(client: TestClient, locale: str) -> None:
    problem(client.post("/v1/conversations", json={"locale": locale}), 422, "invalid")
