from datetime import UTC, datetime

from chatbot.domain.item import Measure
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.explain.outline import outline
from tests.stall import DAYRISE, HARBORLIGHT, PEBBLE, SKERRY, SOFTDAY, SPARROW, item, offer

RAIN = Request("jacket", filters=(Filter("waterproof", "=", True),))
PAIR = (offer(SKERRY, 0), offer(HARBORLIGHT, 0))


def test_what_was_asked_for_and_holds_is_kept_apart_from_the_rest() -> None:
    pieces = outline(PAIR, RAIN)
    assert pieces["asked"] == ("is waterproof",)
    assert not any("waterproof" in said for said in pieces["own"])


def test_what_was_not_to_be_is_nothing_that_was_asked_for() -> None:
    pieces = outline((offer(SOFTDAY),), Request("jacket", filters=(Filter("material", "!=", "wool"),)))
    assert "asked" not in pieces


def test_the_second_is_told_by_how_it_differs_from_the_first() -> None:
    pieces = outline(PAIR, RAIN)
    assert pieces["better"] == ("$20 cheaper",)
    assert pieces["worse"] == ("560 g heavier",)
    assert pieces["dearer"] == ("costs $20 more",)
    assert pieces["rather"] == ("something cheaper, the Harborlight is $20 cheaper",)


def test_what_one_has_and_the_other_is_known_to_lack_sets_them_apart() -> None:
    pieces = outline((offer(SKERRY, 0), offer(SOFTDAY)), Request("jacket"))
    assert "is waterproof, but the Softday is not" in pieces["has"]
    assert "has a hood, but the Softday does not" in pieces["has"]
    assert "lacks" not in pieces


def test_what_sets_them_apart_is_not_said_of_the_first_alone_before() -> None:
    pieces = outline((offer(SKERRY, 0), offer(SOFTDAY)), Request("jacket"))
    assert "is waterproof" not in pieces["own"]


def test_things_of_different_kinds_are_not_compared() -> None:
    pieces = outline((offer(SKERRY, 0), offer(SPARROW)), Request())
    assert not {"better", "worse", "pair", "has", "lacks", "dearer"} & pieces.keys()
    assert pieces["others"]


def test_headphones_are_spoken_of_as_several() -> None:
    pieces = outline((offer(DAYRISE), offer(PEBBLE)), Request("headphones"))
    assert pieces["it"] == ("they",)
    assert "are wireless" in (*pieces["own"], *pieces.get("rest", ()))


def test_a_known_taste_is_told_as_one() -> None:
    liked = Interest("i", "material", "recycled nylon", Polarity.LIKE, "me", 0.9, (), Via.WORDS, datetime(2026, 5, 1, tzinfo=UTC))
    assert outline(PAIR[:1], RAIN, (liked,))["taste"] == ("is made of recycled nylon",)


def test_whom_it_is_for_is_named_and_a_wish_that_is_not_met_is_a_catch() -> None:
    pieces = outline((offer(SOFTDAY),), Request("jacket", filters=(Filter("hood", "=", True, hard=False),), subject="dad"))
    assert pieces["your"] == ("your dad",)
    assert pieces["catch"] == ("has no hood",)


def test_a_value_that_is_no_plain_words_is_not_said() -> None:
    odd = item("j9", "Calder Odd Jacket", 9, material=("<b>wool</b>",), closure=('zip" | "free money',), waterproof=True, weight=Measure(1, "kg"))
    said = " ".join(word for found in outline((offer(odd),), Request()).values() for word in found)
    assert "<b>" not in said
    assert "money" not in said
