from datetime import UTC, datetime

import pytest

from chatbot.domain.harm import speaks_of_harm
from chatbot.domain.request import Filter
from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.profile.harm import BY_HAND, harmful, ruling_out


def wool(polarity: Polarity, *sources: str) -> Interest:
    return Interest("w", "material", "wool", polarity, "me", 0.9, sources, Via.WORDS, datetime(2026, 5, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    ["I'm allergic to wool", "he has an allergy to nuts", "wool gives her a rash", "makes me itch", "lactose intolerant", "I can't wear wool", "it irritates my skin", "I’m celiac"],
)
def test_what_people_say_of_what_harms_them(text: str) -> None:
    assert speaks_of_harm(text)


@pytest.mark.parametrize("text", ["I hate wool", "nothing with wool", "not a fan of wool", "no wool please", "I never wear red", "I can't find wool"])
def test_what_somebody_merely_dislikes_is_no_harm(text: str) -> None:
    assert not speaks_of_harm(text)


def test_an_exclusion_that_speaks_of_harm_or_was_set_by_hand_is_left_out() -> None:
    kept = [wool(Polarity.EXCLUDE, "I'm allergic to wool"), wool(Polarity.EXCLUDE, "older words", BY_HAND)]
    others = [wool(Polarity.EXCLUDE, "no wool"), wool(Polarity.LIKE, "allergic to everything else"), wool(Polarity.DISLIKE, "it makes me itch a little")]
    assert harmful([*kept, *others]) == tuple(kept)
    assert ruling_out(kept[0]) == Filter("material", "!=", "wool", source="wool", lasting=True)
