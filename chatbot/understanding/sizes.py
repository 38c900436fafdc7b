"""Sizes of things to wear, as people say them: "a 36 waist", "UK 9", "in a 10", "size 8.5", "32x34", "2XL". The catalogue decides which exist."""

import re
from collections.abc import Collection, Iterator, Sequence

from chatbot.domain.units import CURRENCIES, unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.bounds import bound_after, bound_before
from chatbot.understanding.denominations import money
from chatbot.understanding.lexicon import Match, Term
from chatbot.understanding.numerals import numeral
from chatbot.understanding.terms import NOUNS
from chatbot.understanding.tokens import Token

_LETTERS = re.compile(r"^(\d*)(x*)-?(s|m|l)$", re.IGNORECASE)
_LABELS = frozenset({"size", "waist"})
_SYSTEMS = frozenset({"uk", "us", "eu", "eur"})
#: Facets that say of what kind a thing is.
_KINDS = NOUNS | {"style"}
#: What stands behind a number that closes its phrase, and before one that counts or measures something else.
_CLOSING = frozenset("please and or but with not in if maybe thanks thank wide narrow".split())
_COUNTING = frozenset("for to of number than top option under over below above around about x aged age is turns turning $ € £ < > = # - – + * / ~".split())
#: The most tokens that spell one size.
_SPELLED = 4
#: Between "size" and the size.
_LINKS = frozenset({"a", "an", "is", "of", ":", "in", "about", "be", "around"})
#: Behind these and an article a number is a size: "in a 10", "I'm a 9".
_WEARING = frozenset({"in", "i'm", "im", "am", "wear", "is", "take", "be", "are", "he's", "she's"})
_WEARERS = frozenset({"man", "woman", "men", "women", "mens", "womens", "boy", "girl", "lady"})


def spoken_of(names: Sequence[Match], vocabulary: Vocabulary, current: str | None) -> frozenset[str]:
    """The categories that a message with these names may be about: those that it names, and those of the kinds that it names, or else ``current``."""
    terms = [t for n in names for t in n.terms]
    named = {str(t.value) for t in terms if t.facet == "category"}
    kinds = [t for t in terms if t.facet in _KINDS]
    named |= {category for t in kinds for category in (vocabulary.facets[t.facet].places or {}).get(str(t.value), {})}
    return frozenset(named or ({current} if current else ()))


def sizes(tokens: Sequence[Token], vocabulary: Vocabulary, things: Collection[str] = ()) -> tuple[Match, ...]:
    """The sizes of a message about ``things`` of these categories. One that is called a size is one even where the catalogue has none such; the others
    must be known to it."""
    facets = [f for f in vocabulary.facets.values() if f.kind == "words" and {"size", "waist"} & set(lemmas(f.label))]
    found: list[Match] = []
    at = 0
    while facets and at < len(tokens):
        match = next(_found(tokens, at, facets, things), None)
        if match:
            found.append(match)
        at = match.last if match else at + 1
    return tuple(found)


def _found(tokens: Sequence[Token], at: int, facets: Sequence[Facet], things: Collection[str]) -> Iterator[Match]:
    for read in (_as_spelled, _in_letters, _in_numbers):
        match = read(tokens, at, facets)
        if match:
            yield match
    if match := _alone(tokens, at, facets, things):
        yield match


def _alone(tokens: Sequence[Token], at: int, facets: Sequence[Facet], things: Collection[str]) -> Match | None:
    """A bare number or letter that closes its phrase, where the things spoken of come in that size: "jeans, slim, 32", "tank top black s", or "M" alone."""
    token, behind = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1].lemma if at else ""
    closes = behind is None or behind.text in ",;.!?|" or behind.lemma in _CLOSING
    alone = at == 0 and token.text in ("S", "M", "L") and not any(t.is_word or t.is_number for t in tokens[1:])
    lettered = token.text in ("s", "m", "l") and at > 0 and tokens[at - 1].is_word
    bare = (token.is_number or lettered) and closes and at > 0
    if not alone and (not bare or before in _COUNTING or _glued(tokens, at) or money(tokens[at - 1]) or bound_before(tokens, at)):
        return None
    if behind is not None and behind.is_word and bound_after(tokens, at + 1):
        return None
    size = token.text.upper()
    terms = [Term(f.name, size, (f.values or {}).get(size, 0)) for f in facets if any(_comes_in(f, s, things) for s in (size, *_halved(size)))]
    return Match(at, at + 1, tuple(terms)) if terms else None


