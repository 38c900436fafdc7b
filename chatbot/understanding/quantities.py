"""Numbers in a message, with their bounds, units and currency: "under $150", "at least 20 hours", "2-3 kg", "around 80"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chatbot.domain.units import CURRENCIES, Unit, unit_of
from chatbot.understanding.tokens import Token

Bound = Literal["exactly", "at_most", "at_least", "below", "above", "around", "between"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what is said about it.

    ``value`` is the number, for a range its lower end with ``upper`` the other. ``first`` and ``last`` are the indexes of the tokens
    that say it (``last`` excluded), ``number_at`` that of the number itself.
    """

    bound: Bound
    value: float
    upper: float | None
    unit: Unit | None
    currency: str | None
    first: int
    last: int
    number_at: int


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(p.split()) for p in text.split(",")), key=len, reverse=True))


_BEFORE: dict[Bound, tuple[tuple[str, ...], ...]] = {
    "at_most": _phrases(
        "at most,max,max of,maximum,maximum of,up to,no more than,not more than,within,stretch to,go up to,go as high as,"
        "as much as,not over,nothing over,not above,nothing above,no higher than,"
        "budget of,budget is,budget,my budget is,spend,to spend,can spend,until,no heavier than,no bigger than,no larger than,no longer than,< =,"
        "not exceed,not exceeding,can't exceed,capped at,limit of,limit is,a limit of,not cost more than,"
        "don't want to pay more than,without going over,"
        "not spend more than,not spend over,not pay more than,not pay over,not go over,no pricier than"
    ),
    "below": _phrases(
        "under,below,less than,cheaper than,beneath,fewer than,lighter than,smaller than,shorter than,thinner than,<,lower than,colder than,down to"
    ),
    "at_least": _phrases(
        "at least,min,min of,minimum,minimum of,no less than,not less than,not under,not below,starting at,starting from,upward of,"
        "from,> =,a minimum of,"
        "no fewer than,nothing under,nothing below,no lighter than,no smaller than,no shorter than,a good"
    ),
    "above": _phrases(
        "over,above,more than,exceeding,bigger than,larger than,longer than,heavier than,higher than,greater than,>,better than"
    ),
    "around": _phrases(
        "around,about,approximately,roughly,~,circa,approx,close to,in the region of,somewhere around,something like,≈"
    ),
}
_AFTER: dict[Bound, tuple[tuple[str, ...], ...]] = {
    "at_most": _phrases(
        "or less,or under,or below,max,top,maximum,at most,at the most,or cheaper,or lower,or fewer,and under,and below,or lighter,"
        "or smaller,budget,limit"
    ),
    "at_least": _phrases(
        "or more,or above,or over,+,plus,minimum,at least,and up,and above,or higher,or better,upward,or longer,or up,or bigger,"
        "or larger,or so minimum"
    ),
    "around": _phrases("or so,ish,or thereabout,give or take"),
}
_NUMBER_WORDS = {
    w: float(n)
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {
    "half": 0.5,
    "fifteen": 15.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "eighty": 80.0,
    "hundred": 100.0,
}


#: Units that stand before their number.
_UNIT_BEFORE = {"spf": unit_of("spf")}
#: Words that make no count of the number before them: "two of them", "three in blue".
_NO_NOUNS = frozenset(
    {
        "of",
        "or",
        "and",
        "to",
        "in",
        "is",
        "are",
        "for",
        "one",
        "the",
        "that",
        "with",
        "from",
        "but",
        "as",
        "please",
        "look",
        "seem",
    }
)


def quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Every number of the message that is an amount, in order. Ordinals and numbers inside names are left to others."""
    found: list[Quantity] = []
    i = 0
    while i < len(tokens):
        amount = _amount(tokens, i)
        if amount is None:
            i += 1
            continue
        amount = _range(tokens, amount) or _bounded(tokens, amount)
        found.append(amount)
        i = max(amount.last, i + 1)
    return tuple(found)


def _amount(tokens: Sequence[Token], i: int) -> Quantity | None:
    """The bare number at ``i`` with its currency and unit."""
    token = tokens[i]
    first, last = i, i + 1
    before = tokens[i - 1] if i else None
    currency = CURRENCIES.get(before.text.casefold()) if before and not before.is_word else None
    if token.is_number:
        value = parse_number(token.text)
    elif token.lemma in _NUMBER_WORDS:
        value = _NUMBER_WORDS[token.lemma]
    elif token.lemma in ("a", "an") and _bounds_a_unit(tokens, i):
        value = 1.0
    else:
        return None
    if token.lemma == "half" and last < len(tokens) and tokens[last].lemma in ("a", "an"):
        last += 1
    after_number = last
    if value is None or (before and before.text == "#"):
        return None
    if before and _is_minus(tokens, i - 1):
        value, first = -value, i - 1
        before = tokens[i - 2] if i > 1 else None
    if currency or (before and token.lemma == "hundred" and before.lemma == "a"):
        first -= 1
    if last < len(tokens) and tokens[last].lemma == "hundred" and token.lemma != "hundred":
        value, last = value * 100, last + 1
    if last < len(tokens) and tokens[last].lemma in ("k", "grand") and tokens[last].start <= token.end + 1:
        value, last = value * 1000, last + 1
    if not currency and last < len(tokens) and tokens[last].text.casefold() in CURRENCIES:
        currency, last = CURRENCIES[tokens[last].text.casefold()], last + 1
    unit = None
    if not currency and last < len(tokens):
        unit, last = _unit_at(tokens, last, token)
    if unit is not None and unit.dimension == "age" and last < len(tokens) and tokens[last].lemma == "old":
        last += 1
    after = tokens[last] if last < len(tokens) else None
    noun = after is not None and after.is_word and after.lemma not in _NO_NOUNS and token.lemma != "one"
    counted = noun or (before is not None and before.lemma in ("for", "of"))
    if (
        unit is None
        and not currency
        and before is not None
        and before.is_word
        and (unit := _UNIT_BEFORE.get(before.lemma))
    ):
        first -= 1
    if not token.is_number and unit is None and currency is None and last == after_number and not counted:
        return None
    if last < len(tokens) and tokens[last].lemma in ("st", "nd", "rd", "th") and tokens[last].start == token.end:
        return None
    return Quantity("exactly", value, None, unit, currency, first, last, i)


def _is_minus(tokens: Sequence[Token], i: int) -> bool:
    """Whether the mark at ``i`` belongs to the number behind it alone: "-5", but not "50-100" or "to - 5"."""
    mark = tokens[i]
    alone = i == 0 or tokens[i - 1].end < mark.start
    return mark.text in "-−" and mark.end == tokens[i + 1].start and alone


def _bounds_a_unit(tokens: Sequence[Token], i: int) -> bool:
    """Whether "an" is a number: "under an hour", "at least a liter"."""
    unit = unit_of(tokens[i + 1].lemma) if i + 1 < len(tokens) and len(tokens[i + 1].text) > 2 else None
    bounds = [p for phrases in _BEFORE.values() for p in phrases]
    return unit is not None and any(tuple(t.lemma for t in tokens[max(i - len(p), 0) : i]) == p for p in bounds)


def _unit_at(tokens: Sequence[Token], at: int, number: Token) -> tuple[Unit | None, int]:
    token = tokens[at]
    word = token.text
    if word == "°" and at + 1 < len(tokens) and tokens[at + 1].lemma == "c":
        return unit_of("c"), at + 2
    if word in ('"', "″", "”"):
        return (unit_of("in"), at + 1) if token.start == number.end else (None, at)
    unit = unit_of(word) or unit_of(token.lemma)
    touching = token.start <= number.end + 1
    if unit is None or (len(word) == 1 and word != "%" and not touching):
        return None, at
    if word.casefold() in ("in", "min") and token.start > number.end + 1:
        return None, at
    if word.casefold() == "in" and not _ends_measure(tokens, at):
        return None, at
    return unit, at + 1


def _ends_measure(tokens: Sequence[Token], at: int) -> bool:
    """Whether "in" behind a number is inches: "27 in monitor" against "the 2 in blue"."""
    return tokens[at].start == tokens[at - 1].end


def _range(tokens: Sequence[Token], low: Quantity) -> Quantity | None:
    """The range that starts with this amount: "between 50 and 100", "50-100", "from 2 to 4 kg"."""
    if low.last >= len(tokens):
        return None
    link = tokens[low.last].lemma
    before = tokens[low.first - 1].lemma if low.first else ""
    if not (link in ("-", "–", "—", "to") or (link == "and" and before == "between")):
        return None
    at = low.last + 1
    if at < len(tokens) and tokens[at].text.casefold() in CURRENCIES:
        at += 1
    high = _amount(tokens, at) if at < len(tokens) else None
    if high is None or high.value <= low.value:
        return None
    first = low.first - 1 if before in ("between", "from") else low.first
    return Quantity(
        "between",
        low.value,
        high.value,
        high.unit or low.unit,
        low.currency or high.currency,
        first,
        high.last,
        low.number_at,
    )


def _bounded(tokens: Sequence[Token], amount: Quantity) -> Quantity:
    """The amount with the bound that the words around it give."""
    best: tuple[int, Bound] | None = None
    for bound, phrases in _BEFORE.items():
        for phrase in phrases:
            start = amount.first - len(phrase)
            words = tuple(t.lemma for t in tokens[max(start, 0) : amount.first])
            if start >= 0 and words == phrase and (best is None or len(phrase) > best[0]):
                best = (len(phrase), bound)
    if best:
        amount = replace(amount, bound=best[1], first=amount.first - best[0])
    for bound, phrases in _AFTER.items():
        for phrase in phrases:
            words = tuple(t.lemma for t in tokens[amount.last : amount.last + len(phrase)])
            if words == phrase and (amount.bound == "exactly" or bound == amount.bound):
                return _with_unit(tokens, replace(amount, bound=bound, last=amount.last + len(phrase)))
    return amount


def _with_unit(tokens: Sequence[Token], amount: Quantity) -> Quantity:
    """The amount with a unit that stands behind its bound: "20+ hours"."""
    if amount.unit or amount.currency or amount.last >= len(tokens):
        return amount
    unit = unit_of(tokens[amount.last].lemma)
    return replace(amount, unit=unit, last=amount.last + 1) if unit and len(tokens[amount.last].text) > 1 else amount


def parse_number(text: str) -> float | None:
    """The number that a person writes as "1,299.00", "1.299,00", "0,5" or "150"."""
    if "," in text and "." in text:
        decimal = max(text.rfind(","), text.rfind("."))
        whole = text[:decimal].replace(",", "").replace(".", "")
        text = f"{whole}.{text[decimal + 1 :]}"
    elif text.count(",") == 1 and len(text) - text.index(",") - 1 != 3:
        text = text.replace(",", ".")
    else:
        text = text.replace(",", "")
    if text.count(".") > 1:
        text = text.replace(".", "")
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number < 1e12 else None
