"""The one writer of prices, and that what it writes is read back as the same price."""

import pytest

from chatbot.domain.money import SIGNS, money
from chatbot.understanding.quantities import quantities
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        (129, "USD", "$129"), (24.5, "USD", "$24.50"), (1299, "EUR", "€1,299"), (129, "CHF", "129 CHF"), (0, "GBP", "£0"), (0.99, "USD", "$0.99"), (149.999, "USD", "$150"),
        (1e6, "USD", "$1,000,000"), (1200.4, "JPY", "¥1,200"), (5000, "KRW", "₩5,000"), (5, "", "5"), (-3.5, "USD", "-$3.50"), (-0.2, "JPY", "¥0"), (89, " chf ", "89 CHF"),
    ],
)  # fmt: skip
def test_an_amount_is_written_as_on_a_price_tag(amount: float, currency: str, written: str) -> None:
    assert money(amount, currency) == written


@pytest.mark.parametrize("currency", [*SIGNS, "CHF", "CAD", "AUD"])
@pytest.mark.parametrize("amount", [45.0, 150.0, 1250.0])
def test_a_price_to_stay_under_is_read_back_as_it_was_written(amount: float, currency: str) -> None:
    (read,) = quantities(tokenize(f"Under {money(amount, currency)}"))
    assert (read.value, read.bound) == (amount, "below")
    assert read.currency is not None
