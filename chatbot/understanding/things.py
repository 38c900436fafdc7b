"""The categories that a message is about, from its names and where they stand."""

from collections.abc import Sequence

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.absence import absence
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.cues import Stance
from chatbot.understanding.implied import implied
from chatbot.understanding.lexicon import Match
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, stated
from chatbot.understanding.tokens import Token

_DETERMINERS = frozenset({"a", "an", "the", "my", "our", "your", "his", "her", "their", "new", "this"})
_WHERE = frozenset({"from", "at", "in", "on", "to", "around", "of"})
#: A category takes in a smaller one of which it has at least this share.
_TAKEN_IN = 0.3


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
    wanted: list[tuple[bool, int, tuple[str, ...]]] = []
    for at, match in enumerate(matches):
        named = tuple(str(t.value) for t in match.terms if t.facet == "category")
        if named and (_mere_place(tokens, match, named, vocabulary) or modifies(tokens, match, named, vocabulary)):
            continue
        names = named or (
            () if _at_home(match, vocabulary, current) else implied(match, () if current else tokens, vocabulary)
        )
        unwanted = stances[match.first] in (Stance.UNWANTED, Stance.DISLIKED)
        if unwanted and not _qualified(matches, at, stances):
            if _before(tokens, match.first) >= 0 and tokens[_before(tokens, match.first)].lemma == "without":
                continue
            lacking = _absent_where(matches, tokens[match.first].lemma, vocabulary, current)
            filters += (
                [lacking]
                if lacking
                else [Filter("category", "!=", n, source=said(tokens, match, stances)) for n in named]
            )
            continue
        if not names or (named and _describes_a_thing(matches, at, tokens, vocabulary)):
            continue
        if current in names:
            names = (str(current),)
        wanted.append((_is_purpose(tokens, match), at, names))
    filters = [f for f in filters if not any(f.value in names for _, _, names in wanted)]
    narrow = [w for w in wanted if not any(_wider(w[2], other[2], vocabulary) for other in wanted)]
    return (min(narrow or wanted)[2] if wanted else ()), filters


def _wider(names: Sequence[str], others: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether these categories take in the others, at least in part: men's things take in some of the jackets."""
    facet = vocabulary.facets["category"]
    counts, places = facet.values or {}, facet.places or {}
    return any(
        a != b and counts[a] > counts[b] and places[b].get(a, 0) >= _TAKEN_IN * counts[b] for a in names for b in others
    )


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


def _before(tokens: Sequence[Token], first: int) -> int:
    """The index of the word before, articles and possessives aside; -1 for none."""
    k = first - 1
    while k >= 0 and tokens[k].lemma in _DETERMINERS:
        k -= 1
    return k


def _mere_place(tokens: Sequence[Token], match: Match, named: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a wide category only says where or for whom: "I work from home", "for the new baby"."""
    k = _before(tokens, match.first)
    before = tokens[k].lemma if k >= 0 else ""
    if match.last - match.first == 1 and tokens[match.first].lemma in PEOPLE and before in ("for", "my", "with"):
        return True
    return before in _WHERE and any(_wide(n, vocabulary) for n in named)


def _describes_a_thing(matches: Sequence[Match], at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a category is the first half of the name of another: "hammer drill" is a drill."""
    after = matches[at + 1] if at + 1 < len(matches) else None
    if after is None or after.first != matches[at].last or not any(t.facet == "category" for t in after.terms):
        return False
    if any(t.facet == "category" and _wide(str(t.value), vocabulary) for t in after.terms):
        return False
    singular = tokens[matches[at].last - 1]
    return singular.text.casefold() == singular.lemma


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
        and all(_wide(n, vocabulary) for n in named)
        and tokens[match.last - 1].text.casefold() == tokens[match.last - 1].lemma
    )


def _wide(category: str, vocabulary: Vocabulary) -> bool:
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
