"""The words that bound a number: "under", "at least", "no more than", "taller than" before it, "or less", "tops", "and up" behind it."""

from collections.abc import Iterator, Sequence
from typing import Literal

from chatbot.domain.units import CURRENCIES
from chatbot.understanding.adjectives import SCALES, comparatives
from chatbot.understanding.numerals import numeral
from chatbot.understanding.patterns import phrases_of
from chatbot.understanding.tokens import Token

Bound = Literal["exactly", "at_most", "at_least", "below", "above", "around", "between", "either"]


#: What is said of an amount that is more than is wanted: "2,200 lumens is silly".
_MUCH = (
    "~|a_bit|just|way|far|much too much|many|big|high|heavy|long|large|expensive|pricey|strong|bright|powerful,"
    "is|are|seem|sound|feel ~|a_bit|just|simply|plain|completely silly|daft|pointless|unnecessary|ludicrous|overkill,"
    "is|are|seem|sound|feel ~|a_bit|just|simply|plain|completely excessive|crazy|insane|ridiculous|mad|absurd|steep|over_the_top,"
    "is|are ~|way|far more_than_i_need|more_than_i_want|more_than_enough"
)
_BEFORE: dict[Bound, tuple[tuple[str, ...], ...]] = {
    "at_most": phrases_of(
        "at most,at max,max,max of,maximum,maximum of,a maximum of,up to,upto,no more than,"
        "not more than,within,stretch to,go up to,go as high as,as much as,"
        "not over,nothing over,not above,nothing above,no higher than,budget of,budget is,budget,"
        "my budget is,spend,to spend,can spend,until,< =,≤,"
        "not exceed,not exceeding,can't exceed,capped at,cap of,limit of,limit is,a limit of,limited to,"
        "without going over,topping out at,keep it to,"
        "total,total of,a total of,in total,altogether,all together,price limit,price cap,no pricier than,go to,going to"
    ),
    "below": phrases_of(
        "under,total under,total below,undr,uder,unter,undre,bellow,les than,less then,below,less than,fewer than,beneath,<,"
        "down to,sub,south of,lower than,shy of,younger than,narrower than,shallower than,slimmer than"
    ),
    "at_least": phrases_of(
        "at least,atleast,at lest,min,min of,minimum,minimum of,a minimum of,no less than,not less than,"
        "not under,not below,starting at,starting from,upward of,from,> =,≥,"
        "no fewer than,nothing under,nothing below,nothing less than,a good"
    ),
    "above": phrases_of(
        "over,more then,above,more than,exceeding,beyond,past,greater than,>,better than,north of,in excess of,older than,wider than,deeper than,taller than"
    ),
    "around": (
        ("~",),
        *phrases_of(
            "around,arround,aroud,abt,about,approximately,roughly,circa,approx,close to,"
            "in the region of,somewhere around,something like,like,≈,ca,in the ballpark of,near"
        ),
    ),
}
_AFTER: dict[Bound, tuple[tuple[str, ...], ...]] = {
    "at_most": phrases_of(
        "or less,or under,or below,max,maximum,at most,at the ~|very|absolute most,at the ~|very|absolute max|maximum,at max,top,or cheaper,or lower,"
        "or fewer,and under,and below,or lighter,or smaller,"
        "or shorter,or older,or earlier,or before,budget,limit,is my|our|the ~|absolute|upper|very|hard limit|max|maximum|budget|ceiling|cap,is the most,"
        "is all i have,to spend,is fine,is ok,is okay,is fine now,would be fine,is doable,"
        "is all i've got,is as high as i go,is as far as i go,as a maximum,and less,and not more,"
        "and no more,not more,no more"
    ),
    "at_least": phrases_of(
        "or more,or above,or over,+,plus,minimum,min,at least,and up,and above,and over,and more,"
        "or higher,or better,and upward,upward,or longer,or up,"
        "or bigger,or larger,or taller,or newer,or younger,or later,onward,and onward,is the minimum,"
        "as a minimum,and better,or heavier"
    ),
    "below": phrases_of(f"is|are|seem|sound|feel {_MUCH}"),
    "above": phrases_of(
        "is|are|seem|sound|feel ~|far|way|much|a_bit|just too|nowhere_near little|few|small|short|low|weak|enough,is|are not enough,isn't|aren't enough"
    ),
    "around": phrases_of("or so,ish,or thereabout,give or take,or something,or around that,or about"),
}


