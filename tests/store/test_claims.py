"""Who has a conversation: one agent at a time, whoever else asks at the same moment."""

import multiprocessing
import threading
from collections.abc import Iterator
from datetime import timedelta
from queue import Empty
from typing import Any

import pytest

from chatbot.domain.conversation import Role
from chatbot.domain.events import Handed
from chatbot.domain.visit import NoEntry
from chatbot.store.claims import Held, MovedOn, NotHeld
from chatbot.store.record import Entry, Jotted, Message, Record, Released, Taken
from chatbot.store.store import Store
from tests.clock import Clock
from tests.store.opening import begin, opened

AWAY = timedelta(minutes=10)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    made = opened(database)
    begin(made)
    yield made
    made.close()


def says(store: Store, clock: Clock, text: str = "hello") -> int:
    return store.log.append("c", "t", 0, Message(Role.SHOPPER, text), at=clock.now).id


def writes(store: Store, clock: Clock, agent: str = "Ann", text: str = "Hi", based_on: int | None = None, name: str | None = None) -> Record:
    return store.claims.write("c", Message(Role.AGENT, text, agent), at=clock.now, based_on=based_on, name=name).record


def entries(store: Store) -> list[Entry]:
    return [r.entry for r in store.log.of_conversation("c")]


def test_what_is_taken_by_one_is_refused_to_another_who_hears_by_whom(store: Store, clock: Clock) -> None:
    assert store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    with pytest.raises(Held) as refused:
        store.claims.take("c", "Bob", at=clock.now, away=AWAY)
    assert refused.value.by == "Ann"
    assert entries(store) == [Taken("Ann")]


def test_taking_twice_is_taking_once(store: Store, clock: Clock) -> None:
    assert store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    assert store.claims.take("c", "Ann", at=clock.now, away=AWAY) is None
    assert entries(store) == [Taken("Ann")]


def test_what_is_released_is_free_again(store: Store, clock: Clock) -> None:
    store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    store.claims.release("c", "Ann", at=clock.now)
    assert store.claims.take("c", "Bob", at=clock.now, away=AWAY)
    assert entries(store) == [Taken("Ann"), Released("Ann"), Taken("Bob")]


def test_only_the_holder_writes_and_releases(store: Store, clock: Clock) -> None:
    for act in (writes, lambda s, c: s.claims.release("c", "Ann", at=c.now)):
        with pytest.raises(NotHeld):
            act(store, clock)
    store.claims.take("c", "Bob", at=clock.now, away=AWAY)
    for act in (writes, lambda s, c: s.claims.release("c", "Ann", at=c.now)):
        with pytest.raises(Held) as refused:
            act(store, clock)
        assert refused.value.by == "Bob"
    assert entries(store) == [Taken("Bob")]


def test_a_holder_who_was_silent_for_long_can_be_relieved_and_may_write_no_more(store: Store, clock: Clock) -> None:
    store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    clock.go_on(minutes=9)
    writes(store, clock)
    clock.go_on(minutes=9.9)
    with pytest.raises(Held):
        store.claims.take("c", "Bob", at=clock.now, away=AWAY)
    clock.go_on(minutes=0.2)
    assert store.claims.take("c", "Bob", at=clock.now, away=AWAY)
    with pytest.raises(Held):
        writes(store, clock)


def test_a_note_of_the_holder_says_that_they_are_still_there(store: Store, clock: Clock) -> None:
    store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    clock.go_on(minutes=9)
    store.claims.jot("c", Jotted("Ann", "likes blue"), at=clock.now)
    clock.go_on(minutes=9)
    store.claims.jot("c", Jotted("Bob", "in a hurry"), at=clock.now)
    with pytest.raises(Held):
        store.claims.take("c", "Bob", at=clock.now, away=AWAY)


