"""Numbers and amounts of money as people and exports write them."""

import math
import re

from chatbot.domain.units import CURRENCIES

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:([.,\u00a0\u202f '’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)")
_CODE = re.compile(r"[A-Za-z]{3}")
_MONEY = re.compile(r"([^\d.,+-]*)([+-]?)([^\d.,+-]*)([\d.,\u00a0\u202f '’]*\d)\s*(?:[.,]?[-–—]+)?\s*([^\d.,]*)")


def number(text: str) -> float | None:
    """The number that a text is: ``1,299.5``, ``1.299,50``, ``13,5``, ``1 000``; None for anything else.

    A single separator before exactly three digits is taken as thousands when it is a comma, as a decimal point when it
    is a point. Digits that start with a needless zero (``007``) are a code, not a number.
    """
    text = text.strip()
    if len(text) > 40 or not _NUMBER.fullmatch(text):
        return None
    digits = text.lstrip("+-")
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        return None
    return _value(text)


def as_float(value: float) -> float:
    """A number of JSON, which may be a whole one of any length, as a float; infinite where it is too large for one."""
    try:
        return float(value)
    except OverflowError:
        return math.inf


def money(text: str) -> tuple[float, str] | None:
    """The amount and the currency code of a price (empty where it names none); None when it isn't one."""
    found = _MONEY.fullmatch(text.strip()) if len(text) < 60 else None
    if not found:
        return None
    before, sign, inner, digits, after = (part.strip() for part in found.groups())
    names = [name for name in (before, inner, after) if name]
    codes = [_currency(name) for name in names]
    if len(codes) > 1 or None in codes or not _NUMBER.fullmatch(digits):
        return None
    code = codes[0] or "" if codes else ""
    thousands = code not in ("", "USD", "GBP") and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", digits)
    value = float(digits.replace(".", "")) if thousands else _value(digits)
    return None if value is None else (-value if sign == "-" else value, code)


def _currency(name: str) -> str | None:
    return CURRENCIES.get(name.casefold()) or (name.upper() if _CODE.fullmatch(name) else None)


def _value(text: str) -> float | None:
    plain = re.sub(r"[\u00a0\u202f '’]", "", text)
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        decimal = "." if plain.rfind(".") > plain.rfind(",") else ","
        plain = plain.replace("," if decimal == "." else ".", "").replace(",", ".")
    elif commas > 1 or points > 1:
        plain = plain.replace(",", "").replace(".", "")
    elif commas:
        plain = plain.replace(",", "") if re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", plain) else plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
