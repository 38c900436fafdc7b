"""The categories that a message is about, from its names and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.absence import absence
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.background import background
from chatbot.understanding.bearers import best_described, for_whom
from chatbot.understanding.cues import Stance
from chatbot.understanding.implied import implied
from chatbot.understanding.lexicon import Match
from chatbot.understanding.nouns import is_deed, is_noun
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.shortnames import PARTED
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, stated
from chatbot.understanding.tokens import Token

_DETERMINERS = frozenset({"a", "an", "the", "my", "our", "your", "his", "her", "their", "new", "this"})
_AT_HAND = frozenset({"the", "my", "our", "your", "his", "her", "their"})
_WHERE = frozenset("from at in on to around of leave leaving go going come coming stay staying back".split())
#: Words for nothing in particular, behind which "for the kitchen" says what is looked for.
_ANY_THING = frozenset("idea inspiration accessory good gear equipment essential supply bit something anything everything".split())
#: What stands before a part that a thing isn't to have.
_LACKING = frozenset({"without", "no", "from", "of", "with", "contain", "include", "any"})
#: How many words may describe a place.
_DESCRIBING = 2
#: A category takes in a smaller one of which it has at least this share.
_TAKEN_IN = 0.3


@dataclass(frozen=True, slots=True)
class _Thing:
    """Categories that the match at index ``at`` names, or only implies; one that is ``aside`` says what it is for or where, or is told of as background."""

    aside: bool
    at: int
    names: tuple[str, ...]
    named: bool


def things(
    matches: Sequence[Match],
    tokens: Sequence[Token],
    stances: Sequence[Stance],
    vocabulary: Vocabulary,
    current: str | None,
) -> tuple[tuple[str, ...], list[Filter]]:
    """The categories that the message is about, the narrowest one named, and filters on unwanted ones.

    What stands behind "for" is for whom or what a thing is ("a towel for the baby"), and gives way to the thing itself.
    """
    filters: list[Filter] = []
    wanted: list[_Thing] = []
    told = background(tokens)
    for at, match in enumerate(matches):
        named = tuple(str(t.value) for t in match.terms if t.facet == "category")
        if named and (
            _mere_place(tokens, match, named, matches, vocabulary)
            or modifies(tokens, match, named, vocabulary)
            or _value_here(match, named, tokens, vocabulary, current)
            or is_deed(tokens, match.first, match.last)
            or names_another(matches, at, tokens, vocabulary)
        ):
            continue
        ending = _ending(matches, at, tokens, vocabulary)
        names = ending or named or (
            () if _at_home(match, vocabulary, current) else implied(match, () if current else tokens, vocabulary)
        )
        unwanted = stances[match.first] in (Stance.UNWANTED, Stance.DISLIKED)
        if unwanted and not _qualified(matches, at, stances):
            if named and is_part(match, named, tokens, matches, vocabulary, current):
                continue
            lacking = _absent_where(matches, tokens[match.first].lemma, vocabulary, current)
            filters += (
                [lacking]
                if lacking
                else [Filter("category", "!=", n, source=said(tokens, match, stances)) for n in named]
            )
            continue
        if not (ending or named) and _of_another_thing(tokens, match, matches):
            continue
        if not names or (named and _describes_a_thing(matches, at, tokens, vocabulary)):
            continue
        if named and not ending and (other := implied(match, tokens, vocabulary)) and not set(other) & set(named):
            names = best_described((*other, *named), match, matches, stances, vocabulary)
        if named and match.perhaps and not ending:
            best = best_described((*names, *match.perhaps), match, matches, stances, vocabulary)
            names = names if set(best) & set(names) else best
        names = (str(current),) if current in names else for_whom(names, matches, stances, vocabulary)
        aside = match.first in told or _is_purpose(tokens, match) or _is_company(tokens, match)
        wanted.append(_Thing(aside, at, names, bool(named or ending)))
    filters = [f for f in filters if not any(f.value in thing.names for thing in wanted)]
    filters = [f for f in filters if f.facet != "category" or not _takes_in(str(f.value), current, vocabulary)]
    wanted = [w for w in wanted if w.named or not any(_describes(w, other, matches, tokens) for other in wanted)]
    plain = [w for w in wanted if len(w.names) == 1 and not w.aside]
    wanted = [w for w in wanted if len(w.names) == 1 or not any(set(p.names) & set(w.names) for p in plain)]
    narrow = [w for w in wanted if not any(_wider(w.names, other.names, vocabulary) for other in wanted)]
    return (min(narrow or wanted, key=lambda w: (w.aside, w.at)).names if wanted else ()), filters


def is_part(
    match: Match, named: Sequence[str], tokens: Sequence[Token], matches: Sequence[Match], vocabulary: Vocabulary, current: str | None
) -> bool:
    """Whether the name of a thing is that of a part or an ingredient which another thing isn't to have: "a moisturizer free from perfume"."""
    k = _before(tokens, match.first)
    if k < 0 or tokens[k].lemma not in _LACKING:
        return False
    if tokens[k].lemma == "without":
        return True
    beside = {str(t.value) for m in matches if m is not match for t in m.terms if t.facet == "category"} | ({current} if current else set())
    places = vocabulary.facets["category"].places or {}
    return bool(beside) and not any(n == other or places.get(n, {}).get(other, 0) or places.get(other, {}).get(n, 0) for n in named for other in beside)


