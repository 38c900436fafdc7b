"""The categories that a message is about, from its names and where they stand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.absence import absence
from chatbot.understanding.background import background
from chatbot.understanding.bearers import best_described, for_whom
from chatbot.understanding.breadth import sole_kind, takes_in, wide, wider
from chatbot.understanding.cues import Stance
from chatbot.understanding.implied import implied
from chatbot.understanding.lexicon import Match
from chatbot.understanding.nouns import is_deed, is_noun
from chatbot.understanding.reach import RESTRICTING
from chatbot.understanding.standing import (
    is_beside_own,
    is_borrowed,
    is_company,
    is_covering,
    is_own,
    is_part,
    is_purpose,
    is_side,
    mere_place,
    modifies,
    names_another,
)
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, NOUNS, stated
from chatbot.understanding.tokens import Token

#: What a kind is called behind its name: "not the hammer kind".
_CALLED = frozenset("one ones kind sort type style version model".split())


@dataclass(frozen=True, slots=True)
class _Thing:
    """Categories that the match at index ``at`` names, or only implies; one that is ``aside`` says what it is for or where, or is told of as background."""

    aside: bool
    at: int
    names: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A message with the names of the catalogue in it. ``current`` is the category that the conversation is about, ``told`` are the tokens of background."""

    matches: Sequence[Match]
    tokens: Sequence[Token]
    stances: Sequence[Stance]
    vocabulary: Vocabulary
    current: str | None
    told: Collection[int]

    def is_beside_the_point(self, at: int) -> bool:
        """Whether a thing that is named beside what is looked for doesn't matter. What is to be the same as before does: "a hat in the same color"."""
        indifferent = self.stances[self.matches[at].first] is Stance.INDIFFERENT
        return self.current is not None and indifferent and all(t.lemma != "same" for t in self.tokens)

    def is_unwanted(self, at: int) -> bool:
        """Whether a thing isn't wanted, rather than something that is said of it."""
        stance = self.stances[self.matches[at].first]
        here = self.current is None or any(t.value == self.current for t in self.matches[at].terms)
        qualified = _qualified(self.matches, at, self.stances) or (here and _restricted(self.matches, at, self.stances, self.tokens))
        return stance in (Stance.UNWANTED, Stance.DISLIKED) and not qualified


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
    said = _Said(matches, tokens, stances, vocabulary, current, background(tokens))
    filters: list[Filter] = []
    wanted: list[_Thing] = []
    for at, match in enumerate(matches):
        named = tuple(str(t.value) for t in match.terms if t.facet == "category")
        if named and (_names_no_thing(said, at, named) or said.is_beside_the_point(at)):
            continue
        if said.is_unwanted(at):
            filters += _ruled_out(said, match, named)
        elif (thing := _thing(said, at, named)) is not None:
            wanted.append(thing)
    filters = [f for f in filters if not any(f.value in thing.names for thing in wanted)]
    filters = [f for f in filters if f.facet != "category" or not (takes_in(str(f.value), current, vocabulary) or f.value == sole_kind(vocabulary))]
    return _narrowest(wanted, said), filters


def _names_no_thing(said: _Said, at: int, named: Sequence[str]) -> bool:
    """Whether the name of a category only says where, of what kind or for whom, or what somebody does."""
    match, tokens, vocabulary = said.matches[at], said.tokens, said.vocabulary
    return (
        mere_place(tokens, match, named, said.matches, vocabulary)
        or modifies(tokens, match, named, vocabulary)
        or _value_here(said, match, named)
        or is_deed(tokens, match.first, match.last)
        or is_side(tokens, match)
        or is_beside_own(tokens, match)
        or names_another(said.matches, at, tokens, vocabulary)
    )


def _ruled_out(said: _Said, match: Match, named: Sequence[str]) -> list[Filter]:
    """The filters for a name that isn't wanted: what it says is lacking where things are stated to lack it, or else the kinds of things."""
    if named and is_part(match, named, said.tokens, said.matches, said.vocabulary, said.current):
        return []
    if named and match.last < len(said.tokens) and said.tokens[match.last].lemma not in _CALLED and _of_another_thing(said.tokens, match, said.matches):
        return []  # hammer action is no hammer
    lacking = _absent_where(said.matches, said.tokens[match.first].lemma, said.vocabulary, said.current)
    if lacking or is_covering(said.tokens, match):
        return [lacking] if lacking else []
    return [Filter("category", "!=", n, source=refusal(said.tokens, match, said.stances)) for n in named]


def _thing(said: _Said, at: int, named: tuple[str, ...]) -> _Thing | None:
    """The thing that a name stands for: the category that ends there, that has this name, or that it implies. None where it stands for none."""
    match, tokens, vocabulary, current = said.matches[at], said.tokens, said.vocabulary, said.current
    ending = _ending(said.matches, at, tokens, vocabulary)
    if not (ending or named) and _of_another_thing(tokens, match, said.matches):
        return None
    names = ending or named or (() if _at_home(match, vocabulary, current) else implied(match, () if current else tokens, vocabulary))
    if ending and not named and (kind := implied(match, (), vocabulary)) and _holds(ending[0], kind, vocabulary):
        names = kind
    if not names or (named and _describes_a_thing(said.matches, at, tokens, vocabulary)):
        return None
    names = _borne_out(said, match, names, named) if not ending else names
    names = (str(current),) if current in names else for_whom(names, said.matches, said.stances, vocabulary)
    aside = match.first in said.told or is_purpose(tokens, match) or is_company(tokens, match) or is_own(tokens, match)
    return _Thing(aside, at, names, bool(named or ending))


