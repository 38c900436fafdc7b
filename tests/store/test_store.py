"""The tables: what is kept stays, what is forgotten goes, and tokens are the only way in."""

import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Role
from chatbot.domain.events import Said
from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.domain.visit import NoEntry, Visit
from chatbot.store.database import NoDatabase, connect, sqlite_url
from chatbot.store.record import Message
from chatbot.store.store import Store
from chatbot.store.tables import metadata, time_from_text, time_to_text
from chatbot.store.turns import Status

AT = datetime(2026, 3, 1, 12, 30, 1, 5, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(connect(sqlite_url(tmp_path / "deep" / "shop.db")), lambda item_id: None)


def begin(store: Store, name: str = "c", shopper: str = "anon:c") -> str:
    return store.doors.open(name, shopper=shopper, user_id=None, locale="en", at=AT)


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


def test_the_token_itself_is_nowhere_in_the_database(store: Store, tmp_path: Path) -> None:
    token = begin(store)
    store.close()
    written = b"".join(p.read_bytes() for p in (tmp_path / "deep").iterdir())
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


def test_a_line_that_cannot_be_read_is_skipped(store: Store, tmp_path: Path) -> None:
    begin(store)
    store.log.append("c", "t", 0, Message(Role.SHOPPER, "hi"), at=AT)
    with sqlite3.connect(tmp_path / "deep" / "shop.db") as raw:
        raw.execute("INSERT INTO events (conversation_id, turn_id, seq, kind, payload, at) VALUES ('c','t',1,'hologram','{}','2026-01-01T00:00:00Z')")
    raw.close()
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


ANN, BOB = Visit("a1", "user:1"), Visit("b1", "user:2")
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


def test_letting_go_erases_the_other_conversations_and_leaves_this_one_its_own(store: Store, tmp_path: Path) -> None:
    store.tastes.add(ANN, [signal("wool")], kept=True)
    store.tastes.add(ANN_AGAIN, [signal("silk")], kept=True)
    store.tastes.let_go(ANN_AGAIN, at=AT)
    assert known(store, ANN_AGAIN, kept=False) == ["silk"]
    assert known(store, ANN, kept=True) == []
    assert store.tastes.of_shopper("user:1") == ()
    with sqlite3.connect(tmp_path / "deep" / "shop.db") as raw:
        assert "wool" not in str(raw.execute("SELECT * FROM signals").fetchall())
    raw.close()


def test_consent_is_a_list_of_answers_of_which_the_last_holds(store: Store) -> None:
    assert store.consents.of("user:1") is None
    for given in (True, False, True):
        store.consents.say("user:1", given, at=AT)
    store.consents.say("user:2", False, at=AT)
    assert store.consents.of("user:1") == Consent(True, AT)
    assert [c.given for c in store.consents.all("user:1")] == [True, False, True]
    assert store.consents.of("user:2") == Consent(False, AT)


def test_a_database_of_an_earlier_version_gets_the_columns_that_came_later(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "shop.db") as raw:
        raw.execute(
            "CREATE TABLE signals (id INTEGER PRIMARY KEY AUTOINCREMENT, shopper VARCHAR(300) NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL,"
            " polarity VARCHAR(16) NOT NULL, subject TEXT NOT NULL, via VARCHAR(16) NOT NULL, source TEXT NOT NULL, turn_id VARCHAR(64) NOT NULL,"
            " category TEXT NOT NULL, at VARCHAR(32) NOT NULL, forgotten_at VARCHAR(32))"
        )
        raw.execute(
            "INSERT INTO signals (shopper, facet, value, polarity, subject, via, source, turn_id, category, at)"
            " VALUES ('user:1', 'material', 'wool', 'like', 'me', 'words', 'I like wool', 't', '', '2026-01-01T00:00:00.000000Z')"
        )
    raw.close()
    for _ in range(2):
        store = Store(connect(sqlite_url(tmp_path / "shop.db")), lambda item_id: None)
        (kept,) = store.tastes.of(ANN, kept=True)
        assert (kept.signal.value, kept.signal.emphasis, kept.conversation_id) == ("wool", 1.0, "")
        store.close()


def test_what_is_forgotten_leaves_no_words(store: Store, tmp_path: Path) -> None:
    store.tastes.add(ANN, [signal("wool"), signal("silk")], kept=True)
    store.tastes.forget([store.tastes.of_shopper("user:1")[0].id], at=AT)
    assert known(store, ANN, kept=True) == ["silk"]
    with sqlite3.connect(tmp_path / "deep" / "shop.db") as raw:
        rows = raw.execute("SELECT facet, value, source, subject, shopper FROM signals ORDER BY id").fetchall()
    raw.close()
    assert rows == [("", "", "", "", ""), ("material", "silk", "I like silk", "me", "user:1")]


def test_thousands_of_signals_are_forgotten_at_once(store: Store) -> None:
    store.tastes.add(ANN, [signal(str(n)) for n in range(3000)], kept=True)
    store.tastes.forget([k.id for k in store.tastes.of_shopper("user:1")], at=AT)
    assert store.tastes.of(ANN, kept=True) == ()


def test_a_second_store_on_the_same_database_sees_the_same(store: Store, tmp_path: Path) -> None:
    token = begin(store)
    other = Store(connect(sqlite_url(tmp_path / "deep" / "shop.db")), lambda item_id: None)
    assert other.doors.enter(token).conversation_id == "c"
    assert other.answers()


def test_times_survive_to_the_microsecond() -> None:
    assert time_from_text(time_to_text(AT)) == AT
    assert time_to_text(AT.replace(tzinfo=None)) == "2026-03-01T12:30:01.000005Z"


def test_a_database_that_cannot_be_opened_says_which(tmp_path: Path) -> None:
    (tmp_path / "shop.db").write_bytes(b"this is no database at all, whatever its name says" * 20)
    with pytest.raises(NoDatabase, match=r"shop\.db"):
        connect(sqlite_url(tmp_path / "shop.db"))


def test_a_password_is_not_shown_in_the_error() -> None:
    with pytest.raises(NoDatabase) as caught:
        connect("nosuch://ann:hunter2@nowhere/db")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda t: t.name)
def test_the_tables_are_ones_that_postgresql_has_too(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "CREATE TABLE" in made
