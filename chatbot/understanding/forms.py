"""What the forms of a message say: names of the catalogue, numbers, negation."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from chatbot.understanding.adjectives import comparatives
from chatbot.understanding.amounts import amounts_left, differences, names_left, passed_over, taken_back, with_sizes
from chatbot.understanding.belongings import told_of_others
from chatbot.understanding.companions import companions
from chatbot.understanding.company import together
from chatbot.understanding.correction import corrected
from chatbot.understanding.counts import Count, count
from chatbot.understanding.habits import of_somebody
from chatbot.understanding.keywords import past_the_noun
from chatbot.understanding.lexicon import Lexicon, Match
from chatbot.understanding.measures import filters_of
from chatbot.understanding.named import Named, name
from chatbot.understanding.narration import narrated
from chatbot.understanding.opinions import Opinion
from chatbot.understanding.polarity import Stance, stances
from chatbot.understanding.preference import favored, preferences
from chatbot.understanding.qualities import Quality, qualities
from chatbot.understanding.quantities import Quantity, quantities
from chatbot.understanding.sizes import sizes, spoken_of
from chatbot.understanding.story import begins
from chatbot.understanding.terms import EVERYWHERE, NOUNS
from chatbot.understanding.tokens import Token
from chatbot.understanding.undone import circumstances

#: Facets that are the same of what somebody had and of what they look for.
_LASTING = frozenset({"category", "gender", "size", "activity"})


class _Span(Protocol):
    """Some tokens of a message, from ``first`` to before ``last``."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Forms:
    """What was named, measured and ruled out, and which tokens did it.

    ``stances`` go by token, as do the numbers of ``names`` (0 for none). ``claimed`` tokens are explained, ``free`` ones may point at items, ``heads``
    name a category, ``weighed`` ones say what is preferred to what. Other numbers
    take the place of those ``passed_over``; by the ``differences`` it is to differ from what is on show. ``count`` is how many items are to be shown.
    ``tells`` is set where something is only told of.
    """

    named: Named
    quantities: tuple[Quantity, ...]
    stances: tuple[Stance, ...]
    names: tuple[int, ...]
    claimed: frozenset[int]
    free: frozenset[int]
    heads: frozenset[int]
    qualities: tuple[Quality, ...]
    count: int | None
    weighed: frozenset[int]
    passed_over: tuple[Quantity, ...] = ()
    differences: tuple[Quantity, ...] = ()
    tells: bool = False

    @property
    def measured(self) -> frozenset[int]:
        """The tokens of numbers with what they measure."""
        return _places(q for q in self.quantities if q.is_measure)

    @property
    def refused(self) -> frozenset[int]:
        """The tokens that are ruled out."""
        return frozenset(i for i, stance in enumerate(self.stances) if stance in (Stance.UNWANTED, Stance.DISLIKED))

    def explaining(self, span: Iterable[int]) -> "Forms":
        """The same where these tokens are explained too."""
        return replace(self, claimed=self.claimed | set(span))

    @property
    def set_aside(self) -> frozenset[int]:
        """The tokens that are ruled out or don't matter."""
        return self.refused | {i for i, stance in enumerate(self.stances) if stance is Stance.INDIFFERENT}


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of the catalogue and the numbers in a message whose wish begins at the token ``start``; ``gone`` names were taken
    back, ``leaning`` tokens ask for more of a quality, ``told`` ones tell of somebody."""

    start: int
    gone: tuple[Match, ...]
    matches: tuple[Match, ...]
    amounts: tuple[Quantity, ...]
    heads: frozenset[int]
    qualities: tuple[Quality, ...]
    leaning: frozenset[int]
    asked_for: Count | None
    told: frozenset[int]

    def without(self, silent: Collection[int]) -> "_Names":
        """The same but for the names that these tokens are part of."""
        return replace(self, matches=tuple(m for m in self.matches if not any(i in silent for i in range(m.first, m.last)))) if silent else self

    def wished(self, told: Collection[int]) -> "_Names":
        """The same but for what these tokens only tell of, which is neither a kind of thing nor for whom it is."""
        if not told:
            return self
        kept = tuple(m for m in self.matches if m.first not in told or any(t.facet in _LASTING for t in m.terms))
        return replace(
            self,
            matches=kept,
            amounts=tuple(q for q in self.amounts if q.first not in told),
            qualities=tuple(q for q in self.qualities if q.first not in told),
        )

    @property
    def ids(self) -> dict[int, int]:
        """For each token of a name its number, below zero for a kind of thing."""
        things = {n for n, m in enumerate(self.matches, 1) if all(t.facet == "category" for t in m.terms)}
        return {i: -n if n in things else n for n, m in enumerate(self.matches, 1) for i in range(m.first, m.last)}

    def numbered(self, length: int) -> list[int]:
        """For each of so many tokens the number of the name that it belongs to, 0 for none."""
        numbers = self.ids
        return [numbers.get(i, 0) for i in range(length)]

    @property
    def measuring(self) -> frozenset[int]:
        return _places(q for q in self.amounts if q.is_measure)


def forms_of(tokens: tuple[Token, ...], lexicon: Lexicon, current: str | None, shown: bool, against: Sequence[Opinion] = ()) -> Forms:
    """What the forms of a message say. ``current`` is the category that is looked for; ``shown`` whether anything is on show; ``against`` are opinions that
    rule out what they are about."""
    refused = frozenset(i for o in against for i in o.things)
    names = _names(tokens, lexicon, current, shown)
    silent = frozenset(i for o in against for i in o.beside) | told_of_others(tokens, names.matches)
    names = names.without(silent)
    said = past_the_noun(tokens, names.matches, stances(tokens, names.numbered(len(tokens)), names.measuring))
    ruled = tuple(Stance.UNWANTED if i in refused else s for i, s in enumerate(said))
    told = frozenset(i for i in narrated(tokens) if ruled[i] in (Stance.WANTED, Stance.WISHED))
    before, names = names, names.wished(told)
    silent |= _places((*before.matches, *before.amounts)) - _places((*names.matches, *names.amounts))
    ids = names.numbered(len(tokens))
    named = name(names.matches, tokens, ruled, lexicon.vocabulary, current)
    if names is not before and not named.categories:  # of what kind it is to be may be told in such a clause alone
        kinds = name(before.matches, tokens, ruled, lexicon.vocabulary, current).categories
        again = name(names.matches, tokens, ruled, lexicon.vocabulary, kinds[0] if len(kinds) == 1 else current)
        named = replace(again, categories=kinds)
    home = named.categories[0] if named.categories else current
    passed, differing = passed_over(names.amounts, ruled), differences(names.amounts, tokens)
    moot = taken_back(names.amounts, tokens, ruled)
    lifted = (f.facet for q in moot for f in filters_of(q, tokens, lexicon.vocabulary, home))
    named = replace(named, drops=tuple(dict.fromkeys((*named.drops, *lifted))))
    return Forms(
        named=named,
        quantities=tuple(q for q in names.amounts if q not in (*moot, *passed, *differing)),
        passed_over=passed,
        differences=differing,
        stances=ruled,
        names=tuple(ids),
        claimed=_claimed(tokens, names, named, lexicon, home) | silent | _kinds_refused(named, ruled),
        free=_free(tokens, names, ruled),
        heads=names.heads,
        qualities=names.qualities,
        count=names.asked_for.number if names.asked_for else None,
        tells=bool(told),
        weighed=frozenset(i for p in preferences(tokens, ids) for i in p.said) | favored(tokens, ids),
    )


def _names(tokens: tuple[Token, ...], lexicon: Lexicon, current: str | None, shown: bool) -> _Names:
    """Names and numbers, where they overlap the one that explains more: a measure before a name, a name before a bare number."""
    found_in_all = tuple(lexicon.matches(tokens))
    beside = companions(tokens, found_in_all)
    told = of_somebody(tokens) | circumstances(tokens) | beside
    found_in_all = tuple(m for m in found_in_all if beside.isdisjoint(range(m.first, m.last)))
    alone = sum(m.names_a_thing for m in found_in_all) == 1
    read = tuple(m for m in found_in_all if told.isdisjoint(range(m.first, m.last)) or (alone and m.names_a_thing))
    things = spoken_of(read, lexicon.vocabulary, current)
    sized, asked_for = sizes(tokens, lexicon.vocabulary, things), count(tokens)
    sized = tuple(s for s in sized if told.isdisjoint(range(s.first, s.last)))
    found = with_sizes(read, sized, asked_for)
    start = begins(tokens, found)
    left = amounts_left(together(tokens, quantities(tokens), lexicon.vocabulary, things), found, sized, asked_for, tokens)
    amounts = tuple(q for q in left if q.first >= start and told.isdisjoint(range(q.first, q.last)))
    found = names_left(found, amounts, lexicon.vocabulary)
    heads = _places(m for m in found if any(t.facet == "category" for t in m.terms))
    named_hard = _places(m for m in found if all(t.facet in EVERYWHERE for t in m.terms))
    asked = tuple(
        q
        for q in qualities(tokens, heads, lexicon.known, shown)
        if q.first >= start and q.last - 1 not in named_hard and not any(a.first < q.last and q.first < a.last for a in amounts)
    )
    leaning = _places(asked)
    found = tuple(m for m in found if not leaning.intersection(range(m.first, m.last)))
    said = corrected(tokens, [m for m in found if m.first >= start])
    matches = tuple(m for m in said if not any(_overlap(m, q) for q in amounts if q.is_measure))
    amounts = tuple(q for q in amounts if q.is_measure or not any(_overlap(m, q) for m in matches))
    gone = tuple(m for m in found if m not in said)
    return _Names(start, gone, matches, amounts, heads, asked, leaning, asked_for, told)


def _claimed(tokens: Sequence[Token], names: _Names, named: Named, lexicon: Lexicon, home: str | None) -> frozenset[int]:
    """The tokens that need no further explanation."""
    used = _places(m for m in names.matches if m not in named.unused)
    asked_for = (names.asked_for,) if names.asked_for else ()
    amounts = (q for q in names.amounts if q.is_measure or filters_of(q, tokens, lexicon.vocabulary, home))
    return used | _places((*names.gone, *asked_for, *amounts, *comparatives(tokens))) | names.leaning | names.told | {*range(names.start)}


def _kinds_refused(named: Named, ruled: Sequence[Stance]) -> frozenset[int]:
    """The tokens of kinds that are ruled out and that there are none of anyway: the in-ear ones of headphones."""
    refused = (Stance.UNWANTED, Stance.DISLIKED)
    return _places(m for m in named.unused if ruled[m.first] in refused and all(t.facet in NOUNS for t in m.terms))


def _free(tokens: Sequence[Token], names: _Names, ruled: Sequence[Stance]) -> frozenset[int]:
    """The tokens that may point at an item: no name but a brand's, no measure, and nothing that is ruled out."""
    plain = frozenset(range(len(tokens))) - names.ids.keys() - names.measuring
    brands = _places(m for m in names.matches if all(t.facet == "brand" for t in m.terms))
    return frozenset(i for i in plain | brands if ruled[i] is Stance.WANTED) - names.leaning


def _places(spans: Iterable[_Span]) -> frozenset[int]:
    return frozenset(i for each in spans for i in range(each.first, each.last))


def _overlap(match: Match, quantity: Quantity) -> bool:
    return match.first < quantity.last and quantity.first < match.last