def _borne_out(said: _Said, match: Match, names: tuple[str, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """Of the categories that share a name, and those that it may stand for as well, the ones that the rest is said of."""
    matches, stances, vocabulary = said.matches, said.stances, said.vocabulary
    if not named:
        best = best_described((*names, *match.perhaps), match, matches, stances, vocabulary)
        return names if set(best) & set(names) else best
    if (other := implied(match, said.tokens, vocabulary)) and not set(other) & set(named):
        best = best_described((*other, *named), match, matches, stances, vocabulary)
        kind = any(t.facet in NOUNS or t.value in (vocabulary.facets[t.facet].values or {}) for t in match.terms if t.facet != "category")
        names = best if kind else tuple(n for n in best if n in named) or best
    if match.perhaps:
        best = best_described((*names, *match.perhaps), match, matches, stances, vocabulary)
        own = tuple(n for n in best if n in names and not is_borrowed(match, n))
        names = own or tuple(n for n in best if n not in names) or names
    return names


def _narrowest(wanted: Sequence[_Thing], said: _Said) -> tuple[str, ...]:
    """The categories of the narrowest thing that is asked for, of several the first; empty for none."""
    wanted = [w for w in wanted if w.named or not any(_describes(w, other, said.matches, said.tokens) for other in wanted)]
    plain = [w for w in wanted if len(w.names) == 1 and not w.aside]
    wanted = [w for w in wanted if len(w.names) == 1 or not any(set(p.names) & set(w.names) for p in plain)]
    narrow = [w for w in wanted if not any(wider(w.names, other.names, said.vocabulary) for other in wanted)]
    return min(narrow or wanted, key=lambda w: (w.aside, w.at)).names if wanted else ()


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


def _value_here(said: _Said, match: Match, named: Sequence[str]) -> bool:
    """Whether the name of a wide category, or another word for one, is a value of the things that the conversation is about: "for men" among jackets, "runner"
    among rugs."""
    current, vocabulary = said.current, said.vocabulary
    words = tuple(t.lemma for t in said.tokens[match.first : match.last])
    own = any(tuple(lemmas(n))[-len(words) :] == words for n in named)
    if current is None or current in named or (own and not all(wide(n, vocabulary) for n in named)):
        return False
    return any(t.facet != "category" and stated(t, vocabulary, current) for t in match.terms)


def _at_home(match: Match, vocabulary: Vocabulary, current: str | None) -> bool:
    """Whether the name means something in the category that the conversation is about: "cream" is a color of headphones, no moisturizer."""
    return current is not None and any(t.facet in EVERYWHERE or stated(t, vocabulary, current) for t in match.terms)


def _qualified(matches: Sequence[Match], at: int, stances: Sequence[Stance]) -> bool:
    """Whether the name before belongs to this one: in "anything but leather boots" it is the leather that isn't wanted."""
    before = matches[at - 1] if at else None
    return before is not None and before.last == matches[at].first and stances[before.first] is stances[matches[at].first]


def _restricted(matches: Sequence[Match], at: int, stances: Sequence[Stance], tokens: Sequence[Token]) -> bool:
    """Whether what stands behind a thing says which of them aren't wanted: "no novels for children", "no boots with laces"."""
    behind = matches[at + 1] if at + 1 < len(matches) else None
    last = matches[at].last
    return behind is not None and behind.first == last + 1 and tokens[last].lemma in RESTRICTING and stances[behind.first] is stances[matches[at].first]


def _describes_a_thing(matches: Sequence[Match], at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a category is the first half of the name of another: "hammer drill" is a drill, but "rug runner" a rug."""
    after = matches[at + 1] if at + 1 < len(matches) else None
    if after is None or after.first != matches[at].last or not any(t.facet == "category" for t in after.terms):
        return False
    own = [str(t.value) for t in matches[at].terms if t.facet == "category"]
    if any(stated(t, vocabulary, name) for t in after.terms for name in own if t.facet != "category"):
        return False
    names = [str(t.value) for t in matches[at].terms if t.facet == "category"]
    if any(t.facet == "category" and wide(str(t.value), vocabulary) and _holds(str(t.value), names, vocabulary) for t in after.terms):
        return False
    singular = tokens[matches[at].last - 1]
    return singular.text.casefold() == singular.lemma


def _holds(outer: str, names: Collection[str], vocabulary: Vocabulary) -> bool:
    """Whether things of one of these categories lie in another: jackets in clothing, but no dresses in shoes."""
    places = vocabulary.facets["category"].places or {}
    return any(places.get(name, {}).get(outer) for name in names)


def _of_another_thing(tokens: Sequence[Token], match: Match, matches: Sequence[Match]) -> bool:
    """Whether a noun that the catalogue doesn't know stands behind a word that would only imply a thing: "cream sofas" are no beauty."""
    after = tokens[match.last] if match.last < len(tokens) else None
    return after is not None and is_noun(after) and not any(m.first == match.last for m in matches)


def _absent_where(matches: Sequence[Match], word: str, vocabulary: Vocabulary, current: str | None) -> Filter | None:
    """The filter for being without ``word`` in the category so far, or in one that is named beside it."""
    named = [str(t.value) for m in matches for t in m.terms if t.facet == "category"]
    named += [current] if current else []
    return next((found for n in named if (found := absence(word, vocabulary, n, f"no {word}"))), None)


def refusal(tokens: Sequence[Token], match: Match, stances: Sequence[Stance]) -> str:
    """The words of an exclusion with the negation that rules them: "nothing with down"."""
    start = match.first
    while start > 0 and stances[start - 1] is stances[match.first] and match.first - start < 4:
        start -= 1
    words = [*tokens[start : match.last]]
    if match.last < len(tokens) and tokens[match.last].lemma == "free" and stances[match.last] is Stance.UNWANTED:
        words.append(tokens[match.last])
    return " ".join(t.text for t in words)
