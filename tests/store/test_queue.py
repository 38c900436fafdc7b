"""The queue: who waits, who has somebody, and whom the assistant talks with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Handed, Intent, Understood
from chatbot.domain.request import Request
from chatbot.domain.ticket import Load, Queue
from chatbot.store.record import Entry, Message, Snapshot
from chatbot.store.store import Store
from tests.clock import Clock
from tests.store.opening import begin, opened

AWAY, LIVE = timedelta(minutes=10), timedelta(minutes=30)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    made = opened(database)
    for name in ("a", "b", "c"):
        begin(made, name, f"anon:{name}")
    yield made
    made.close()


def keep(store: Store, clock: Clock, conversation: str, *entries: Entry) -> None:
    for entry in entries:
        store.log.append(conversation, "t", 0, entry, at=clock.now)


def asks_for_a_person(store: Store, clock: Clock, conversation: str, words: str = "a person please") -> None:
    keep(store, clock, conversation, Message(Role.SHOPPER, words), Handed("asked for a person"))


def queue(store: Store, clock: Clock) -> Queue:
    return store.tickets.all(at=clock.now, away=AWAY, live=LIVE)


def names(found: Queue) -> tuple[list[str], list[str], list[str]]:
    kinds = (found.waiting, found.held, found.live)
    one, two, three = ([t.conversation_id for t in kind] for kind in kinds)
    return one, two, three


def test_a_shop_in_which_nobody_spoke_has_an_empty_queue(store: Store, clock: Clock) -> None:
    assert queue(store, clock) == Queue()
    assert store.tickets.load() == Load()
    assert store.tickets.one("a", at=clock.now, away=AWAY) is None


def test_who_waits_longest_comes_first_and_asking_again_does_not_shorten_the_wait(store: Store, clock: Clock) -> None:
    asks_for_a_person(store, clock, "b")
    clock.go_on(minutes=1)
    asks_for_a_person(store, clock, "a")
    clock.go_on(minutes=1)
    asks_for_a_person(store, clock, "b", "hello?")
    found = queue(store, clock)
    assert names(found) == (["b", "a"], [], [])
    first = found.waiting[0]
    assert (first.since, first.reason, first.words, first.turns) == (clock.now - timedelta(minutes=2), "asked for a person", "hello?", 2)
    assert store.tickets.load() == Load(2, 0)


def test_a_ticket_says_what_is_looked_for(store: Store, clock: Clock) -> None:
    keep(store, clock, "a", Message(Role.SHOPPER, "a tent for dad"), Understood(Intent.RECOMMEND, Request("tent", subject="dad")))
    (ticket,) = queue(store, clock).live
    assert (ticket.category, ticket.subject, ticket.label, ticket.words) == ("tent", "dad", "Guest A", "a tent for dad")


def test_a_known_shopper_is_called_by_the_shops_own_id(store: Store, clock: Clock) -> None:
    store.doors.open("d", shopper="user:7", user_id="7", locale="en", at=clock.now)
    keep(store, clock, "d", Message(Role.SHOPPER, "hi"))
    assert queue(store, clock).live[0].label == "7"


def test_who_is_taken_waits_no_longer_and_is_held_until_released(store: Store, clock: Clock) -> None:
    asks_for_a_person(store, clock, "a")
    store.claims.take("a", "Ann", at=clock.now, away=AWAY)
    assert names(queue(store, clock)) == ([], ["a"], [])
    assert queue(store, clock).held[0].held_by == "Ann"
    assert store.tickets.load() == Load(0, 1)
    store.claims.release("a", "Ann", at=clock.now)
    assert names(queue(store, clock)) == ([], [], ["a"])
    asks_for_a_person(store, clock, "a")
    assert names(queue(store, clock)) == (["a"], [], [])


def test_who_has_not_been_answered_by_their_holder_comes_first(store: Store, clock: Clock) -> None:
    for conversation in ("a", "b"):
        asks_for_a_person(store, clock, conversation)
        clock.go_on(seconds=1)
        store.claims.take(conversation, "Ann", at=clock.now, away=AWAY)
    clock.go_on(minutes=9)
    keep(store, clock, "b", Message(Role.SHOPPER, "are you there?"))
    store.claims.write("a", Message(Role.AGENT, "Yes", "Ann"), at=clock.now, based_on=None, name=None)
    found = queue(store, clock).held
    assert [(t.conversation_id, t.unanswered, t.away) for t in found] == [("b", True, False), ("a", False, False)]


def test_who_wrote_to_somebody_who_is_away_waits_for_a_person_again(store: Store, clock: Clock) -> None:
    for conversation in ("a", "b"):
        asks_for_a_person(store, clock, conversation)
        store.claims.take(conversation, "Ann", at=clock.now, away=AWAY)
    clock.go_on(minutes=5)
    keep(store, clock, "b", Message(Role.SHOPPER, "are you there?"))
    written = clock.now
    clock.go_on(minutes=6)
    asks_for_a_person(store, clock, "c")
    found = queue(store, clock)
    assert names(found) == (["b", "c"], ["a"], [])
    assert (found.waiting[0].held_by, found.waiting[0].since, found.held[0].away) == ("Ann", written, True)
    store.claims.take("b", "Bob", at=clock.now, away=AWAY)
    assert names(queue(store, clock)) == (["c"], ["a", "b"], [])


def test_the_live_ones_are_those_who_spoke_lately_the_newest_first(store: Store, clock: Clock) -> None:
    for conversation in ("a", "b", "c"):
        keep(store, clock, conversation, Message(Role.SHOPPER, "hi"))
        clock.go_on(minutes=14)
    assert names(queue(store, clock)) == ([], [], ["c", "b"])


def test_a_wish_for_a_person_that_was_taken_back_waits_no_more(store: Store, clock: Clock) -> None:
    asks_for_a_person(store, clock, "a")
    state = Conversation("a", "anon:a", turns=1, handed=True)
    keep(store, clock, "a", Snapshot(state, 0))
    assert names(queue(store, clock)) == (["a"], [], [])
    keep(store, clock, "a", Snapshot(replace(state, turns=0, handed=False), 0))
    assert names(queue(store, clock)) == ([], [], ["a"])
    assert queue(store, clock).live[0].turns == 0


def test_hostile_words_are_kept_short_and_as_they_are(store: Store, clock: Clock) -> None:
    asks_for_a_person(store, clock, "a", "<script>alert(1)</script>\n\n'; DROP TABLE claims; --" + "x" * 100_000)
    (ticket,) = queue(store, clock).waiting
    assert ticket.words.startswith("<script>alert(1)</script> '; DROP TABLE claims; --xxx")
    assert len(ticket.words) == 160


def test_each_list_is_cut_where_it_would_be_too_long(store: Store, clock: Clock) -> None:
    for conversation in ("a", "b", "c"):
        asks_for_a_person(store, clock, conversation)
        clock.go_on(seconds=1)
    found = store.tickets.all(at=clock.now, away=AWAY, live=LIVE, most=2)
    assert names(found) == (["a", "b"], [], [])
    assert store.tickets.load() == Load(3, 0)
