"""From recognized names of the catalogue to a category and filters, by where they stand and what is said of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES, comparatives, facet_of
from chatbot.understanding.breadth import wide
from chatbot.understanding.correction import exchanges
from chatbot.understanding.cues import Stance
from chatbot.understanding.lexicon import Match, Term
from chatbot.understanding.mistaken import is_smelled, says_something_else
from chatbot.understanding.nouns import is_plural
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.standing import is_beside_own, is_homeward, is_part, modifies, searches
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import EVERYWHERE, NOUNS, PERSONS, meant, stated
from chatbot.understanding.things import refusal, things
from chatbot.understanding.tokens import Token

#: Facets of what is done with a thing.
_DONE = frozenset({"activity", "use"})
_SCENTS = frozenset({"scent", "notes", "fragrance", "flavor"})
_ANY = frozenset({"my", "a", "an", "the", "some"})
_PURPOSE = frozenset({"for", "during", "while", "when"})
#: A facet of no more values than this is a closed choice.
_FEW = 4
#: What is done with a thing so that it is small.
_STOWING = frozenset("pack packs packed packing fold folds folded roll rolls stuffs down up away".split())
_BUT = frozenset("but except other besides apart bar save than".split())
_KINDS = frozenset("kind type sort version style variety model one".split())
_APART = frozenset("separate extra additional external second".split())
_DETERMINERS = frozenset({"a", "an", "the", "my", "this", "that", "those", "these"})
#: What so great a share of things are says nothing of one of them.
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Named:
    """What the names of a message come to. ``categories`` has several where a word fits several ("boots"); ``unused`` are names that mean
    nothing where the shopper looks, left as plain words; ``allowed`` is what is fine and not asked for."""

    categories: tuple[str, ...]
    filters: tuple[Filter, ...]
    drops: tuple[str, ...]
    unused: tuple[Match, ...] = ()
    allowed: tuple[Filter, ...] = ()


def name(
    matches: Sequence[Match],
    tokens: Sequence[Token],
    stances: Sequence[Stance],
    vocabulary: Vocabulary,
    current: str | None,
) -> Named:
    """Read the matches of a message; ``current`` is the category that the conversation is about so far."""
    categories, category_filters = things(matches, tokens, stances, vocabulary, current)
    category = categories[0] if len(categories) == 1 else (None if categories else current)
    message = _Message(matches, tokens, stances, vocabulary, current, categories, category)
    wanted: dict[tuple[str, bool], list[tuple[Match, Term]]] = defaultdict(list)
    allowed: dict[str, list[tuple[Match, Term]]] = defaultdict(list)
    filters: list[Filter] = list(category_filters)
    drops: list[str] = []
    unused: list[Match] = []
    for said in matches:
        match, stance = message.as_scent(said), stances[said.last - 1]
        if any(t.facet == "category" and t.value in categories for t in said.terms):
            filters.extend(_described(said, tokens, vocabulary, categories) if stances[said.first] is Stance.WANTED else ())
        elif (term := message.term(match)) is None:
            unused.extend([said] if message.says_nothing(match) else [])
        elif stances[match.first] is Stance.WANTED and (_compared_with(match, tokens) or _is_any_of_it(match, tokens)):
            continue
        elif stance is Stance.INDIFFERENT:
            drops.append(term.facet)
        elif stance in (Stance.UNWANTED, Stance.DISLIKED):
            filters.extend(message.refused(match, term, lasting=stance is Stance.DISLIKED))
        elif stance is Stance.ALLOWED:
            allowed[term.facet].append((match, term))
        else:
            wanted[term.facet, _hard(match, tokens, stance, vocabulary.facets[term.facet])].append((match, term))
    out = {(f.facet, f.value) for f in filters if f.excludes}
    for (facet, hard), named in wanted.items():
        kept = [(m, t) for m, t in named if (t.facet, t.value) not in out]  # "pink? no pink, yellow"
        filters.extend(_wanted(facet, hard, kept, tokens, vocabulary) if kept else ())
    filters = [f for f in filters if f.excludes or not any(o.excludes and (o.facet, o.value) == (f.facet, f.value) for o in filters)]
    fine = (f for facet, named in allowed.items() for f in _wanted(facet, False, named, tokens, vocabulary))
    return Named(categories, tuple(filters), tuple(dict.fromkeys(drops)), tuple(unused), tuple(fine))


@dataclass(frozen=True, slots=True)
class _Message:
    """A message whose names are read one by one: ``categories`` are those that it looks for, ``category`` is the one that it is about."""

    matches: Sequence[Match]
    tokens: Sequence[Token]
    stances: Sequence[Stance]
    vocabulary: Vocabulary
    current: str | None
    categories: tuple[str, ...]
    category: str | None

    def term(self, match: Match) -> Term | None:
        """What a name means here, None where it means nothing."""
        tokens, stance = self.tokens, self.stances[match.first]
        if not match.terms or self._is_mistaken(match):
            return None
        everywhere = frozenset(i for m in self.matches if all(t.facet in EVERYWHERE for t in m.terms) for i in range(m.first, m.last))
        term = meant(match, tokens, self.vocabulary, self.category, self.categories, stance, everywhere)
        if match.first and (tokens[match.first - 1].lemma in ("other", "different") or is_homeward(tokens, match.first)):
            return None
        worn = term is not None and bool(self.categories) and _worn_with(match, term, tokens)
        return None if worn or _too_much(match, tokens, self.stances, self.vocabulary, self.category) else term

    def as_scent(self, match: Match) -> Match:
        """The same name as that of a scent, where it is something that is smelled; without terms where no scent is called so."""
        if match.names_a_thing or not is_smelled(self.tokens, match.first):
            return match
        return replace(match, terms=tuple(t for t in match.terms if t.facet in _SCENTS))

    def _is_mistaken(self, match: Match) -> bool:
        return not match.names_a_thing and says_something_else(match, self.tokens, self.stances, self.vocabulary)

    def says_nothing(self, match: Match) -> bool:
        """Whether a name without a meaning here is left as plain words; that of a thing that is spoken of elsewhere isn't."""
        tokens, vocabulary = self.tokens, self.vocabulary
        wide = [str(t.value) for t in match.terms if t.facet == "category"]
        if not wide or self._is_mistaken(match) or is_homeward(tokens, match.first) or is_beside_own(tokens, match):
            return True
        ruled_out = self.stances[match.first] in (Stance.UNWANTED, Stance.DISLIKED)
        part = ruled_out and is_part(match, wide, tokens, self.matches, vocabulary, self.current)
        return part or modifies(tokens, match, wide, vocabulary) or _before_a_thing(match, self.matches, wide, self.categories, vocabulary)

    def _is_for_another(self, match: Match) -> bool:
        """Whether what something is done for only describes an unknown thing that isn't wanted: the hiking of "hiking poles no"."""
        behind = self.tokens[match.last] if match.last < len(self.tokens) else None
        known = any(m.first == match.last for m in self.matches) or (behind is not None and behind.lemma in _KINDS)
        return behind is not None and behind.is_word and not known and is_plural(behind) and self.stances[match.last] is self.stances[match.first]

    def refused(self, match: Match, term: Term, *, lasting: bool) -> Iterator[Filter]:
        """What a name that isn't wanted rules out."""
        if _is_another_one(match, self.tokens, self.vocabulary) or (term.facet in _DONE and self._is_for_another(match)):
            return
        if _measures_another(match, term, self.tokens, self.vocabulary, self.category):
            return
        if self.category and _is_described(match, term, self.matches, self.stances, self.vocabulary, self.category):
            return
        source = refusal(self.tokens, match, self.stances)
        yield from (Filter(t.facet, "!=", t.value, source=source, lasting=lasting) for t in _alike(term, match, self.vocabulary, self.category))


