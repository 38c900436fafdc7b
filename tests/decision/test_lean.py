"""A soft order by a quality: it drops nothing, and says how far it got."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from chatbot.decision.lean import lean
from chatbot.domain.item import Offer
from chatbot.domain.request import Leaning
from tests.stall import item

LIKENESS = {("style", "formal"): 0.8, ("style", "smart"): 0.6, ("style", "casual"): 0.2, ("brand", "Formal & Sons"): 0.9, ("warmth", "warm"): 0.1}
GALA, OFFICE, WEEKEND = (Offer(item(f"j{n}", f"Brand {style}", 50, style=(style,))) for n, style in enumerate(("formal", "smart", "casual")))
BARE = Offer(item("j9", "Brand Bare", 50))
FORMAL = Leaning("formal")


def order(*offers: Offer, leaning: Leaning = FORMAL, than: Offer | None = None) -> list[str]:
    return [o.item.id for o in lean(offers, leaning, than, LIKENESS).offers]


def test_the_nearest_to_the_quality_come_first() -> None:
    assert order(WEEKEND, OFFICE, GALA) == ["j0", "j1", "j2"]


def test_away_from_it_the_furthest_come_first() -> None:
    assert order(GALA, OFFICE, WEEKEND, leaning=replace(FORMAL, away=True)) == ["j2", "j1", "j0"]


def test_what_says_nothing_of_it_comes_last() -> None:
    assert order(BARE, WEEKEND) == ["j2", "j9"]
    assert order(BARE, GALA, leaning=replace(FORMAL, away=True)) == ["j0", "j9"]


def test_the_reference_is_left_out_and_those_beyond_it_are_counted() -> None:
    found = lean((WEEKEND, OFFICE, GALA), FORMAL, OFFICE, LIKENESS)
    assert [o.item.id for o in found.offers] == ["j0", "j2"]
    assert (found.reached, found.by) == (1, "formal")
    assert lean((WEEKEND, OFFICE), FORMAL, GALA, LIKENESS).reached == 0


def test_where_the_catalogue_says_nothing_the_order_stays() -> None:
    found = lean((BARE, WEEKEND), Leaning("shiny"), None, {("style", "casual"): 0.1})
    assert ([o.item.id for o in found.offers], found.by) == (["j9", "j2"], "")


def test_very_warm_is_warmer_than_warm() -> None:
    warm, hot = (Offer(item(f"j{n}", f"B {w}", 50, warmth=(w,))) for n, w in enumerate(("warm", "very warm")))
    likeness = {("warmth", "warm"): 1.0, ("warmth", "very warm"): 0.9}
    found = lean((warm, hot), Leaning("warm"), warm, likeness)
    assert (found.reached, found.by) == (1, "very warm")


@given(st.lists(st.sampled_from([GALA, OFFICE, WEEKEND, BARE]), unique_by=lambda o: o.item.id), st.booleans())
def test_no_offer_is_lost(offers: list[Offer], away: bool) -> None:
    assert sorted(order(*offers, leaning=replace(FORMAL, away=away))) == sorted(o.item.id for o in offers)
