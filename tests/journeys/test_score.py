"""Each expectation has a case in which it holds and one in which it fails: a check that can't fail is worth nothing."""

from dataclasses import replace
from typing import Any

import pytest

from chatbot.domain.item import Offer
from chatbot.journeys.journey import Expect
from chatbot.journeys.observed import Observed
from chatbot.journeys.score import failures, notes
from tests.journeys.shelf import FIRST, GUST, SECOND, SKERRY


def score(expect: dict[str, Any], turns: tuple[Observed, ...] = (FIRST, SECOND)) -> list[str]:
    return failures(Expect.model_validate(expect), turns)


HOLDS: list[dict[str, Any]] = [
    {},
    {"intent": "refine"},
    {"intent": ["recommend", "refine"]},
    {"items_min": 2, "items_max": 2},
    {"every_item": {"category": "jacket"}},
    {"every_item": {"category": "jackets"}},
    {"every_item": {"category": ["tent", "clothing"]}},
    {"every_item": {"category": {"not": "tent"}}},
    {"every_item": {"color": ["green", "blue"]}},
    {"every_item": {"color": {"not": ["black", "red"]}}},
    {"every_item": {"price": {"min": 60, "max": 190}}},
    {"every_item": {"waterproof": False}},
    {"every_item": {"weight": {"max": 1.5}}},
    {"every_item": {"weight_kg": {"max": 1.5}}},
    {"every_item": {"weight_g": {"min": 100, "max": 1500}}},
    {"some_item": {"weight_g": 1500}},
    {"every_item": {"in_stock": True, "size": "S"}},
    {"every_item": {"material": {"not": "leather"}, "brand": "Northfell"}},
    {"no_item": {"color": "black"}},
    {"no_item": [{"title": "skerry"}, {"price": {"min": 200}}]},
    {"no_item": {"color": "green", "price": {"max": 100}}},
    {"some_item": {"title": "polaris", "color": "green"}},
    {"some_item": [{"fill": "down"}, {"color": "blue"}]},
    {"some_item": {"price": {"below": {"turn": 1, "place": 1}}}},
    {"some_item": {"price": {"above": {"turn": 1, "place": 1}}}},
    {"some_item": {"price": 60}},
    {"first_item": {"shown_in": {"turn": 1, "place": 2}}},
    {"first_item": {"shown_in": 1}},
    {"asked": False},
    {"relaxed": ["price"]},
    {"relaxed": "price"},
    {"compared": 2},
    {"needs": []},
    {"shortlist": 1},
    {"shortlist": ["skerry"]},
    {"shortlist": [{"turn": 1, "place": 1}]},
    {"profile_has": {"facet": "color", "value": "black"}},
    {"profile_has": {"facet": "color", "polarity": ["like", "require"]}},
    {"profile_has": {"facet": "price", "value": 150}},
    {"profile_has": {"facet": "price", "value": "<= 150 USD"}},
    {"profile_has": {"facet": "waterproof", "value": True}},
    {"profile_has": {"facet": "activity", "value": "hiking", "subject": "dad"}},
    {"profile_has_not": {"facet": "activity"}},
    {"profile_has_not": {"facet": "color", "polarity": "dislike"}},
    {"text": ["the polaris", "Canada"]},
    {"text_not": "mars"},
    {"cites": "shipping"},
    {"prompt_tokens_max": 240},
    {"first_item_ms_max": 1},
]