def test_who_has_not_read_the_shoppers_last_words_cannot_answer_them(store: Store, clock: Clock) -> None:
    first = says(store, clock)
    store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    seen = store.log.last_id("c")
    assert writes(store, clock, based_on=seen).entry == Message(Role.AGENT, "Hi", "Ann")
    assert writes(store, clock, based_on=seen, text="One more thing").id > first  # one's own words don't count
    second = says(store, clock, "no, in blue")
    with pytest.raises(MovedOn) as refused:
        writes(store, clock, based_on=seen, text="Here is the red one")
    assert refused.value.last_event == second
    assert writes(store, clock, based_on=second, text="Here is the blue one")
    assert writes(store, clock, text="Without having looked")
    assert "Here is the red one" not in [e.text for e in entries(store) if isinstance(e, Message)]


def test_the_same_message_twice_is_one_whatever_happened_since(store: Store, clock: Clock) -> None:
    says(store, clock)
    store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    first = writes(store, clock, based_on=1000, name="m")
    says(store, clock, "and?")
    store.claims.release("c", "Ann", at=clock.now)
    assert writes(store, clock, text="another", based_on=1, name="m") == first
    assert [e.text for e in entries(store) if isinstance(e, Message) and e.role is Role.AGENT] == ["Hi"]


def test_the_first_answer_says_how_long_the_shopper_had_waited(store: Store, clock: Clock) -> None:
    says(store, clock)
    store.log.append("c", "t", 1, Handed("asked"), at=clock.now)
    clock.go_on(seconds=40)
    store.claims.take("c", "Ann", at=clock.now, away=AWAY)
    clock.go_on(seconds=20)
    message = Message(Role.AGENT, "Hi", "Ann")
    assert store.claims.write("c", message, at=clock.now, based_on=None, name=None).waited == timedelta(seconds=60)
    assert store.claims.write("c", message, at=clock.now, based_on=None, name=None).waited is None


def test_a_conversation_that_is_not_there_cannot_be_had(store: Store, clock: Clock) -> None:
    message = Message(Role.AGENT, "Hi", "Ann")
    for act in (
        lambda: store.claims.take("none", "Ann", at=clock.now, away=AWAY),
        lambda: store.claims.release("none", "Ann", at=clock.now),
        lambda: store.claims.write("none", message, at=clock.now, based_on=None, name=None),
        lambda: store.claims.jot("none", Jotted("Ann", "x"), at=clock.now),
    ):
        with pytest.raises(NoEntry):
            act()


def test_of_many_agents_who_take_it_at_once_one_gets_it(store: Store, clock: Clock) -> None:
    got: list[str] = []
    refused: list[str] = []
    start = threading.Barrier(8)

    def take(agent: str) -> None:
        start.wait()
        try:
            store.claims.take("c", agent, at=clock.now, away=AWAY)
            got.append(agent)
        except Held as held:
            refused.append(held.by)

    threads = [threading.Thread(target=take, args=(f"agent {n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 1
    assert refused == got * 7
    assert entries(store) == [Taken(got[0])]


@pytest.mark.integration
def test_of_two_processes_that_take_many_conversations_at_once_each_is_had_by_one(store: Store, database: str) -> None:
    names = [f"c{n}" for n in range(20)]
    for name in names:
        begin(store, name, f"anon:{name}")
    context = multiprocessing.get_context("spawn")
    start, answers = context.Barrier(2), context.Queue()
    processes = [context.Process(target=_take_all, args=(database, agent, names, start, answers)) for agent in ("Ann", "Bob")]
    for process in processes:
        process.start()
    try:
        told = dict(answers.get(timeout=400) for _ in processes)
    except Empty:
        pytest.fail("a process did not answer")
    finally:
        for process in processes:
            process.join(20)
            process.kill()
    assert sorted(told["Ann"] + told["Bob"]) == sorted(names)
    for name in names:
        assert [r.entry for r in store.log.of_conversation(name)] == [Taken("Ann" if name in told["Ann"] else "Bob")]


def _take_all(database: str, agent: str, names: list[str], start: Any, answers: Any) -> None:
    """What one process does: it takes what it gets, and says what that was."""
    store, clock, got = opened(database), Clock(), []
    start.wait(300)
    for name in names:
        try:
            store.claims.take(name, agent, at=clock.now, away=AWAY)
            got.append(name)
        except Held:
            pass
    answers.put((agent, got))
