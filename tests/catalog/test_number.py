import pytest

from chatbot.catalog.number import money, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("-3.5", -3.5), ("13,5", 13.5), ("1,299", 1299), ("1,299.50", 1299.5), ("1.299,50", 1299.5), ("1.299", 1.299),
        ("1 000", 1000), ("1\u00a0000", 1000), ("1'000.5", 1000.5), (".5", 0.5), ("0.5", 0.5), ("0", 0), ("1.234.567", 1234567),
    ],
)  # fmt: skip
def test_numbers_are_read_in_any_common_notation(text: str, value: float) -> None:
    assert number(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "abc", "007", "1-2", "1,2,3", "12 kg", "nan", "inf", "1e9", "9" * 60, "1,29,9", "--5"])
def test_what_is_no_number_is_not_taken_for_one(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("149", (149, "")), ("$149.00", (149, "USD")), ("1.299,00 €", (1299, "EUR")), ("€1.299", (1299, "EUR")), ("$1,299", (1299, "USD")),
        ("149.00 USD", (149, "USD")), ("EUR 5,99", (5.99, "EUR")), ("£12", (12, "GBP")), ("149,-", (149, "")), ("-5", (-5, "")),
        ("-$5.00", (-5, "USD")), ("$-5", (-5, "USD")), ("0.999", (0.999, "")), ("1 299,00 €", (1299, "EUR")), ("¥5,000", (5000, "JPY")), ("₱120", (120, "PHP")), ("12 euros", (12, "EUR")),
    ],
)  # fmt: skip
def test_prices_are_read_with_their_currency(text: str, value: tuple[float, str]) -> None:
    assert money(text) == value


@pytest.mark.parametrize("text", ["", "free", "10-20", "$", "12 apples", "call us 555", "from $10", "1,29,9"])
def test_what_is_no_price_is_not_taken_for_one(text: str) -> None:
    assert money(text) is None
