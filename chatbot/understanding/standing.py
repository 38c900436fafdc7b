"""Where the name of a category stands: whether it only says where, what for, of what kind or beside what something is."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.breadth import wide
from chatbot.understanding.lexicon import Match
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.shortnames import PARTED
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_SEARCHING = frozenset("look looking lookin search searching searchin shop shopping hunt hunting ask asking hope hoping browsing".split())
#: Words of so many letters are too short to tell a slip by.
_SHORT = 4
_DETERMINERS = frozenset({"a", "an", "the", "my", "our", "your", "his", "her", "their", "new", "this"})
_AT_HAND = frozenset({"the", "my", "our", "your", "his", "her", "their"})
_COVERED = frozenset("covered coated lined filled wrapped trimmed stuffed covering effect look like style".split())
SIDES = frozenset("top bottom back front side inside outside end middle".split())
_OWN = frozenset({"my", "our", "his", "her", "their"})
#: Behind these stands what is at hand already, and what is worn over or under.
_BESIDE, _WORN = frozenset({"with", "near", "beside", "behind", "by"}), frozenset({"over", "under", "underneath", "beneath", "atop"})
_WHERE = frozenset("from at in on to around of leave leaving go going come coming stay staying back".split())
#: Behind these "home" says where to.
_WAYS = frozenset("way drive ride walk journey trip commute bring take carry get head".split())
#: Words for nothing in particular, behind which "for the kitchen" says what is looked for.
_ANY_THING = frozenset("idea inspiration accessory good gear equipment essential supply bit something anything everything".split())
#: What stands before a part that a thing isn't to have.
_LACKING = frozenset({"without", "no", "from", "of", "with", "contain", "include", "any", "neither", "nor", "and", "or"})
#: Nouns that only say of what sort something is: "an upright shape helmet".
_MANNERS = frozenset("shape style design form look type kind size color colour".split())
#: How many words may describe a place.
_DESCRIBING = 2


def mere_place(tokens: Sequence[Token], match: Match, named: Sequence[str], matches: Sequence[Match], vocabulary: Vocabulary) -> bool:
    """Whether a wide category only says where or for whom: "I work from home", "for the new baby", "a boombox for the garden"."""
    k = _before(tokens, _described_from(tokens, match.first))
    before = tokens[k].lemma if k >= 0 else ""
    somebodys = match.first > 0 and tokens[match.first - 1].lemma in _OWN
    if match.last - match.first == 1 and tokens[match.first].lemma in PEOPLE and (somebodys or before in ("for", "with")):
        return True
    if somebodys and all(wide(n, vocabulary) for n in named):
        return True  # "she loves her garden"
    if is_homeward(tokens, match.first) or (tokens[match.first].lemma == "bed" and match.first and tokens[match.first - 1].lemma in ("in", "to", "of")):
        return True
    if before == "for" and k and is_noun(tokens[k - 1]) and tokens[k - 1].lemma not in _ANY_THING:
        return not any(m.last == k for m in matches) and all(wide(n, vocabulary) or is_borrowed(match, n) for n in named)
    return before in _WHERE and any(wide(n, vocabulary) for n in named)


def is_homeward(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` is a "home" that says where to: "for the way home"."""
    return at > 0 and tokens[at].lemma == "home" and tokens[at - 1].lemma in _WAYS


