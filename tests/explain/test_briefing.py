from dataclasses import replace
from datetime import UTC, datetime

from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.explain.briefing import briefing
from chatbot.explain.wording import listed
from tests.stall import HARBORLIGHT, SKERRY, SOFTDAY, offer

OFFERS = (offer(SKERRY, 0), offer(HARBORLIGHT, 0), offer(SOFTDAY))


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE, strength: float = 0.8) -> Interest:
    return Interest(f"{facet}-{value}", facet, value, polarity, "me", strength, (), Via.WORDS, datetime(2026, 1, 1, tzinfo=UTC))


def test_it_says_what_is_wanted_and_for_whom() -> None:
    brief = briefing("for the rain", OFFERS, Request("jacket", subject="dad", filters=(Filter("price", "<=", 150.0, unit="USD"),)))
    assert (brief.message, brief.wanted, brief.whose) == ("for the rain", "jackets under $150", "dad")


def test_a_later_item_is_measured_against_the_first() -> None:
    first, second, _ = briefing("", OFFERS, Request("jacket")).items
    assert not any("than" in p for p in (*first.points, *first.catches))
    assert any("than the Skerry" in p for p in (*second.points, *second.catches))


def test_what_is_better_is_a_point_and_what_is_worse_a_catch() -> None:
    cheaper = replace(OFFERS[0], item=replace(SKERRY, id="x1", title="Northfell Tarn Rain Jacket", price=SKERRY.price - 40, variants=()), variant=None)
    dearer = replace(OFFERS[0], item=replace(SKERRY, id="x2", title="Northfell Moor Rain Jacket", price=SKERRY.price + 40, variants=()), variant=None)
    _, less, more = briefing("", (OFFERS[0], cheaper, dearer), Request("jacket")).items
    assert "$40 cheaper than the Skerry" in less.points
    assert "$40 more expensive than the Skerry" in more.catches


def test_a_soft_wish_that_an_item_breaks_is_its_catch() -> None:
    wishes = (Filter("color", "=", "purple", hard=False), Filter("foldable", "=", True, hard=False))
    (only,) = briefing("", OFFERS[:1], Request("jacket", filters=wishes)).items
    assert any(c.startswith("color ") and c.endswith("not purple") for c in only.catches)
    assert "no word on whether it is foldable" in only.catches


def test_a_known_taste_is_told_where_something_meets_it() -> None:
    material = listed(OFFERS[0].value("material") or ())
    brief = briefing("", OFFERS, Request("jacket"), (interest("material", material), interest("material", "asbestos"), interest("material", "wool", Polarity.DISLIKE)))
    assert brief.known == (f"likes {material}",)


def test_no_more_facts_are_told_than_there_may_be() -> None:
    assert len(briefing("", OFFERS[:1], Request("jacket"), most=2).items[0].points) <= 3  # and the rating
