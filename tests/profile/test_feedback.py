"""What a shopper does to an item says something, and what it changes is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chatbot.domain.signal import Polarity, Signal, Via
from chatbot.profile.feedback import KINDS, changes, signals_of, stands
from chatbot.profile.fold import interests
from tests.shopfloor import JACKET

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def made(kind: str) -> tuple[Signal, ...]:
    return signals_of(JACKET, kind, subject="me", turn_id="t", now=NOW)


@pytest.mark.parametrize("kind", ["like", "click", "shortlist", "purchase"])
def test_liking_an_item_likes_its_category_and_brand_too(kind: str) -> None:
    assert [(s.facet, s.value, s.polarity, s.via) for s in made(kind) if s.facet != "price"] == [
        ("item", "jacket-1", Polarity.LIKE, Via(kind)),
        ("category", "jacket", Polarity.LIKE, Via(kind)),
        ("brand", "Halvard", Polarity.LIKE, Via(kind)),
    ]


@pytest.mark.parametrize("kind", ["like", "shortlist", "purchase"])
def test_who_likes_an_item_is_at_ease_with_its_price_among_its_kind(kind: str) -> None:
    (price,) = (s for s in made(kind) if s.facet == "price")
    assert (price.value, price.category, price.polarity) == ("129 USD", "jacket", Polarity.LIKE)


@pytest.mark.parametrize("kind", ["click", "dislike"])
def test_a_look_and_a_dislike_say_nothing_of_what_one_would_pay(kind: str) -> None:
    assert "price" not in {s.facet for s in made(kind)}


@pytest.mark.parametrize("kind", ["like", "dislike", "shortlist"])
def test_an_act_that_stands_already_says_nothing_new(kind: str) -> None:
    first, *rest = made(kind)
    assert stands(first, [first, *rest])
    assert not stands(first, [])


def test_a_like_after_a_change_of_mind_is_news_and_so_is_each_purchase() -> None:
    like, dislike = made("like")[0], replace(made("dislike")[0], at=NOW + timedelta(hours=1))
    assert not stands(like, [like, dislike])
    assert not stands(made("purchase")[0], made("purchase"))
    assert not stands(made("click")[0], made("click"))
    assert not stands(made("like")[0], made("click"))


def test_disliking_an_item_says_nothing_of_its_brand_or_color() -> None:
    assert [(s.facet, s.polarity) for s in made("dislike")] == [("item", Polarity.DISLIKE)]


def test_taking_an_item_off_the_shortlist_says_nothing() -> None:
    assert made("unshortlist") == ()


def test_every_kind_is_understood_and_no_other() -> None:
    for kind in KINDS:
        made(kind)
    with pytest.raises(ValueError, match="'adore'"):
        made("adore")


def test_changes_name_what_is_new_and_what_is_gone() -> None:
    before, after = interests((), now=NOW), interests(made("like"), now=NOW)
    assert {(c.facet, c.value, c.change) for c in changes(before, after)} == {
        ("item", "Halvard Drizzle Jacket", "liked"),
        ("category", "jacket", "liked"),
        ("brand", "Halvard", "liked"),
    }
    assert {c.change for c in changes(after, before)} == {"forgotten"}
    assert changes(after, after) == ()


def test_a_changed_mind_is_one_change() -> None:
    before, after = interests(made("like")[:1], now=NOW), interests(made("dislike"), now=NOW)
    assert [c.change for c in changes(before, after)] == ["disliked"]


def test_a_bound_that_was_replaced_is_not_called_forgotten() -> None:
    def bound(value: str) -> Signal:
        return Signal("price", value, Polarity.REQUIRE, "me", Via.WORDS, "", "t", NOW)

    before, after = interests([bound("<= 150")], now=NOW), interests([bound("<= 200")], now=NOW)
    assert [(c.value, c.change) for c in changes(before, after)] == [("<= 200", "required")]
