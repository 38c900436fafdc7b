"""The catalogue's words, ready to be recognized in a message: by form, by edit distance, and by meaning."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.fixed import is_fixed, says_how
from chatbot.understanding.grammar import (
    KINDS,
    as_counted,
    is_clause,
    is_code,
    is_condition,
    is_counted,
    is_done,
    is_none_of,
    is_replacing,
    tells_when,
)
from chatbot.understanding.match import Match as Match
from chatbot.understanding.match import Term as Term
from chatbot.understanding.parts import Parts
from chatbot.understanding.rivals import settled
from chatbot.understanding.shortnames import shorten
from chatbot.understanding.spelling import Spelling
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.synonyms import is_described, is_head
from chatbot.understanding.tokens import Token, spelled
from chatbot.understanding.turned import turned_round
from chatbot.understanding.wider import WIDER, widen
from chatbot.understanding.written import written

_BEFORE_SIZES = frozenset({"in", "a", "an", "size", "or", "and", ","})
#: A word of grammar is a value behind one of these ("with down", "no down"), unless grammar goes on ("no down to earth").
_NAMING = frozenset("with no without of any than goose duck not or nor and contain have real synthetic filled".split())
#: A word of grammar alone between these is an item of a list.
_SEPARATORS = frozenset({"", ",", ";", "|", "/"})
#: Where a phrase ends, so that the word of grammar before it is a value: "sleeping bags in down".
_ENDING = frozenset({"and", "or", "but", "with", "under", "please", ",", ".", "!", "?", ";"})
#: Words of place that are a value right before or behind a thing that is stated to be so: "a down jacket", "sleeping bags down, please".
_PARTICLES = frozenset("down up off out over under in on".split())
_GRAMMAR_FOLLOWS = frozenset({"to", "the", "a", "an", "on", "from", "there", "here"})
#: Behind these stands no thing that is looked for.
_RULING = frozenset("in with without no of at on by from than into".split())
#: Names that begin with one of these say what something hasn't.
_REFUSING = frozenset({"no", "without"})
#: The basic color terms of English (Berlin and Kay, 1969): behind another color they only say of what it is a shade.
_PLAIN_COLORS = frozenset("black white red green yellow blue brown purple pink orange gray".split())
#: What makes a single word one of grammar.
_GRAMMAR = (is_done, is_condition, is_none_of, is_replacing)
#: The longest value that is looked for, in words.
_LONGEST = 6


class Lexicon:
    """All surface forms of a vocabulary.

    ``known`` says whether a word is an ordinary word of the language, and so no misspelling of another one; ``thesaurus`` are groups of words for
    one and the same thing, or for any of the things behind a ">".
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        known: Callable[[str], bool] = lambda _: False,
        thesaurus: Iterable[Sequence[str]] = (),
    ) -> None:
        self.vocabulary = vocabulary
        self.parts = Parts(vocabulary)
        self._forms: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        for facet in vocabulary.facets.values():
            for form, term in written(facet):
                if form and term not in self._forms[form]:
                    self._forms[form].append(term)
        self._perhaps: dict[tuple[str, ...], tuple[str, ...]] = {}
        written_groups = [[lemmas(word) for word in group] for group in thesaurus]
        groups = [group for group in written_groups if WIDER not in group]
        self._add_synonyms(groups, only="category")
        shorten(self._forms, vocabulary)
        self._add_synonyms(groups)
        widen(self._forms, (group for group in written_groups if WIDER in group))
        self._joined = {"".join(form): form for form in self._forms if len(form) > 1 and len("".join(form)) > 3}
        self._labels = {w for facet in vocabulary.facets.values() for w in lemmas(facet.label)}
        self.spelling = Spelling(self._forms, vocabulary, known)

    def _add_synonyms(self, groups: Iterable[Sequence[tuple[str, ...]]], only: str = "") -> None:
        """Let the other words of a group name what the catalogue has under one of them, all facets or ``only`` one."""
        own = {form: tuple(terms) for form, terms in self._forms.items()}
        heads = {lemmas(name)[-1:] for name in self.vocabulary.categories if len(lemmas(name)) > 1} if only else set()
        for forms in groups:
            named = ([t for t in own.get(form, ()) if only in ("", t.facet) and not is_head(form, t)] for form in forms)
            terms = next((found for found in named if found), [])
            terms = [t for t in terms if t.facet == "color"] or terms
            for form in forms if terms else ():
                known = {t.facet for t in self._forms.get(form, ())}
                if not known and (is_described(form, terms) or form in heads):
                    continue
                if not known:
                    self._forms[form] = list(terms)
                elif "category" in known and not only:
                    named_so = {t.value for t in self._forms[form]}
                    others = (str(t.value) for t in terms if t.facet == "category" and t.value not in named_so)
                    self._perhaps[form] = (*self._perhaps.get(form, ()), *others)
                elif not only:
                    self._forms[form] += [t for t in terms if t.facet not in known and (t.facet != "category" or self._is_elsewhere(form, t))]

    def _is_elsewhere(self, form: tuple[str, ...], thing: Term) -> bool:
        """Whether a name stands for a value that none of these things has, so that it may as well mean them: "quilt", a kind of sleeping bag."""
        return all(isinstance(t.value, str) and str(thing.value) not in self._places(t) for t in self._forms[form])

    def _places(self, term: Term) -> Collection[str]:
        return (self.vocabulary.facets[term.facet].places or {}).get(str(term.value), {})

    def known(self, word: str) -> bool:
        """Whether this is an ordinary word of the language."""
        return self.spelling.known(word)

    def uses(self, word: str) -> bool:
        """Whether the word stands in a name of the catalogue, be it of a property."""
        return word in self._labels or self.spelling.in_a_name(word)

    def mend(self, word: str) -> str:
        """The catalogue's spelling of a word that is in no dictionary, or the word as it is."""
        return self.spelling.mend(word)

    def named(self, form: tuple[str, ...]) -> tuple[Term, ...]:
        """What the catalogue has under a name, given as the lemmas of its words."""
        return tuple(self._forms.get(form, ()))

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """The longest names of the catalogue in the message, from left to right, not overlapping."""
        found = settled(list(self._names(tokens)), lambda m: [self.named((w,)) for w in self.spelling.rivals(tokens[m.first])], self._fits)
        yield from found if any(m.names_a_thing for m in found) else self._with_a_thing(found, tokens)

    def _names(self, tokens: Sequence[Token]) -> Iterator[Match]:
        mended = [t if i and tokens[i - 1].lemma == "to" else self.spelling.mended(t) for i, t in enumerate(tokens)]  # a verb: "to stoop"
        slips = max((k for k, (a, b) in enumerate(zip(tokens, mended, strict=True), 1) if a is not b), default=0)
        i = 0
        while i < len(tokens):
            read = (self._longest(tokens, i), self._slipped(tokens, i), self._longest(mended, i, tokens) if i < slips else None)
            match = max((m for m in read if m), key=lambda m: m.last, default=None)
            if match and not self._cuts(match, tokens):
                match = self._shade(match, tokens)
                yield match
                i = match.last
            else:
                i += 1

    def _cuts(self, match: Match, tokens: Sequence[Token]) -> bool:
        """Whether a name that begins with a negation takes the first word of a longer one: the "no perfume" of "no perfume oil"."""
        inner = self._longest(tokens, match.first + 1) if tokens[match.first].lemma in _REFUSING and match.last - match.first > 1 else None
        return inner is not None and inner.last > match.last

    def _with_a_thing(self, found: Sequence[Match], tokens: Sequence[Token]) -> Iterator[Match]:
        """The names of a message that names no thing, and among them the one plural that is a thing's name but for a slip."""
        colors = {m.first for m in found if m.last - m.first == 1 and all(t.facet == "color" for t in m.terms)}
        named = {i for m in found for i in range(m.first, m.last)}
        for i, token in enumerate(tokens):
            meant = self.spelling.thing(token) if (i not in named or i in colors) and self._ends_a_phrase(tokens, i, named) else None
            terms = tuple(self._forms[(meant[0],)]) if meant else ()
            if meant and (meant[1] or self._fits(terms, [m for m in found if m.first != i and tokens[m.first - 1].lemma != "for"])):
                yield from sorted((*(m for m in found if m.first != i), Match(i, i + 1, terms, False)), key=lambda m: m.first)
                return
        yield from found

    def _fits(self, things: Sequence[Term], beside: Sequence[Match]) -> bool:
        """Whether one of these things states what is said beside it, other than what it is for."""
        facets = self.vocabulary.facets
        said = [(facets[t.facet], t.value) for m in beside for t in m.terms if t.facet in facets]
        places = [(f.categories if value is True else (f.places or {}).get(str(value))) or {} for f, value in said]
        return any(str(t.value) in place for t in things if t.facet == "category" for place in places)

    def _ends_a_phrase(self, tokens: Sequence[Token], i: int, named: Collection[int]) -> bool:
        """Whether the word at ``i`` may be what is looked for: nothing that it describes stands behind it, and it doesn't say with what or where."""
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        ends = behind is None or not behind.is_word or i + 1 in named or behind.lemma in self._labels or behind.lemma in STOPWORDS
        return ends and (i == 0 or tokens[i - 1].lemma not in _RULING)

    def _shade(self, match: Match, tokens: Sequence[Token]) -> Match:
        """The match with the plain color behind it, which says of what color it is a shade: "navy blue" is navy."""
        behind = tokens[match.last].lemma if match.last < len(tokens) else ""
        shades = tuple(t for t in match.terms if t.facet == "color" and not _PLAIN_COLORS.intersection(lemmas(str(t.value))))
        if not shades or behind not in _PLAIN_COLORS or not any(t.facet == "color" for t in self._forms.get((behind,), ())):
            return match
        return Match(match.first, match.last + 1, shades, match.exact)

    def _longest(self, tokens: Sequence[Token], i: int, written: Sequence[Token] = ()) -> Match | None:
        """The longest name that begins at ``i``. ``written`` are the tokens as they were written, where their spelling was mended."""
        if found := self._run_together(tokens, i):
            return found
        most = 1 if i and tokens[i - 1].lemma == "non" else _LONGEST
        if not is_fixed(tokens, i) and (turned := turned_round(tokens, i, self._forms)):
            return turned
        for length in range(min(most, len(tokens) - i), 0, -1):
            if length == 1 and (apart := self._written_apart(tokens, i)):
                return apart
            span = tokens[i : i + length]
            terms = self._forms.get(tuple(t.lemma for t in span)) or self._forms.get(spelled(span))
            terms = as_counted(span[-1], terms) if terms else terms
            if terms and not self._only_grammar(span, terms, tokens, i):
                exact = not written or all(a is b for a, b in zip(span, written[i : i + length], strict=True))
                perhaps = self._perhaps.get(tuple(t.lemma for t in span), ()) or self._named_at_last(span, terms)
                return Match(i, i + length, tuple(sorted(terms, key=lambda t: -t.count)), exact, perhaps)
        if tokens[i].is_word and (form := self._joined.get(tokens[i].lemma)) and not self.spelling.known(tokens[i].lemma):
            return Match(i, i + 1, tuple(self._forms[form]))
        return None

    def _written_apart(self, tokens: Sequence[Token], i: int) -> Match | None:
        """The name that a word and the next are when they are written as one: "day pack"."""
        joined = tokens[i].lemma + tokens[i + 1].lemma if tokens[i].is_word and i + 1 < len(tokens) else ""
        terms = self._forms.get((joined,)) if len(joined) > 5 else None
        if terms and tokens[i + 1].text.casefold() != tokens[i + 1].lemma:  # only things are several: "light weights" aren't lightweight
            terms = [t for t in terms if t.facet == "category" or t.facet in KINDS]
        return Match(i, i + 2, tuple(terms)) if terms else None

    def _named_at_last(self, span: Sequence[Token], terms: Sequence[Term]) -> tuple[str, ...]:
        """The categories that the last word of a value's name names by itself: a "travel mat", for dogs, may be a yoga mat for travel."""
        if len(span) < 2 or any(t.facet == "category" for t in terms):
            return ()
        return tuple(str(t.value) for t in self._forms.get((span[-1].lemma,), ()) if t.facet == "category")

    def _slipped(self, tokens: Sequence[Token], i: int) -> Match | None:
        """A thing's name of several words with a slip in one of them."""
        for length in (3, 2):
            form = self.spelling.compound(tokens[i : i + length]) if i + length <= len(tokens) else None
            if form:
                return Match(i, i + length, tuple(self._forms[form]), False)
        return None

    def _run_together(self, tokens: Sequence[Token], i: int) -> Match | None:
        """A name of letters and digits, which are tokens of their own: "4k", "A5", "16x19"."""
        last, name = i + 1, tokens[i].lemma
        while (
            last < len(tokens)
            and last - i < 3
            and tokens[last].start == tokens[last - 1].end
            and (tokens[last].is_word or tokens[last].is_number)
        ):
            name, last = name + tokens[last].lemma, last + 1
        mixed = last - i > 1 and any(t.is_number for t in tokens[i:last])
        terms = self._forms.get((name,)) if mixed else None
        return Match(i, last, tuple(sorted(terms, key=lambda t: -t.count))) if terms else None

    def _only_grammar(self, span: Sequence[Token], terms: Sequence[Term], tokens: Sequence[Token], i: int) -> bool:
        """Whether the span is more likely grammar than a value: "a good fit" isn't a fit, "in m" is no size, "10 days" no size ten."""
        before = tokens[i - 1].lemma if i else ""
        labelled = any(
            before in lemmas(t.facet.replace("_", " ")) for t in terms
        )
        if labelled or (len(span) > 1 and all(t.tight for t in span[1:])):
            return False  # what is written with a hyphen is a name: "carry-on"
        if is_clause(tokens, i, i + len(span)):
            return True
        if len(span) == 1 and ((is_fixed(tokens, i) and not self._begins_a_thing(tokens, i + 1)) or says_how(tokens, i)):
            return True
        if len(span) == 1 and (span[0].is_number or tells_when(tokens, i) or any(says(tokens, i) for says in _GRAMMAR)):
            return True
        if len(span) == 1 and len(span[0].text) <= 2 and span[0].is_word and not is_code(span[0], terms):
            return not (
                span[0].text.isupper()
                and (before in _BEFORE_SIZES or any(t.text.islower() for t in tokens))
                and before not in ("'", "type")
            )
        if not all(t.lemma in STOPWORDS and not is_counted(t) for t in span) or self._is_said_of_a_thing(tokens, i, i + len(span), terms):
            return False
        after = tokens[i + len(span)].lemma if i + len(span) < len(tokens) else ""
        if after in ("filled", "filling") or any(after in lemmas(t.facet.replace("_", " ")) for t in terms):
            return False
        if before in _SEPARATORS and after in _SEPARATORS and len(tokens) > 1 and (before or after) not in ("", "."):
            return False
        if before in ("a", "an", "the") and after == "one":
            return False
        if before in ("a", "an") and after and tokens[i + len(span)].is_word and after not in STOPWORDS:
            return False
        if before == "in":
            return bool(after) and after not in _ENDING
        return before not in _NAMING or after in _GRAMMAR_FOLLOWS

    def _begins_a_thing(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether the name of a thing begins at ``i`` that has more words than one: the coffee maker of "a black coffee maker"."""
        found = self._longest(tokens, i)
        return found is not None and found.last > i + 1 and found.names_a_thing

    def _is_said_of_a_thing(self, tokens: Sequence[Token], first: int, last: int, terms: Sequence[Term]) -> bool:
        """Whether a word of place is a value of the thing that is named right behind it, or before it where the phrase ends: "a down jacket"."""
        if tokens[first].lemma not in _PARTICLES:
            return False
        behind = self._longest(tokens, last) if last < len(tokens) else None
        ended = last >= len(tokens) or tokens[last].lemma in _ENDING
        beside = behind.terms if behind else self._named_before(tokens, first) if ended else ()
        things = {str(t.value) for t in beside if t.facet == "category"}
        return any(things.intersection(self._places(t)) for t in terms if isinstance(t.value, str))

    def _named_before(self, tokens: Sequence[Token], last: int) -> tuple[Term, ...]:
        """What the longest name stands for that ends before ``last``."""
        names = (self.named(tuple(t.lemma for t in tokens[first:last])) for first in range(max(last - _LONGEST, 0), last))
        return next((terms for terms in names if terms), ())
