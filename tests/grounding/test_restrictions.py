from dataclasses import replace

import pytest

from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from tests.grounding import shelf

JACKETS = shelf.shows()["jackets"]


def _book() -> FactBook:
    first, *rest = [facts.item for facts in JACKETS.items]
    items = [
        replace(first, description=f"{first.description} Wipe it clean only.", variants=(), attributes={**first.attributes, "color": ("green", "red")}),
        *rest,
    ]
    return FactBook([Offer(item, None) for item in items], wish="a jacket", request=Request("jacket"))


BOOK = _book()


@pytest.mark.parametrize(
    "said",
    [
        "The Skerry can only be wiped clean.",
        "The Skerry only comes in green and red.",
        "The Skerry comes in green and red only.",
        "The Skerry only weighs 0.42 kg.",
    ],
)
def test_only_may_be_said_where_there_is_nothing_else(said: str) -> None:
    assert check(said, BOOK).supported


@pytest.mark.parametrize(
    "said",
    ["The Skerry can only be worn clean.", "The Skerry only comes in green.", "The Skerry comes in red only.", "The Skerry only weighs 0.36 kg."],
)
def test_only_is_a_fault_where_there_is_something_else(said: str) -> None:
    assert not check(said, BOOK).supported


@pytest.mark.parametrize("said", ["Only the Softday is filled with down.", "The Softday is the only one that is filled with down."])
def test_what_only_one_lists_sets_it_apart_from_those_that_list_other_things(said: str) -> None:
    assert check(said, JACKETS).supported


@pytest.mark.parametrize("said", ["Only the Skerry has seams.", "The Skerry is the only one that is windproof.", "The Skerry is the only one with zips."])
def test_what_another_has_too_sets_none_apart(said: str) -> None:
    assert not check(said, JACKETS).supported
