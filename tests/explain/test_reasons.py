from datetime import UTC, datetime

import pytest

from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.explain.reasons import card
from tests.stall import DAYRISE, FLEECE, HARBORLIGHT, RIDGE_4, SKERRY, SOFTDAY, STUDIO, offer


def texts(of: Offer, *filters: Filter, interests: tuple[Interest, ...] = ()) -> list[str]:
    return [r.text for r in card(of, Request("jacket", filters=filters), interests).reasons]


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE, subject: str = "me") -> Interest:
    return Interest("i", facet, value, polarity, subject, 0.8, (), Via.WORDS, datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (Filter("price", "<=", 150.0), "$41 under your limit"), (Filter("price", "<=", 109.0), "within your limit"), (Filter("price", "<=", 109.5), "within your limit"), (Filter("waterproof", "=", True), "waterproof"), (Filter("warmth", "=", "warm"), "warm"),
        (Filter("fill", "!=", "down"), "no down"), (Filter("size", "=", "M"), "in size M"), (Filter("color", "=", "black"), "black"), (Filter("activity", "=", "travel", hard=False), "for travel"), (Filter("weight", "<=", 1.0), "980 g"),
    ],
)  # fmt: skip
def test_what_was_asked_for_and_holds_is_a_reason(wanted: Filter, reason: str) -> None:
    assert texts(offer(HARBORLIGHT, 0), wanted)[0] == reason


@pytest.mark.parametrize(
    "wanted",
    [Filter("price", ">=", 100.0), Filter("price", "<=", 50.0), Filter("waterproof", "=", False), Filter("fill", "=", "down"), Filter("text", "!=", "studs"), Filter("category", "=", "jacket"), Filter("battery", ">=", 5.0)],
)  # fmt: skip
def test_what_does_not_hold_or_says_nothing_is_no_reason(wanted: Filter) -> None:
    assert texts(offer(HARBORLIGHT, 0), wanted) == []


def test_without_a_fact_no_reason_is_made_of_an_exclusion() -> None:
    assert texts(offer(STUDIO), Filter("material", "!=", "plastic")) == ["rated 4.7 by 40"]


def test_a_known_taste_is_a_reason_when_the_item_meets_it() -> None:
    assert texts(offer(FLEECE), interests=(interest("color", "light blue"),)) == ["light blue, as you like"]
    assert texts(offer(FLEECE), interests=(interest("color", "blue"), interest("fill", "down"))) == ["blue, as you like"]
    assert texts(offer(HARBORLIGHT, 0), interests=(interest("waterproof", "yes"),)) == ["waterproof, as you like"]


def test_the_taste_of_somebody_else_is_told_as_theirs() -> None:
    assert texts(offer(FLEECE), interests=(interest("color", "light blue", subject="dad"),)) == ["light blue, for your dad"]


def test_a_dislike_is_no_reason() -> None:
    assert texts(offer(FLEECE), interests=(interest("color", "red", Polarity.DISLIKE), interest("fill", "down", Polarity.EXCLUDE))) == []


def test_a_taste_that_the_request_settles_is_not_told_again() -> None:
    assert texts(offer(FLEECE), Filter("color", "=", "light blue"), interests=(interest("color", "light blue"),)) == ["light blue"]


def test_good_ratings_speak_and_poor_or_few_ones_do_not() -> None:
    assert texts(offer(SOFTDAY)) == ["rated 4.8 by 40"]
    assert texts(offer(DAYRISE)) == []
    assert texts(offer(FLEECE)) == []


def test_there_are_four_reasons_at_the_most_and_no_two_alike() -> None:
    wishes = (Filter("waterproof", "=", True), Filter("hood", "=", True), Filter("price", "<=", 200.0), Filter("color", "=", "green"), Filter("size", "=", "M"), Filter("waterproof", "=", True, hard=False))
    found = texts(offer(SKERRY, 0), *wishes)
    assert len(found) == 4
    assert len(set(found)) == 4


def test_a_number_of_people_is_told_with_its_unit() -> None:
    assert texts(offer(RIDGE_4, 0), Filter("capacity", "=", 4.0))[0] == "4 people"
