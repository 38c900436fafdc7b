from dataclasses import replace

import pytest

from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import (
    Asked,
    Comparison,
    Done,
    Event,
    Failed,
    Handed,
    Intent,
    ProfileChanged,
    Said,
    Shown,
    Understood,
)
from chatbot.domain.request import Request
from chatbot.domain.signal import ProfileChange
from tests.ui.test_render import CARD
from ui.answer import Answer, Stage, hear, recall

CHANGE = ProfileChange("material", "wool", "excluded", "me")
ASKED = Asked("Where?")
TABLE = Comparison(("a", "b"), (("price", ("$1", "$2")),))


def test_an_answer_grows_event_by_event() -> None:
    answer = Answer()
    stages = []
    events: list[Event] = [
        Understood(Intent.RECOMMEND, Request()), ProfileChanged((CHANGE,)), Shown((CARD,), comparison=TABLE), Said("One. "),
        Said("Two.", cites="Returns"), Said("", cites="Returns"), ASKED, Handed("A person comes."), Done("t1"),
    ]  # fmt: skip
    for event in events:
        answer = hear(answer, event)
        stages.append(answer.stage)
    assert answer == Answer(Stage.DONE, "One. Two.", (CARD,), TABLE, ASKED, (CHANGE,), ("Returns",), "A person comes.", turn_id="t1")
    assert stages == [Stage.LOOKING] * 2 + [Stage.WRITING] * 6 + [Stage.DONE]


def test_a_failure_keeps_what_was_there_and_says_why() -> None:
    answer = hear(Answer(Stage.WRITING, "Half a", (CARD,)), Failed("t1", "Out of order."))
    assert answer == Answer(Stage.FAILED, "Half a", (CARD,), trouble="Out of order.", turn_id="t1")


def test_cards_that_are_refined_take_the_place_of_the_first_ones() -> None:
    answer = hear(hear(Answer(), Shown((CARD, CARD))), Shown((CARD,)))
    assert answer.cards == (CARD,)


def test_the_words_about_the_first_cards_go_with_them() -> None:
    answer = Answer()
    for event in (Shown((CARD, CARD)), Said("Here are two."), Shown((CARD,)), Said(" I also took x as y."), Said(" Here is one.")):
        answer = hear(answer, event)
    assert answer.text == " I also took x as y. Here is one."


def test_no_words_are_lost_to_cards_that_were_not_there_or_do_not_come() -> None:
    answer = hear(hear(hear(Answer(), Said("No more of that. ")), Shown((CARD,))), Said("But this."))
    assert hear(answer, Shown(())).text == "No more of that. But this."


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.AGENT])
def test_the_transcript_recalls_the_same_answer(role: Role) -> None:
    answer = recall(Entry(role, "One.", "t1", (CARD,), ASKED, TABLE, ("Returns",), "A person comes."))
    cited = Answer(Stage.DONE, "One.", (CARD,), TABLE, ASKED, cites=("Returns",), handed="A person comes.", turn_id="t1")
    assert answer == replace(cited, by_person=role is Role.AGENT)


def test_who_waits_learns_how_many_there_are_and_how_many_fit() -> None:
    answer = hear(Answer(), Understood(Intent.RECOMMEND, Request("jacket"), among=214))
    assert (answer.kind, answer.among) == ("jacket", 214)
    assert hear(answer, Shown((CARD,), fitting=27)).fitting == 27


def test_an_agent_has_a_name() -> None:
    assert recall(Entry(Role.AGENT, "Hello", author="Maria")).author == "Maria"
