"""What each thing that an agent does changes on the screen."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chatbot.domain.visit import Visit
from chatbot.staff.clerk import Clerk, Role
from tests.shopfloor import JACKET, TENT
from tests.ui.console.floor import ADA, BEN, BRAND, CLEO, Floor
from tests.ui.page_reader import read
from ui.console.desk import Desk
from ui.texts import Texts

EN = Texts.of("en")


class Agent:
    """One agent at the console."""

    def __init__(self, floor: Floor, name: str = BEN, role: Role = Role.AGENT, language: str = "en") -> None:
        texts = Texts.of("zh" if language == "zh" else "en")
        self._desk = Desk(floor.shop.helpdesk, floor.shop, BRAND, texts, clock=floor.clock)
        self._clerk = Clerk(name, role)

    def ask(self, does: str, visit: Visit | None = None, **sent: object) -> dict[str, Any]:
        return self._desk.ask(self._clerk, {"do": does, "open": visit.conversation_id if visit else "", **sent})


@pytest.fixture
def floor(tmp_path: Path) -> Floor:
    return Floor(tmp_path)


@pytest.fixture
def ben(floor: Floor) -> Agent:
    return Agent(floor)


def words(markup: str) -> str:
    """What is read of some markup."""
    return " ".join(" ".join(read(markup).words).split())


def said(answer: dict[str, Any]) -> list[str]:
    return [words(line["markup"]) for line in answer["chat"]["lines"]]


# The queue


def test_who_waits_is_shown_with_the_reason_the_words_and_the_wait(floor: Floor, ben: Agent) -> None:
    floor.waiting()
    floor.clock.move(seconds=75)
    queue = ben.ask("look")["queue"]
    assert queue["waiting"] == 1
    assert "can I talk to a person?" in words(queue["markup"])
    assert "the shopper asked for a person" in words(queue["markup"])
    assert [a["data-waited"] for tag, a in read(queue["markup"]).tags if tag == "time"] == ["75"]


def test_an_unchanged_queue_is_not_sent_again(floor: Floor, ben: Agent) -> None:
    floor.waiting()
    stamp = ben.ask("look")["queue"]["stamp"]
    floor.clock.move(seconds=30)
    assert ben.ask("look", stamp=stamp) == {}
    floor.say(floor.arrive(), "a stove")
    assert "queue" in ben.ask("look", stamp=stamp)


def test_a_taken_conversation_is_ones_own_and_the_colleagues_see_whose_it_is(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    ben.ask("take", visit)
    assert "Yours" in words(ben.ask("look")["queue"]["markup"])
    seen = words(Agent(floor, CLEO).ask("look")["queue"]["markup"])
    assert f"With colleagues 1 Guest {visit.conversation_id[:4].upper()} {BEN}" in seen


def test_an_empty_queue_says_what_will_be_there(ben: Agent) -> None:
    assert "Nobody waits" in words(ben.ask("look")["queue"]["markup"])


# Reading along


def test_an_open_conversation_is_sent_whole_and_then_only_when_something_happens(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    first = ben.ask("look", visit)["chat"]
    assert len(first["lines"]) == 4
    assert "chat" not in ben.ask("look", visit, seen=first["seen"])
    floor.say(visit, "and what about returns?")
    again = ben.ask("look", visit, seen=first["seen"])["chat"]
    assert [line["key"] for line in again["lines"]][:4] == [line["key"] for line in first["lines"]]
    assert again["heard"] == first["heard"] + 1


def test_the_transcript_tells_who_said_what_and_who_took_over_where(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    ben.ask("take", visit)
    ben.ask("send", visit, text="Ben here.", items=[])
    floor.say(visit, "hello Ben")
    ben.ask("release", visit, text="")
    floor.say(visit, "a stove")
    lines = said(Agent(floor, CLEO).ask("look", visit))
    assert [line.split(" ")[0] for line in lines] == ["Shopper", "Assistant", "Shopper", "Assistant", "Ben", "Ben", "Shopper", "Ben", "Shopper", "Assistant"]
    assert lines[4] == f"{BEN} took over"
    assert lines[7] == f"{BEN} handed back to the assistant"
    assert said(ben.ask("look", visit))[4] == "You took over"


def test_a_conversation_that_is_not_there_is_said_to_be_gone(floor: Floor, ben: Agent) -> None:
    nowhere = replace(floor.arrive(), conversation_id="nowhere")
    assert ben.ask("look", nowhere)["gone"] is True
    assert ben.ask("take", nowhere)["trouble"] == "This conversation isn't there any more."


def test_what_is_known_of_the_shopper_is_there_to_read(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    chat = ben.ask("look", visit)["chat"]
    assert "tents" in words(chat["request"])
    assert "button" not in {tag for tag, _ in read(chat["profile"]).tags}


# Who answers


def test_only_who_took_a_conversation_gets_to_write(floor: Floor, ben: Agent) -> None:
    visit, cleo = floor.waiting(), Agent(floor, CLEO)
    assert ben.ask("look", visit)["chat"]["mine"] is False
    taken = ben.ask("take", visit)
    assert (taken["done"], taken["chat"]["mine"]) == (True, True)
    refused = cleo.ask("take", visit)
    assert refused["trouble"] == f"{BEN} has taken this conversation over."
    assert f"{BEN} is answering" in words(refused["chat"]["foot"])
    assert cleo.ask("send", visit, text="me too", items=[])["trouble"] == refused["trouble"]
    assert "me too" not in " ".join(said(ben.ask("look", visit)))


def test_a_colleague_who_was_silent_for_long_can_be_relieved(floor: Floor, ben: Agent) -> None:
    visit, cleo = floor.waiting(), Agent(floor, CLEO)
    ben.ask("take", visit)
    seen = cleo.ask("look", visit)["chat"]
    assert "Take over" not in words(seen["head"])
    floor.clock.move(minutes=11)
    assert f"Take over from {BEN}" in words(cleo.ask("look", visit, seen=seen["seen"])["chat"]["head"])
    assert cleo.ask("take", visit)["chat"]["mine"] is True
    assert ben.ask("send", visit, text="still me", items=[])["trouble"] == f"{CLEO} has taken this conversation over."


def test_a_message_reaches_the_shopper_with_its_items(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    seen = ben.ask("take", visit)["chat"]["seen"]
    answer = ben.ask("send", visit, text="This one.", items=[JACKET.id], seen=seen, key="k1")
    assert answer["done"] is True
    newest = floor.shop.transcript(visit).entries[-1]
    assert (newest.author, newest.text, [c.offer.item.id for c in newest.cards]) == (BEN, "This one.", [JACKET.id])
    assert JACKET.title in said(answer)[-1]


def test_the_same_message_twice_is_one(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    ben.ask("take", visit)
    for _ in range(2):
        assert ben.ask("send", visit, text="Once.", items=[], key="k1")["done"] is True
    assert [e.text for e in floor.shop.transcript(visit).entries].count("Once.") == 1


def test_a_message_is_held_back_when_the_shopper_has_written_since(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    seen = ben.ask("take", visit)["chat"]["seen"]
    floor.say(visit, "wait, in green please")
    answer = ben.ask("send", visit, text="The black one.", items=[], seen=seen)
    assert "done" not in answer
    assert answer["trouble"] == "The shopper has written since. Read it, then send again."
    assert answer["chat"]["seen"] != seen
    assert ben.ask("send", visit, text="The green one.", items=[], seen=answer["chat"]["seen"])["done"] is True


def test_an_item_that_cannot_be_shown_stops_the_message_and_says_so(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    ben.ask("take", visit)
    answer = ben.ask("send", visit, text="This.", items=["nothing-like-that"])
    assert "One of these items can't be shown" in answer["trouble"]
    assert "done" not in answer


def test_handing_back_lets_the_assistant_go_on(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    ben.ask("take", visit)
    floor.say(visit, "are you there?")
    assert floor.shop.transcript(visit).entries[-1].text == "are you there?"
    released = ben.ask("release", visit, text="prefers calls, no wool")
    assert released["chat"]["mine"] is False
    assert "no wool" in words(released["chat"]["notes"])
    floor.say(visit, "a stove")
    assert floor.assistant.heard[-1] == "a stove"


# What helps


def test_a_suggestion_comes_with_its_items_and_what_each_sentence_rests_on(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    made = ben.ask("suggest", visit)["suggestion"]
    assert made["items"] == [[TENT.id, TENT.title], [JACKET.id, JACKET.title]]
    assert "It weighs 2.1 kg." in made["text"]
    assert made["text"].endswith("For how many?")
    assert "Model's words, checked" in words(made["markup"])
    assert made["heard"] == 2
    assert len(floor.shop.transcript(visit).entries) == 4


def test_what_is_due_is_told_so_that_a_suggestion_can_be_asked_for(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    assert ben.ask("take", visit)["chat"]["due"] is True
    assert ben.ask("send", visit, text="Yes?", items=[])["chat"]["due"] is False
    floor.say(visit, "in green")
    assert ben.ask("look", visit)["chat"]["due"] is True


def test_a_note_says_what_became_of_it_and_the_shopper_never_sees_it(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    answer = ben.ask("note", visit, text="allergic to wool")
    assert answer["done"] is True
    assert f"{BEN} 2 Nov" in words(answer["chat"]["notes"])
    assert "Became: avoids wool" in words(answer["chat"]["notes"])
    assert f"note of {BEN}" in words(answer["chat"]["profile"])
    assert all("allergic" not in e.text for e in floor.shop.transcript(visit).entries)


def test_a_note_that_says_nothing_of_taste_is_kept_and_said_to_be_that(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    answer = ben.ask("note", visit, text="called twice today")
    assert (answer["done"], answer["trouble"]) == (True, "Nothing in it is about taste.")
    assert "called twice today" in words(answer["chat"]["notes"])


def test_items_are_found_and_counted(floor: Floor, ben: Agent) -> None:
    answer = ben.ask("items", text="jacket")
    assert answer["told"] == "3 items"
    assert [a["data-item"] for _, a in read(answer["markup"]).tags if "data-item" in a] == [TENT.id, JACKET.id, "stove/1"]


def test_answers_of_the_handbook_carry_where_they_stand(ben: Agent) -> None:
    markup = ben.ask("answers", text="")["markup"]
    ready = next(a["data-answer"] for _, a in read(markup).tags if "data-answer" in a)
    assert ready == "You can send anything back within 30 days.\n\n(Returns: Deadlines)"


def test_a_message_for_later_is_drafted_for_its_channel(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    assert f"There is {TENT.title}." in words(ben.ask("follow", visit, channel="push")["markup"])
    assert f"There is {TENT.title}." in words(ben.ask("follow", visit, channel="pigeon")["markup"])
    floor.shop.agree(visit, False)
    assert "has said no" in words(ben.ask("follow", visit, channel="email")["markup"])


# The page itself


def test_the_frame_names_the_agent_and_shows_figures_to_admins_alone(floor: Floor, ben: Agent) -> None:
    assert BEN in words(ben.ask("enter")["frame"])
    assert "/insights" not in ben.ask("enter")["frame"]
    assert 'href="/insights' in Agent(floor, ADA, Role.ADMIN).ask("enter")["frame"]


def test_the_console_speaks_chinese_too(floor: Floor) -> None:
    floor.waiting()
    agent = Agent(floor, language="zh")
    assert "客服台" in words(agent.ask("enter")["frame"])
    assert "等待人工" in words(agent.ask("look")["queue"]["markup"])


def test_of_what_no_page_of_ours_sends_it_takes_no_notice(floor: Floor, ben: Agent) -> None:
    visit = floor.waiting()
    assert ben.ask("burn", visit) == {}
    ben.ask("take", visit)
    for sent in ({"text": 7, "items": "tent-1"}, {"text": None, "items": [{"id": 1}]}, {"seen": "9" * 40, "text": ""}):
        assert "done" not in ben.ask("send", visit, **sent)


def test_what_breaks_is_told_kindly_and_the_agent_may_go_on(floor: Floor, ben: Agent, caplog: pytest.LogCaptureFixture) -> None:
    visit = floor.waiting()
    floor.shop.search = None  # type: ignore[assignment,method-assign]
    assert ben.ask("items", visit, text="tent")["trouble"] == "That didn't work. Please try again."
    assert "broke" in caplog.text
    assert ben.ask("take", visit)["done"] is True