def _comes_in(facet: Facet, size: str, things: Collection[str]) -> bool:
    return bool({*(facet.places or {}).get(size, {})} & {*things})


def _halved(size: str) -> tuple[str, ...]:
    """The whole size below a half one, which a shop may well not have: 7 for "7.5"."""
    return (size.removesuffix(".5"),) if size.endswith(".5") else ()


def _as_spelled(tokens: Sequence[Token], at: int, facets: Sequence[Facet]) -> Match | None:
    """A size that the catalogue writes with marks or several words, where it is called a size: "size L/XL", "grip size L3"."""
    first, called = _called(tokens, at)
    if not called or first == at or not (tokens[at].is_word or tokens[at].is_number):
        return None
    before = {t.lemma for t in tokens[max(first - 2, 0) : first + 1]}
    for last in range(min(at + _SPELLED, len(tokens)), at, -1):
        if not (tokens[last - 1].is_word or tokens[last - 1].is_number):
            continue
        said = _plain("".join(t.text for t in tokens[at:last]))
        terms = [Term(f.name, v, n) for f in facets for v, n in (f.values or {}).items() if said and _plain(v) == said]
        own = [t for t in terms if set(lemmas(t.facet.replace("_", " "))) <= before]
        if terms and (last - at > 1 or any(c in "/- " for c in str(terms[0].value))):
            return Match(first, last, tuple(own or terms))
    return None


def _plain(size: str) -> str:
    return "".join(c for c in size.casefold() if c.isalnum())


def _in_letters(tokens: Sequence[Token], at: int, facets: Sequence[Facet]) -> Match | None:
    """ "XL", "2XL", "size m". A single letter needs to be called a size, for it may be grammar."""
    last = at + 1
    text = tokens[at].text
    if tokens[at].is_number and last < len(tokens) and tokens[last].start == tokens[at].end:
        text, last = text + tokens[last].text, last + 1
    elif tokens[at].lemma in ("x", "xx") and last < len(tokens) and tokens[last].lemma in ("large", "small") and tokens[last].tight:
        text, last = text + tokens[last].text[0], last + 1
    size = _letters(text)
    first, called = _called(tokens, at)
    if not size or (len(size) == 1 and not called):
        return None
    if len(size) > 1 and size[0] == "X" and size[-1] == "M":
        return None
    terms = [Term(f.name, value, count) for f in facets for value, count in (f.values or {}).items() if _letters(value) == size]
    return Match(first, last, tuple(terms)) if terms else None


def _letters(text: str) -> str:
    """One spelling of a letter size: "XXL" for "xxl" and "2XL"; empty for anything else."""
    found = _LETTERS.match(text)
    if not found:
        return ""
    times = int(found[1]) if found[1] and len(found[1]) == 1 else 0
    if found[1] and (not 1 < times < 7 or len(found[2]) > 1):
        return ""
    return ("X" * times if times else found[2].upper()) + found[3].upper()


def _in_numbers(tokens: Sequence[Token], at: int, facets: Sequence[Facet]) -> Match | None:
    number = numeral(tokens, at)
    if number is None or number.value <= 0 or tokens[at].lemma in ("a", "an") or _glued(tokens, at):
        return None
    first, called = _called(tokens, at)
    last, waist = _waist(tokens, number.last)
    if not (called or waist or _worn(tokens, at, last) or _behind_wearable(tokens, at, f"{number.value:g}", facets)):
        last = _crossed(tokens, at, facets)
        if not last:
            return None
    if not waist and _measured(tokens, last):
        return None
    terms = _terms(f"{number.value:g}", facets, waist=waist, called=called)
    return Match(first, last, terms) if terms else None


