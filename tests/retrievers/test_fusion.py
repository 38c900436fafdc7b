from datetime import UTC, datetime

import numpy as np
import pytest
from numpy.typing import NDArray

from chatbot.domain.having import having
from chatbot.domain.request import Filter
from chatbot.domain.signal import Interest, Polarity, Via
from retrievers.fusion import Part, bayesian, fuse, min_max, relevance, taste


def interest(value: str, polarity: Polarity = Polarity.LIKE, strength: float = 0.9) -> Interest:
    return Interest("1", "color", value, polarity, "me", strength, (), Via.WORDS, datetime(2026, 1, 1, tzinfo=UTC))


def array(*values: float) -> NDArray[np.float64]:
    return np.array(values, np.float64)


def test_scores_are_spread_from_nought_to_one_and_unknown_ones_get_nought() -> None:
    assert min_max(array(2, 4, 3)).tolist() == [0, 1, 0.5]
    assert min_max(array(5, 5)).tolist() == [1, 1]
    assert min_max(array(2, 4, np.nan), np.array([True, True, False])).tolist() == [0, 1, 0]


def test_relevance_is_a_convex_sum_of_meaning_and_words() -> None:
    assert relevance(array(0.2, 0.4, np.nan), array(0, 3, 6), 0.5).tolist() == [0, 0.75, 0.5]


def test_a_search_that_found_nothing_has_no_say() -> None:
    assert relevance(array(0.2, 0.4), array(0, 0), 0.5).tolist() == [0, 1]
    assert relevance(array(np.nan, np.nan), array(1, 2), 0.5).tolist() == [0.5, 1]


def test_parts_share_the_whole_by_their_weights() -> None:
    assert fuse([Part(0.3, array(1, 0)), Part(0.1, array(0, 1))], 2) == pytest.approx([0.75, 0.25])
    assert fuse([], 2).tolist() == [0, 0]


def test_few_good_ratings_say_less_than_many() -> None:
    few, many, none = bayesian(array(5, 5, np.nan), array(1, 500, 0))
    assert many > few > none == pytest.approx(0.6)


def test_liked_things_lift_and_disliked_things_lower() -> None:
    has, hasnt = np.array([True, False]), np.array([False, True])
    scores = taste([(interest("red"), has), (interest("black", Polarity.DISLIKE), hasnt)], 2)
    assert scores[0] > 0 > scores[1]
    assert abs(taste([(interest("red", strength=1.0), has)] * 9, 2)).max() == 1


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("red", Filter("color", "=", "red", hard=False)), ("<= 150", Filter("color", "<=", 150.0, hard=False)), ("> 1.5", Filter("color", ">", 1.5, hard=False))],
)
def test_an_interest_is_a_filter_that_its_items_satisfy(value: str, wanted: Filter) -> None:
    assert having(interest(value)) == wanted
