"""Turns that are taken back, and looks at conversations from outside."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Done, Intent, Said, Understood
from chatbot.domain.notes import Kept, Noted
from chatbot.domain.request import Request
from chatbot.domain.signal import Polarity, Profile, Signal, Via
from chatbot.domain.visit import NoEntry, Visit
from chatbot.shop import NoItem, Shop
from tests.shopfloor import Echo, Scripted, Shelves, Step, build


def teaching(conversation: Conversation, _profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
    """A turn that looks for what was said and learns that it is liked."""
    request = Request(text)
    yield Understood(Intent.RECOMMEND, request)
    yield Noted((Signal("activity", text, Polarity.LIKE, "me", Via.WORDS, text, turn_id, datetime(2026, 1, 1, tzinfo=UTC)),))
    yield Said(f"About {text}. ")
    yield Kept(replace(conversation, request=request, turns=conversation.turns + 1))
    yield Done(turn_id)


def visit(shop: Shop) -> Visit:
    return shop.enter(shop.open().token)


def say(shop: Shop, at: Visit, text: str) -> str:
    """The id of the turn that this begins."""
    last = list(shop.turn(at, text))[-1]
    assert isinstance(last, Done)
    return last.turn_id


def said(shop: Shop, at: Visit) -> list[str]:
    return [e.text for e in shop.transcript(at).entries if e.role is Role.SHOPPER]


def liked(shop: Shop, at: Visit) -> set[str]:
    return {i.value for i in shop.profile(at).interests if i.facet == "activity"}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return build(tmp_path, Scripted(teaching, teaching, teaching, teaching))


def test_the_last_turn_taken_back_is_as_if_it_had_not_been(shop: Shop) -> None:
    at = visit(shop)
    say(shop, at, "tents")
    before = shop.transcript(at), liked(shop, at)
    say(shop, at, "boats")
    assert shop.undo(at) == "boats"
    assert (shop.transcript(at), liked(shop, at)) == before == (before[0], {"tents"})


def test_a_turn_taken_back_takes_all_behind_it_along(shop: Shop) -> None:
    at = visit(shop)
    say(shop, at, "tents")
    second = say(shop, at, "boats")
    say(shop, at, "stoves")
    assert shop.undo(at, second) == "boats"
    assert said(shop, at) == ["tents"]
    assert liked(shop, at) == {"tents"}
    assert shop.transcript(at).request.category == "tents"


def test_one_can_go_back_step_by_step_to_the_beginning_and_no_further(shop: Shop) -> None:
    at = visit(shop)
    for text in ("tents", "boats"):
        say(shop, at, text)
    assert [shop.undo(at) for _ in range(3)] == ["boats", "tents", None]
    assert shop.transcript(at).entries == ()
    assert shop.transcript(at).request == Request()


def test_what_is_said_after_taking_back_goes_on_from_there(tmp_path: Path) -> None:
    script = Scripted(teaching, teaching, teaching)
    shop = build(tmp_path, script)
    at = visit(shop)
    say(shop, at, "tents")
    say(shop, at, "boats")
    shop.undo(at)
    say(shop, at, "stoves")
    assert script.given[-1][0].request.category == "tents"
    assert said(shop, at) == ["tents", "stoves"]
    assert shop.undo(at) == "stoves"
    assert said(shop, at) == ["tents"]


def test_what_was_saved_by_hand_stays_saved(shop: Shop) -> None:
    at = visit(shop)
    say(shop, at, "tents")
    say(shop, at, "boats")
    shop.feedback(at, "tent-1", "shortlist")
    shop.undo(at)
    assert [c.offer.item.id for c in shop.transcript(at).shortlist] == ["tent-1"]


@pytest.mark.parametrize("turn_id", ["no such turn", ""])
def test_a_turn_that_there_is_not_takes_nothing_back(shop: Shop, turn_id: str) -> None:
    at = visit(shop)
    say(shop, at, "tents")
    assert shop.undo(at, turn_id) is None
    assert said(shop, at) == ["tents"]


def test_a_turn_of_somebody_else_is_not_taken_back(shop: Shop) -> None:
    mine, theirs = visit(shop), visit(shop)
    turn = say(shop, mine, "tents")
    say(shop, theirs, "boats")
    assert shop.undo(theirs, turn) is None
    assert said(shop, mine) == ["tents"]


def test_a_running_turn_is_stopped_and_taken_back(tmp_path: Path) -> None:
    begun = threading.Event()

    def slow(conversation: Conversation, _profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        yield Understood(Intent.RECOMMEND, Request(text))
        begun.set()
        caller = script.callers[-1]
        assert caller is not None
        while not caller.gone:
            threading.Event().wait(0.01)
        yield Kept(replace(conversation, request=Request(text)))
        yield Done(turn_id)

    script = Scripted(slow)
    shop = build(tmp_path, script)
    at = visit(shop)
    running = threading.Thread(target=say, args=(shop, at, "tents"))
    running.start()
    assert begun.wait(10)
    assert shop.undo(at) == "tents"
    running.join(10)
    assert shop.transcript(at).entries == ()
    assert not shop.stop(at)


def test_other_windows_hear_of_it(shop: Shop) -> None:
    at = visit(shop)
    turn = say(shop, at, "tents")
    last = shop.last_event(at)
    shop.undo(at)
    assert [(r.kind, getattr(r.entry, "turn_id", "")) for r in shop.events_after(at, last)] == [("undone", turn)]


# Looks from outside


def test_a_shared_conversation_is_shown_as_it_stood_then(tmp_path: Path) -> None:
    shop = build(tmp_path, Echo())
    at = visit(shop)
    say(shop, at, "tents")
    key = shop.share(at)
    say(shop, at, "boats")
    assert [e.text for e in shop.shared(key).entries if e.role is Role.SHOPPER] == ["tents"]
    assert shop.shared(key).entries[1].cards
    assert not any(e.noted for e in shop.shared(key).entries)


@pytest.mark.parametrize("key", ["", "nobody's key", "\ud800", "k" * 10_000])
def test_a_key_that_nobody_gave_shows_nothing(shop: Shop, key: str) -> None:
    with pytest.raises(NoEntry):
        shop.shared(key)


def test_a_token_is_no_key_and_a_key_no_token(shop: Shop) -> None:
    token = shop.open().token
    key = shop.share(shop.enter(token))
    with pytest.raises(NoEntry):
        shop.shared(token)
    with pytest.raises(NoEntry):
        shop.enter(key)


def test_a_list_of_conversations_names_each_by_its_first_words(shop: Shop) -> None:
    token = shop.open().token
    assert shop.glance(token) is None
    at = shop.enter(token)
    say(shop, at, "tents")
    say(shop, at, "boats")
    found = shop.glance(token)
    assert found is not None
    assert (found.conversation_id, found.title) == (at.conversation_id, "tents")
    shop.undo(at)
    shop.undo(at)
    assert shop.glance(token) is None
    assert shop.glance("no token") is None


# What else there is


def test_what_goes_with_an_item_leaves_out_what_the_visitor_ruled_out(tmp_path: Path) -> None:
    shop = build(tmp_path, Echo())
    at = visit(shop)
    assert [c.offer.item.id for c in shop.related("tent-1").similar] == ["jacket-1", "stove/1"]
    shop.feedback(at, "jacket-1", "dislike")
    found = shop.related("tent-1", visit=at)
    assert [[c.offer.item.id for c in cards] for cards in (found.similar, found.also_taken)] == [["stove/1"], ["stove/1"]]


def test_of_an_item_that_there_is_not_nothing_is_looked_for(tmp_path: Path) -> None:
    shop = build(tmp_path, Echo(), finder=Shelves(None))  # type: ignore[arg-type]
    with pytest.raises(NoItem):
        shop.related("no such item")


# The page beside the chat


def test_the_item_of_the_page_is_what_the_turn_looks_at(tmp_path: Path) -> None:
    echo = Echo()
    shop = build(tmp_path, echo)
    at = visit(shop)
    list(shop.turn(at, "does this come in blue?", viewing="jacket-1"))
    state = echo.given[-1][0]
    assert (state.viewing, state.focus, state.shown) == ("jacket-1", ("jacket-1",), (("jacket-1",),))
    list(shop.turn(at, "and that?", viewing="no such item"))
    assert echo.given[-1][0].viewing == "jacket-1"


def test_what_was_spoken_of_since_the_page_was_opened_comes_before_it() -> None:
    opened = Conversation("c", "anon:c", shown=(("tent-1", "stove/1"),)).looking_at("jacket-1")
    assert opened.on_show == ("tent-1", "stove/1")
    spoken = replace(opened, focus=("stove/1",))
    assert spoken.looking_at("jacket-1").focus == ("stove/1",)
    assert spoken.looking_at("tent-1").focus == ("tent-1",)
    assert spoken.looking_at("jacket-1").shown == opened.shown