def _by(end: int, table: dict[Bound, tuple[tuple[str, ...], ...]]) -> dict[str, dict[tuple[str, ...], Bound]]:
    """The phrases of a table with what they mean, by their word at this ``end``; the first one counts."""
    found: dict[str, dict[tuple[str, ...], Bound]] = {}
    for bound, phrases in table.items():
        for phrase in phrases:
            found.setdefault(phrase[end], {}).setdefault(phrase, bound)
    return found


_AHEAD_TO, _BEHIND_FROM = _by(-1, _BEFORE), _by(0, _AFTER)
#: Shorter words are no misspelt bounds; nor are other words of a letter's difference.
_LONG_ALONE, _LONG_TOGETHER = 5, 4
_SPELLED_RIGHT = frozenset("udder belly abort spent lens mode that".split())
#: A bound may be parted from its number by these: "under like 50", "at least a 27 inch".
_FILLERS = frozenset({"a", "an", "like", "say", "maybe", "only", "just", ":", "=", "of", "be", "is"})
_VAGUE = frozenset({"about", "around", "roughly", "~"})
_MOST_FILLERS = 2
#: The last words of bounds that a vague word before the number doesn't blur.
_FIRM = frozenset({"under", "below", "over", "above", "than", "to", "least", "most", "max"})
#: Words that say which end is meant, with the measure behind them: "max length 50 cm".
_ENDS: dict[str, Bound] = {"max": "at_most", "maximum": "at_most", "min": "at_least", "minimum": "at_least"}
_MEASURE_WORDS = 3
_SHORTENED = frozenset({"max", "min", "approx", "ca"})
_NEGATIONS = frozenset("not no never nothing without don't dont doesn't can't cannot won't wouldn't couldn't nor isn't shouldn't mustn't".split())
#: What may stand between a negation and the bound it turns round: "I don't really want to spend more than".
_LIGHT = frozenset(
    """
    really want to set back me spend pay go going be being cost costing weigh weighing any it looking willing
    exceed drag on last run stretch keep need should have take much penny cent anything something like prefer one way by get that's thats
    ready able planning plan wish even possibly drink eat wear use buy accept consider take ever paying spending i'm i'd i'll am would will
    """.split()
)
#: What stands for all that is beyond a bound, and how it is ruled out. Between it and the bound there may be so many words.
_WHATEVER = frozenset({"anything", "everything", "all", "any", "those", "ones", "stuff", "one"})
_RULING_OUT = _NEGATIONS | frozenset("avoid skip drop exclude forget ignore hide hate omit out off".split())
#: Who can't do these with a thing can't do with what is beyond a bound.
_UNABLE = frozenset("can't cannot couldn't won't wouldn't don't".split())
_COPING = frozenset("take carry lift fit handle manage afford use accommodate pay buy have hold drink eat wear".split())
_JOINTS = frozenset({"and", "but", "or", "so"})
_FAR, _NEAR = 6, 6
_FLIPPED: dict[Bound, Bound] = {"above": "at_most", "below": "at_least"}
_YEARS_TURNED: dict[Bound, Bound] = {"at_most": "at_least", "at_least": "at_most"}
_YEARS: dict[str, Bound] = {"before": "at_most", "until": "at_most", "after": "at_least", "since": "at_least"}


