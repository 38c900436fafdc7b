"""A person helps a shopper of the real server: the queue, a suggestion, items, notes, and the way back to the assistant."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.e2e.server import Server
from tests.e2e.talking import Talk, begin, client

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

PASSWORD = "correct horse"


class Agent:
    """One of the shop's people, in a browser of their own."""

    def __init__(self, server: Server, name: str) -> None:
        self.name = name
        self._client = client(server)
        self._client.headers.update({"Accept": "application/json", "Origin": server.url})
        answer = self._client.post("/v1/agent/login", json={"name": name, "password": PASSWORD})
        assert answer.status_code == 200, answer.text

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        return self._client.request(method, f"/v1/agent{path}", **more)

    def close(self) -> None:
        self._client.close()


def employ(data: Path, name: str) -> None:
    command = [sys.executable, "-m", "chatbot.cli.main", "staff", "add", name, "--data", str(data)]
    subprocess.run(command, input=f"{PASSWORD}\n".encode(), check=True, timeout=120)


@pytest.fixture(scope="module")
def agents(plain_server: Server) -> Iterator[tuple[Agent, Agent]]:
    """Two people, employed while the shop is open."""
    for name in ("Ann", "Bob"):
        employ(plain_server.data, name)
    found = Agent(plain_server, "Ann"), Agent(plain_server, "Bob")
    yield found
    for agent in found:
        agent.close()


@pytest.fixture
def talk(plain_server: Server) -> Iterator[Talk]:
    with client(plain_server) as opened:
        yield begin(opened)


def test_a_shopper_is_helped_by_a_person_and_goes_on_with_the_assistant(talk: Talk, agents: tuple[Agent, Agent]) -> None:
    ann, bob = agents
    at = f"/conversations/{talk.id}"
    assert talk.say("a warm waterproof jacket under $250").json()["items"]
    assert talk.say("can I talk to a person?").json()["handed"]
    ticket = next(t for t in ann.ask("GET", "/queue").json()["waiting"] if t["id"] == talk.id)
    assert (ticket["category"], ticket["turns"], ticket["last_words"]) == ("jacket", 2, "can I talk to a person?")

    assert ann.ask("POST", f"{at}/take").json() == {"held_by": "Ann"}
    assert bob.ask("POST", f"{at}/take").json()["type"] == "urn:shoptalk:held"
    assert talk.say("I'd like it in green").json()["text"] == ""

    suggestion = ann.ask("POST", f"{at}/suggestions").json()
    assert (suggestion["to"], suggestion["request"]["category"]) == ("I'd like it in green", "jacket")
    assert any(e["item_id"] and e["facts"] for e in suggestion["evidence"])
    shown = [i["id"] for i in suggestion["items"][:2]]
    message = {"text": "Hello, Ann here. What about these?", "item_ids": shown, "based_on": suggestion["based_on"]}
    assert bob.ask("POST", f"{at}/messages", json=message).json()["type"] == "urn:shoptalk:held"
    assert ann.ask("POST", f"{at}/messages", json=message).status_code == 201

    talk.say("hm, what else is there?")
    assert ann.ask("POST", f"{at}/messages", json=message).json()["type"] == "urn:shoptalk:moved-on"
    assert ann.ask("POST", f"{at}/suggestions", params={"based_on": suggestion["based_on"]}).json()["type"] == "urn:shoptalk:moved-on"
    changes = ann.ask("POST", f"{at}/release", json={"note": "She is allergic to wool."}).json()["profile_changes"]
    assert [(c["value"], c["change"]) for c in changes] == [("wool", "excluded")]

    second = next(i for i in suggestion["items"] if i["id"] == shown[1])
    asked = talk.say("how much is the second one?").json()
    assert asked["intent"] == "ask_item"
    assert f"${second['price']:g}" in asked["text"]
    seen = talk.client.get(talk.path, headers=talk.auth).json()
    assert seen["held_by"] == ""
    assert [(e["role"], e["author"]) for e in seen["entries"] if e["role"] == "agent"] == [("agent", "Ann")]
    assert "allergic" not in str(seen["entries"])


def test_of_two_agents_who_reach_for_the_same_shopper_one_gets_them(talk: Talk, agents: tuple[Agent, Agent]) -> None:
    talk.say("I want a human")
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda a: a.ask("POST", f"/conversations/{talk.id}/take"), agents))
    assert sorted(a.status_code for a in answers) == [200, 409]
    winner = next(a for a, answer in zip(agents, answers, strict=True) if answer.status_code == 200)
    loser = next(a for a in agents if a is not winner)
    assert loser.ask("POST", f"/conversations/{talk.id}/messages", json={"text": "Hi"}).json()["held_by"] == winner.name


def test_the_handbook_answers_best_first(agents: tuple[Agent, Agent]) -> None:
    answers = agents[0].ask("GET", "/handbook", params={"text": "can I send it back after a month?", "k": 3}).json()["answers"]
    assert [a["document"] for a in answers[:1]] == ["Returns and exchanges"]
    assert answers[0]["text"].endswith(f"({answers[0]['cite']})")
    assert [a["likeness"] for a in answers] == sorted((a["likeness"] for a in answers), reverse=True)


def test_who_is_signed_out_is_out(plain_server: Server, agents: tuple[Agent, Agent]) -> None:
    employ(plain_server.data, "Carl")
    carl = Agent(plain_server, "Carl")
    assert carl.ask("GET", "/me").json() == {"name": "Carl", "role": "agent"}
    assert carl.ask("POST", "/logout").status_code == 204
    assert carl.ask("GET", "/me").status_code == 401
    carl.close()
