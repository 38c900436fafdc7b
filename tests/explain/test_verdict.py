"""Which of a few goes furthest: the one, and the figures."""

from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Leaning
from chatbot.explain import verdict
from tests.stall import DAYRISE, EMBEDDER, HARBORLIGHT, SKERRY, SOFTDAY, STUDIO

JACKETS = [Offer(i) for i in (SKERRY, HARBORLIGHT, SOFTDAY)]


def test_the_lightest_is_named_with_the_figures_of_all() -> None:
    told = verdict.by_number(JACKETS, "weight", False).text
    assert told.startswith("The Softday")
    assert all(figure in told for figure in ("360 g", "420 g", "980 g"))
    assert verdict.by_number(JACKETS, "weight", True).text.startswith("The Harborlight")


def test_what_isnt_stated_is_said() -> None:
    told = verdict.by_number([Offer(DAYRISE), Offer(STUDIO)], "battery", True).text
    assert "30 hours" in told
    assert "Studio" in told
    assert "isn't stated" in told
    assert verdict.by_number(JACKETS, "battery", True).text == "The battery isn't stated for any of them."


def test_those_that_have_it_are_named() -> None:
    hood = Filter("hood", "=", True, source="a hood")
    some, every = verdict.by_wishes(JACKETS, [hood]), verdict.by_wishes(JACKETS[:2], [hood])
    assert some is not None
    assert every is not None
    assert some.text.startswith("The Skerry and the Harborlight")
    assert some.chosen == tuple(JACKETS[:2])
    assert every.text.startswith("All of them")
    assert verdict.by_wishes(JACKETS[2:], [hood]) is None


def test_a_quality_goes_by_the_nearest_value() -> None:
    likeness = {("warmth", "light"): 0.1, ("warmth", "warm"): 0.7, ("warmth", "very warm"): 0.9}
    assert "Softday (very warm)" in verdict.by_quality(JACKETS, Leaning("toasty"), likeness).text
    assert "doesn't say" in verdict.by_quality(JACKETS, Leaning("shiny"), {}).text


def test_a_value_that_hardly_speaks_of_the_quality_is_no_reason_and_the_best_rated_is_named() -> None:
    told = verdict.by_quality(JACKETS, Leaning("safe"), {("warmth", "light"): 0.1, ("warmth", "warm"): 0.34})
    best = max(JACKETS, key=lambda o: o.item.rating or 0.0)
    assert "warm" not in told.text
    assert told.text.startswith("The catalogue doesn't say how safe they are.")
    assert f"{best.item.rating:g} of 5" in told.text
    assert not told.chosen


def test_a_purpose_goes_by_the_sentence_that_speaks_of_it() -> None:
    assert "“A warm waterproof coat at a sensible price, happiest on dog walks and cold platforms.”" in verdict.by_description(JACKETS, "dog walks on cold platforms", EMBEDDER.embed).text
    assert "doesn't say" in verdict.by_description(JACKETS, "snorkeling", EMBEDDER.embed).text
