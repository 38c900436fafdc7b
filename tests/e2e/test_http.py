"""The HTTP API of the real server over the sample shop."""

from collections.abc import Iterator

import httpx
import pytest

from tests.e2e.server import Server
from tests.e2e.talking import Talk, begin, client

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

WISH = "I need a warm waterproof jacket under $150, nothing with down"
PIECES = {"turn_id", "intent", "request", "items", "text", "question", "relaxed", "compared", "shortlist", "profile_changes", "grounding", "timings_ms", "usage"}


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with client(server) as opened:
        yield opened


@pytest.fixture
def talk(http: httpx.Client) -> Talk:
    return begin(http)


def assert_problem(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert "Traceback" not in answer.text


def test_a_turn_as_json_has_every_piece(talk: Talk) -> None:
    turn = talk.say(WISH).json()
    assert set(turn) >= PIECES
    assert turn["intent"] == "recommend"
    assert turn["request"]["category"] == "jacket"
    assert turn["items"]
    assert all(i["price"] <= 150 and i["in_stock"] and "down" not in i["title"].lower().split() for i in turn["items"])
    assert turn["text"]
    assert {"understand", "find", "first_item", "first_text", "total"} <= set(turn["timings_ms"])


def test_a_turn_as_events_shows_items_before_it_speaks_and_ends_once(talk: Talk) -> None:
    status, events = talk.events({"text": WISH})
    names = [name for name, _ in events]
    assert status == 200
    assert names[0] == "understood"
    assert names.index("profile") < names.index("shown") < names.index("said")
    assert names[-1] == "done"
    assert names.count("done") == 1
    assert set(names) <= {"understood", "profile", "shown", "asked", "said", "handed", "done"}
    kept = talk.client.get(f"{talk.path}/events", headers={**talk.auth, "Accept": "application/json"}).json()["events"]
    assert [e["event"] for e in kept if e["event"] != "message"] == names


def test_the_same_turn_twice_is_one_turn(talk: Talk) -> None:
    first, second = (talk.say("a tent for two", client_turn_id="once").json() for _ in range(2))
    assert first == second
    entries = talk.client.get(talk.path, headers=talk.auth).json()["entries"]
    assert [e["role"] for e in entries] == ["shopper", "assistant"]


def test_feedback_changes_the_profile_and_an_interest_can_be_removed(talk: Talk) -> None:
    items = talk.say(WISH).json()["items"]
    answer = talk.client.post(f"{talk.path}/feedback", json={"item_id": items[0]["id"], "kind": "shortlist"}, headers=talk.auth)
    assert answer.json()["profile_changes"]
    assert talk.client.get(talk.path, headers=talk.auth).json()["shortlist"][0]["id"] == items[0]["id"]
    interests = talk.client.get("/v1/profile", headers=talk.auth).json()["interests"]
    by_facet = {(i["facet"], i["value"]): i for i in interests}
    assert by_facet["price", "<= 150 USD"]["sources"][0].endswith("under $150")
    assert by_facet["fill", "down"]["polarity"] == "exclude"
    gone = by_facet["fill", "down"]["id"]
    assert talk.client.delete(f"/v1/profile/interests/{gone}", headers=talk.auth).status_code == 204
    assert gone not in {i["id"] for i in talk.client.get("/v1/profile", headers=talk.auth).json()["interests"]}
    exported = talk.client.get("/v1/profile/export", headers=talk.auth).json()
    assert exported["conversation"]["entries"][0]["text"] == WISH
    assert talk.client.delete("/v1/profile", headers=talk.auth).status_code == 204
    assert talk.client.get("/v1/profile", headers=talk.auth).json()["interests"] == []


def test_what_one_visitor_says_nobody_else_hears(http: httpx.Client, talk: Talk) -> None:
    talk.say("I am allergic to wool")
    other = begin(http)
    assert other.client.get("/v1/profile", headers=other.auth).json()["interests"] == []
    assert_problem(http.get(talk.path, headers=other.auth), 404)
    assert_problem(http.post(f"{talk.path}/turns", json={"text": "hello"}, headers=other.auth), 404)


def test_search_obeys_filters_and_items_are_found_by_id(http: httpx.Client) -> None:
    body = {"text": "warm jacket", "filters": [{"facet": "price", "op": "<=", "value": 120}], "k": 5}
    found = http.post("/v1/search", json=body).json()
    assert 0 < len(found["items"]) <= 5
    assert all(i["price"] <= 120 and i["in_stock"] for i in found["items"])
    whole = http.get(f"/v1/items/{found['items'][0]['id']}").json()
    assert whole["description"]
    picture = http.get(whole["image"])
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "default-src 'none'" in picture.headers["content-security-policy"]
    assert http.post("/v1/recommendations", json={"history": [whole["id"]], "k": 3}).json()["items"]


def test_an_item_that_is_put_is_found_by_the_next_turn(http: httpx.Client, talk: Talk) -> None:
    row = {"id": "zither-1", "title": "Alpenglow Concert Zither", "description": "A zither.", "category": "zither", "brand": "Alpenglow", "price": 320, "stock": 2}
    key = {"X-Admin-Key": "an admin key for tests"}
    assert_problem(http.put("/v1/items", json=[row]), 401)
    assert http.put("/v1/items", json=[row], headers=key).status_code == 200
    assert talk.say("do you have a zither?").json()["items"][0]["id"] == "zither-1"
    assert http.delete("/v1/items/zither-1", headers=key).status_code == 204
    assert_problem(http.get("/v1/items/zither-1"), 404)


@pytest.mark.parametrize(
    ("method", "path", "more", "status"),
    [
        ("GET", "{path}", {}, 401),
        ("GET", "/v1/profile", {"headers": {"Authorization": "Bearer nonsense"}}, 401),
        ("GET", "/v1/conversations/another", {"auth": True}, 404),
        ("GET", "/v1/items/none-such", {}, 404),
        ("GET", "/v1/no-such-thing", {}, 404),
        ("PUT", "{path}", {"auth": True}, 405),
        ("POST", "{path}/turns", {"auth": True, "json": {"words": "hello"}}, 422),
        ("POST", "{path}/turns", {"auth": True, "json": {"text": "x" * 100_001}}, 422),
        ("POST", "{path}/turns", {"auth": True, "json": {"text": "x" * 250_000}}, 413),
        ("POST", "{path}/feedback", {"auth": True, "json": {"item_id": "none-such", "kind": "like"}}, 404),
        ("POST", "{path}/feedback", {"auth": True, "json": {"item_id": "x", "kind": "adore"}}, 422),
        ("POST", "/v1/search", {"json": {"text": "x", "k": 0}}, 422),
        ("POST", "/v1/search", {"content": b"{not json", "headers": {"Content-Type": "application/json"}}, 400),
        ("DELETE", "/v1/profile/interests/none", {"auth": True}, 404),
    ],
)
def test_what_cannot_be_granted_is_a_problem_document(talk: Talk, method: str, path: str, more: dict[str, object], status: int) -> None:
    options = dict(more)
    if options.pop("auth", False):
        options["headers"] = talk.auth
    assert_problem(talk.client.request(method, path.format(path=talk.path), **options), status)  # type: ignore[arg-type]


def test_it_is_alive_ready_and_counts_its_turns(http: httpx.Client, talk: Talk) -> None:
    talk.say("hello")
    assert http.get("/healthz").status_code == 200
    assert http.get("/readyz").status_code == 200
    assert "turns" in http.get("/metrics").text
    assert "/v1/conversations" in http.get("/openapi.json").json()["paths"]
