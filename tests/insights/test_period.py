"""Spans of days and their pieces."""

from datetime import date

import pytest

from chatbot.insights.period import LONGEST, BadPeriod, Period


def test_a_period_has_both_its_ends() -> None:
    assert Period(date(2026, 3, 1), date(2026, 3, 1)).days == 1
    assert Period.until(date(2026, 3, 7), 7) == Period(date(2026, 3, 1), date(2026, 3, 7))


def test_days_are_told_one_by_one_across_a_month() -> None:
    assert Period(date(2026, 2, 27), date(2026, 3, 1)).pieces == ("2026-02-27", "2026-02-28", "2026-03-01")


def test_weeks_begin_on_monday_even_where_the_period_does_not() -> None:
    period = Period(date(2026, 3, 4), date(2026, 3, 16), "week")
    assert period.pieces == ("2026-03-02", "2026-03-09", "2026-03-16")
    assert period.piece_of("2026-03-15") == "2026-03-09"


def test_the_time_before_is_as_long_and_touches_it() -> None:
    assert Period(date(2026, 3, 8), date(2026, 3, 14), "week").before == Period(date(2026, 3, 1), date(2026, 3, 7), "week")


def test_a_period_that_ends_before_it_begins_is_none() -> None:
    with pytest.raises(BadPeriod, match="2026-03-01"):
        Period(date(2026, 3, 2), date(2026, 3, 1))


def test_no_period_is_longer_than_the_longest() -> None:
    assert Period.until(date(2026, 3, 1), LONGEST).days == LONGEST
    with pytest.raises(BadPeriod, match=str(LONGEST)):
        Period.until(date(2026, 3, 1), LONGEST + 1)