def modifies(tokens: Sequence[Token], match: Match, named: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a wide category only describes a thing that the shop doesn't know: "a garden hose"."""
    after = tokens[match.last] if match.last < len(tokens) else None
    unknown = after is not None and after.is_word and after.lemma not in STOPWORDS and after.lemma not in SCALES
    return (
        unknown
        and (match.last + 1 == len(tokens) or not tokens[match.last + 1].is_word or tokens[match.last + 1].lemma in STOPWORDS)
        and all(wide(n, vocabulary) for n in named)
        and tokens[match.last - 1].text.casefold() == tokens[match.last - 1].lemma
    )


def names_another(matches: Sequence[Match], at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the last word of a category's name ends the name of a thing that the shop doesn't know: "diaper bag" is no sleeping bag."""
    match = matches[at]
    before = tokens[match.first - 1] if match.first else None
    if match.last - match.first > 1 or before is None or any(m.last == match.first for m in matches):
        return False
    whole = any(len(lemmas(str(t.value))) == 1 or PARTED.search(str(t.value)) for t in match.terms if t.facet == "category")
    if before.lemma in _MANNERS:
        return False
    borrowed = all(lemmas(str(t.value))[-1:] == (tokens[match.first].lemma,) for t in match.terms if t.facet == "category")
    kinds = sum(tokens[match.first].lemma in lemmas(name) for name in vocabulary.categories)
    return borrowed and not whole and kinds == 1 and is_noun(before)


def is_part(match: Match, named: Sequence[str], tokens: Sequence[Token], matches: Sequence[Match], vocabulary: Vocabulary, current: str | None) -> bool:
    """Whether the name of a thing is that of a part or an ingredient which another thing isn't to have: "a moisturizer free from perfume"."""
    k = _before(tokens, match.first)
    if k >= 0 and tokens[k].lemma not in _LACKING and tokens[k].is_word:
        return False
    if k >= 0 and tokens[k].lemma == "without":
        return True
    beside = {str(t.value) for m in matches if m is not match for t in m.terms if t.facet == "category"} | ({current} if current else set())
    places = vocabulary.facets["category"].places or {}
    return bool(beside) and not any(n == other or places.get(n, {}).get(other, 0) or places.get(other, {}).get(n, 0) for n in named for other in beside)


def is_purpose(tokens: Sequence[Token], match: Match) -> bool:
    k = _before(tokens, match.first)
    return k > 0 and tokens[k].lemma == "for" and not searches(tokens[k - 1].lemma)


def searches(word: str) -> bool:
    """Whether a word says that something is looked for, be it with a slip: "lokin"."""
    return word in _SEARCHING or any(
        word[:1] == s[0] and len(s) > _SHORT and OSA.distance(word, s, score_cutoff=1) == 1 for s in _SEARCHING if len(word) > _SHORT
    )


def is_side(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a word only says at which side of something: "for the top of my desk"."""
    return match.last - match.first == 1 and tokens[match.first].lemma in SIDES and [t.lemma for t in tokens[match.last : match.last + 1]] == ["of"]


def is_covering(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a thing is only what another is covered with: "carpet covered posts"."""
    return match.last < len(tokens) and tokens[match.last].lemma in _COVERED


def is_own(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a thing is spoken of as somebody's, and so is at hand: "my laptop is 16 inches, which backpack would hold it"."""
    k = match.first - 1
    while k >= 0 and match.first - k <= _DESCRIBING + 1 and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
        k -= 1
    return k >= 0 and tokens[k].lemma in _OWN


def is_beside_own(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a thing that somebody has is what something else is for: "something for my tent"."""
    return is_own(tokens, match) and is_purpose(tokens, match)


def is_company(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a thing that is at hand already only stands beside something: "on the phone with the bank", "to go with my dress"."""
    before = [t.lemma for t in tokens[max(match.first - 2, 0) : match.first]]
    if len(before) < 2:
        return False
    return (before[1] in _AT_HAND and before[0] in _BESIDE) or (before[1] in _DETERMINERS and before[0] in _WORN)


def _before(tokens: Sequence[Token], first: int) -> int:
    """The index of the word before, articles and possessives aside; -1 for none."""
    k = first - 1
    while k >= 0 and tokens[k].lemma in _DETERMINERS:
        k -= 1
    return k


def is_borrowed(match: Match, category: str) -> bool:
    """Whether only the last word of a category's name is said: the bed of "dog bed"."""
    return match.last - match.first < len(lemmas(category))


def _described_from(tokens: Sequence[Token], first: int) -> int:
    """Where the description of a place begins, if it has an article: "in the open plan office"."""
    k = first - 1
    while k >= 0 and first - k <= _DESCRIBING and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
        k -= 1
    return k + 1 if k >= 0 and tokens[k].lemma in _DETERMINERS else first
