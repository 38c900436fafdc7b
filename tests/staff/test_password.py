"""Passwords: hashed with salt, checked by what was kept."""

import pytest

from chatbot.staff.password import SHORTEST, USUAL, BadPassword, Cost, generated, hashed, matches

CHEAP = Cost(n=16, r=1, p=1)


def test_only_the_password_itself_matches_its_hash() -> None:
    kept = hashed("correct horse", CHEAP)
    assert matches("correct horse", kept)
    for wrong in ("Correct horse", "correct horse ", "", "\x00", "\ud800", "x" * 100_000):
        assert not matches(wrong, kept)


def test_the_same_password_is_kept_differently_each_time() -> None:
    assert hashed("correct horse", CHEAP) != hashed("correct horse", CHEAP)


def test_the_password_is_not_in_what_is_kept() -> None:
    assert "correct horse" not in hashed("correct horse", CHEAP)


def test_a_hash_says_what_it_cost_so_that_the_cost_may_change() -> None:
    assert matches("correct horse", hashed("correct horse", Cost(n=32, r=2, p=1)))
    assert hashed("correct horse", USUAL).startswith("scrypt$16384$8$5$")


@pytest.mark.parametrize("password", ["", "x" * (SHORTEST - 1), "x" * 501])
def test_too_short_and_too_long_ones_are_refused_without_being_repeated(password: str) -> None:
    with pytest.raises(BadPassword) as refused:
        hashed(password, CHEAP)
    assert not password or password not in str(refused.value)


def test_generated_ones_differ_and_may_be_chosen() -> None:
    made = {generated() for _ in range(50)}
    assert len(made) == 50
    assert all(matches(p, hashed(p, CHEAP)) for p in list(made)[:3])