FAILS: list[tuple[dict[str, Any], str]] = [
    ({"intent": "compare"}, "the intent is refine, expected compare"),
    ({"intent": ["compare", "decline"]}, "the intent is refine, expected compare or decline"),
    ({"items_min": 3}, "2 items shown, expected at least 3"),
    ({"items_max": 1}, "2 items shown, expected at most 1"),
    ({"every_item": {"color": "green"}}, "item 2 'Pocket Peak Gust Windbreaker' has color light blue, expected green"),
    ({"every_item": {"category": "tent"}}, "item 1 'Norrhaven Polaris Parka' has category clothing, jacket, expected tent"),
    ({"every_item": {"category": {"not": "jacket"}}}, "item 1 'Norrhaven Polaris Parka' has category clothing, jacket, expected not jacket"),
    ({"every_item": {"color": ["green", "red"]}}, "has color light blue, expected green or red"),
    ({"every_item": {"color": {"not": "blue"}}}, "has color light blue, expected not blue"),
    ({"every_item": {"price": {"max": 150}}}, "item 1 'Norrhaven Polaris Parka' has price 190 USD, expected <= 150"),
    ({"every_item": {"price": {"min": 100}}}, "item 2 'Pocket Peak Gust Windbreaker' has price 60 USD, expected >= 100"),
    ({"every_item": {"waterproof": True}}, "has waterproof no, expected yes"),
    ({"every_item": {"weight": {"max": 1}}}, "has weight 1.5 kg, expected <= 1"),
    ({"every_item": {"weight_kg": {"max": 1}}}, "has weight_kg 1.5 kg, expected <= 1"),
    ({"every_item": {"weight_g": {"max": 1000}}}, "has weight_g 1.5 kg, expected <= 1000"),
    ({"every_item": {"weight_g": {"min": 1000}}}, "has weight_g 0.1 kg, expected >= 1000"),
    ({"some_item": {"weight_g": 1}}, "no item is as expected"),
    ({"every_item": {"fill": "down"}}, "item 2 'Pocket Peak Gust Windbreaker' has fill not stated, expected down"),
    ({"every_item": {"colour": "green"}}, "has colour not stated, expected green"),
    ({"every_item": {"size": "L"}}, "has size S, expected L"),
    ({"every_item": {"in_stock": False}}, "item 1 'Norrhaven Polaris Parka' is in stock"),
    ({"no_item": {"color": "green", "price": {"min": 100}}}, "item 1 'Norrhaven Polaris Parka' was not to be shown: color green, price >= 100"),
    ({"no_item": {"colour": "green"}}, "no item shown states 'colour', so that nothing was excluded by it"),
    ({"no_item": [{"title": "skerry"}, {"shown_in": 1}]}, "item 1 'Norrhaven Polaris Parka' was not to be shown: shown in turn 1"),
    ({"some_item": {"color": "black"}}, "no item is as expected: item 1 'Norrhaven Polaris Parka', the nearest, has color green, expected black"),
    ({"some_item": [{"color": "green"}, {"color": "red"}]}, "no item is as expected"),
    ({"some_item": {"color": "green", "price": {"max": 100}}}, "no item is as expected"),
    ({"some_item": {"price": {"above": {"turn": 1, "place": 2}}}}, "expected > 190"),
    ({"some_item": {"price": {"below": {"turn": 1, "place": 7}}}}, "expected < what an earlier item does not state"),
    ({"same_items_as": 1}, "the items are not those of turn 1: without 'Northfell Skerry Rain Jacket'; with 'Pocket Peak Gust Windbreaker'"),
    ({"first_item": {"title": "Gust"}}, "item 1 'Norrhaven Polaris Parka' is not called 'Gust'"),
    ({"first_item": {"shown_in": {"turn": 1, "place": 1}}}, "was not item 1 of turn 1"),
    ({"every_item": {"shown_in": 1}}, "item 2 'Pocket Peak Gust Windbreaker' was not shown in turn 1"),
    ({"asked": True}, "nothing was asked, expected a question"),
    ({"asked": "size"}, "nothing was asked for, expected 'size'"),
    ({"relaxed": []}, "relaxed is [price], expected []"),
    ({"relaxed": ["price", "color"]}, "relaxed is [price], expected [price, color]"),
    ({"compared": 3}, "2 items compared, expected 3"),
    ({"needs": ["tent"]}, "the needs on show are [], expected [tent]"),
    ({"bundle_total_max": 100}, "there is no set, expected at most 100"),
    ({"shortlist": 2}, "1 item on the shortlist [Northfell Skerry Rain Jacket], expected 2"),
    ({"shortlist": ["gust"]}, "lacks 'gust'"),
    ({"shortlist": [{"turn": 1, "place": 2}]}, "lacks item 2 of turn 1, 'Norrhaven Polaris Parka'"),
    ({"shortlist": []}, "1 item on the shortlist [Northfell Skerry Rain Jacket], expected 0"),
    ({"profile_has": {"facet": "color", "value": "green"}}, "the profile lacks any interest in color green; of me it has [like color black"),
    ({"profile_has": {"facet": "color", "polarity": "dislike"}}, "the profile lacks dislike color"),
    ({"profile_has": {"facet": "activity", "value": "hiking"}}, "the profile lacks any interest in activity hiking"),
    ({"profile_has": {"facet": "price", "value": 100}}, "the profile lacks"),
    ({"profile_has_not": {"facet": "color"}}, "the profile has like color black, expected none such"),
    ({"profile_has_not": {"facet": "activity", "subject": "dad"}}, "the profile has like activity hiking"),
    ({"text": ["Polaris", "Mars"]}, "the text lacks 'Mars'"),
    ({"text_not": ["Mars", "canada"]}, "the text says 'canada'"),
    ({"cites": "Returns"}, "'Returns' is not cited, but [Shipping: Where we ship]"),
    ({"prompt_tokens_max": 239}, "the prompt had 240 tokens, expected at most 239"),
]


