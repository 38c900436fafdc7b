"""The tables: what is kept stays, what is forgotten goes, and tokens are the only way in."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Role
from chatbot.domain.events import Said
from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.domain.visit import NoEntry, Visit
from chatbot.store.database import sqlite_url
from chatbot.store.record import Message, Record
from chatbot.store.store import Store
from chatbot.store.tables import time_from_text, time_to_text
from chatbot.store.turns import Status
from tests.store.opening import ANN, AT, begin, opened, told


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    made = opened(database)
    yield made
    made.close()


def signal(value: str) -> Signal:
    return Signal("material", value, Polarity.LIKE, "me", Via.WORDS, f"I like {value}", "t", AT, "jacket")


def test_the_token_opens_its_own_conversation(store: Store) -> None:
    first, second = begin(store, "a", "anon:a"), begin(store, "b", "user:7")
    assert store.doors.enter(first) == Visit("a", "anon:a")
    assert store.doors.enter(second) == Visit("b", "user:7")


@pytest.mark.parametrize("token", ["", "x", "a" * 100_000, "\ud800", "' OR 1=1 --", "\x00"])
def test_other_tokens_open_nothing(store: Store, token: str) -> None:
    begin(store)
    with pytest.raises(NoEntry):
        store.doors.enter(token)


def test_the_token_itself_is_nowhere_in_the_database(tmp_path: Path) -> None:
    store = opened(sqlite_url(tmp_path / "shop.db"))
    token = begin(store)
    store.close()
    written = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert b"anon:c" in written
    assert token.encode() not in written
    assert len(token) >= 43


def test_records_come_back_in_order_and_after_a_given_one(store: Store) -> None:
    begin(store)
    made = [store.log.append("c", "t", n, Said(str(n)), at=AT) for n in range(5)]
    assert store.log.of_conversation("c") == tuple(made)
    assert store.log.of_conversation("c", after=made[2].id) == tuple(made[3:])
    assert store.log.of_turn("t", after=made[3].id) == (made[4],)
    assert store.log.last_id("c") == made[4].id
    assert store.log.last_id("other") == 0


def test_a_line_that_cannot_be_read_is_skipped(store: Store, database: str) -> None:
    begin(store)
    store.log.append("c", "t", 0, Message(Role.SHOPPER, "hi"), at=AT)
    told(database, "INSERT INTO events (conversation_id, turn_id, seq, kind, payload, at) VALUES ('c','t',1,'hologram','{}','2026-01-01T00:00:00Z')")
    assert [r.entry for r in store.log.of_conversation("c")] == [Message(Role.SHOPPER, "hi")]


def test_a_name_is_one_turn_in_its_conversation_alone(store: Store) -> None:
    begin(store, "a", "anon:a")
    begin(store, "b", "anon:b")
    assert store.turns.claim("a", "name", "t1", at=AT).mine
    again = store.turns.claim("a", "name", "t2", at=AT)
    assert (again.turn_id, again.mine) == ("t1", False)
    assert store.turns.claim("b", "name", "t3", at=AT).mine
    assert store.turns.claim("a", None, "t4", at=AT).mine
    assert store.turns.claim("a", None, "t5", at=AT).mine


def test_a_refused_turn_gives_its_name_back(store: Store) -> None:
    begin(store)
    store.turns.claim("c", "name", "t1", at=AT)
    store.turns.finish("t1", Status.REFUSED)
    assert store.turns.claim("c", "name", "t2", at=AT).mine
    assert store.turns.status("t1") is Status.REFUSED


def test_of_many_who_claim_a_name_at_once_one_gets_it(store: Store) -> None:
    begin(store)
    claims, start = [], threading.Barrier(8)

    def claim(n: int) -> None:
        start.wait()
        claims.append(store.turns.claim("c", "name", f"t{n}", at=AT))

    threads = [threading.Thread(target=claim, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(c.mine for c in claims) == 1
    assert len({c.turn_id for c in claims}) == 1


def test_many_writers_lose_nothing(store: Store) -> None:
    begin(store)

    def write(turn: str) -> None:
        for n in range(40):
            store.log.append("c", turn, n, Said(f"{turn}-{n}"), at=AT)

    threads = [threading.Thread(target=write, args=(str(n),)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.log.of_conversation("c")) == 240


BOB = Visit("b1", "user:2")
ANN_AGAIN = Visit("a2", "user:1")


def known(store: Store, visit: Visit, *, kept: bool) -> list[str]:
    return [k.signal.value for k in store.tastes.of(visit, kept=kept)]


def test_signals_are_kept_by_shopper(store: Store) -> None:
    store.tastes.add(ANN, [signal("wool"), signal("silk")], kept=True)
    store.tastes.add(BOB, [signal("latex")], kept=True)
    store.tastes.add(BOB, [], kept=True)
    assert [k.signal for k in store.tastes.of_shopper("user:1")] == [signal("wool"), signal("silk")]
    assert known(store, ANN_AGAIN, kept=True) == ["wool", "silk"]
    assert known(store, ANN_AGAIN, kept=False) == []


def test_how_strongly_it_was_said_is_kept(store: Store) -> None:
    store.tastes.add(ANN, [replace(signal("wool"), emphasis=0.4)], kept=True)
    assert store.tastes.of(ANN, kept=True)[0].signal.emphasis == 0.4


def test_what_isnt_kept_stays_in_its_conversation(store: Store) -> None:
    store.tastes.add(ANN, [signal("wool")], kept=False)
    assert known(store, ANN, kept=False) == ["wool"]
    assert known(store, ANN, kept=True) == ["wool"]
    assert known(store, ANN_AGAIN, kept=True) == []
    assert store.tastes.of_shopper("user:1") == ()


def test_keeping_takes_along_what_this_conversation_taught_and_no_other(store: Store) -> None:
    store.tastes.add(ANN, [signal("wool")], kept=False)
    store.tastes.add(ANN_AGAIN, [signal("silk")], kept=False)
    store.tastes.keep(ANN_AGAIN)
    assert known(store, Visit("a3", "user:1"), kept=True) == ["silk"]


def test_letting_go_erases_the_other_conversations_and_leaves_this_one_its_own(store: Store, database: str) -> None:
    store.tastes.add(ANN, [signal("wool")], kept=True)
    store.tastes.add(ANN_AGAIN, [signal("silk")], kept=True)
    store.tastes.let_go(ANN_AGAIN, at=AT)
    assert known(store, ANN_AGAIN, kept=False) == ["silk"]
    assert known(store, ANN, kept=True) == []
    assert store.tastes.of_shopper("user:1") == ()
    assert "wool" not in str(told(database, "SELECT * FROM signals"))


def test_consent_is_a_list_of_answers_of_which_the_last_holds(store: Store) -> None:
    assert store.consents.of("user:1") is None
    for given in (True, False, True):
        store.consents.say("user:1", given, at=AT)
    store.consents.say("user:2", False, at=AT)
    assert store.consents.of("user:1") == Consent(True, AT)
    assert [c.given for c in store.consents.all("user:1")] == [True, False, True]
    assert store.consents.of("user:2") == Consent(False, AT)


def test_what_is_forgotten_leaves_no_words(store: Store, database: str) -> None:
    store.tastes.add(ANN, [signal("wool"), signal("silk")], kept=True)
    store.tastes.forget([store.tastes.of_shopper("user:1")[0].id], at=AT)
    assert known(store, ANN, kept=True) == ["silk"]
    rows = told(database, "SELECT facet, value, source, subject, shopper FROM signals ORDER BY id")
    assert rows == [("", "", "", "", ""), ("material", "silk", "I like silk", "me", "user:1")]


def test_thousands_of_signals_are_forgotten_at_once(store: Store) -> None:
    store.tastes.add(ANN, [signal(str(n)) for n in range(3000)], kept=True)
    store.tastes.forget([k.id for k in store.tastes.of_shopper("user:1")], at=AT)
    assert store.tastes.of(ANN, kept=True) == ()


def test_a_second_store_on_the_same_database_sees_the_same(store: Store, database: str) -> None:
    token = begin(store)
    other = opened(database)
    assert other.doors.enter(token).conversation_id == "c"
    assert other.answers()
    other.close()


def test_times_survive_to_the_microsecond() -> None:
    assert time_from_text(time_to_text(AT)) == AT
    assert time_to_text(AT.replace(tzinfo=None)) == "2026-03-01T12:30:01.000005Z"


def test_who_reads_on_while_many_write_misses_nothing(store: Store) -> None:
    """An id is given before its record can be seen: a later one must not be seen first."""
    begin(store)

    def write(turn: str) -> None:
        for n in range(40):
            store.log.append("c", turn, n, Said(f"{turn}-{n}"), at=AT)

    threads = [threading.Thread(target=write, args=(str(n),)) for n in range(6)]
    for thread in threads:
        thread.start()
    heard: list[Record] = []
    while any(t.is_alive() for t in threads):
        heard += store.log.of_conversation("c", after=heard[-1].id if heard else 0)
    heard += store.log.of_conversation("c", after=heard[-1].id if heard else 0)
    assert len(heard) == 240


@pytest.mark.parametrize("hostile", ["\x00", "a" * 100_000, "\u2028'; DROP TABLE signals; --", "🧥" * 300])
def test_what_is_said_comes_back_as_it_was(store: Store, hostile: str) -> None:
    begin(store)
    store.log.append("c", "t", 0, Message(Role.SHOPPER, hostile), at=AT)
    assert [r.entry for r in store.log.of_conversation("c")] == [Message(Role.SHOPPER, hostile)]


