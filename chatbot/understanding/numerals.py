"""Numbers as people write them: "1,299.00", "0,5", "1/2", "two hundred and fifty", "a couple of hundred", "1.5k", "half a"."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.understanding.tokens import Token

_ONES = {
    word: float(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10.0 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_MULTIPLES = {"hundred": 100.0, "thousand": 1000.0, "grand": 1000.0, "k": 1000.0, "dozen": 12.0}
#: Round numbers that stand behind an article: "a hundred", "a dozen".
_ROUND = {"couple": 2.0, "few": 3.0, "hundred": 100.0, "thousand": 1000.0, "grand": 1000.0, "dozen": 12.0}
_PARTS = {"half": 0.5, "quarter": 0.25}
_DENOMINATORS = frozenset({2, 3, 4, 8, 16, 32})
_LARGEST = 1e12


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where its words end (``last`` excluded).

    A ``plain`` one is a single word that may be grammar ("one", "a couple of"), a ``rough`` one is not meant exactly ("thirty-odd", "50ish").
    """

    value: float
    last: int
    plain: bool = False
    rough: bool = False


def numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The number whose words begin at a token, None where none does."""
    number = _number(tokens, at)
    behind = tokens[number.last] if number and number.last < len(tokens) else None
    if number and behind and (behind.lemma == "ish" or (behind.lemma in ("odd", "something") and behind.tight)):
        return Numeral(number.value, number.last + 1, rough=True)
    return number


def _number(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    if token.is_number:
        return _in_digits(tokens, at)
    if token.text.casefold() == "ones":
        return None
    if (fraction := _sign(token)) is not None:
        return Numeral(fraction, at + 1)
    if token.lemma in _PARTS:
        return _part(tokens, at)
    if token.lemma in ("a", "an"):
        return _behind_article(tokens, at)
    return _in_words(tokens, at)


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
    return number if number < _LARGEST else None


def _in_digits(tokens: Sequence[Token], at: int) -> Numeral | None:
    value = parse_number(tokens[at].text)
    if value is None:
        return None
    last = at + 1
    if fraction := _fraction(tokens, at):
        return fraction
    if mixed := _fraction(tokens, last):
        value, last = value + mixed.value, mixed.last
    elif last < len(tokens) and (sign := _sign(tokens[last])) is not None:
        value, last = value + sign, last + 1
    return _multiplied(tokens, Numeral(value, last))


def _fraction(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "1/2", "3/4": a proper fraction in digits, with nothing between its parts."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "/" or not tokens[at].is_number or not tokens[at + 2].is_number:
        return None
    if tokens[at].end != tokens[at + 1].start or tokens[at + 1].end != tokens[at + 2].start:
        return None
    above, below = parse_number(tokens[at].text), parse_number(tokens[at + 2].text)
    proper = above is not None and below is not None and 0 < above < below and below in _DENOMINATORS
    return Numeral((above or 0.0) / below, at + 3) if proper and below else None


def _sign(token: Token) -> float | None:
    """The value of a sign such as ½."""
    if len(token.text) != 1 or not unicodedata.decomposition(token.text).startswith("<fraction>"):
        return None
    return unicodedata.numeric(token.text, None)


def _part(tokens: Sequence[Token], at: int) -> Numeral:
    """ "Half a", "a quarter"."""
    value, last = _PARTS[tokens[at].lemma], at + 1
    if last < len(tokens) and tokens[last].lemma in ("a", "an"):
        last += 1
    if last < len(tokens) and tokens[last].lemma == "dozen":
        return Numeral(value * 12, last + 1)
    return Numeral(value, last, plain=True)


def _behind_article(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "A hundred", "a couple of hundred", "a dozen"."""
    word = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    if word in _PARTS:
        return Numeral(_PARTS[word], at + 2, plain=True)
    if word not in _ROUND:
        return None
    last = at + 2
    if word in ("couple", "few"):
        behind = last + (last < len(tokens) and tokens[last].lemma == "of")
        more = tokens[behind].lemma if behind < len(tokens) else ""
        if more in ("hundred", "thousand"):
            return Numeral(_ROUND[word] * _MULTIPLES[more], behind + 1)
        return Numeral(2.0, behind, plain=True) if word == "couple" else None
    return _with_rest(tokens, Numeral(_ROUND[word], last)) if word == "hundred" else Numeral(_ROUND[word], last)


def _in_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    word = tokens[at].lemma
    if word in _TENS:
        return _multiplied(tokens, _tens(tokens, at))
    if word == "hundred":
        return _with_rest(tokens, Numeral(100.0, at + 1))
    if word not in _ONES:
        return None
    value, last = _ONES[word], at + 1
    behind = tokens[last].lemma if last < len(tokens) else ""
    if word == "three" and behind == "quarter":
        linked = [t.lemma for t in tokens[last + 1 : last + 3]] == ["of", "a"]
        return Numeral(0.75, last + 3 if linked else last + 1, plain=True)
    if 1 <= value < 10 and behind in _TENS:  # "two fifty"
        rest = _tens(tokens, last)
        return Numeral(value * 100 + rest.value, rest.last)
    return _multiplied(tokens, Numeral(value, last, plain=True))


def _tens(tokens: Sequence[Token], at: int) -> Numeral:
    value, last = _TENS[tokens[at].lemma], at + 1
    ones = _ONES.get(tokens[last].lemma, 0.0) if last < len(tokens) else 0.0
    return Numeral(value + ones, last + 1) if 0 < ones < 10 else Numeral(value, last)


def _multiplied(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """The number with what multiplies it: "2 hundred", "1.5k", "two grand", "two and a half"."""
    last = number.last
    if tuple(t.lemma for t in tokens[last : last + 3]) == ("and", "a", "half"):
        return Numeral(number.value + 0.5, last + 3)
    word = tokens[last].lemma if last < len(tokens) else ""
    if word not in _MULTIPLES or (word == "k" and tokens[last].start != tokens[last - 1].end):
        return number
    found = Numeral(number.value * _MULTIPLES[word], last + 1)
    return _with_rest(tokens, found) if word == "hundred" else found


def _with_rest(tokens: Sequence[Token], hundreds: Numeral) -> Numeral:
    """The hundreds with the tens behind them: "two hundred and fifty"."""
    at = hundreds.last
    if at < len(tokens) and tokens[at].lemma == "and":
        at += 1
    word = tokens[at].lemma if at < len(tokens) else ""
    if word in _TENS:
        rest = _tens(tokens, at)
    elif _ONES.get(word, 0.0) >= 10:
        rest = Numeral(_ONES[word], at + 1)
    else:
        return hundreds
    return Numeral(hundreds.value + rest.value, rest.last)