def _is_described(match: Match, term: Term, matches: Sequence[Match], stances: Sequence[Stance], vocabulary: Vocabulary, category: str) -> bool:
    """Whether the name before a refused one tells what of it isn't wanted, as most things of the category are that: the paper of "no blank paper"."""
    before = next((m for m in matches if m.last == match.first), None)
    stated_so = (vocabulary.facets[term.facet].places or {}).get(str(term.value), {}).get(category, 0)
    return before is not None and stances[before.first] is stances[match.first] and stated_so > _MOST * vocabulary.categories.get(category, 0)


def _measures_another(match: Match, term: Term, tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> bool:
    """Whether an adjective of measure is said of another facet than the one that has it for a value: a dress that isn't short is no matter of sleeves."""
    word, label = tokens[match.first].lemma, set(lemmas(term.facet.replace("_", " ")))
    if match.last - match.first > 1 or word not in SCALES or label & {t.lemma for t in tokens[max(match.first - 2, 0) : match.last + 2]}:
        return False
    return any(f.name != term.facet and f.name in SCALES[word].names and category in (f.categories or {}) for f in vocabulary.facets.values())


def _before_a_thing(match: Match, matches: Sequence[Match], named: Sequence[str], categories: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the name of a thing only says of what kind the one behind it is: a "laptop bag"."""
    behind = (m for m in matches if m.first == match.last)
    describes = any(c in categories for m in behind for c in (*m.perhaps, *(t.value for t in m.terms if t.facet == "category")))
    return describes and not any(wide(n, vocabulary) or n in categories for n in named)


def _described(match: Match, tokens: Sequence[Token], vocabulary: Vocabulary, categories: Sequence[str]) -> Iterator[Filter]:
    """What the other name of a category says of the thing beside: the face of "face cream", which is a moisturizer."""
    own = {w for c in categories for w in lemmas(c)}
    words = [t for t in tokens[match.first : match.last] if t.lemma not in own]
    others = NOUNS | EVERYWHERE | {"category", "style"}
    closed = (f for f in vocabulary.facets.values() if f.kind == "words" and (not f.several or len(f.values or ()) <= _FEW))
    kinds = [f for f in closed if f.name not in others]
    for word, facet in product(words, kinds if len(categories) == 1 else ()):
        for value in facet.values or ():
            if lemmas(value) == (word.lemma,) and (facet.places or {}).get(value, {}).get(categories[0]):
                yield Filter(facet.name, "=", value, source=word.text)


def _too_much(match: Match, tokens: Sequence[Token], stances: Sequence[Stance], vocabulary: Vocabulary, category: str | None) -> bool:
    """Whether an adjective of measure says of how much there is too much, and so is no value: "too long", or "not too high" of what has a height."""
    word = tokens[match.first].lemma
    if match.first and word in ("small", "tiny") and tokens[match.first - 1].text.casefold() in _STOWING:
        return True
    if match.first == 0 or match.last - match.first > 1 or word not in SCALES or tokens[match.first - 1].lemma != "too":
        return False
    return stances[match.first] is Stance.WANTED or facet_of(word, vocabulary, category) is not None


def _worn_with(match: Match, term: Term, tokens: Sequence[Token]) -> bool:
    """Whether a kind of thing only lies over or under what is looked for: the jeans of "trousers to put over jeans"."""
    k = match.first - 1
    while k > 0 and tokens[k].lemma in ("a", "an", "the", "my", "his", "her", "your", "our"):
        k -= 1
    return term.facet in NOUNS and k > 0 and tokens[k].lemma in ("over", "under", "underneath", "beneath", "atop")


def _compared_with(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a name only says what something is to be measured by: the wool of "softer than wool", the A6 of "longer than the A6"."""
    k = match.first - 1
    while k > 0 and tokens[k].lemma in _DETERMINERS:
        k -= 1
    if k < 1 or tokens[k].lemma != "than" or any(t.is_number for t in tokens[k + 1 : match.first]):
        return False
    return any(found.last == k for found in comparatives(tokens[:k]))


def _alike(term: Term, match: Match, vocabulary: Vocabulary, category: str | None) -> list[Term]:
    """The term and, where a category states the same words in further facets, those: what isn't wanted is wanted in none of them."""
    others = [t for t in match.terms if t.facet not in ("category", "color", term.facet) and t.value == term.value and not isinstance(t.value, bool)]
    degree = str(term.value).casefold() in SCALES  # much of one thing is not much of another
    apart = [] if degree else [t for t in others if not t.facet.endswith(f"_{term.facet}")]  # what a part is of isn't what the thing is of
    return [term, *(t for t in apart if category is not None and stated(t, vocabulary, category))]


def _is_any_of_it(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a name stands for all of its sort, of which something is ruled out: the fabric of "any fabric but wool"."""
    before, behind = tokens[match.first - 1].lemma if match.first else "", tokens[match.last].lemma if match.last < len(tokens) else ""
    return before in ("any", "all", "every") and behind in _BUT


def _is_another_one(match: Match, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a part that isn't wanted would be a thing of its own: who wants no "separate grinder" may well want one that is built in."""
    flags = all(vocabulary.facets[t.facet].kind == "flag" for t in match.terms)
    return flags and match.first > 0 and tokens[match.first - 1].lemma in _APART


def _hard(match: Match, tokens: Sequence[Token], stance: Stance, facet: Facet) -> bool:
    before = tokens[match.first - 1].lemma if match.first else ""
    placed = before == "at" or (before == "in" and facet.name == "season")  # "yoga at home" is done there, "dry skin in winter" then
    done_there = facet.name in _DONE and _stands_where(tokens, match.first)
    said = placed or done_there or behind_purpose(tokens, match.first, described=facet.name not in EVERYWHERE)
    purpose = facet.several and facet.name not in PERSONS and said
    return stance is not Stance.WISHED and not purpose


def behind_purpose(tokens: Sequence[Token], first: int, *, described: bool = False) -> bool:
    """Whether the word at ``first`` says what for: "for hiking", "during the night"; be it ``described`` by another word: "for graphic design"."""
    before = [t.lemma for t in tokens[max(first - 4, 0) : first]]
    if described and before[-2:-1] and before[-2] in _PURPOSE | _ANY and _describes_a_purpose(tokens, first):
        before.pop()  # "for graphic design"
    if before and before[-1] in _ANY:
        before.pop()
    if not before or before[-1] not in _PURPOSE or exchanges(tokens, first):
        return False
    return not (before[-1] == "for" and len(before) > 1 and searches(before[-2]))


def _stands_where(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word at ``first`` says where something is done: "coffee on a boat"."""
    k = first - 1
    while k > 0 and tokens[k].lemma in _ANY | {"our", "this"}:
        k -= 1
    return k > 0 and tokens[k].lemma in ("on", "in", "at")


def _describes_a_purpose(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before what something is for only describes that: the graphic of "graphic design"."""
    before = tokens[first - 1]
    return before.is_word and before.lemma not in STOPWORDS and before.lemma not in PEOPLE


def _wanted(
    facet: str, hard: bool, named: Sequence[tuple[Match, Term]], tokens: Sequence[Token], vocabulary: Vocabulary
) -> list[Filter]:
    values = list(dict.fromkeys(term.value for _, term in named))
    source = ", ".join(dict.fromkeys(_words(tokens, match) for match, _ in named))
    known = vocabulary.facets[facet]
    if len(values) > 1 and (not known.several or _joined_by_or(named, tokens)):
        return [Filter(facet, "in", tuple(str(v) for v in values), hard, source)]
    return [Filter(facet, "=", v, hard, next(_words(tokens, m) for m, t in named if t.value == v)) for v in values]


def _joined_by_or(named: Sequence[tuple[Match, Term]], tokens: Sequence[Token]) -> bool:
    between = tokens[named[0][0].last : named[-1][0].first]
    return any(t.lemma in ("or", "/") for t in between)


def _words(tokens: Sequence[Token], match: Match) -> str:
    return " ".join(t.text for t in tokens[match.first : match.last])