def _behind_wearable(tokens: Sequence[Token], at: int, value: str, facets: Sequence[Facet]) -> bool:
    """Whether the number directly follows the name of a thing that comes in that size: "shorts 32"."""
    before = tokens[at - 1].lemma if at and tokens[at].is_number else ""
    places = {category for f in facets for category in (f.places or {}).get(value, {})}
    return any(before == words[-1] for category in places if (words := lemmas(category)))


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number ends a name: "iphone15"."""
    before = tokens[at - 1] if at else None
    return before is not None and before.is_word and before.end == tokens[at].start and before.lemma not in _SYSTEMS | {"w"}


def _measured(tokens: Sequence[Token], last: int) -> bool:
    """Whether a unit stands behind the number. "In" is none: "a 10 in blue"."""
    behind = tokens[last] if last < len(tokens) else None
    if behind is None or behind.text.casefold() == "in":
        return False
    if behind.text.casefold() in CURRENCIES and behind.is_word:
        return True
    return behind.text == "%" or (unit_of(behind.text) is not None and behind.start <= tokens[last - 1].end + 1)


def _terms(value: str, facets: Sequence[Facet], *, waist: bool, called: bool) -> tuple[Term, ...]:
    """The size in the catalogue's facets; one that is called a size but isn't there is asked for all the same."""
    own = [f for f in facets if waist and "waist" in lemmas(f.label)] or [f for f in facets if "size" in lemmas(f.label)]
    terms = [Term(f.name, v, n) for f in own for v, n in (f.values or {}).items() if v.replace(",", ".") == value]
    numeric = [f for f in own if any(_is_number(v) for v in f.values or ())]
    return tuple(terms) or ((Term(numeric[0].name, value, 0),) if called and numeric else ())


def _called(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the words that call it a size begin ("size", "a waist of", "UK"), and whether there are any."""
    k = at - 1
    if k >= 0 and tokens[k].lemma == "w" and tokens[k].end == tokens[at].start:
        return k, True
    if k >= 0 and tokens[k].lemma in _SYSTEMS:
        k -= 1
        system = True
    else:
        system = False
    links = 0
    while k >= 0 and links < 2 and tokens[k].lemma in _LINKS:
        k, links = k - 1, links + 1
    if k >= 0 and tokens[k].lemma in _LABELS and not (k and tokens[k - 1].lemma in ("any", "no", "what")):
        return k, True
    return (at - 1, True) if system and tokens[at].is_number else (at, False)


def _waist(tokens: Sequence[Token], last: int) -> tuple[int, bool]:
    """Whether the number is a waist: "36 waist", "36 inch waist", "a 36w"."""
    k = last
    if k < len(tokens) and tokens[k].lemma in ("in", "inch", '"'):
        k += 1
    if k < len(tokens) and (tokens[k].lemma == "waist" or (tokens[k].lemma == "w" and tokens[k].start == tokens[k - 1].end)):
        return k + 1, True
    return last, False


def _worn(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ "In a 10", "I'm a 9", "men's 10": a number that closes its phrase behind somebody who wears it."""
    behind = tokens[last].lemma if last < len(tokens) else ""
    closes = (
        last >= len(tokens)
        or not tokens[last].is_word
        or behind in ("please", "and", "or", "but", "in", "with", "under", "not", "too", "usually", "for", "wide", "narrow")
    )
    if not closes or behind in ("%", "$", "€", "£", '"', "x", "+"):
        return False
    before = [t.lemma for t in tokens[max(at - 2, 0) : at]]
    article = len(before) == 2 and before[1] in ("a", "an") and before[0] in _WEARING
    return article or before[-1:] == ["in"] or (bool(before) and before[-1] in _WEARERS)


def _crossed(tokens: Sequence[Token], at: int, facets: Sequence[Facet]) -> int:
    """Where "32x34" ends, a waist and a length, if both are sizes that the catalogue has; 0 where it isn't that."""
    known = {v for f in facets for v in f.values or ()}
    pair = tokens[at : at + 3]
    if len(pair) < 3 or pair[1].lemma not in ("x", "×", "/") or not pair[2].is_number or pair[0].text not in known:
        return 0
    behind = tokens[at + 3] if at + 3 < len(tokens) else None
    measured = behind is not None and (behind.lemma == "x" or unit_of(behind.text) is not None)
    return 0 if measured or not 20 <= int(float(pair[2].text.replace(",", "."))) <= 40 else at + 3


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace(",", "", 1).isdecimal()
