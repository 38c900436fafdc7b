import pytest

from chatbot.grounding.appositions import apposition
from chatbot.grounding.check import check
from tests.grounding import shelf

JACKETS, TENTS = shelf.shows()["jackets"], shelf.shows()["tents"]


@pytest.mark.parametrize(
    "said",
    [
        "The Skerry weighs 0.42 kg, 60 grams more than the Softday.",
        "The Softday weighs 0.36 kg, the least of the three.",
        "The Harborlight weighs 0.98 kg, more than twice as much as the Skerry.",
        "The Harborlight costs $109, less than half of the Softday's $219.",
        "The Harborlight costs $109, $20 less than the Skerry.",
        "The Skerry costs $129, more than the Harborlight.",
    ],
)
def test_a_figure_may_be_set_beside_those_of_the_others(said: str) -> None:
    assert check(said, JACKETS).supported


@pytest.mark.parametrize(
    "said",
    [
        "The Skerry weighs 0.42 kg, 70 grams more than the Softday.",
        "The Skerry weighs 0.42 kg, the least of the three.",
        "The Softday weighs 0.36 kg, the least of the four.",
        "The Harborlight weighs 0.98 kg, three times as much as the Skerry.",
        "The Harborlight weighs 0.98 kg, more than twice as long as the Skerry.",
        "The Harborlight costs $109, less than half of the Softday's $229.",
        "The Skerry costs $129, $20 less than the Harborlight.",
        "The Harborlight costs $109, more than the Skerry.",
        "The Skerry weighs 0.43 kg, 70 grams more than the Softday.",
    ],
)
def test_a_figure_set_beside_the_others_wrongly_is_a_fault(said: str) -> None:
    assert not check(said, JACKETS).supported


def test_two_figures_behind_a_comparison_are_those_of_the_two_items() -> None:
    held = "The Skerry is heavier than the Softday: 0.42 against 0.36 kg."
    turned = "The Skerry is heavier than the Softday: 0.42 against 0.98 kg."
    assert check(held, JACKETS).supported
    assert not check(turned, JACKETS).supported


def test_a_sentence_without_such_an_end_has_no_apposition() -> None:
    assert apposition("The Skerry costs $129, and it has a hood.", JACKETS, frozenset()) is None
    assert apposition("The Skerry is waterproof, the lightest of the three.", JACKETS, frozenset()) is None
