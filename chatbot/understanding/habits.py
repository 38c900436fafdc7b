"""Numbers that tell of somebody, not of what is looked for: how much they do in a day ("I sit 9 hours a day"), how tall they are ("I'm 6'4"), how
long they have had something ("we've had grey for ten years")."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from chatbot.understanding.numerals import numeral
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_DOERS = frozenset("i we he she they i'm we're he's she's they're i've we've who".split())
_PEOPLE = frozenset("i we he she they".split())
_SEEKING = frozenset("need want look find buy get have use prefer like for with".split())
_EACH = frozenset("a per each every".split())
_TIMES = frozenset("day night week weekend month year morning evening weekday hour".split())
_HOURS, _WORKED = frozenset({"hour", "hr", "minute", "min"}), frozenset("shift commute week workday".split())
_LONG, _LASTED = frozenset("week month year decade".split()), frozenset("had been used owned lived worn using wearing".split())
#: So many words may say what is done so often: "3 cups", "20 long kilometers".
_WHAT = 2
_THEY_ARE, _ARE = frozenset("i'm im he's she's they're".split()), frozenset("am is are".split())
_ABOUT = frozenset("about around only just like almost nearly over".split())
_HEIGHTS = frozenset("' ′ ’ ft foot feet cm centimeters centimetres m meters metres inches in".split())
_INCHES = frozenset("\" ″ ” '' in inch".split())


def of_somebody(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of such numbers, with their units."""
    return frozenset(i for span in (*_rates(tokens), *_heights(tokens), *_spells(tokens), *_shifts(tokens), *_paces(tokens)) for i in span)


def _rates(tokens: Sequence[Token]) -> Iterator[range]:
    """How much somebody does in a time: "9 hours a day"."""
    for at, (each, time) in enumerate(pairwise(tokens)):
        if each.lemma not in _EACH or time.lemma not in _TIMES:
            continue
        first = next((k for k in range(at - 1, max(at - 2 - _WHAT, -1), -1) if numeral(tokens, k)), None)
        if (first is not None or each.lemma == "every") and _done_by_somebody(tokens, at if first is None else first):
            yield range(at if first is None else first, at + 2)


def _spells(tokens: Sequence[Token]) -> Iterator[range]:
    """For how long somebody has had or done something: "we've had grey for ten years"."""
    for at, token in enumerate(tokens):
        number = numeral(tokens, at + 1) if token.lemma == "for" and at + 1 < len(tokens) else None
        if number is None or number.last >= len(tokens) or tokens[number.last].lemma not in _LONG:
            continue
        start = next((k + 1 for k in range(at - 1, -1, -1) if not tokens[k].is_word), 0)
        if any(t.lemma in _LASTED for t in tokens[start:at]) and [t.lemma for t in tokens[number.last + 1 : number.last + 2]] != ["old"]:
            yield range(at, number.last + 1)


def _shifts(tokens: Sequence[Token]) -> Iterator[range]:
    """How long somebody works or is on the way: "twelve hour shifts"."""
    for at in range(len(tokens)):
        number = numeral(tokens, at)
        behind = [t.lemma for t in tokens[number.last : number.last + 2]] if number else []
        if number and behind[:1] and behind[0] in _HOURS and behind[1:] and behind[1] in _WORKED:
            yield range(at, number.last + 2)


def _paces(tokens: Sequence[Token]) -> Iterator[range]:
    """How soon something happens to somebody: "I burn in ten minutes"."""
    for at in range(2, len(tokens) - 1):
        number = numeral(tokens, at + 1) if tokens[at].lemma == "in" else None
        behind = tokens[number.last].lemma if number and number.last < len(tokens) else ""
        verb = tokens[at - 1]
        if number and behind in _HOURS and tokens[at - 2].text.casefold() in _PEOPLE and verb.is_word and verb.lemma not in STOPWORDS | _SEEKING:
            yield range(at, number.last + 1)


def _done_by_somebody(tokens: Sequence[Token], before: int) -> bool:
    k = before - 1
    while k >= 0 and tokens[k].is_word:
        if tokens[k].lemma in _SEEKING:
            return False
        if tokens[k].text.casefold() in _DOERS:
            return True
        k -= 1
    return False


def _is_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is told behind this token is told of a person: "I'm", "my husband is"."""
    if tokens[at].text.casefold() in _THEY_ARE:
        return True
    return at > 0 and tokens[at].lemma in _ARE and (tokens[at - 1].text.casefold() in _DOERS or tokens[at - 1].lemma in PEOPLE)


def _heights(tokens: Sequence[Token]) -> Iterator[range]:
    """How tall somebody is: "I'm 6'4", "she is about 5 ft 2", "I'm 190 cm tall"."""
    for at, token in enumerate(tokens):
        if not numeral(tokens, at) or not token.is_number:
            continue
        k = at - 1
        while k >= 0 and tokens[k].lemma in _ABOUT:
            k -= 1
        if k < 0 or not _is_somebody(tokens, k):
            continue
        last = at + 1
        if last >= len(tokens) or tokens[last].text.casefold() not in _HEIGHTS:
            continue
        last += 1
        last += last < len(tokens) and tokens[last].is_number
        last += last < len(tokens) and tokens[last].text in _INCHES
        yield range(at, last + (last < len(tokens) and tokens[last].lemma == "tall"))
