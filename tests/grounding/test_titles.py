"""Names with a possessive: whose a thing is tells it from its neighbor."""

import pytest

from benchmarks.shows import shows
from chatbot.grounding.check import check

BOOK = shows()["shoes"]


@pytest.mark.parametrize(
    ("sentence", "backed"),
    [
        ("The men's Milemaker weighs 270 g.", True),
        ("The men's Milemaker Wide weighs 280 g.", True),
        ("The men's Milemaker weighs 280 g.", False),
        ("The women's Milemaker is vegan.", False),
        ("At 280 g, the men's Milemaker Wide is 10 g heavier than the men's Milemaker.", True),
        ("At 270 g, the men's Milemaker is 10 g heavier than the men's Milemaker Wide.", False),
    ],
)
def test_a_possessive_before_a_name_means_the_item_whose_title_has_it_there(sentence: str, backed: bool) -> None:
    assert check(sentence, BOOK).supported is backed
