"""Prices as people write them."""

from ui.plain import one_line

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹", "KRW": "₩", "CAD": "CA$", "AUD": "A$"}
_WHOLE = frozenset({"JPY", "KRW"})


def price(amount: float, currency: str) -> str:
    """``$129``, ``$129.50``, ``€1,299``, ``89 CHF``: no cents where there are none."""
    code = one_line(currency).upper()
    digits = 0 if code in _WHOLE or amount == round(amount) else 2
    number = f"{amount:,.{digits}f}"
    symbol = _SYMBOLS.get(code)
    return f"{symbol}{number}" if symbol else f"{number} {code}".strip()
