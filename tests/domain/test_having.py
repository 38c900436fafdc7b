"""An interest is a filter that the items satisfy which have what it is about."""

from datetime import UTC, datetime

import pytest

from chatbot.domain.fit import satisfies
from chatbot.domain.having import avoiding, forms, having, is_size
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter
from chatbot.domain.signal import Interest, Polarity, Via


def interest(facet: str, value: str, polarity: Polarity = Polarity.LIKE) -> Interest:
    return Interest("i", facet, value, polarity, "me", 0.5, (), Via.WORDS, datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        (interest("color", "red"), Filter("color", "=", "red", hard=False)),
        (interest("color", "red", Polarity.EXCLUDE), Filter("color", "=", "red", hard=False)),
        (interest("price", "<= 150 USD"), Filter("price", "<=", 150.0, hard=False, unit="USD")),
        (interest("weight", "> 1.5"), Filter("weight", ">", 1.5, hard=False)),
        (interest("odd", "<3"), Filter("odd", "<", 3.0, hard=False)),
    ],
)
def test_it_is_soft_and_says_what_has_it(known: Interest, wanted: Filter) -> None:
    assert having(known) == wanted


def test_the_form_on_show_is_chosen_by_what_is_liked_and_avoided_and_never_ruled_out() -> None:
    known = [interest("size", "M"), interest("color", "red", Polarity.DISLIKE), interest("price", "<= 9 USD"), interest("item", "i1"), interest("brand", "Halvard")]
    assert [(f.facet, f.op, f.value, f.hard) for f in forms(known)] == [("size", "=", "M", False), ("color", "!=", "red", False)]


def test_what_is_avoided_is_avoided_in_compounds_too() -> None:
    lambswool = Offer(Item("i", "Sweater", "", ("sweater",), "", 10.0, attributes={"material": ("lambswool",)}))
    assert not satisfies(lambswool, avoiding(interest("material", "wool", Polarity.EXCLUDE)))
    assert satisfies(lambswool, avoiding(interest("material", "silk", Polarity.EXCLUDE)))


def test_what_one_wears_is_a_size() -> None:
    assert [f for f in ("size", "shoe_size", "ring_size", "capsize", "sized") if is_size(f)] == ["size", "shoe_size", "ring_size"]
