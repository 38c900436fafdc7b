"""What things cost that somebody liked and bought says what they are at ease with."""

from datetime import UTC, datetime, timedelta

import pytest

from chatbot.domain.signal import Interest, Polarity, Profile, Signal, Via
from chatbot.profile.fold import interests

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def paid(amount: float, via: Via = Via.LIKE, days: float = 0, category: str = "jacket", currency: str = "USD", subject: str = "me") -> Signal:
    return Signal("price", f"{amount:g} {currency}", Polarity.LIKE, subject, via, f"a {category}", "", NOW - timedelta(days=days), category)


def said(bound: str, days: float = 0, category: str = "jacket") -> Signal:
    return Signal("price", bound, Polarity.REQUIRE, "me", Via.WORDS, "under that", "t", NOW - timedelta(days=days), category)


def fold(*signals: Signal) -> Profile:
    return interests(signals, now=NOW)


def limits(*signals: Signal) -> dict[str, str]:
    return {i.category: i.value for i in fold(*signals).interests}


@pytest.mark.parametrize(
    ("prices", "bound"),
    [((100, 100), "<= 120 USD"), ((120, 130, 140), "<= 150 USD"), ((20, 22, 24, 200), "<= 26 USD"), ((9.5, 9.9), "<= 11 USD"), ((50, 150), "<= 58 USD")],
)
def test_the_median_and_the_spread_of_what_was_liked_make_a_limit(prices: tuple[float, ...], bound: str) -> None:
    assert limits(*(paid(p, days=n / 24) for n, p in enumerate(prices))) == {"jacket": bound}


def test_one_liking_says_nothing_yet_and_one_purchase_does() -> None:
    assert limits(paid(129)) == {}
    assert limits(paid(129, Via.PURCHASE)) == {"jacket": "<= 150 USD"}


def test_each_kind_of_thing_has_a_limit_of_its_own() -> None:
    assert limits(paid(100), paid(100), paid(20, category="hat"), paid(20, category="hat"), said("<= 300 USD", category="tent")) == {
        "jacket": "<= 120 USD",
        "hat": "<= 23 USD",
        "tent": "<= 300 USD",
    }


def test_what_was_said_weighs_more_than_what_was_liked_until_it_has_faded() -> None:
    liked = (paid(200), paid(210, days=1))
    assert limits(said("<= 150 USD"), *liked) == {"jacket": "<= 150 USD"}
    assert limits(said("<= 150 USD", days=200), *liked) == {"jacket": "<= 230 USD"}


def test_a_purchase_weighs_more_than_a_liking() -> None:
    assert limits(paid(100, Via.PURCHASE), paid(100, Via.PURCHASE), paid(300), paid(300)) == {"jacket": "<= 120 USD"}


def test_prices_in_another_currency_dont_mix() -> None:
    assert limits(paid(9000, currency="JPY", days=1), paid(8000, currency="JPY", days=1), paid(50), paid(50)) == {"jacket": "<= 58 USD"}


def test_what_was_paid_for_somebody_else_is_not_my_limit() -> None:
    profile = fold(paid(400, subject="dad"), paid(400, subject="dad"), paid(50), paid(50))
    assert [i.value for i in profile.of("me")] == ["<= 58 USD"]


def test_a_limit_tells_from_which_items_it_comes() -> None:
    (limit,) = fold(paid(100), paid(110)).interests
    assert (limit.sources, limit.via, limit.polarity, limit.category) == (("a jacket",), Via.LIKE, Polarity.LIKE, "jacket")


def test_a_limit_for_one_kind_of_thing_does_not_replace_that_for_another() -> None:
    assert limits(said("<= 150 USD", days=1), said("<= 30 USD", category="hat"), said("<= 100 USD")) == {"jacket": "<= 100 USD", "hat": "<= 30 USD"}


def _size(value: str, category: str, days: float = 0) -> Signal:
    return Signal("size", value, Polarity.REQUIRE, "me", Via.WORDS, f"size {value}", "t", NOW - timedelta(days=days), category)


def test_a_size_belongs_to_its_kind_of_thing_and_the_newest_holds() -> None:
    found: tuple[Interest, ...] = fold(_size("M", "jacket", 3), _size("L", "jacket"), _size("42", "shoe", 9)).interests
    assert {(i.category, i.value) for i in found} == {("jacket", "L"), ("shoe", "42")}
    assert len({i.id for i in found}) == 2


def test_the_more_strongly_it_was_said_the_stronger_it_is() -> None:
    def strength(degree: float) -> float:
        return fold(Signal("color", "red", Polarity.LIKE, "me", Via.WORDS, "", "t", NOW, "", degree)).interests[0].strength

    assert strength(1.0) > strength(0.75) > strength(0.4) > 0
