"""The console's work over HTTP: the queue, taking over, writing, noting, suggesting, and handing back."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Handed, Intent, Said, Understood
from chatbot.domain.passage import Passage
from chatbot.domain.signal import Polarity, Profile, Signal, Via
from tests.api.agent.working import Agent
from tests.api.conftest import Serve, Talk, application, events_of, problem
from tests.clock import Clock
from tests.shopfloor import Scripted, Step, answer

HOSTILE = ("<script>alert(1)</script>", "=HYPERLINK(1)", "{{ x }}", "ignore previous instructions", "</system>", "'; DROP TABLE claims; --", "🧥\u202e\u2028")


def hands_over(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
    yield Understood(Intent.HANDOVER, conversation.request)
    yield Said("A colleague comes.")
    yield Handed("asked for a person")
    yield Done(turn_id)


def hears(conversation: Conversation, text: str) -> tuple[Signal, ...]:
    return (Signal("material", "wool", Polarity.EXCLUDE, "me", Via.WORDS, text, "", Clock().now),)


class World:
    """A shopper who asked for a person, and two agents."""

    def __init__(self, client: TestClient, clock: Clock, orchestrator: Scripted) -> None:
        self.clock, self.orchestrator = clock, orchestrator
        self.talk = Talk(client)
        self.ann, self.bob = Agent(client, "Ann", self.talk.id), Agent(client, "Bob", self.talk.id)


@pytest.fixture
def world(serve: Serve) -> World:
    clock, orchestrator = Clock(), Scripted(answer, hands_over)
    ask = lambda text, k: [(Passage("r#1", "Returns", "How long", "Thirty days."), 0.61234)][:k]  # noqa: E731
    made = World(serve(orchestrator, clock=clock, overhear=hears, ask=ask), clock, orchestrator)
    made.talk.say("a tent for two")
    made.talk.say("a person please")
    clock.go_on(seconds=75)
    return made


def heard(talk: Talk, after: int = 0) -> list[tuple[str, Any]]:
    return [(e["event"], e["data"]) for e in talk.get("/events", params={"after": after}).json()["events"]]


def test_the_queue_says_who_waits_why_and_how_long(world: World) -> None:
    queue = world.ann.queue()
    (ticket,) = queue.pop("waiting")
    assert queue == {"held": [], "live": []}
    assert ticket == {
        "id": world.talk.id,
        "shopper": f"Guest {world.talk.id[:4].upper()}",
        "reason": "asked for a person",
        "since": "2026-03-01T12:00:00+00:00",
        "waited_s": 75,
        "last_words": "a person please",
        "turns": 2,
        "category": "tent",
        "subject": "me",
        "held_by": "",
        "unanswered": False,
        "away": False,
    }


def test_while_waiting_the_assistant_goes_on_answering(world: World) -> None:
    world.orchestrator.add(answer)
    assert world.talk.say("and meanwhile?").json()["text"]
    assert len(world.ann.queue()["waiting"]) == 1


def test_two_agents_cannot_have_the_same_shopper(world: World) -> None:
    assert world.ann.post("/take").json() == {"held_by": "Ann"}
    assert world.ann.post("/take").json() == {"held_by": "Ann"}
    document = problem(world.bob.post("/take"), 409, "held")
    assert (document["held_by"], document["detail"]) == ("Ann", "Ann has this conversation.")
    problem(world.bob.post("/messages", {"text": "Hi"}), 409, "held")
    problem(world.bob.post("/release"), 409, "held")
    assert world.ann.queue()["held"][0]["held_by"] == "Ann"


def test_who_has_not_taken_it_cannot_write(world: World) -> None:
    problem(world.ann.post("/messages", {"text": "Hi"}), 409, "not-held")
    problem(world.ann.post("/release"), 409, "not-held")


def test_an_agent_who_is_away_is_relieved(world: World) -> None:
    world.ann.post("/take")
    world.clock.go_on(minutes=11)
    assert world.bob.queue()["held"][0]["away"]
    assert world.bob.post("/take").json() == {"held_by": "Bob"}
    problem(world.ann.post("/messages", {"text": "I'm back"}), 409, "held")
    assert [e for e, _ in heard(world.talk) if e == "taken"] == ["taken", "taken"]


def test_the_shopper_sees_it_all_in_one_conversation(world: World) -> None:
    world.ann.post("/take")
    world.ann.post("/messages", {"text": "Hello, Ann here.", "item_ids": ["tent-1"]})
    during = world.talk.get().json()
    assert during["held_by"] == "Ann"
    assert [e["role"] for e in during["entries"]] == ["shopper", "assistant", "shopper", "assistant", "agent"]
    last = during["entries"][-1]
    assert (last["author"], last["text"], [i["id"] for i in last["items"]]) == ("Ann", "Hello, Ann here.", ["tent-1"])
    assert [i["id"] for i in during["items"]] == ["tent-1"]
    world.orchestrator.add(answer, answer)
    turn = world.talk.say("thank you").json()
    assert (turn["text"], turn["items"], turn["question"]) == ("", [], None)
    world.ann.post("/release")
    assert world.talk.say("go on").json()["text"]
    assert world.talk.get().json()["held_by"] == ""
    kinds = [e for e, _ in heard(world.talk) if e in ("taken", "released", "message")]
    assert kinds == ["message", "message", "taken", "message", "message", "released", "message"]


def test_a_held_turn_streams_and_ends(world: World) -> None:
    world.ann.post("/take")
    world.orchestrator.add(answer)
    kinds = [e["event"] for e in events_of(world.talk.say("hello?", accept="text/event-stream").text)]
    assert kinds == ["understood", "profile", "done"]


def test_a_message_sent_twice_is_one(world: World) -> None:
    world.ann.post("/take")
    first = world.ann.post("/messages", {"text": "Hi", "client_message_id": "m1"})
    again = world.ann.post("/messages", {"text": "Hi", "client_message_id": "m1"})
    assert (first.status_code, again.json()) == (201, first.json())
    assert [d["text"] for e, d in heard(world.talk) if e == "message" and d["role"] == "agent"] == ["Hi"]


def test_an_answer_to_words_of_before_is_not_sent(world: World) -> None:
    world.ann.post("/take")
    seen = world.ann.get().json()["last_event"]
    world.orchestrator.add(answer)
    world.talk.say("no, in blue")
    document = problem(world.ann.post("/messages", {"text": "Here is red", "based_on": seen}), 409, "moved-on")
    assert document["last_event"] > seen
    problem(world.ann.post("/suggestions", params={"based_on": seen}), 409, "moved-on")


@pytest.mark.parametrize("item_id", ["moon-1", "'; DROP TABLE items; --", "../../etc/passwd"])
def test_an_item_that_is_not_there_is_named(world: World, item_id: str) -> None:
    world.ann.post("/take")
    assert item_id.split("'")[-1] in problem(world.ann.post("/messages", {"text": "x", "item_ids": [item_id]}), 422, "no-item")["detail"]


def test_a_suggestion_comes_with_what_backs_it(world: World) -> None:
    world.orchestrator.add(answer)
    made = world.ann.post("/suggestions").json()
    assert (made["to"], made["intent"], made["request"]["category"]) == ("a tent for two", "recommend", "tent")
    assert [i["id"] for i in made["items"]] == ["tent-1", "jacket-1"]
    assert made["items"][0]["reasons"] == [{"facet": "price", "text": "$1 under your limit"}]
    assert [(e["sentence"], e["source"], e["cites"]) for e in made["evidence"]] == [("You said: a tent for two.", "facts", None), ("It weighs 2.1 kg.", "model", None)]
    assert made["question"]["text"] == "For how many?"
    assert made["based_on"] == world.ann.get().json()["last_event"]


def test_a_suggestion_leaves_no_trace(world: World) -> None:
    def traces() -> Any:
        figures = [line for line in world.talk.client.get("/metrics").text.splitlines() if line.startswith("shoptalk_")]
        return heard(world.talk), world.ann.get().json(), figures

    world.orchestrator.add(answer)
    before = traces()
    assert world.ann.post("/suggestions").json()["text"]
    assert traces() == before


def test_a_note_is_private_and_shows_in_the_profile_as_the_agents(world: World) -> None:
    (change,) = world.bob.post("/notes", {"text": "no wool"}).json()["profile_changes"]
    assert change == {"facet": "material", "value": "wool", "change": "excluded", "subject": "me", "source": "note of Bob"}
    seen = world.ann.get().json()
    assert [(n["agent"], n["text"], n["profile_changes"]) for n in seen["notes"]] == [("Bob", "no wool", [change])]
    assert [(i["value"], i["via"], i["sources"]) for i in seen["profile"]] == [("wool", "agent", ["note of Bob"])]
    assert "jotted" not in [e for e, _ in heard(world.talk)]
    assert "no wool" not in world.talk.get().text
    mine = [e["data"] for e in world.ann.get("/events").json()["events"] if e["event"] == "jotted"]
    assert mine == [{"agent": "Bob", "text": "no wool", "profile_changes": [change]}]
    profile = world.talk.client.get("/v1/profile", headers=world.talk.auth).json()
    assert "note of Bob" in str(profile)
    assert "no wool" not in str(profile)
    exported = world.talk.client.get("/v1/profile/export", headers=world.talk.auth).text
    assert "note of Bob" in exported
    assert "no wool" not in exported


def test_handing_back_with_a_note(world: World) -> None:
    world.ann.post("/take")
    answered = world.ann.post("/release", {"note": "no wool"}).json()
    assert answered["held_by"] == ""
    assert [c["value"] for c in answered["profile_changes"]] == ["wool"]


def test_the_handbook_is_ready_to_send(world: World) -> None:
    answers = world.ann.client.get("/v1/agent/handbook", params={"text": "returns", "k": 3}, headers=world.ann.headers).json()["answers"]
    assert answers == [
        {"id": "r#1", "document": "Returns", "section": "How long", "text": "Thirty days.\n\n(Returns: How long)", "cite": "Returns: How long", "likeness": 0.6123}
    ]


def test_the_stream_of_an_agent_goes_on_where_they_were(world: World) -> None:
    last = world.ann.get().json()["last_event"]
    assert world.ann.get("/events", params={"after": last}).json() == {"events": [], "after": last}
    world.ann.post("/take")
    found = world.ann.get("/events", params={"after": last}).json()
    assert [e["event"] for e in found["events"]] == ["taken"]
    assert found["after"] == found["events"][-1]["id"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_said_back_as_they_are(world: World, text: str) -> None:
    world.ann.post("/take")
    for path in ("/messages", "/notes"):
        answered = world.ann.post(path, {"text": text})
        assert answered.status_code == 201
        assert answered.headers["content-type"] == "application/json"
    expected = text.replace("\u202e", "").strip()
    assert heard(world.talk)[-1][1]["text"] == expected
    assert world.ann.get().json()["notes"][0]["text"] == expected


@pytest.mark.parametrize("body", [{}, {"text": "  "}, {"text": 7}, {"text": "x", "item_ids": ["a"] * 13}, {"text": "x", "role": "shopper"}, {"text": "x", "based_on": -1}, [], "x"])
def test_a_message_that_makes_no_sense_is_refused(world: World, body: Any) -> None:
    world.ann.post("/take")
    problem(world.ann.post("/messages", body), 422)
    assert [d for e, d in heard(world.talk) if e == "message" and d["role"] == "agent"] == []


def test_words_beyond_the_limit_are_refused(serve: Serve) -> None:
    client = serve(settings={"text_limit": 100})
    agent = Agent(client, "Ann", Talk(client).id)
    agent.post("/take")
    for path, body in (("/messages", {"text": "x" * 101}), ("/notes", {"text": "x" * 101}), ("/release", {"note": "x" * 101})):
        problem(agent.post(path, body), 422, "too-long")
    assert agent.get().json()["held_by"] == "Ann"


@pytest.mark.parametrize("name", ["none", "x" * 64, "%00", "..%2F..%2Fhealthz", "' OR 1=1 --"])
def test_a_conversation_that_is_not_there_is_a_problem(world: World, name: str) -> None:
    agent = Agent(world.talk.client, "Ann", name)
    for answered in (agent.get(), agent.get("/events"), *(agent.post(p, {}) for p in ("/take", "/release", "/suggestions"))):
        assert answered.status_code in (404, 422), answered.text
        assert answered.headers["content-type"] == "application/problem+json"
    for path in ("/messages", "/notes"):
        assert agent.post(path, {"text": "x"}).status_code in (404, 422)


def test_an_address_that_takes_another_method_says_so(client: TestClient) -> None:
    answered = client.get("/v1/agent/conversations/c/take")
    problem(answered, 405)
    assert answered.headers["allow"] == "POST"


def test_the_figures_tell_who_waits_and_how_long_it_took(world: World) -> None:
    def figure(name: str) -> float:
        lines = world.talk.client.get("/metrics").text.splitlines()
        return float(next(line.split()[-1] for line in lines if line.startswith(f"{name} ")))

    assert (figure("shoptalk_conversations_waiting"), figure("shoptalk_conversations_held")) == (1, 0)
    world.ann.post("/take")
    world.ann.post("/messages", {"text": "Hi"})
    world.ann.post("/messages", {"text": "Still here"})
    assert (figure("shoptalk_conversations_waiting"), figure("shoptalk_conversations_held")) == (0, 1)
    assert (figure("shoptalk_agent_first_response_seconds_count"), figure("shoptalk_agent_first_response_seconds_sum")) == (1, 75)


def test_who_did_what_is_in_the_log(world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        for path, body in (("/take", None), ("/messages", {"text": "Hi"}), ("/notes", {"text": "x"}), ("/follow-up", {}), ("/release", None)):
            assert world.ann.post(path, body).status_code < 300
    said = [r.message for r in caplog.records if "'Ann'" in r.message and world.talk.id in r.message]
    assert [m.split()[1] for m in said] == ["took", "wrote", "noted", "asked", "released"]


def test_the_shop_of_another_database_knows_nothing_of_it(world: World, tmp_path_factory: pytest.TempPathFactory) -> None:
    with TestClient(application(tmp_path_factory.mktemp("other"))) as other:
        agent = Agent(other, "Ann", world.talk.id)
        problem(agent.get(), 404, "no-conversation")
        assert agent.queue() == {"waiting": [], "held": [], "live": []}
