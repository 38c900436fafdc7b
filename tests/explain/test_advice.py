"""Which of a few to take: the nearest, or the one that has most of what was asked for, with what is true of it alone."""

from dataclasses import replace

from chatbot.domain.events import Card, Reason
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.explain.advice import advise
from tests.stall import HARBORLIGHT, SKERRY, SOFTDAY

SHARED, OWN = Reason("type", "rain jacket"), Reason("hood", "hood")


def card(item: object, *reasons: Reason) -> Card:
    assert isinstance(item, type(SKERRY))
    return Card(Offer(item), reasons)


def test_the_first_of_the_list_is_taken_and_the_next_stands_beside_it() -> None:
    told = advise([card(SKERRY, SHARED), card(HARBORLIGHT, SHARED), card(SOFTDAY, SHARED)], Request())
    assert told.text.startswith("I'd take the Skerry, at ")
    assert [o.item for o in told.offers] == [SKERRY, HARBORLIGHT]
    assert "The Harborlight is" in told.text


def test_one_that_has_more_of_what_was_asked_for_goes_first_and_it_is_said_why() -> None:
    told = advise([card(SKERRY, SHARED), card(HARBORLIGHT, SHARED, OWN)], Request())
    assert told.text.startswith("I'd take the Harborlight")
    assert ": hood" in told.text
    assert "rain jacket" not in told.text  # that is true of both, and chooses neither


def test_the_best_rating_is_told_only_of_the_best_rated_and_only_where_enough_rated_it() -> None:
    good = replace(SKERRY, rating=4.8, rating_count=40)
    other = replace(HARBORLIGHT, rating=4.1, rating_count=40)
    assert "the best rated of these, 4.8 out of 5" in advise([card(good), card(other)], Request()).text
    assert "best rated" not in advise([card(other), card(good)], Request()).text
    few = advise([card(replace(good, rating_count=3)), card(other)], Request()).text
    assert "rated" not in few
    assert "comes closest to what you asked for" in few


def test_a_poor_rating_speaks_for_nothing() -> None:
    assert "out of 5" not in advise([card(replace(SKERRY, rating=2.9, rating_count=90)), card(SOFTDAY)], Request()).text


def test_one_alone_is_compared_with_nothing() -> None:
    told = advise([card(SKERRY, SHARED)], Request())
    assert told.offers == (Offer(SKERRY),)
    assert told.text.count(".") <= 2
    assert "rain jacket" in told.text
