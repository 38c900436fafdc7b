"""The shop: turns are kept as they are said, run one at a time, and never twice."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chatbot.conduct import BROKEN, BUSY, CUT
from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Card, Done, Event, Failed, Intent, Said, Shown, Understood
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept, Noted
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Polarity, Profile, Signal, Via
from chatbot.domain.visit import NoEntry, Visit
from chatbot.shop import NoItem, Shop
from chatbot.taste import NoInterest
from tests.shopfloor import JACKET, TENT, Echo, Goods, Scripted, Shelves, Step, answer, build

WOOL = Signal("material", "wool", Polarity.LIKE, "me", Via.WORDS, "I love wool", "t", datetime(2026, 1, 1, tzinfo=UTC))


def visit(shop: Shop, **who: str) -> Visit:
    return shop.enter(shop.open(**who).token)


def say(shop: Shop, at: Visit, text: str = "tents", name: str | None = None) -> list[Event]:
    return list(shop.turn(at, text, client_turn_id=name))


# Opening and entering


def test_a_new_shopper_is_greeted_and_known_in_this_conversation_alone(database: str) -> None:
    shop = build(database, Echo())
    opening = shop.open()
    assert (opening.greeting, opening.quick_replies) == ("Hello!", ("A tent for two",))
    assert shop.enter(opening.token) == Visit(opening.id, f"anon:{opening.id}")


def test_a_known_user_who_agrees_has_one_profile_in_all_conversations(database: str) -> None:
    shop = build(database, Echo())
    first, second = visit(shop, user_id="7"), visit(shop, user_id="7")
    shop.agree(first, True)
    shop.feedback(first, "tent-1", "like")
    assert first.conversation_id != second.conversation_id
    assert [i.id for i in shop.profile(second).interests] == [i.id for i in shop.profile(first).interests] != []
    assert shop.profile(visit(shop)).interests == ()


@pytest.mark.parametrize("user_id", ["7", None])
def test_without_consent_a_new_conversation_begins_with_nothing(database: str, user_id: str | None) -> None:
    shop = build(database, Echo())
    first = visit(shop, user_id=user_id)
    shop.feedback(first, "tent-1", "like")
    again = visit(shop, user_id=first.shopper)
    assert again.shopper == first.shopper
    assert shop.consent(again) == Consent(False)
    assert shop.profile(first).interests
    assert shop.profile(again).interests == ()
    shop.agree(again, True)
    assert shop.profile(again).interests == ()  # what was said before the yes stays where it was said


def test_who_agrees_and_starts_over_keeps_the_profile(database: str) -> None:
    shop = build(database, Echo())
    first = visit(shop)
    shop.feedback(first, "tent-1", "like")
    assert shop.agree(first, True).given
    again = shop.profile(visit(shop, user_id=first.shopper))
    assert [i.id for i in again.interests] == [i.id for i in shop.profile(first).interests] != []


def test_who_takes_consent_back_is_forgotten_elsewhere_and_served_here(database: str) -> None:
    shop = build(database, Echo())
    first = visit(shop, user_id="7")
    shop.agree(first, True)
    shop.feedback(first, "tent-1", "like")
    second = visit(shop, user_id="7")
    shop.feedback(second, "jacket-1", "like")
    assert not shop.agree(second, False).given
    assert {i.value for i in shop.profile(second).interests if i.facet == "item"} == {"jacket-1"}
    assert "tent-1" not in str(shop.export(second)["signals"])
    shop.feedback(second, "jacket-1", "shortlist")
    third = visit(shop, user_id="7")
    assert shop.profile(third).interests == ()
    shop.agree(third, True)
    assert shop.profile(third).interests == ()
    assert [c["given"] for c in shop.export(third)["consent"]] == [True, False, True]


def test_a_recipient_is_forgotten_like_the_shopper(database: str) -> None:
    def for_dad(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Noted((replace(WOOL, subject="dad"),))
        yield Kept(conversation)
        yield Done(turn_id)

    shop = build(database, Scripted(for_dad, for_dad))
    first = visit(shop, user_id="7")
    say(shop, first)
    assert [i.subject for i in shop.profile(first).interests] == ["dad"]
    assert shop.profile(visit(shop, user_id="7")).interests == ()
    shop.agree(first, True)
    say(shop, first)
    assert [i.subject for i in shop.profile(visit(shop, user_id="7")).interests] == ["dad"]


def test_a_shop_may_presume_consent_and_a_no_still_counts(database: str) -> None:
    shop = build(database, Echo(), remember=True)
    first = visit(shop, user_id="7")
    shop.feedback(first, "tent-1", "like")
    second = visit(shop, user_id="7")
    assert shop.profile(second).interests
    shop.agree(second, False)
    assert shop.profile(visit(shop, user_id="7")).interests == ()


def test_the_same_answer_twice_is_one_answer(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop)
    for given in (False, False, True, True):
        shop.agree(at, given)
    assert [c["given"] for c in shop.export(at)["consent"]] == [False, True]


def test_no_token_no_entry(database: str) -> None:
    with pytest.raises(NoEntry):
        build(database, Echo()).enter("nonsense")


# A turn


def test_a_turn_passes_on_the_events_and_keeps_the_notes_to_itself(database: str) -> None:
    def noting(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.CHAT, Request())
        yield Noted((WOOL,))
        yield Said("Noted.")
        yield Kept(replace(conversation, turns=1))
        yield Done(turn_id)

    shop = build(database, Scripted(noting))
    at = visit(shop)
    assert [type(e).__name__ for e in say(shop, at)] == ["Understood", "Said", "Done"]
    assert [i.value for i in shop.profile(at).interests] == ["wool"]


def test_the_next_turn_gets_the_state_and_the_profile_that_the_last_one_left(database: str) -> None:
    def noting(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Noted((WOOL,))
        yield Kept(replace(conversation, request=Request("tent"), shown=(("tent-1",),), turns=1))
        yield Done(turn_id)

    orchestrator = Scripted(noting, answer)
    shop = build(database, orchestrator)
    at = visit(shop)
    say(shop, at, "first")
    say(shop, at, "second")
    state, profile, text, _ = orchestrator.given[1]
    assert (state.on_show, state.request.category, state.turns, text) == (("tent-1",), "tent", 1, "second")
    assert [i.value for i in profile.interests] == ["wool"]


def test_what_comes_after_done_is_kept_before_done_is_passed_on(database: str) -> None:
    def late(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Done(turn_id)
        yield Kept(replace(conversation, shortlist=("tent-1",)))

    shop = build(database, Scripted(late))
    at = visit(shop)
    for event in shop.turn(at, "hi"):
        if isinstance(event, Done):
            break
    assert [c.offer.item.id for c in shop.transcript(at).shortlist] == ["tent-1"]


def test_the_transcript_is_what_was_said(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop)
    say(shop, at, "a tent")
    seen = shop.transcript(at)
    assert [(e.role, e.text) for e in seen.entries] == [
        (Role.SHOPPER, "a tent"),
        (Role.ASSISTANT, "You said: a tent. It weighs 2.1 kg."),
    ]
    assert [c.offer.item.id for c in seen.on_show] == ["tent-1", "jacket-1"]
    assert seen.on_show[1].offer.options["color"] == "black"
    assert seen.request.category == "tent"


def test_a_restart_loses_nothing(database: str) -> None:
    first = build(database, Echo())
    opening = first.open()
    at = first.enter(opening.token)
    events = say(first, at, "a tent", "name-1")
    first.feedback(at, "tent-1", "shortlist")
    before = first.transcript(at)
    orchestrator = Echo()
    second = build(database, orchestrator)
    again = second.enter(opening.token)
    assert second.transcript(again) == before
    assert say(second, again, "a tent", "name-1") == events
    assert orchestrator.given == []
    say(second, again, "cheaper")
    assert orchestrator.given[0][0].shortlist == ("tent-1",)
    assert orchestrator.given[0][0].turns == 1


def test_an_item_that_left_the_catalogue_breaks_no_transcript(database: str) -> None:
    goods = Goods()
    shop = build(database, Echo(), goods=goods)
    at = visit(shop)
    say(shop, at)
    shop.feedback(at, "tent-1", "shortlist")
    shop.delete_item("tent-1")
    seen = shop.transcript(at)
    assert [(c.offer.item.title, c.offer.in_stock) for c in seen.on_show] == [(TENT.title, False), (JACKET.title, True)]
    assert [c.offer.item.title for c in seen.shortlist] == [TENT.title]
    shop.feedback(at, "tent-1", "unshortlist")
    assert shop.transcript(at).shortlist == ()


def test_a_broken_turn_is_an_apology_and_the_conversation_goes_on(database: str, caplog: pytest.LogCaptureFixture) -> None:
    def broken(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Shown((Card(Offer(TENT)),))
        raise RuntimeError("secret detail")

    orchestrator = Scripted(broken, answer)
    shop = build(database, orchestrator)
    at = visit(shop)
    events = say(shop, at)
    assert isinstance(events[0], Shown)
    assert isinstance(events[-1], Failed)
    assert events[-1].detail == BROKEN
    assert events[-1].turn_id in caplog.text
    assert "secret detail" in caplog.text
    assert isinstance(say(shop, at)[-1], Done)
    assert orchestrator.given[1][0].on_show == ("tent-1",)


def test_a_turn_that_ends_without_an_end_is_an_apology(database: str) -> None:
    shop = build(database, Scripted(lambda *_: iter([Said("Well")])))
    assert isinstance(say(shop, visit(shop))[-1], Failed)


def test_what_no_database_keeps_is_taken_out_of_the_text(database: str) -> None:
    orchestrator = Echo()
    shop = build(database, orchestrator)
    at = visit(shop)
    say(shop, at, "a\x00b\ud800c")
    assert orchestrator.given[0][2] == "ab?c"
    assert shop.transcript(at).entries[0].text == "ab?c"


@pytest.mark.parametrize("text", ["", "   ", "x" * 100_000, "🏕" * 5000, "\u202e\u0007\r\n", "'; DROP TABLE events; --"])
def test_any_text_is_a_turn(database: str, text: str) -> None:
    orchestrator = Echo()
    shop = build(database, orchestrator)
    assert isinstance(say(shop, visit(shop), text)[-1], Done)
    assert orchestrator.given[0][2] == text


# The same turn twice


def test_the_same_name_is_the_same_turn(database: str) -> None:
    orchestrator = Scripted(answer)
    shop = build(database, orchestrator)
    at = visit(shop)
    assert say(shop, at, "tents", "n") == say(shop, at, "tents", "n")
    assert len(shop.transcript(at).entries) == 2


def test_the_same_name_in_another_conversation_is_another_turn(database: str) -> None:
    orchestrator = Scripted(answer, answer)
    shop = build(database, orchestrator)
    first, second = say(shop, visit(shop), "a", "n")[-1], say(shop, visit(shop), "b", "n")[-1]
    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert first.turn_id != second.turn_id


def test_the_same_name_at_the_same_time_is_one_turn_for_all_who_ask(database: str) -> None:
    def slow(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        for step in answer(conversation, profile, text, turn_id):
            time.sleep(0.05)
            yield step

    shop = build(database, Scripted(slow))
    at = visit(shop)
    heard: list[list[Event]] = []
    threads = [threading.Thread(target=lambda: heard.append(say(shop, at, "tents", "n"))) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(heard) == 5
    assert all(events == heard[0] for events in heard)
    assert isinstance(heard[0][-1], Done)


def test_a_failed_turn_is_replayed_as_failed(database: str) -> None:
    shop = build(database, Scripted(lambda *_: iter([Failed("t", "Too hard.")])))
    at = visit(shop)
    assert say(shop, at, "x", "n") == say(shop, at, "x", "n") == [Failed("t", "Too hard.")]


# One at a time


def held(going: threading.Event, go: threading.Event) -> object:
    def script(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Said("One ")
        going.set()
        assert go.wait(10)
        yield Said("two.")
        yield Kept(replace(conversation, turns=conversation.turns + 1))
        yield Done(turn_id)

    return script


def test_a_second_turn_waits_for_the_first(database: str) -> None:
    going, go = threading.Event(), threading.Event()
    orchestrator = Scripted(held(going, go), answer)  # type: ignore[arg-type]
    shop = build(database, orchestrator)
    at = visit(shop)
    first = threading.Thread(target=lambda: say(shop, at, "first"))
    first.start()
    assert going.wait(5)
    later: list[list[Event]] = []
    second = threading.Thread(target=lambda: later.append(say(shop, at, "second")))
    second.start()
    time.sleep(0.1)
    assert len(orchestrator.given) == 1
    go.set()
    first.join(5)
    second.join(5)
    assert isinstance(later[0][-1], Done)
    assert orchestrator.given[1][0].turns == 1


def test_who_waits_too_long_is_told_and_may_try_again(database: str) -> None:
    going, go = threading.Event(), threading.Event()
    orchestrator = Scripted(held(going, go), answer)  # type: ignore[arg-type]
    shop = build(database, orchestrator, patience=0.1)
    at = visit(shop)
    first = threading.Thread(target=lambda: say(shop, at, "first"))
    first.start()
    assert going.wait(5)
    (refused,) = say(shop, at, "second", "n")
    assert isinstance(refused, Failed)
    assert refused.detail == BUSY
    go.set()
    first.join(5)
    assert isinstance(say(shop, at, "second", "n")[-1], Done)
    assert [e.text for e in shop.transcript(at).entries if e.role is Role.SHOPPER] == ["first", "second"]


def test_other_conversations_do_not_wait(database: str) -> None:
    going, go = threading.Event(), threading.Event()
    shop = build(database, Scripted(held(going, go), answer), patience=0.1)  # type: ignore[arg-type]
    first = threading.Thread(target=lambda: say(shop, visit(shop), "first"))
    first.start()
    assert going.wait(5)
    assert isinstance(say(shop, visit(shop), "second")[-1], Done)
    go.set()
    first.join(5)


def test_many_conversations_at_once_never_mix(database: str) -> None:
    shop = build(database, Echo())
    visits = [visit(shop) for _ in range(6)]

    def talk(n: int) -> None:
        for k in range(5):
            say(shop, visits[n], f"shopper {n} message {k}")

    threads = [threading.Thread(target=talk, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for n, at in enumerate(visits):
        texts = [e.text for e in shop.transcript(at).entries]
        assert len(texts) == 10
        assert all(f"shopper {n} message" in t for t in texts)


# Going away


def test_who_goes_away_stops_the_turn_and_what_was_said_is_kept(database: str) -> None:
    orchestrator = Scripted(answer, answer)
    shop = build(database, orchestrator)
    at = visit(shop)
    stream = shop.turn(at, "tents", client_turn_id="n")
    for event in stream:
        if isinstance(event, Said):
            break
    stream.close()  # type: ignore[attr-defined]
    assert orchestrator.closed == 1
    seen = shop.transcript(at)
    assert seen.entries[-1].text == "You said: tents."
    assert [c.offer.item.id for c in seen.on_show] == ["tent-1", "jacket-1"]
    say(shop, at, "the second one")
    assert orchestrator.given[1][0].on_show == ("tent-1", "jacket-1")


def test_a_turn_that_was_cut_off_is_not_run_again(database: str) -> None:
    shop = build(database, Scripted(answer))
    at = visit(shop)
    stream = shop.turn(at, "tents", client_turn_id="n")
    next(stream)
    del stream
    again = say(shop, at, "tents", "n")
    assert isinstance(again[0], Understood)
    assert isinstance(again[-1], Failed)
    assert again[-1].detail == CUT


def test_a_turn_whose_process_died_is_told_as_interrupted(database: str) -> None:
    times = iter([datetime(2026, 1, 1, tzinfo=UTC)] * 4)
    shop = build(database, Scripted(answer), clock=lambda: next(times, datetime(2026, 1, 2, tzinfo=UTC)))
    at = visit(shop)
    stream = shop.turn(at, "tents", client_turn_id="n")
    next(stream)
    again = say(build(database, Scripted()), at, "tents", "n")
    assert isinstance(again[-1], Failed)
    assert again[-1].detail == CUT


# Feedback and profile


def test_feedback_changes_the_profile_the_shortlist_and_what_is_shown(database: str) -> None:
    orchestrator = Echo()
    shop = build(database, orchestrator)
    at = visit(shop)
    changes = shop.feedback(at, "jacket-1", "like")
    assert ("brand", "Halvard", "liked") in [(c.facet, c.value, c.change) for c in changes]
    shop.feedback(at, "jacket-1", "shortlist")
    shop.feedback(at, "tent-1", "dislike")
    say(shop, at)
    state = orchestrator.given[0][0]
    assert (state.shortlist, state.request.excluded) == (("jacket-1",), ("tent-1",))
    assert [c.offer.item.id for c in shop.transcript(at).shortlist] == ["jacket-1"]


def test_taking_an_item_off_the_shortlist_takes_back_what_saving_it_said(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop)
    shop.feedback(at, "jacket-1", "shortlist")
    changes = shop.feedback(at, "jacket-1", "unshortlist")
    assert {c.change for c in changes} == {"forgotten"}
    assert shop.profile(at).interests == ()


def test_feedback_on_what_is_not_there_is_refused(database: str) -> None:
    shop = build(database, Echo())
    with pytest.raises(NoItem):
        shop.feedback(visit(shop), "nothing", "like")
    with pytest.raises(ValueError, match="adore"):
        shop.feedback(visit(shop), "tent-1", "adore")


def test_feedback_counts_for_the_one_who_is_shopped_for(database: str) -> None:
    def for_dad(conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Kept(replace(conversation, request=Request(subject="dad")))
        yield Done(turn_id)

    shop = build(database, Scripted(for_dad))
    at = visit(shop)
    say(shop, at)
    shop.feedback(at, "tent-1", "like")
    assert {i.subject for i in shop.profile(at).interests} == {"dad"}


def test_a_forgotten_interest_is_gone_with_all_that_it_took_the_place_of(database: str) -> None:
    def budget(value: str) -> object:
        bound = replace(WOOL, facet="price", value=value, polarity=Polarity.REQUIRE)
        return lambda conversation, profile, text, turn_id: iter([Noted((bound,)), Done(turn_id)])

    shop = build(database, Scripted(budget("<= 150"), budget("<= 200")))  # type: ignore[arg-type]
    at = visit(shop)
    say(shop, at)
    say(shop, at)
    (interest,) = shop.profile(at).interests
    shop.forget(at, interest.id)
    assert shop.profile(at).interests == ()
    with pytest.raises(NoInterest):
        shop.forget(at, interest.id)


def test_what_was_forgotten_by_mistake_can_be_put_back_where_it_was(database: str) -> None:
    shop = build(database, Echo())
    first, second = visit(shop, user_id="7"), visit(shop, user_id="7")
    shop.agree(first, True)
    shop.feedback(first, "jacket-1", "like")
    before = shop.profile(second).interests
    brand = next(i for i in before if i.facet == "brand")
    gone = shop.forget(second, brand.id)
    assert brand.id not in {i.id for i in shop.profile(second).interests}
    assert [(e.signal.value, e.conversation_id, e.kept) for e in gone] == [("Halvard", first.conversation_id, True)]
    shop.put_back(second, gone)
    assert {i.id for i in shop.profile(second).interests} == {i.id for i in before}
    shop.agree(second, False)
    assert "Halvard" not in str(shop.export(second)["signals"])


def test_what_belongs_to_a_conversation_alone_is_put_back_there_alone(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop, user_id="7")
    shop.feedback(at, "jacket-1", "like")
    brand = next(i for i in shop.profile(at).interests if i.facet == "brand")
    shop.put_back(at, shop.forget(at, brand.id))
    assert brand.id in {i.id for i in shop.profile(at).interests}
    assert shop.profile(visit(shop, user_id="7")).interests == ()


def test_an_interest_can_be_corrected(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop)
    shop.feedback(at, "jacket-1", "like")
    brand = next(i for i in shop.profile(at).interests if i.facet == "brand")
    corrected = shop.edit_interest(at, brand.id, polarity=Polarity.EXCLUDE)
    assert (corrected.value, corrected.polarity) == ("Halvard", Polarity.EXCLUDE)
    other = shop.edit_interest(at, corrected.id, value="Northfell")
    assert [(i.value, i.polarity) for i in shop.profile(at).interests if i.facet == "brand"] == [("Northfell", Polarity.EXCLUDE)]
    assert other.strength > 0.9
    with pytest.raises(NoInterest):
        shop.edit_interest(at, "nothing", value="x")


def test_forgetting_everything_leaves_nothing_even_in_the_export(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop)
    shop.feedback(at, "jacket-1", "like")
    assert len(shop.export(at)["signals"]) == 4
    shop.forget_all(at)
    assert shop.export(at)["signals"] == []
    assert shop.profile(at).interests == ()


# Items, search, readiness


def test_recommendations_for_a_user_start_from_what_they_liked(database: str) -> None:
    goods = Goods()
    shelves = Shelves(goods)
    shop = build(database, Echo(), goods=goods, finder=shelves)
    at = visit(shop, user_id="7")
    shop.agree(at, True)
    shop.feedback(at, "jacket-1", "like")
    shop.feedback(at, "tent-1", "dislike")
    shop.recommendations(user_id="7", k=2)
    history, profile, _, k = shelves.asked[0]
    assert (history, k) == (("jacket-1",), 2)
    assert profile.interests


def test_search_asks_the_finder_alone(database: str) -> None:
    orchestrator = Scripted()
    shop = build(database, orchestrator)
    found = shop.search("jacket", (Filter("color", "=", "green"),), 5)
    assert [c.offer.options["color"] for c in found] == ["green"]
    assert orchestrator.given == []


def test_it_says_what_is_missing(database: str) -> None:
    assert build(database, Echo()).ready() == ()
    assert build(database, Echo(), missing=lambda: ("no items",)).ready() == ("no items",)


def test_a_like_that_is_taken_back_takes_along_what_it_said_of_brand_and_price(database: str) -> None:
    shop = build(database, Echo())
    at = visit(shop)
    shop.feedback(at, "jacket-1", "like")
    shop.feedback(at, "tent-1", "like")
    jacket = next(i for i in shop.profile(at).interests if i.value == "jacket-1")
    shop.forget(at, jacket.id)
    assert {i.value for i in shop.profile(at).interests} == {"tent-1", "tent", "Northfell"}
    assert "Halvard" not in str(shop.export(at)["signals"])
