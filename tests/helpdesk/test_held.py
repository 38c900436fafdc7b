"""While somebody of the staff has a conversation, the assistant understands and is silent; then it goes on with all that was said."""

import threading
from collections.abc import Iterator
from pathlib import Path

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Asked, Done, Failed, Grounding, Handed, Intent, Said, Shown, Understood
from chatbot.domain.notes import Forgotten, Noted
from chatbot.domain.request import Request
from chatbot.domain.signal import Polarity, Profile, Signal, Via
from chatbot.llm.caller import Caller
from tests.clock import Clock
from tests.helpdesk.scenes import scene
from tests.shopfloor import Echo, Scripted, Step, answer

GREEN = Request("jacket", "in green")


def wool(turn_id: str) -> Signal:
    return Signal("material", "wool", Polarity.LIKE, "me", Via.WORDS, "I love wool", turn_id, Clock().now)


def breaks(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
    yield Understood(Intent.REFINE, GREEN)
    raise RuntimeError("broken")


def test_what_the_shopper_says_is_kept_and_understood_and_answered_with_nothing(tmp_path: Path) -> None:
    played = scene(tmp_path, Echo())
    played.shop.helpdesk.take(played.id, "Ann")
    events = played.say("a tent for two")
    assert [type(e).__name__ for e in events] == ["Understood", "ProfileChanged", "Done"]
    assert isinstance(events[-1], Done)
    assert events[-1].grounding == Grounding()
    assert played.said == [(Role.SHOPPER, "a tent for two")]
    transcript = played.shop.transcript(played.visit)
    assert [e.role for e in transcript.entries] == [Role.SHOPPER]
    assert (transcript.request.category, transcript.held_by, transcript.on_show) == ("tent", "Ann", ())


def test_no_model_is_asked_for_an_answer_that_is_not_given(tmp_path: Path) -> None:
    orchestrator = Scripted(answer, answer)
    played = scene(tmp_path, orchestrator)
    played.say("tents")
    played.shop.helpdesk.take(played.id, "Ann")
    played.say("in green")
    before, held = orchestrator.callers
    assert isinstance(before, Caller)
    assert isinstance(held, Caller)
    assert (before.gone, held.gone) == (False, True)


def test_evidence_of_a_taste_is_learned_all_the_same(tmp_path: Path) -> None:
    def learns(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.RECOMMEND, GREEN)
        yield Noted((wool(turn_id),))
        yield Shown(())
        yield Done(turn_id)

    played = scene(tmp_path, Scripted(learns))
    played.shop.helpdesk.take(played.id, "Ann")
    played.say("I love wool")
    assert [i.value for i in played.shop.profile(played.visit).interests] == ["wool"]


def test_what_the_shopper_wants_forgotten_is_forgotten(tmp_path: Path) -> None:
    def forgets(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.FEEDBACK, Request())
        yield Forgotten(everything=True)  # type: ignore[misc]
        yield Said("Forgotten.")
        yield Done(turn_id)

    played = scene(tmp_path, Scripted(forgets))
    played.shop.feedback(played.visit, "tent-1", "like")
    played.shop.helpdesk.take(played.id, "Ann")
    played.say("forget everything about me")
    assert played.shop.profile(played.visit).interests == ()


def test_a_message_that_breaks_us_reaches_the_agent_and_the_shopper_hears_no_excuse(tmp_path: Path) -> None:
    played = scene(tmp_path, Scripted(breaks, lambda c, p, t, i: iter([Failed(i, "No.")])))
    played.shop.helpdesk.take(played.id, "Ann")
    assert [type(e) for e in played.say("in green")] == [Understood, Done]
    assert [type(e) for e in played.say("\u202e")] == [Done]
    assert [text for _, text in played.said] == ["in green", "\u202e"]


def test_neither_a_question_nor_a_call_for_a_person_comes_between(tmp_path: Path) -> None:
    def asks(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.HANDOVER, GREEN)
        yield Said("A colleague comes.")
        yield Handed("asked")
        yield Asked("Which color?", "color")
        yield Done(turn_id)

    played = scene(tmp_path, Scripted(asks))
    played.shop.helpdesk.take(played.id, "Ann")
    assert [type(e) for e in played.say("a person!")] == [Understood, Done]
    assert played.shop.helpdesk.queue().waiting == ()


def test_after_the_hand_back_the_assistant_starts_from_what_was_said_and_shown_meanwhile(tmp_path: Path) -> None:
    orchestrator = Scripted(answer, answer, answer)
    played = scene(tmp_path, orchestrator)
    played.say("tents")
    desk = played.shop.helpdesk
    desk.take(played.id, "Ann")
    played.say("in green please")
    desk.write(played.id, "Ann", "How about these?", ["stove/1", "jacket-1"])
    desk.release(played.id, "Ann")
    played.say("the second one")
    state = orchestrator.given[-1][0]
    assert state.on_show == ("stove/1", "jacket-1")
    assert state.request.text == "in green please"
    assert (state.turns, state.held_by, state.handed) == (2, "", False)
    assert orchestrator.callers[-1] is not None
    assert not orchestrator.callers[-1].gone


def test_an_answer_that_is_under_way_is_cut_short_and_ends_well(tmp_path: Path) -> None:
    told, taken = threading.Event(), threading.Event()

    def slow(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Said("Here are ")
        told.set()
        taken.wait(30)
        yield Said("tents.")
        yield Done(turn_id)

    orchestrator = Scripted(slow)
    played = scene(tmp_path, orchestrator)
    heard: list[str] = []
    thread = threading.Thread(target=lambda: heard.extend(type(e).__name__ for e in played.say("tents")))
    thread.start()
    assert told.wait(30)
    played.shop.helpdesk.take(played.id, "Ann")
    caller = orchestrator.callers[0]
    assert caller is not None
    assert caller.gone
    taken.set()
    thread.join(30)
    assert heard[-1] == "Done"
    assert played.shop.transcript(played.visit).held_by == "Ann"


def test_a_conversation_taken_in_the_middle_of_an_answer_stays_taken_after_it(tmp_path: Path) -> None:
    """The answer leaves a state that knew nothing of it."""

    def taken(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        played.shop.helpdesk.take(played.id, "Ann")
        yield from answer(conversation, profile, text, turn_id)

    played = scene(tmp_path, Scripted(taken, answer))
    played.say("tents")
    assert played.shop.transcript(played.visit).held_by == "Ann"
    assert [type(e).__name__ for e in played.say("and?")] == ["Understood", "ProfileChanged", "Done"]