@pytest.mark.parametrize("expect", HOLDS, ids=str)
def test_an_expectation_that_is_met_says_nothing(expect: dict[str, Any]) -> None:
    assert score(expect) == []


@pytest.mark.parametrize(("expect", "words"), FAILS, ids=[str(e) for e, _ in FAILS])
def test_an_expectation_that_is_not_met_says_what_is_wrong(expect: dict[str, Any], words: str) -> None:
    found = score(expect)
    assert any(words in line for line in found), found
    assert all(line.startswith("turn 2: ") for line in found)


def test_every_expectation_has_a_case_that_fails() -> None:
    tested = {key for expect, _ in FAILS for key in expect}
    assert set(Expect.model_fields) - tested == {"first_item_ms_max"}


def test_a_set_is_scored_by_its_needs_and_what_it_comes_to() -> None:
    turn = Observed(needs=("tent", "hat"), bundle_total=387.0)
    assert score({"needs": ["hat", "tent"], "bundle_total_max": 400}, (turn,)) == []
    assert score({"bundle_total_max": 386}, (turn,)) == ["turn 1: the set comes to 387, expected at most 386"]


def test_the_facet_that_was_asked_for_is_compared() -> None:
    assert score({"asked": "size"}, (FIRST,)) == []
    assert score({"asked": True}, (FIRST,)) == []
    assert score({"asked": False}, (FIRST,)) == ["turn 1: something was asked for 'size', expected no question"]
    assert score({"asked": "color"}, (FIRST,)) == ["turn 1: 'size' was asked for, expected 'color'"]


def test_the_same_items_in_another_order_are_the_same() -> None:
    assert score({"same_items_as": 1}, (FIRST, replace(FIRST, offers=FIRST.offers[::-1]))) == []


def test_what_is_true_of_every_item_needs_an_item() -> None:
    nothing = replace(SECOND, offers=())
    assert score({"every_item": {"color": "green"}}, (nothing,)) == ["turn 1: nothing was shown, expected every item to be something"]
    assert score({"every_item": {"color": "green"}, "items_min": 0}, (nothing,)) == []
    assert score({"first_item": {"color": "green"}}, (nothing,)) == ["turn 1: the first item is missing: nothing was shown"]
    assert score({"some_item": {"color": "green"}}, (nothing,)) == ["turn 1: no item is as expected: nothing was shown"]


def test_a_broken_turn_fails_whatever_was_expected() -> None:
    assert score({}, (replace(FIRST, failed="Please try again."),)) == ["turn 1: the turn failed: Please try again."]


def test_an_item_without_a_chosen_variant_fits_if_one_variant_in_stock_does() -> None:
    whole = replace(FIRST, offers=(Offer(SKERRY.item),))
    assert score({"every_item": {"size": "S", "color": "black", "price": 120}}, (whole,)) == []
    assert score({"every_item": {"size": "L"}}, (whole,)) == ["turn 1: item 1 'Northfell Skerry Rain Jacket' has size S, expected L"]
    assert score({"no_item": {"size": "S"}}, (whole,)) != []


def test_a_time_is_noted_and_never_failed() -> None:
    slow = Expect(first_item_ms_max=39)
    assert failures(slow, (FIRST, SECOND)) == []
    assert notes(slow, (FIRST, SECOND)) == ["turn 2: the first item came after 40 ms, hoped for 39 ms"]
    assert notes(slow, (replace(SECOND, first_item_ms=None),)) == ["turn 1: the first item came not at all, hoped for 39 ms"]
    assert notes(Expect(first_item_ms_max=40), (FIRST, SECOND)) == []
    assert notes(Expect(), (FIRST, SECOND)) == []


def test_an_item_shown_before_is_known_by_its_id() -> None:
    again = replace(SECOND, offers=(GUST,))
    assert score({"no_item": {"shown_in": 1}}, (FIRST, again)) == []
    assert score({"no_item": {"shown_in": 2}}, (FIRST, SECOND, again)) != []
