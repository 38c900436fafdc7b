from dataclasses import replace

import pytest

from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from chatbot.grounding.tallies import tally
from tests.grounding import shelf


def _book() -> FactBook:
    items = [facts.item for facts in shelf.shows()["jackets"].items]
    counted = [replace(item, attributes={**item.attributes, "pockets_count": Measure(count, "")}) for item, count in zip(items, (4.0, 6.0, 3.0), strict=True)]
    return FactBook([Offer(item, None) for item in counted], wish="a jacket", request=Request("jacket"))


BOOK = _book()


@pytest.mark.parametrize(
    "said",
    [
        "The Skerry has one more pocket than the Softday.",
        "The Harborlight has two more pockets than the Skerry.",
        "The Softday has fewer pockets than the other two.",
        "The Harborlight has the most pockets of the three.",
        "The Softday has the fewest pockets.",
    ],
)
def test_what_the_data_count_can_be_compared(said: str) -> None:
    assert check(said, BOOK).supported


@pytest.mark.parametrize(
    "said",
    [
        "The Skerry has two more pockets than the Softday.",
        "The Skerry has more pockets than the Harborlight.",
        "The Skerry has one fewer pocket than the Softday.",
        "The Skerry has the most pockets of the three.",
        "The Harborlight has the most pockets of the four.",
    ],
)
def test_a_count_that_is_compared_wrongly_is_a_fault(said: str) -> None:
    assert not check(said, BOOK).supported


def test_what_nobody_counts_is_not_compared() -> None:
    assert tally("The Skerry has more zips than the Softday.", BOOK, frozenset()) is None
    assert tally("The Skerry has a hood.", BOOK, frozenset()) is None
