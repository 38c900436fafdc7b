"""Accounts and sessions, on both databases."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from chatbot.staff.clerk import BadName, Clerk, Role
from chatbot.staff.ledger import ClerkExists, NoClerk
from chatbot.staff.password import BadPassword, Cost
from chatbot.staff.staff import Staff, TooMany, WrongPassword
from tests.clock import Clock
from tests.store.opening import opened, told

RIGHT, OTHER = "correct horse", "battery staple"
CHEAP = Cost(n=16, r=1, p=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def staff(database: str, clock: Clock) -> Iterator[Staff]:
    store = opened(database)
    made = Staff(store.engine, clock=clock, cost=CHEAP)
    made.add("Ann", RIGHT)
    yield made
    store.close()


def test_who_has_an_account_signs_in_by_any_spelling_of_the_name(staff: Staff) -> None:
    session = staff.sign_in("  ANN ", RIGHT)
    assert session.clerk == Clerk("Ann", Role.AGENT)
    assert staff.who(session.token) == session.clerk
    assert staff.session(session.token) == session


@pytest.mark.parametrize(("name", "password"), [("Ann", OTHER), ("Ann", ""), ("Bob", RIGHT), ("", RIGHT), ("' OR 1=1 --", RIGHT), ("\ud800", "\x00" * 20)])
def test_nobody_else_does_and_it_is_not_said_which_was_wrong(staff: Staff, name: str, password: str) -> None:
    with pytest.raises(WrongPassword, match="this name and this password don't belong together"):
        staff.sign_in(name, password)


@pytest.mark.parametrize("token", ["", "x", "\ud800", "a" * 10_000, "' OR 1=1 --"])
def test_other_tokens_are_nobodys(staff: Staff, token: str) -> None:
    staff.sign_in("Ann", RIGHT)
    assert staff.who(token) is None


def test_neither_the_token_nor_the_password_is_in_the_database(staff: Staff, database: str) -> None:
    session = staff.sign_in("Ann", RIGHT)
    kept = str(told(database, "SELECT * FROM sessions")) + str(told(database, "SELECT * FROM clerks"))
    assert "Ann" in kept
    assert session.token not in kept
    assert RIGHT not in kept


def test_a_session_ends_after_twelve_hours_and_is_swept_out(staff: Staff, clock: Clock, database: str) -> None:
    session = staff.sign_in("Ann", RIGHT)
    assert session.until - clock.now == timedelta(hours=12)
    clock.go_on(hours=11.99)
    assert staff.who(session.token) is not None
    clock.go_on(hours=0.02)
    assert staff.who(session.token) is None
    staff.sign_in("Ann", RIGHT)
    assert told(database, "SELECT count(*) FROM sessions") == [(1,)]


def test_signing_out_ends_one_session_and_leaves_the_others(staff: Staff) -> None:
    one, other = staff.sign_in("Ann", RIGHT), staff.sign_in("Ann", RIGHT)
    staff.sign_out(one.token)
    staff.sign_out("nothing")
    assert staff.who(one.token) is None
    assert staff.who(other.token) is not None


def test_another_password_ends_all_sessions_and_only_the_new_one_counts(staff: Staff) -> None:
    session = staff.sign_in("Ann", RIGHT)
    staff.change_password("ann", OTHER)
    assert staff.who(session.token) is None
    with pytest.raises(WrongPassword):
        staff.sign_in("Ann", RIGHT)
    assert staff.sign_in("Ann", OTHER).clerk.name == "Ann"


def test_who_is_removed_is_out_at_once_and_stays_out_if_the_name_is_given_again(staff: Staff) -> None:
    session = staff.sign_in("Ann", RIGHT)
    staff.remove("ann")
    assert staff.who(session.token) is None
    staff.add("Ann", OTHER, Role.ADMIN)
    assert staff.who(session.token) is None
    assert staff.all() == (Clerk("Ann", Role.ADMIN),)


def test_a_name_is_given_once(staff: Staff) -> None:
    with pytest.raises(ClerkExists, match="'ann'"):
        staff.add("ann", OTHER)
    assert staff.sign_in("Ann", RIGHT)


def test_what_makes_no_account_is_refused(staff: Staff) -> None:
    with pytest.raises(BadName):
        staff.add("", RIGHT)
    with pytest.raises(BadPassword):
        staff.add("Bob", "short")
    with pytest.raises(NoClerk, match="'Bob'"):
        staff.remove("Bob")
    with pytest.raises(NoClerk, match="'Bob'"):
        staff.change_password("Bob", RIGHT)
    assert [c.name for c in staff.all()] == ["Ann"]
    assert staff.find("Bob") is None


def test_whether_anybody_works_here(staff: Staff) -> None:
    assert staff.anybody()
    staff.remove("Ann")
    assert not staff.anybody()


def test_guessing_is_slowed_down_even_with_the_right_password_at_last(staff: Staff, clock: Clock) -> None:
    for _ in range(11):
        with pytest.raises(WrongPassword):
            staff.sign_in("Ann", OTHER)
    with pytest.raises(TooMany) as refused:
        staff.sign_in("Ann", RIGHT)
    assert refused.value.wait == timedelta(seconds=1)
    clock.go_on(seconds=1)
    assert staff.sign_in("Ann", RIGHT)
    with pytest.raises(WrongPassword):
        staff.sign_in("Ann", OTHER)


def test_an_address_that_tries_many_names_is_slowed_down_and_others_are_not(staff: Staff) -> None:
    for n in range(21):
        with pytest.raises(WrongPassword):
            staff.sign_in(f"name {n}", OTHER, address="192.0.2.1")
    with pytest.raises(TooMany):
        staff.sign_in("Ann", RIGHT, address="192.0.2.1")
    assert staff.sign_in("Ann", RIGHT, address="192.0.2.2")


def test_many_guesses_at_once_get_no_more_tries(staff: Staff) -> None:
    outcomes: list[type[Exception]] = []
    start = threading.Barrier(30)

    def guess() -> None:
        start.wait()
        for _ in range(3):
            try:
                staff.sign_in("Ann", OTHER)
            except (WrongPassword, TooMany) as refused:
                outcomes.append(type(refused))

    threads = [threading.Thread(target=guess) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 90
    assert outcomes.count(WrongPassword) <= 11 + 29  # those who came at the same moment, and not one more