def bound_before(tokens: Sequence[Token], at: int, since: int = 0) -> tuple[Bound, int] | None:
    """The bound that the words before the token ``at`` give, and the index of its first word; None when they give none from ``since`` on."""
    found = _bound_before(tokens, at)
    return found if found and found[1] >= since else None


def _bound_before(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    if at > 1 and tokens[at - 1].text == "." and tokens[at - 2].lemma in _SHORTENED:
        at -= 1
    near = _phrase_before(tokens, at)
    if near is None or near[0] == "around":
        near = _over_fillers(tokens, at) or near
    return near or _at_an_end(tokens, at)


def bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """The bound that the words from ``at`` on give, and the index behind them."""
    phrases = _BEHIND_FROM.get(tokens[at].lemma, {}) if at < len(tokens) else {}
    longest = sorted({len(p) for p in phrases if len(p) <= len(tokens) - at}, reverse=True)
    lengths = (n for n in longest if _lemmas(tokens, at, at + n) in phrases)
    best = next(((phrases[_lemmas(tokens, at, at + n)], at + n) for n in lengths), None)
    if best and tokens[at].lemma == "and" and best[1] < len(tokens) and (tokens[best[1]].lemma in ("$", "€", "£", "a", "an") or numeral(tokens, best[1])):
        return None  # "minus ten degrees and under a kilo"
    return best


def year_bound(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """The bound of a year: "before 2015", "newer than 2018"."""
    word = tokens[at - 1].lemma if at else ""
    if word in _YEARS:
        return _out_of_years(tokens, _YEARS[word], at - 1)
    than = tokens[at - 2].lemma if word == "than" and at > 1 else ""
    if than in ("newer", "younger", "later"):
        return "at_least", at - 2
    return ("at_most", at - 2) if than in ("older", "earlier") else None


def _out_of_years(tokens: Sequence[Token], bound: Bound, first: int) -> tuple[Bound, int]:
    """The bound of a year, turned round where what it bounds is ruled out: "nothing from before 2015"."""
    ruled_out = _ruled_out(tokens, first)
    return (bound, first) if ruled_out is None else (_YEARS_TURNED[bound], ruled_out)


def _all(table: dict[Bound, tuple[tuple[str, ...], ...]]) -> Iterator[tuple[Bound, tuple[str, ...]]]:
    return ((bound, phrase) for bound, phrases in table.items() for phrase in phrases)


def _lemmas(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    return tuple(t.lemma for t in tokens[max(first, 0) : last])


def _phrase_before(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    best: tuple[Bound, int] | None = _than(tokens, at)
    phrases = _AHEAD_TO.get(tokens[at - 1].lemma, {}) if 0 < at <= len(tokens) else {}
    for length in sorted({len(p) for p in phrases if len(p) <= at}):
        if (said := _lemmas(tokens, at - length, at)) in phrases and (best is None or at - length < best[1]):
            best = phrases[said], at - length
    best = best or _misspelt(tokens, at)
    return _turned(tokens, *best) if best else None


def _misspelt(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """A bound with one slip in one of its words right before a number: "undr 60", "les than 60", "at leats 20"."""
    if at >= len(tokens) or not (tokens[at].is_number or tokens[at].text in CURRENCIES):
        return None
    for bound, phrase in _all(_BEFORE):
        said = _lemmas(tokens, at - len(phrase), at)
        wrong = [(s, p) for s, p in zip(said, phrase, strict=False) if s != p]
        if at >= len(phrase) and len(wrong) == 1 and _slips(*wrong[0], len(phrase)):
            return bound, at - len(phrase)
    return None


def _slips(said: str, meant: str, words: int) -> bool:
    """Whether a word is another with one letter too many, too few, wrong or swapped. A word alone must be longer, for it may be a name."""
    least = _LONG_ALONE if words == 1 else _LONG_TOGETHER
    if len(meant) < least or said[:1] != meant[:1] or said in _SPELLED_RIGHT or not said.isalpha():
        return False
    cuts = {said[:i] + said[i + 1 :] for i in range(len(said))} | {said}
    slips = {meant[:i] + meant[i + 1 :] for i in range(len(meant))} | {meant}
    swapped = any(said == meant[:i] + meant[i + 1] + meant[i] + meant[i + 2 :] for i in range(len(meant) - 1))
    wrong = len(said) == len(meant) and sum(s != m for s, m in zip(said, meant, strict=True)) == 1
    return meant in cuts or said in slips or swapped or wrong


def _than(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """ "Taller than", "less expensive than"."""
    if at < 2 or tokens[at - 1].lemma != "than":
        return None
    for found in comparatives(tokens[:at]):
        if found.last == at - 1 and found.degree == "comparative":
            # A negation ("no heavier than") is part of the comparative, and is turned round with the others.
            negated = tokens[found.first].lemma in _NEGATIONS
            up = (SCALES[found.adjective].direction > 0) is not (found.reversed and not negated)
            return ("above" if up else "below"), found.first + negated
    return None


def _turned(tokens: Sequence[Token], bound: Bound, first: int) -> tuple[Bound, int]:
    """The bound turned round where it is negated: "don't want to pay more than", "no heavier than"."""
    if bound not in _FLIPPED:
        return bound, first
    k = first - 1
    while k >= 0 and tokens[k].lemma in _LIGHT | {"a"}:
        k -= 1
    if k >= 0 and tokens[k].lemma in _NEGATIONS:
        return _FLIPPED[bound], k
    ruled_out = first if _beyond_what_is_possible(tokens, first) else _ruled_out(tokens, first)
    return (bound, first) if ruled_out is None else (_FLIPPED[bound], ruled_out)


def _beyond_what_is_possible(tokens: Sequence[Token], first: int) -> bool:
    """Whether nobody copes with what is beyond the bound at ``first``: "my back can't take a stroller over", but not "I can't find a tent under"."""
    k = first - 1
    while k > 0 and first - k <= _FAR and tokens[k].is_word and tokens[k].lemma not in _JOINTS:
        if tokens[k].lemma in _COPING and tokens[k - 1].lemma in _UNABLE:
            return True
        k -= 1
    return False


def _ruled_out(tokens: Sequence[Token], first: int) -> int | None:
    """Where a message begins to rule out what is beyond the bound at ``first``: "nothing with a screen bigger than", "won't fit if it's wider than"."""
    k = first - 1
    while k >= 0 and first - k <= _FAR and tokens[k].is_word and tokens[k].lemma not in _JOINTS:
        if tokens[k].lemma in ("nothing", "none"):
            return k
        if tokens[k].lemma in ("if", "when"):
            denied = (n for n in range(max(k - _NEAR, 0), k) if tokens[n].lemma in _NEGATIONS | {"too"})
            return next(denied, None)
        if tokens[k].lemma in _WHATEVER:
            said = [t.lemma for t in tokens[max(k - _NEAR, 0) : k]]
            return k if _RULING_OUT.intersection(said) else None
        k -= 1
    return None


def _over_fillers(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """The bound behind which a filler stands. A vague one blurs a budget, but no firm bound: "under about 50"."""
    k, blurred = at, False
    while k > 0 and at - k < _MOST_FILLERS and tokens[k - 1].lemma in _FILLERS | _VAGUE:
        k -= 1
        blurred = blurred or tokens[k].lemma in _VAGUE
        outer = _phrase_before(tokens, k)
        if outer and outer[0] != "around" and (not blurred or tokens[k - 1].lemma in _FIRM):
            return outer
    return None


def _at_an_end(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """ "Max length 50 cm", "minimum battery life of 20 hours"."""
    for k in range(at - 1, max(at - 2 - _MEASURE_WORDS, -1), -1):
        if tokens[k].lemma in _ENDS:
            return _ENDS[tokens[k].lemma], k
        if not tokens[k].is_word and tokens[k].text not in ":=":
            return None
    return None
