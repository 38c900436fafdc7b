"""The help desk: who has a conversation, what is said and noted in it, and what is suggested."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Done, Handed, Intent, Said, Understood
from chatbot.domain.passage import Passage
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Polarity, Profile, Signal, Via
from chatbot.domain.visit import NoEntry
from chatbot.helpdesk.desk import CantShow, NothingSaid
from chatbot.helpdesk.suggestion import Suggestion
from chatbot.store.claims import Held, MovedOn, NotHeld
from chatbot.store.record import Jotted, Message, Released, Taken
from tests.clock import Clock
from tests.helpdesk.scenes import Scene, scene
from tests.shopfloor import Echo, Goods, Scripted, Step, answer

PASSAGES = (Passage("r#1", "Returns", "How long", "Thirty days."), Passage("s#1", "Shipping", "", "By mail."))


def hands_over(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
    yield Understood(Intent.HANDOVER, conversation.request)
    yield Said("A colleague comes.")
    yield Handed("asked for a person")
    yield Done(turn_id)


@pytest.fixture
def played(tmp_path: Path) -> Scene:
    return scene(tmp_path, Echo())


# Saying something


def test_what_the_holder_writes_reaches_the_shopper_with_name_and_items(played: Scene) -> None:
    desk = played.shop.helpdesk
    desk.take(played.id, "Ann")
    desk.write(played.id, "Ann", "How about this?", ["tent-1"])
    last = played.shop.events_after(played.visit, 0)[-1].entry
    assert isinstance(last, Message)
    assert (last.role, last.text, last.author, [c.offer.item.id for c in last.items]) == (Role.AGENT, "How about this?", "Ann", ["tent-1"])
    entry = played.shop.transcript(played.visit).entries[-1]
    assert (entry.role, entry.author, entry.cards) == (Role.AGENT, "Ann", last.items)


def test_only_the_holder_writes(played: Scene) -> None:
    desk = played.shop.helpdesk
    with pytest.raises(NotHeld):
        desk.write(played.id, "Ann", "Hi")
    desk.take(played.id, "Ann")
    with pytest.raises(Held):
        desk.take(played.id, "Bob")
    with pytest.raises(Held):
        desk.write(played.id, "Bob", "Hi")
    with pytest.raises(Held):
        desk.release(played.id, "Bob", "mine now")
    assert played.entries == [Taken("Ann")]


@pytest.mark.parametrize(("item_id", "what"), [("moon-1", "the catalogue has no item 'moon-1'"), ("gone-1", "the item 'gone-1' is out of stock")])
def test_what_cannot_be_bought_is_not_shown_and_nothing_is_said(tmp_path: Path, item_id: str, what: str) -> None:
    goods = Goods()
    goods.put([{"id": "gone-1", "title": "Gone", "category": "x", "price": 1.0}])
    goods.items["gone-1"] = replace(goods.items["gone-1"], stock=0)
    played = scene(tmp_path, Echo(), goods=goods)
    played.shop.helpdesk.take(played.id, "Ann")
    with pytest.raises(CantShow, match=what):
        played.shop.helpdesk.write(played.id, "Ann", "This one!", ["tent-1", item_id])
    assert played.said == []


def test_an_item_is_shown_in_the_form_that_fits_the_request_with_reasons(tmp_path: Path) -> None:
    def wants_green(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.REFINE, Request("jacket", filters=(Filter("color", "=", "green", source="green"),)))
        yield Done(turn_id)

    played = scene(tmp_path, Scripted(wants_green))
    played.shop.helpdesk.take(played.id, "Ann")
    played.say("in green")
    record = played.shop.helpdesk.write(played.id, "Ann", "", ["jacket-1", "jacket-1", "tent-1"])
    assert isinstance(record.entry, Message)
    jacket, tent = record.entry.items
    assert jacket.offer.variant is not None
    assert (jacket.offer.variant.id, [r.text for r in jacket.reasons]) == ("jacket-1-green", ["green"])
    assert tent.offer.item.id == "tent-1"


@pytest.mark.parametrize("text", ["", "  \n ", "\0\x07", "\u202e"])
def test_nothing_is_no_message_and_no_note(played: Scene, text: str) -> None:
    desk = played.shop.helpdesk
    desk.take(played.id, "Ann")
    with pytest.raises(NothingSaid):
        desk.write(played.id, "Ann", text)
    with pytest.raises(NothingSaid):
        desk.note(played.id, "Ann", text)
    assert played.entries == [Taken("Ann")]


def test_what_an_agent_writes_is_cleaned_and_otherwise_their_own(played: Scene) -> None:
    played.shop.helpdesk.take(played.id, "Ann")
    played.shop.helpdesk.write(played.id, "Ann", " <b>Best</b>\x00 tent\n\never\u202e! \ud800 {{ x }} ")
    assert played.said == [(Role.AGENT, "<b>Best</b> tent\n\never! ? {{ x }}")]


def test_nobody_answers_what_they_have_not_read(played: Scene) -> None:
    desk = played.shop.helpdesk
    desk.take(played.id, "Ann")
    seen = desk.look(played.id).last_event
    played.say("in blue!")
    with pytest.raises(MovedOn) as refused:
        desk.write(played.id, "Ann", "Here is red", based_on=seen)
    assert refused.value.last_event > seen
    desk.write(played.id, "Ann", "Here is blue", based_on=desk.look(played.id).last_event)


def test_whoever_watches_hears_how_long_the_first_answer_took(tmp_path: Path) -> None:
    played, waits = scene(tmp_path, Scripted(hands_over)), list[timedelta]()
    desk = played.shop.helpdesk
    desk.watch(waits.append)
    played.say("a person please")
    played.clock.go_on(seconds=90)
    desk.take(played.id, "Ann")
    desk.write(played.id, "Ann", "Hello")
    desk.write(played.id, "Ann", "Are you there?")
    assert waits == [timedelta(seconds=90)]


# Notes


def hears(conversation: Conversation, text: str) -> tuple[Signal, ...]:
    return (Signal("material", "wool", Polarity.EXCLUDE, "me", Via.WORDS, text, "", Clock().now),)


def test_a_note_becomes_evidence_with_the_agent_as_its_source(tmp_path: Path) -> None:
    played = scene(tmp_path, Echo(), overhear=hears)
    (change,) = played.shop.helpdesk.note(played.id, "Ann", "no wool")
    assert (change.facet, change.value, change.change, change.source) == ("material", "wool", "excluded", "note of Ann")
    (interest,) = played.shop.profile(played.visit).interests
    assert (interest.via, interest.sources) == (Via.AGENT, ("note of Ann",))
    (note,) = played.shop.helpdesk.look(played.id).notes
    assert (note.agent, note.text, note.changes) == ("Ann", "no wool", (change,))


def test_the_shopper_reads_no_notes(tmp_path: Path) -> None:
    played = scene(tmp_path, Echo(), overhear=hears)
    played.shop.helpdesk.note(played.id, "Ann", "rude, no wool")
    assert played.shop.events_after(played.visit, 0) == ()
    assert played.shop.transcript(played.visit).entries == ()
    assert isinstance(played.entries[0], Jotted)


def test_what_the_shopper_has_forgotten_is_gone_from_what_a_note_changed(tmp_path: Path) -> None:
    played = scene(tmp_path, Echo(), overhear=hears)
    played.shop.helpdesk.note(played.id, "Ann", "no wool")
    played.shop.forget_all(played.visit)
    assert [n.changes for n in played.shop.helpdesk.look(played.id).notes] == [()]


def test_a_hand_back_may_leave_a_note(tmp_path: Path) -> None:
    played = scene(tmp_path, Echo(), overhear=hears)
    desk = played.shop.helpdesk
    desk.take(played.id, "Ann")
    assert desk.release(played.id, "Ann") == ()
    desk.take(played.id, "Ann")
    (change,) = desk.release(played.id, "Ann", "no wool")
    assert [type(e) for e in played.entries] == [Taken, Released, Taken, Released, Jotted]
    assert change.value == "wool"


# Suggestions


def test_a_suggestion_answers_the_newest_words_from_the_state_before_them(tmp_path: Path) -> None:
    orchestrator = Scripted(answer, answer, answer)
    played = scene(tmp_path, orchestrator)
    played.say("tents")
    played.shop.helpdesk.take(played.id, "Ann")
    played.say("cheaper")
    made = played.shop.helpdesk.suggest(played.id)
    before, _, text, _ = orchestrator.given[-1]
    assert (text, before.request.text, before.turns) == ("cheaper", "tents", 1)
    assert (made.to, made.based_on, made.intent) == ("cheaper", played.shop.helpdesk.look(played.id).last_event, Intent.RECOMMEND)
    assert [c.offer.item.id for c in made.cards] == ["tent-1", "jacket-1"]


def test_nothing_of_a_suggestion_is_kept_or_heard(tmp_path: Path) -> None:
    played = scene(tmp_path, Echo())
    played.say("tents")
    heard: list[object] = []
    played.shop.watch(heard.append)
    before = (played.entries, played.shop.profile(played.visit), played.shop.helpdesk.queue())
    assert played.shop.helpdesk.suggest(played.id).text
    assert (played.entries, played.shop.profile(played.visit), played.shop.helpdesk.queue()) == before
    assert heard == []


def test_words_that_only_call_for_a_person_are_passed_over(tmp_path: Path) -> None:
    orchestrator = Scripted(answer, hands_over, answer)
    played = scene(tmp_path, orchestrator)
    played.say("tents")
    played.say("a person please")
    assert played.shop.helpdesk.suggest(played.id).to == "tents"
    assert orchestrator.given[-1][0].request == Request()


def test_where_there_is_nothing_to_answer_the_suggestion_is_empty(tmp_path: Path) -> None:
    played = scene(tmp_path, Scripted(hands_over))
    assert played.shop.helpdesk.suggest(played.id) == Suggestion(0)
    played.say("a person please")
    assert played.shop.helpdesk.suggest(played.id) == Suggestion(played.shop.helpdesk.look(played.id).last_event)


def test_a_suggestion_that_the_shopper_overtook_is_thrown_away(tmp_path: Path) -> None:
    def overtaken(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        played.say("no, jackets")
        yield from answer(conversation, profile, text, turn_id)

    orchestrator = Scripted(answer)
    played = scene(tmp_path, orchestrator)
    played.say("tents")
    seen = played.shop.helpdesk.look(played.id).last_event
    orchestrator.add(overtaken, answer)
    with pytest.raises(MovedOn):
        played.shop.helpdesk.suggest(played.id)
    with pytest.raises(MovedOn):
        played.shop.helpdesk.suggest(played.id, based_on=seen)


# Looking


def test_a_dossier_has_all_that_bears_on_a_conversation(played: Scene) -> None:
    played.say("tents")
    played.shop.feedback(played.visit, "tent-1", "shortlist")
    found = played.shop.helpdesk.look(played.id)
    assert (found.label, found.locale, found.held_by, found.consent.given) == (f"Guest {played.id[:4].upper()}", "en", "", False)
    assert [e.role for e in found.transcript.entries] == [Role.SHOPPER, Role.ASSISTANT]
    assert [c.offer.item.id for c in found.transcript.shortlist] == ["tent-1"]
    assert {i.facet for i in found.profile.interests} >= {"item", "brand"}
    assert found.ticket is not None
    assert (found.ticket.turns, found.ticket.words) == (1, "tents")


def test_a_conversation_that_is_not_there_is_none(played: Scene) -> None:
    desk = played.shop.helpdesk
    for act in (
        lambda: desk.look("none"),
        lambda: desk.events_after("none", 0),
        lambda: desk.take("none", "Ann"),
        lambda: desk.release("none", "Ann"),
        lambda: desk.write("none", "Ann", "Hi"),
        lambda: desk.note("none", "Ann", "Hi"),
        lambda: desk.suggest("none"),
    ):
        with pytest.raises(NoEntry):
            act()


def test_the_handbook_is_ready_to_send_with_its_citation(tmp_path: Path) -> None:
    asked: list[tuple[str, int]] = []

    def ask(text: str, k: int) -> list[tuple[Passage, float]]:
        asked.append((text, k))
        return [(p, 0.5) for p in PASSAGES]

    played = scene(tmp_path, Echo(), ask=ask)
    first, second = played.shop.helpdesk.handbook(" how long?\x00 ", 2)
    assert asked == [("how long?", 2)]
    assert (first.title, first.text, first.likeness) == ("How long", "Thirty days.\n\n(Returns: How long)", 0.5)
    assert (second.title, second.text) == ("Shipping", "By mail.\n\n(Shipping)")
