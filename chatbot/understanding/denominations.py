"""What stands beside a number and says of what it is so many: a unit before or behind it, a currency, a pack, an age."""

from collections.abc import Mapping, Sequence

from chatbot.domain.people import PEOPLE
from chatbot.domain.units import CURRENCIES, Unit, unit_of
from chatbot.understanding.bounds import bound_after, bound_before
from chatbot.understanding.tokens import Token

#: Units that stand before their number.
UNITS_BEFORE: Mapping[str, Unit | None] = {
    "spf": unit_of("spf"),
    "factor": unit_of("spf"),
    "tog": unit_of("tog"),
    "aged": unit_of("years"),
    "age": unit_of("years"),
    "turning": unit_of("years"),
    "turn": unit_of("years"),
}
#: Words that stand for a unit where a number is before them.
_UNIT_BEHIND = {"p": "people", "pax": "people", "ppl": "people", "pack": "pieces", "pk": "pieces", "pcs": "pieces", "degree": "c", "berth": "people"}
#: Behind a unit these say that it is measured: "a foot long".
_GAUGED = frozenset("long wide tall high deep thick across".split())
#: Who so many of are people: "five of us".
_COMPANY = frozenset({"us", "ya", "y'all"})
#: Behind a unit these say that so much is meant of one: "a kilo each".
_EACH = frozenset({"each", "apiece"})
#: "A pack of 5".
_PACKS = frozenset({"pack", "set", "box", "bundle", "case"})


def money(token: Token) -> str | None:
    """The code of the currency that a word or sign names."""
    return CURRENCIES.get(token.text.casefold())


def leads_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a sign belongs to the number behind it: the "$" of "size 7 $31"."""
    behind = tokens[k + 1] if k + 1 < len(tokens) else None
    apart = k > 0 and tokens[k].start > tokens[k - 1].end
    return apart and behind is not None and behind.is_number and behind.start == tokens[k].end


def unit_before(tokens: Sequence[Token], first: int) -> Unit | None:
    """The unit that stands before the number at ``first``: "SPF 30", "a pack of 5"."""
    before = tokens[first - 1].lemma if first else ""
    if before == "of" and first > 1 and tokens[first - 2].lemma in _PACKS:
        return unit_of("pieces")
    return UNITS_BEFORE.get(before)


def age_before(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the words begin that make an age of a number: "my son is 12", "he's 7", "my son who is 12", "two boys of 4 and 6", "kids 6 and up"."""
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and behind.is_word and behind.lemma not in ("and", "but", "now", "today", "who", "he", "she"):
        return None
    verb = tokens[first - 1] if first else None
    if verb is not None and verb.lemma in PEOPLE and PEOPLE[verb.lemma].child and _goes_on(tokens, last):
        return first
    if verb is None or (behind is not None and behind.text in '%$€£"x+'):
        return None
    if verb.lemma in ("he", "she") and verb.text.casefold() != verb.lemma:
        return first - 1
    whose = first - 1 if verb.text.casefold() in ("who's", "whos") else first - 2 if first > 1 and tokens[first - 2].lemma == "who" else 0
    if whose and tokens[whose - 1].lemma in PEOPLE and (whose == first - 1 or verb.lemma in ("is", "turned", "was")):
        return whose
    someone = first > 1 and tokens[first - 2].lemma in PEOPLE
    return first - 1 if someone and verb.lemma in ("is", "are", "turned", "was", "of") else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the first of those that are so old: "kids 6 and up", "kids 6+"."""
    behind = [t.text.casefold() for t in tokens[at : at + 2]]
    return behind[:1] == ["+"] or behind in (["and", "up"], ["and", "older"], ["or", "older"], ["and", "over"], ["and", "above"])


#: Behind "in" these say what is measured, or how far.
_EXTENTS = frozenset("wide long tall high deep thick across diagonal diagonally max min maximum minimum top".split())
_MORE_OR_LESS = frozenset("less more under over below above least most smaller bigger larger shorter longer up".split())


def unit_behind(tokens: Sequence[Token], at: int) -> tuple[Unit | None, int]:
    """The unit whose words begin at a token, and where they end."""
    if at >= len(tokens):
        return None, at
    token, number = tokens[at], tokens[at - 1]
    word, after = token.text, tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    if word in ("°", "º") or token.lemma == "degree":
        return unit_of("f" if after in ("f", "fahrenheit") else "c"), at + 1 + (after in ("c", "f", "celsius", "fahrenheit", "centigrade"))
    if token.lemma == "of" and after in _COMPANY and not _is_apposition(tokens, at - 1):
        return unit_of("people"), at + 2
    if token.lemma in PEOPLE and _are_we(tokens, at - 1):
        return unit_of("people"), at + 1
    if token.lemma in ("fl", "fluid") and after in ("oz", "ounce"):
        return unit_of("fl_oz"), at + 2
    if word in ('"', "″", "”"):
        return (unit_of("in"), at + 1) if token.start == number.end else (None, at)
    unit = unit_of(_UNIT_BEHIND.get(token.lemma, "")) or unit_of(word) or unit_of(token.lemma)
    touching = token.start <= number.end + 1
    if unit is None or (len(word) == 1 and word != "%" and (not touching or _in_a_name(tokens, at))):
        return None, at
    if word.casefold() == "in" and touching and _measured_on(tokens, at + 1):
        return unit, at + 1
    minutes = word.casefold() == "min" and (after != "" or bound_before(tokens, at - 1) is not None)
    if word.casefold() in ("in", "min", "mo") and token.start != number.end and not (token.tight or minutes):
        return None, at
    return unit, at + 1


def _are_we(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number at ``at`` says how many "we" are: "we're four friends"."""
    before = [t.text.casefold() for t in tokens[max(at - 2, 0) : at]]
    return before[-1:] in (["we're"], ["we’re"]) or before == ["we", "are"]


def _measured_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind "in" goes on with a measure, so that it means inches: "15 in or less", "60 in wide"."""
    said = [t.lemma for t in tokens[at : at + 2]]
    if at > 2 and tokens[at - 3].lemma == "size":
        return False
    return said[:1] != [] and (said[0] in _EXTENTS or (len(said) > 1 and said[0] in ("or", "at", "and") and said[1] in _MORE_OR_LESS))


def _is_apposition(tokens: Sequence[Token], number: int) -> bool:
    """Whether so many only say again who is meant: "you and me, the two of us", but not "for the two of us"."""
    before = [t.lemma for t in tokens[max(number - 2, 0) : number]]
    return before[-1:] == ["the"] and before != ["for", "the"]


def _in_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter apart from the number before it begins a name with a number behind it: the "L2" of "16x19 L2"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].start > tokens[at - 1].end and behind is not None and behind.is_number and behind.start == tokens[at].end


def bounds_a_unit(tokens: Sequence[Token], i: int) -> bool:
    """Whether "an" is a number: "under an hour", "at least a liter", "a foot long", "a kilo and a half"."""
    unit = unit_of(tokens[i + 1].lemma) if i + 1 < len(tokens) and len(tokens[i + 1].text) > 2 else None
    behind = tuple(t.lemma for t in tokens[i + 2 : i + 5])
    gauged = behind[:1] != () and (behind[0] in _GAUGED or behind[0] in _EACH or behind == ("and", "a", "half"))
    return unit is not None and (gauged or bound_before(tokens, i) is not None or bound_after(tokens, i + 2) is not None)