def _ending(matches: Sequence[Match], at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The category whose whole name ends here, across names of values: the pants of "workout pants", running shoes in "trail running shoes"."""
    match = matches[at]
    category = any(t.facet == "category" for t in match.terms)
    if category and not (at and matches[at - 1].last == match.first):
        return ()
    earliest = matches[at - 1].first if category else match.first
    said = tuple(t.lemma for t in tokens[earliest : match.last])
    own = match.last - match.first
    for name in vocabulary.categories:
        words = lemmas(name)
        if len(words) < len(said) and said[-len(words) :] == words:
            if category and len(words) > own:
                return (name,)
            if not category and any(stated(t, vocabulary, name) for t in match.terms):
                return (name,)
    return ()


def _describes(thing: _Thing, other: _Thing, matches: Sequence[Match], tokens: Sequence[Token]) -> bool:
    """Whether a word that only implies a thing describes one named behind it: the cream of "a cream bluetooth speaker"."""
    between = tokens[matches[thing.at].last : matches[other.at].first]
    return other.named and thing.at < other.at and all(t.is_number or (t.is_word and t.lemma not in STOPWORDS) for t in between)


def _value_here(
    match: Match, named: Sequence[str], tokens: Sequence[Token], vocabulary: Vocabulary, current: str | None
) -> bool:
    """Whether the name of a wide category is a value of the things that the conversation is about: "for men" among jackets."""
    if current is None or current in named or not all(wide(n, vocabulary) for n in named):
        return False
    return any(t.facet != "category" and stated(t, vocabulary, current) for t in match.terms)


def names_another(matches: Sequence[Match], at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the last word of a category's name ends the name of a thing that the shop doesn't know: "diaper bag" is no sleeping bag."""
    match = matches[at]
    before = tokens[match.first - 1] if match.first else None
    if match.last - match.first > 1 or before is None or any(m.last == match.first for m in matches):
        return False
    whole = any(len(lemmas(str(t.value))) == 1 or PARTED.search(str(t.value)) for t in match.terms if t.facet == "category")
    borrowed = all(lemmas(str(t.value))[-1:] == (tokens[match.first].lemma,) for t in match.terms if t.facet == "category")
    kinds = sum(tokens[match.first].lemma in lemmas(name) for name in vocabulary.categories)
    return borrowed and not whole and kinds == 1 and is_noun(before)


def _wider(names: Sequence[str], others: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether these categories take in the others, at least in part: men's things take in some of the jackets."""
    facet = vocabulary.facets["category"]
    counts, places = facet.values or {}, facet.places or {}
    return any(
        a != b and counts[a] > counts[b] and places[b].get(a, 0) >= _TAKEN_IN * counts[b] for a in names for b in others
    )


def _takes_in(category: str, current: str | None, vocabulary: Vocabulary) -> bool:
    """Whether a category holds all of the one that the conversation is about: that it isn't wanted can't be meant."""
    if current is None or category == current:
        return current is not None
    within = (vocabulary.facets["category"].places or {}).get(current, {})
    return within.get(category, 0) == vocabulary.categories.get(current, -1)


def _at_home(match: Match, vocabulary: Vocabulary, current: str | None) -> bool:
    """Whether the name means something in the category that the conversation is about: "cream" is a color of headphones, no moisturizer."""
    return current is not None and any(t.facet in EVERYWHERE or stated(t, vocabulary, current) for t in match.terms)


def _qualified(matches: Sequence[Match], at: int, stances: Sequence[Stance]) -> bool:
    """Whether the name before belongs to this one: in "anything but leather boots" it is the leather that isn't wanted."""
    before = matches[at - 1] if at else None
    return (
        before is not None and before.last == matches[at].first and stances[before.first] is stances[matches[at].first]
    )


def _is_purpose(tokens: Sequence[Token], match: Match) -> bool:
    k = _before(tokens, match.first)
    return k > 0 and tokens[k].lemma == "for" and tokens[k - 1].lemma not in ("look", "looking", "search", "searching")


def _is_company(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a thing that is at hand already only stands beside something: "on the phone with the bank", "to go with my dress"."""
    return (
        match.first > 1
        and tokens[match.first - 1].lemma in _AT_HAND
        and tokens[match.first - 2].lemma in ("with", "near", "beside", "behind", "by")
    )


def _before(tokens: Sequence[Token], first: int) -> int:
    """The index of the word before, articles and possessives aside; -1 for none."""
    k = first - 1
    while k >= 0 and tokens[k].lemma in _DETERMINERS:
        k -= 1
    return k


def _mere_place(tokens: Sequence[Token], match: Match, named: Sequence[str], matches: Sequence[Match], vocabulary: Vocabulary) -> bool:
    """Whether a wide category only says where or for whom: "I work from home", "for the new baby", "a boombox for the garden"."""
    k = _before(tokens, _described_from(tokens, match.first))
    before = tokens[k].lemma if k >= 0 else ""
    if match.last - match.first == 1 and tokens[match.first].lemma in PEOPLE and before in ("for", "my", "with"):
        return True
    if before == "for" and k and is_noun(tokens[k - 1]) and tokens[k - 1].lemma not in _ANY_THING:
        return not any(m.last == k for m in matches) and all(wide(n, vocabulary) or _borrowed(match, n) for n in named)
    return before in _WHERE and any(wide(n, vocabulary) for n in named)


def _borrowed(match: Match, category: str) -> bool:
    """Whether only the last word of a category's name is said: the bed of "dog bed"."""
    return match.last - match.first < len(lemmas(category))


def _described_from(tokens: Sequence[Token], first: int) -> int:
    """Where the description of a place begins, if it has an article: "in the open plan office"."""
    k = first - 1
    while k >= 0 and first - k <= _DESCRIBING and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
        k -= 1
    return k + 1 if k >= 0 and tokens[k].lemma in _DETERMINERS else first


def _describes_a_thing(matches: Sequence[Match], at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a category is the first half of the name of another: "hammer drill" is a drill."""
    after = matches[at + 1] if at + 1 < len(matches) else None
    if after is None or after.first != matches[at].last or not any(t.facet == "category" for t in after.terms):
        return False
    if any(t.facet == "category" and wide(str(t.value), vocabulary) for t in after.terms):
        return False
    singular = tokens[matches[at].last - 1]
    return singular.text.casefold() == singular.lemma


def _of_another_thing(tokens: Sequence[Token], match: Match, matches: Sequence[Match]) -> bool:
    """Whether a noun that the catalogue doesn't know stands behind a word that would only imply a thing: "cream sofas" are no beauty."""
    after = tokens[match.last] if match.last < len(tokens) else None
    return after is not None and is_noun(after) and not any(m.first == match.last for m in matches)


def _absent_where(matches: Sequence[Match], word: str, vocabulary: Vocabulary, current: str | None) -> Filter | None:
    """The filter for being without ``word`` in the category so far, or in one that is named beside it."""
    named = [str(t.value) for m in matches for t in m.terms if t.facet == "category"]
    named += [current] if current else []
    return next((found for n in named if (found := absence(word, vocabulary, n, f"no {word}"))), None)


def modifies(tokens: Sequence[Token], match: Match, named: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a wide category only describes a thing that the shop doesn't know: "a garden hose"."""
    after = tokens[match.last] if match.last < len(tokens) else None
    unknown = after is not None and after.is_word and after.lemma not in STOPWORDS and after.lemma not in SCALES
    return (
        unknown
        and match.last + 1 == len(tokens)
        and all(wide(n, vocabulary) for n in named)
        and tokens[match.last - 1].text.casefold() == tokens[match.last - 1].lemma
    )


def wide(category: str, vocabulary: Vocabulary) -> bool:
    """Whether other categories lie within this one."""
    facet = vocabulary.facets["category"]
    counts, places = facet.values or {}, facet.places or {}
    return any(
        within.get(category) == counts[other] < counts[category]
        for other, within in places.items()
        if other != category
    )


def said(tokens: Sequence[Token], match: Match, stances: Sequence[Stance]) -> str:
    """The words of an exclusion with the negation that rules them: "nothing with down"."""
    start = match.first
    while start > 0 and stances[start - 1] is stances[match.first] and match.first - start < 4:
        start -= 1
    words = [*tokens[start : match.last]]
    if match.last < len(tokens) and tokens[match.last].lemma == "free" and stances[match.last] is Stance.UNWANTED:
        words.append(tokens[match.last])
    return " ".join(t.text for t in words)
