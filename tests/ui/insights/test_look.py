"""What a browser may ask to look at."""

from datetime import date

import pytest

from chatbot.insights.period import Period
from ui.insights.look import wanted

TODAY = date(2026, 3, 31)
USUAL = Period(date(2026, 3, 2), TODAY)


def test_without_a_word_it_is_the_last_thirty_days_of_everything() -> None:
    found = wanted({}, TODAY, 3)
    assert (found.period, found.category, found.words_min) == (USUAL, "", 3)


def test_days_weeks_and_a_kind_are_taken() -> None:
    found = wanted({"days": "7", "by": "week", "category": "hat"}, TODAY, 1)
    assert (found.period, found.category) == (Period(date(2026, 3, 25), TODAY, "week"), "hat")


def test_own_dates_go_before_days() -> None:
    assert wanted({"from": "2026-01-01", "to": "2026-01-02", "days": "7"}, TODAY, 1).period == Period(date(2026, 1, 1), date(2026, 1, 2))


@pytest.mark.parametrize(
    "asked",
    [
        {"days": "8"},
        {"days": -1},
        {"days": ["7"]},
        {"days": None},
        {"from": "2026-01-01"},
        {"from": "2026-02-01", "to": "2026-01-01"},
        {"from": "0001-01-01", "to": "2026-01-01"},
        {"from": "soon", "to": "later"},
        {"from": 5, "to": {}},
        {"by": "year"},
        {"category": 7},
    ],
)
def test_what_makes_no_sense_is_the_usual(asked: dict[str, object]) -> None:
    found = wanted(asked, TODAY, 1)
    assert (found.period, found.category) == (USUAL, "")


def test_a_name_of_a_kind_is_no_longer_than_one() -> None:
    assert len(wanted({"category": "x" * 5000}, TODAY, 1).category) == 80
