"""What is told of things that somebody has, of places and of people: the leather of "our cat ruined two leather sofas", the narrow of "for a narrow hallway".

Of what color such things are, how large or made of what, nothing that is looked for need be.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from chatbot.domain.people import PEOPLE
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.background import background
from chatbot.understanding.having import has_one, is_had, is_own, is_placed, is_used
from chatbot.understanding.match import Match
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.predicates import OF_LOOKS, said_of_something_else
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import NOUNS, PERSONS
from chatbot.understanding.tokens import Token

#: Facets of what a thing looks like.
_LOOKS = frozenset({"color", "material", "pattern", "fill"})
#: Facets that say of whom something is, or how large they are: what somebody has tells as much.
_OF_PERSONS = frozenset({"category", "gender", "age_group", "size", "activity"})
#: Adjectives of extent, and who or what tells by them what is to fit: "for small hands".
_EXTENTS = frozenset("narrow wide small large big tiny long short tall high low".split())
_BODIES = frozenset("foot hand head face waist hip wrist shoulder neck ear skin hair leg arm chest bust calf frame build dog cat puppy kitten".split())
#: Who wants the same again tells what that is.
_ALIKE = frozenset("same identical exactly replace replacing replica another again".split())
#: What several children do where they only happen to be.
_DOING = frozenset(
    """
    are have will can eat play jump run spill draw sleep live climb fight share come go keep always also never get use do don't walk crawl sit lie chew drop
    throw roll wreck destroy around running jumping playing eating
    """.split()
)
_NO_DESCRIPTION = frozenset("on at in into onto under over against near by beside behind from for to inside next my our his her their own owns".split())
#: Nouns that end as adjectives do.
_FURNITURE = frozenset("table cable counter ceiling railing building".split())
#: So many words may describe a thing.
_DESCRIBED = 3
#: Words of fewer letters don't tell by their form what they are.
_SHORT = 4


def told_of_others(tokens: Sequence[Token], matches: Sequence[Match]) -> frozenset[int]:
    """The tokens of names that only describe what somebody has or what is around."""
    if any(t.lemma in _ALIKE for t in tokens):
        return frozenset()
    message = _Message(tokens, matches)
    return frozenset(i for m in matches if message.tells_of_others(m) for i in range(m.first, m.last))


@dataclass(frozen=True)
class _Message:
    """A message and the names of the catalogue in it."""

    tokens: Sequence[Token]
    matches: Sequence[Match]

    @cached_property
    def things(self) -> frozenset[int]:
        """The tokens that name kinds of things."""
        return frozenset(i for m in self.matches if m.names_a_thing for i in range(m.first, m.last))

    @cached_property
    def values(self) -> frozenset[int]:
        """The tokens that name anything else."""
        return frozenset(i for m in self.matches for i in range(m.first, m.last)) - self.things

    @cached_property
    def looks(self) -> frozenset[int]:
        """The tokens that name what something looks like."""
        return frozenset(i for m in self.matches if any(t.facet in _LOOKS for t in m.terms) for i in range(m.first, m.last))

    @cached_property
    def background(self) -> frozenset[int]:
        """The tokens that tell how things are, before the wish."""
        return background(self.tokens)

    def tells_of_others(self, match: Match) -> bool:
        """Whether a name describes something that isn't looked for."""
        facets = {t.facet for t in match.terms}
        if "category" in facets:
            return False
        start = self._start(match)
        if has_one(self.tokens, match.last, start) or self._is_at_hand(match, facets, start) or self._are_around(match, facets):
            return True
        if facets & _LOOKS and match.last not in self.things and said_of_something_else(self.tokens, match.first, colored="color" in facets):
            return True
        return self._describes_another(match, facets, start)

    def _describes_another(self, match: Match, facets: Collection[str], start: int) -> bool:
        """Whether the noun that a name describes is something that somebody has, or a place."""
        head = self._head(match)
        looks = not _LOOKS.isdisjoint(facets)
        if head is None or (not looks and (self.tokens[head].lemma in _BODIES or self.tokens[head].lemma in PEOPLE)):
            return False
        looks = looks or (match.last - match.first == 1 and self.tokens[match.first].lemma in _EXTENTS)
        if is_had(self.tokens, start):
            return looks or (head in self.things and _OF_PERSONS.isdisjoint(facets))
        told = match.first in self.background or is_own(self.tokens, start)
        return looks and (told or (head not in self.things and is_placed(self.tokens, start)))

    def _is_at_hand(self, match: Match, facets: Collection[str], start: int) -> bool:
        """Whether there is such a thing already: the "moka pot" of "coffee from my moka pot", but not of "works with my moka pot"."""
        others = any(m is not match and (m.names_a_thing or any(t.facet in NOUNS for t in m.terms)) for m in self.matches)
        had = len(self.matches) > 1 and is_had(self.tokens, start)
        return (had or (others and is_own(self.tokens, start) and not is_used(self.tokens, start))) and not NOUNS.isdisjoint(facets) and self._ends(match)

    def _ends(self, match: Match) -> bool:
        """Whether a noun phrase ends with a name: no other noun stands behind it."""
        behind = self.tokens[match.last] if match.last < len(self.tokens) and match.last - match.first == 1 else None
        return behind is None or not behind.is_word or behind.lemma in STOPWORDS or not is_noun(behind)

    def _are_around(self, match: Match, facets: Collection[str]) -> bool:
        """Whether several children are only told of, by what they do there: "kids eat there"."""
        people = self.tokens[match.last - 1]
        several = not PERSONS.isdisjoint(facets) and people.lemma in PEOPLE and people.text.casefold() not in (people.lemma, people.lemma + "'s")
        before = self.tokens[match.first - 1].lemma if match.first else ""
        return several and before != "for" and match.last < len(self.tokens) and self.tokens[match.last].text.casefold() in _DOING

    def _head(self, match: Match) -> int | None:
        """The noun that a name describes, a thing of the catalogue or another one; None where it describes none."""
        last = None
        for k in range(match.last, min(match.last + _DESCRIBED, len(self.tokens))):
            if k in self.things:
                return k
            if not self.tokens[k].is_word or self.tokens[k].lemma in STOPWORDS:
                break
            last = last if k in self.looks else k
        noun = last is not None and (last in self.values or _may_be_noun(self.tokens[last]))
        return last if noun and last is not None and self.tokens[last].lemma not in OF_LOOKS else None

    def _start(self, match: Match) -> int:
        """Where the description begins that a name is part of, determiners aside."""
        k = match.first
        while k > 0 and match.first - k < _DESCRIBED and (k - 1 in self.things | self.values or _may_describe(self.tokens[k - 1])):
            k -= 1
        return k


def _may_be_noun(token: Token) -> bool:
    """Whether a word is a noun by its form, or too short to tell: "hob"."""
    return is_noun(token) or token.lemma in _FURNITURE or (len(token.lemma) < _SHORT and token.lemma not in SCALES and token.lemma not in PEOPLE)


def _may_describe(token: Token) -> bool:
    """Whether a word that nothing names may be an adjective before a noun: "old", but not "husband"."""
    grammar = token.lemma in STOPWORDS or token.lemma in _NO_DESCRIPTION or token.lemma in PEOPLE
    return token.is_word and not grammar and not is_noun(token)
