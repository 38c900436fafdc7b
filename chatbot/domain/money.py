"""Amounts of money as they stand on a price tag: the one place that writes them."""

from types import MappingProxyType

#: Signs that stand before the amount. Any other currency stands behind it, by its code.
SIGNS = MappingProxyType({"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "¥", "INR": "₹", "PHP": "₱", "KRW": "₩"})
#: Currencies without a smaller coin.
_WHOLE = frozenset({"JPY", "KRW"})


def money(amount: float, currency: str) -> str:
    """An amount in the currency of this code: "$129", "$24.50", "€1,299", "¥5,000", "129 CHF"; no cents where there are none."""
    code = " ".join(currency.split()).upper()
    number = f"{amount:,.0f}" if code in _WHOLE else f"{amount:,.2f}".removesuffix(".00")
    number = "0" if number == "-0" else number
    sign = SIGNS.get(code)
    if sign is None:
        return f"{number} {code}".strip()
    return f"-{sign}{number[1:]}" if number.startswith("-") else f"{sign}{number}"
