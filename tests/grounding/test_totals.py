import pytest

from chatbot.grounding.check import check
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry and the Harborlight together cost $238."),
        ("jackets", "Together, the Skerry and the Harborlight weigh 1.4 kg."),
        ("jackets", "Prices run from $109 to $219."),
        ("jackets", "They weigh between 0.36 and 0.98 kg."),
        ("jackets", "The Skerry and the Harborlight together cost more than the Softday."),
    ],
)
def test_sums_and_spans_are_worked_out(show: str, said: str) -> None:
    assert check(said, BOOKS[show]).supported


@pytest.mark.parametrize(
    ("show", "said"),
    [
        ("jackets", "The Skerry and the Harborlight together cost $228."),
        ("jackets", "Together, the Skerry and the Harborlight cost less than $200."),
        ("jackets", "The Skerry and the Harborlight together cost less than the Softday."),
        ("jackets", "You would still be under $200 with the Skerry and the Harborlight together."),
        ("jackets", "The Skerry and the Harborlight combined weigh less than the Softday."),
        ("jackets", "The two pens together cost less than the Softday."),
        ("jackets", "Together, the Skerry and the Harborlight weigh 1.4 liters."),
        ("jackets", "Prices run from $129 to $219."),
        ("jackets", "They weigh between 0.36 and 0.42 kg."),
    ],
)
def test_a_wrong_sum_or_span_is_refused(show: str, said: str) -> None:
    assert not check(said, BOOKS[show]).supported
