"""How one conversation is accounted for."""

import pytest

from chatbot.domain.conversation import Role
from chatbot.domain.events import Failed, Handed, Intent, Said
from chatbot.domain.request import Request
from chatbot.store.record import Entry, Message, Released, Taken
from tests.insights.diary import UNDER_50, Diary, asked, hat, shown


def ended(diary: Diary) -> str:
    return str(diary.records("endings")[0]["after"])


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((shown("a"),), "cards"),
        ((shown("a"), asked("color")), "cards_asked"),
        ((asked("category"),), "asked"),
        ((shown(missing=("piano",)),), "nothing"),
        ((shown("a", missing=("piano",)),), "near"),
        ((shown("a", relaxed=("price",)), asked("color")), "near"),
        ((Handed("asked for a person"),), "handed"),
        ((Said("Thirty days."),), "answered"),
    ],
)
def test_a_conversation_ends_after_what_its_last_answer_was(diary: Diary, entries: tuple[Entry, ...], expected: str) -> None:
    diary.talk().say("hello", hat(), *entries)
    assert ended(diary) == expected


def test_a_failure_a_refusal_and_a_cut_are_told_apart(diary: Diary) -> None:
    failed, declined, cut = diary.talk(), diary.talk(), diary.talk()
    failed.say("hello", hat(), shown("a"), Failed("x", "Sorry."), done=False)
    declined.say("the weather?", Request(), intent=Intent.DECLINE)
    cut.say("hello", done=False)
    assert {r["after"]: r["conversations"] for r in diary.records("endings")} == {"failed": 1, "declined": 1, "cut": 1}


def test_what_a_shopper_did_to_an_item_last_is_where_it_ended(diary: Diary) -> None:
    diary.talk().say("hello", hat(), shown("a")).do("click").do("shortlist")
    assert ended(diary) == "saved"


def test_taking_an_item_off_the_list_ends_nothing_and_saves_nothing(diary: Diary) -> None:
    diary.talk().say("hello", hat(), shown("a")).do("unshortlist").do("dislike")
    assert ended(diary) == "cards"
    assert diary.records("items")[0]["saved"] == 0


def test_a_word_from_a_person_is_an_end_and_a_word_to_them_is_waiting(diary: Diary) -> None:
    helped = diary.talk().say("a person please", Request(), Handed("asked"))
    helped.put(Taken("Mia"), Message(Role.AGENT, "Hello!"), turn_id="")
    waiting = diary.talk().say("a person please", Request(), Handed("asked"))
    waiting.put(Taken("Mia"), turn_id="").say("are you there?")
    free = diary.talk().say("a person please", Request(), Handed("asked"))
    free.put(Taken("Mia"), Released("Mia"), turn_id="").say("a hat", hat(), shown("a"))
    assert {r["after"]: r["conversations"] for r in diary.records("endings")} == {"agent": 1, "handed": 1, "cards": 1}


def test_who_waits_for_a_person_waits_until_one_comes(diary: Diary) -> None:
    came, left = diary.talk(), diary.talk()
    came.say("a person please", Request(), Handed("asked"))
    came.put(Taken("Mia"), turn_id="")
    left.say("a person please", Request(), Handed("asked"))
    (told,) = [r for r in diary.records("waits") if r["handed"]]
    assert told == {"from": "2026-03-02", "handed": 2, "taken": 1, "left": 1, "wait_s_p50": 2, "wait_s_p95": 2}


def test_a_conversation_that_goes_on_has_not_ended(diary: Diary) -> None:
    diary.talk(7).say("hello", hat(), shown("a"))
    assert diary.records("endings") == []


def test_a_wish_that_lasts_counts_once_for_its_conversation(diary: Diary) -> None:
    diary.talk().say("a hat under 50", hat(UNDER_50), shown("a")).say("others", hat(UNDER_50), shown("b"))
    diary.talk().say("a hat", hat(), shown("a"))
    assert diary.records("categories")[0]["asked"] == 2
    assert diary.records("prices") == [{"band": "20-50 USD", "asked": 1}]


def test_what_is_asked_about_an_item_or_the_store_is_no_wish(diary: Diary) -> None:
    diary.talk().say("is it warm?", hat(UNDER_50), Said("Yes."), intent=Intent.ASK_ITEM)
    assert diary.records("categories") == []


def test_a_need_keeps_the_words_in_which_it_was_first_said_and_no_more_of_them_than_enough(diary: Diary) -> None:
    talk = diary.talk().say("a piano " + "x" * 200, Request(text="piano"), shown(missing=("piano",)))
    talk.say("really not?", Request(text="piano"), shown(missing=("piano",)))
    (need,) = diary.records("unmet")
    assert str(need["words"]).startswith("a piano xxx")
    assert len(str(need["words"])) == 120


def helpful(diary: Diary) -> dict[str, object]:
    (row,) = diary.records("questions")
    return {name: row[name] for name in ("asked", "answered", "led")}


def test_a_tap_on_a_reply_answers_the_question(diary: Diary) -> None:
    diary.talk().say("a hat", hat(), shown("a"), asked("type", "Beanie", "Cap")).say("beanie", hat(text="beanie"), shown("a"))
    assert helpful(diary) == {"asked": 1, "answered": 1, "led": 0}


def test_a_word_on_the_facet_answers_it_and_one_on_another_does_not(diary: Diary) -> None:
    for facet in ("price", "color"):
        diary.talk().say("a hat", hat(), shown("a"), asked(facet)).say("under 50", hat(UNDER_50), shown("a"))
    rows = {r["facet"]: r["answered"] for r in diary.records("questions")}
    assert rows == {"price": 1, "color": 0}


def test_not_caring_answers_it_too(diary: Diary) -> None:
    diary.talk().say("a hat", hat(), shown("a"), asked("color")).say("any", hat(indifferent=("color",)), shown("a"))
    assert helpful(diary)["answered"] == 1


def test_a_click_within_two_turns_is_what_a_question_led_to_and_a_later_one_is_not(diary: Diary) -> None:
    soon = diary.talk().say("a hat", hat(), shown("a"), asked("color"))
    for n in range(2):
        soon.say(f"more {n}", hat(), shown("a"))
    soon.do("click")
    assert helpful(diary)["led"] == 1
    late = diary.talk().say("a hat", hat(), shown("a"), asked("color"))
    for n in range(3):
        late.say(f"more {n}", hat(), shown("a"))
    late.do("click")
    assert helpful(diary) == {"asked": 2, "answered": 0, "led": 1}


def test_a_question_about_nothing_in_particular_is_not_judged(diary: Diary) -> None:
    diary.talk().say("hello", Request(), asked(""))
    assert diary.records("questions") == []


def test_times_are_exact_below_a_tenth_of_a_second_and_have_two_figures_from_there(diary: Diary) -> None:
    diary.talk().say("a hat", hat(), shown("a"), ms=87)
    told = diary.records("latency")[0]
    assert (told["first_item_p50"], told["first_text_p50"], told["total_p50"]) == (87, 89, 870)
