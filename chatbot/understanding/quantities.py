"""Numbers in a message, with their bounds, units and currency: "under $150", "at least 20 hours", "2-3 kg", "around 80", "120 x 60 cm"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from chatbot.domain.units import convert, unit_of
from chatbot.understanding.bounds import bound_after, bound_before, year_bound
from chatbot.understanding.denominations import UNITS_BEFORE, age_before, bounds_a_unit, leads_on, money, unit_before, unit_behind
from chatbot.understanding.numerals import Numeral, numeral
from chatbot.understanding.numerals import parse_number as parse_number
from chatbot.understanding.quantity import Quantity as Quantity
from chatbot.understanding.tokens import Token

#: Years that a thing may be from.
YEARS = range(1900, 2101)

#: Money that is called by its own name.
_NOTES = {"fiver": 5.0, "tenner": 10.0}
#: Bottles that have names of their own, in milliliters.
_BOTTLES = {"magnum": 1500.0, "jeroboam": 3000.0}
_HALF = 375.0
#: Words that make no count of the number before them: "two of them", "three in blue".
_NO_NOUNS = frozenset("of or and to in is are for one the that with from but as please look seem more max min".split())
#: Behind a share these make it no property of a thing: "50% off".
_DISCOUNTS = frozenset({"off", "discount", "reduction", "cheaper", "less", "sale"})
#: Words of size that make no amount of a number: "a two digit price", "three figures".
_DIGITS = frozenset({"digit", "figure"})
_LINKS = frozenset({"-", "–", "—", "to", "till", "through"})
_SIGNS = frozenset({"-", "−"})
_TOTALS = (("total",), ("in", "total"), ("all", "in", "all"), ("all", "in"), ("altogether",), ("all", "together"))
#: Verbs that say what the number behind them measures, and those that take a number back ("make that four").
_MEASURING = frozenset({"weigh", "weighs", "weighing", "hold", "holds", "holding"})
_MAKING = frozenset({"make"})


def quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Every number of the message that is an amount, in order. Ordinals and numbers inside names are left to others."""
    found: list[Quantity] = []
    i = 0
    while i < len(tokens):
        amount = _quantity(tokens, i, found[-1].last if found else 0)
        if amount is None:
            i += 1
            continue
        found.append(amount)
        i = max(amount.last, i + 1)
    return _sharing_units(tokens, _remade(tokens, found))


def _quantity(tokens: Sequence[Token], i: int, since: int) -> Quantity | None:
    """The amount whose number is at a token; what stands before ``since`` belongs to the amount before."""
    number = _numeral(tokens, i)
    if number is None:
        return None
    amount = _sided(tokens, _amount(tokens, i, number))
    whole = _range(tokens, amount, since) or _youngest(tokens, _bounded(tokens, amount, since))
    return _with_verb(tokens, whole) if _is_said(tokens, whole, number) else None


def _with_verb(tokens: Sequence[Token], amount: Quantity) -> Quantity:
    """The amount with the verb that says what it measures, which is no word of its own then: "weighs less than 5 kg"."""
    verb = tokens[amount.first - 1] if amount.first else None
    return replace(amount, first=amount.first - 1) if verb and verb.text.casefold() in _MEASURING and amount.unit else amount


