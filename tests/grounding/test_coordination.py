import pytest

from chatbot.grounding.check import check
from chatbot.grounding.coordination import cuts
from chatbot.grounding.spoken import Spoken
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("said", "first", "rest"),
    [
        ("The Skerry is waterproof, has a hood and costs $129.", "The Skerry is waterproof.", "The Skerry has a hood and costs $129."),
        ("The Skerry is waterproof, and it costs $129.", "The Skerry is waterproof.", "It costs $129."),
        ("The Skerry is waterproof, while the Softday is packable.", "The Skerry is waterproof.", "The Softday is packable."),
        ("The Skerry is packable; it has a hood.", "The Skerry is packable.", "It has a hood."),
    ],
)
def test_a_sentence_is_cut_behind_its_first_statement(said: str, first: str, rest: str) -> None:
    cut = next(iter(cuts(said, BOOKS["jackets"], Spoken())))
    assert (cut.first, cut.rest, cut.whole) == (first, rest, True)


def test_the_rest_goes_back_to_what_the_first_statement_is_about() -> None:
    cut = next(iter(cuts("The Skerry is waterproof, and it costs $129.", BOOKS["jackets"], Spoken())))
    assert cut.told == Spoken(frozenset({0}), (0,))


@pytest.mark.parametrize(
    "said",
    [
        "If it rains, the Skerry is waterproof and has a hood.",
        "The Softday is packable, but it is packable.",
        "The Softday has no hood and pockets in the front.",
        "The Skerry is packable, as you asked.",
        "The Skerry is waterproof, and the Softday is too.",
        "The Skerry has a hood, but the Softday has one.",
        "The Skerry.",
        "",
    ],
)
def test_what_would_become_another_claim_is_not_cut_into_statements(said: str) -> None:
    assert not [cut for cut in cuts(said, BOOKS["jackets"], Spoken()) if cut.whole]


@pytest.mark.parametrize(
    ("said", "backed"),
    [
        ("The Skerry is waterproof, costs $129 and is the lightest rain jacket for your trip.", False),
        ("The Skerry is waterproof, packable and costs $129, so pack warm socks.", True),
        ("The Softday is waterproof, so pack warm socks.", False),
        ("Shipping costs nothing, and the Skerry costs $129.", False),
        ("The Skerry costs $129, and returns are free.", False),
    ],
)
def test_each_statement_must_be_backed(said: str, *, backed: bool) -> None:
    assert check(said, BOOKS["jackets"]).supported is backed