def _numeral(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The number at a token, unless it belongs to a name ("iphone15", "#4", "2nd")."""
    token = tokens[i]
    before = tokens[i - 1] if i else None
    number = numeral(tokens, i)
    note = i + 1 if token.lemma in _NOTES else i + 2 if token.lemma == "a" and i + 1 < len(tokens) and tokens[i + 1].lemma in _NOTES else 0
    if number is None and note:
        return Numeral(_NOTES[tokens[note - 1].lemma], note)
    if (bottle := _bottle(tokens, i)) is not None:
        return bottle
    if number is None and token.lemma in ("a", "an") and bounds_a_unit(tokens, i):
        return Numeral(1.0, i + 1)
    if number is None or (before and before.text == "#"):
        return None
    glued = token.is_number and before is not None and before.is_word and before.end == token.start
    if glued and before and not (money(before) or before.lemma in UNITS_BEFORE or bound_before(tokens, i)):
        return None
    behind = tokens[number.last] if number.last < len(tokens) else None
    if behind and (behind.lemma in _DIGITS or (behind.lemma in ("st", "nd", "rd", "th") and behind.start == tokens[number.last - 1].end)):
        return None
    return number


def _bottle(tokens: Sequence[Token], i: int) -> Numeral | None:
    """What a bottle holds that has a name of its own: a magnum, a half bottle."""
    if tokens[i].lemma in _BOTTLES:
        return Numeral(_BOTTLES[tokens[i].lemma], i + 1)
    half = tokens[i].lemma == "half" and i + 1 < len(tokens) and tokens[i + 1].lemma == "bottle"
    return Numeral(_HALF, i + 2) if half else None


def _amount(tokens: Sequence[Token], i: int, number: Numeral) -> Quantity:
    """The number with its sign, currency and unit."""
    value, first, last = number.value, i, number.last
    if i and _is_minus(tokens, i - 1):
        value, first = -value, i - 1
    currency = money(tokens[first - 1]) if first else None
    first -= currency is not None
    if tokens[last - 1].lemma in _NOTES:
        currency = "GBP"
    if currency is None and last < len(tokens) and not leads_on(tokens, last) and (currency := money(tokens[last])):
        last += 1
    if currency is None and last < len(tokens) and tokens[last].lemma in ("cent", "pence", "¢"):
        value, currency, last = value / 100, "USD", last + 1
    unit = unit_of("ml") if _bottle(tokens, i) else None
    if currency is None and unit is None:
        unit, last = unit_behind(tokens, last)
    if unit is None and currency is None and (unit := unit_before(tokens, first)):
        first -= 2 if tokens[first - 1].lemma == "of" else 1
    if unit is None and currency is None and (aged := age_before(tokens, first, last)) is not None:
        unit, first = unit_of("years"), aged
    if unit is None and currency is None and tokens[last - 1].lemma == "couple" and (last == len(tokens) or not tokens[last].is_word):
        unit = unit_of("people")
    if unit is not None and unit.dimension == "age" and last < len(tokens) and tokens[last].lemma in ("old", "o"):
        last += 1
    if unit is not None and tuple(t.lemma for t in tokens[last : last + 3]) == ("and", "a", "half"):
        value, last = value + 0.5, last + 3
    if unit is not None and unit.name == "f":
        value, unit = round(convert(value, unit, "c") or 0.0, 1), unit_of("c")
    return Quantity("around" if number.rough else "exactly", value, None, unit, currency, first, last, i)


def _is_said(tokens: Sequence[Token], amount: Quantity, number: Numeral) -> bool:
    """Whether a number is meant as an amount. One in a plain word needs something that says so: a unit, a bound, a noun behind it, "for" before it."""
    if tokens[amount.number_at].is_number or amount.unit or amount.currency:
        behind = tokens[amount.last].lemma if amount.last < len(tokens) else ""
        return not (amount.unit and amount.unit.name == "%" and behind in _DISCOUNTS)
    if not number.plain:
        return True
    noun = _counts(tokens, number)
    if amount.bound != "exactly":
        return number.value >= 1 and (noun or number.value != 1)
    before = tokens[amount.first - 1].lemma if amount.first else ""
    if before in ("that", "it") and amount.first > 1 and tokens[amount.first - 2].lemma in _MAKING:
        return number.value >= 1
    ends = number.last >= len(tokens) or not tokens[number.last].is_word
    return (number.value >= 2 and (noun or before in ("for", "of") or (before == "with" and ends))) or (number.value == 1 and before == "for" and ends)


def _counts(tokens: Sequence[Token], number: Numeral) -> bool:
    behind = tokens[number.last] if number.last < len(tokens) else None
    return behind is not None and behind.is_word and behind.lemma not in _NO_NOUNS


def _is_minus(tokens: Sequence[Token], i: int) -> bool:
    """Whether the mark at ``i`` belongs to the number behind it alone: "-5", "minus 5", but not "50-100" or "to - 5"."""
    mark = tokens[i]
    if mark.lemma == "minus":
        return True
    alone = i == 0 or tokens[i - 1].end < mark.start
    return mark.text in _SIGNS and mark.end == tokens[i + 1].start and alone


def _sided(tokens: Sequence[Token], side: Quantity) -> Quantity:
    """The amount with the further sides of the thing: "120 x 60 cm", "160x230"."""
    sides, last, unit = [side.value], side.last, side.unit
    while last + 1 < len(tokens) and tokens[last].lemma in ("x", "×", "by", "*") and len(sides) < 3:
        number = numeral(tokens, last + 1)
        if number is None or tokens[last + 1].lemma in ("a", "an"):
            break
        found, last = unit_behind(tokens, number.last)
        unit = found or unit
        sides.append(number.value)
    if side.unit and unit and side.unit != unit:
        return side
    if len(sides) > 1 and unit and unit.dimension != "length":
        return replace(side, value=sides[-1], last=last, unit=unit)  # "2 x 5 kg"
    return replace(side, sides=tuple(sides), last=last, unit=unit) if len(sides) > 1 else side


def _range(tokens: Sequence[Token], low: Quantity, since: int) -> Quantity | None:
    """The range that starts with this amount: "between 50 and 100", "50-100", "from 2 to 4 kg", "2 or 3 people"."""
    if low.last >= len(tokens) or low.sides:
        return None
    link = tokens[low.last].lemma
    before = tokens[low.first - 1].lemma if low.first else ""
    if not (link in _LINKS or (link == "and" and before == "between") or link == "or"):
        return None
    at = low.last + 1
    at += at < len(tokens) and money(tokens[at]) is not None and not tokens[at].is_number
    number = _numeral(tokens, at) if at < len(tokens) else None
    high = _amount(tokens, at, number) if number else None
    if high is None or high.value <= low.value or (link == "or" and not (high.unit or high.currency)):
        return None
    if low.unit and high.unit and low.unit.dimension != high.unit.dimension:
        return None
    value = low.value
    if low.unit and high.unit and low.unit != high.unit:
        value = convert(low.value, low.unit, high.unit.name) or low.value
    if value >= high.value:
        return None
    bound = bound_before(tokens, low.first, since)
    either = link == "or" and bound is None and not (low.currency or high.currency)
    first = low.first - 1 if before in ("between", "from") else bound[1] if bound else low.first
    return Quantity("either" if either else "between", value, high.value, high.unit or low.unit, low.currency or high.currency, first, high.last, low.number_at)


def _youngest(tokens: Sequence[Token], age: Quantity) -> Quantity:
    """The least of several ages: what "two boys of 9 and 6" share must be for a child of 6."""
    if age.unit is None or age.unit.dimension != "age" or age.bound != "exactly":
        return age
    while age.last + 1 < len(tokens) and tokens[age.last].lemma in ("and", "or", "&", ",") and (other := _numeral(tokens, age.last + 1)):
        unit, last = unit_behind(tokens, other.last)
        if (unit or age.unit) != age.unit or (unit is None and last < len(tokens) and tokens[last].is_word):
            break
        age = replace(age, value=min(age.value, other.value), last=last)
    return age


def _bounded(tokens: Sequence[Token], amount: Quantity, since: int) -> Quantity:
    """The amount with the bound that the words around it give."""
    year = amount.value in YEARS and tokens[amount.number_at].is_number and not amount.is_measure
    before = (year_bound(tokens, amount.first) if year else None) or bound_before(tokens, amount.first, since)
    if before:
        amount = replace(amount, bound=before[0], first=before[1])
    after = bound_after(tokens, amount.last)
    if year and amount.last < len(tokens) and tokens[amount.last].lemma == "on":
        after = "at_least", amount.last + 1
    if after and (amount.bound in ("exactly", "around") or after[0] == amount.bound):
        return _with_unit(tokens, replace(amount, bound=after[0], last=after[1]))
    total = _total(tokens, amount.last) if amount.unit is None else None
    return replace(amount, bound="at_most" if amount.bound == "exactly" else amount.bound, last=total) if total else amount


def _total(tokens: Sequence[Token], at: int) -> int | None:
    """Where the words end that make a limit of what stands before them: "350 total", "$60 all in all"."""
    said = tuple(t.lemma for t in tokens[at : at + 3])
    return next((at + len(words) for words in _TOTALS if said[: len(words)] == words), None)


def _with_unit(tokens: Sequence[Token], amount: Quantity) -> Quantity:
    """The amount with a unit that stands behind its bound: "20+ hours"."""
    if amount.unit or amount.currency or amount.last >= len(tokens):
        return amount
    if currency := money(tokens[amount.last]):
        return replace(amount, currency=currency, last=amount.last + 1)
    unit = unit_of(tokens[amount.last].lemma)
    return replace(amount, unit=unit, last=amount.last + 1) if unit and len(tokens[amount.last].text) > 1 else amount


def _remade(tokens: Sequence[Token], amounts: Sequence[Quantity]) -> list[Quantity]:
    """The amounts of a message with each that is taken back in its own words put right: "for two... make that four"."""
    found: list[Quantity] = []
    for amount in amounts:
        made = [t.lemma for t in tokens[max(amount.first - 2, 0) : amount.first]]
        old = found[-1] if found else None
        if old and len(made) == 2 and made[0] in _MAKING and made[1] in ("that", "it") and not amount.is_measure:
            found[-1] = replace(old, value=amount.value, upper=None, number_at=old.number_at)
        else:
            found.append(amount)
    return found


def _sharing_units(tokens: Sequence[Token], amounts: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Bounds of one measure share its unit: "no more than 3 and no less than 2 kg"."""
    found = list(amounts)
    for k, (one, other) in enumerate(pairwise(amounts)):
        joined = [t.lemma for t in tokens[one.last : other.first]]
        pair = one.bound != "exactly" != other.bound and not {one.bound, other.bound} & {"between", "around"} and one.bound != other.bound
        if pair and len(joined) <= 2 and set(joined) <= {"and", "but", ","} and (one.unit is None) and one.currency is None:
            found[k] = replace(one, unit=other.unit, currency=other.currency)
    return tuple(found)
