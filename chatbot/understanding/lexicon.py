"""The catalogue's words, ready to be recognized in a message: by form, by edit distance, and by meaning."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from chatbot.domain.units import unit_of
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import NEGATING, lemmas
from chatbot.understanding.match import Match as Match
from chatbot.understanding.match import Term as Term
from chatbot.understanding.parts import Parts
from chatbot.understanding.spelling import Spelling
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token, spelled

#: Sizes as people say them; the catalogue decides whether one exists.
_SIZES = {
    "extra small": "XS",
    "small": "S",
    "medium": "M",
    "large": "L",
    "extra large": "XL",
    "x large": "XL",
    "double extra large": "XXL",
    "xx large": "XXL",
}
_BEFORE_SIZES = frozenset({"in", "a", "an", "size", "or", "and", ","})
#: A word of grammar is a value behind one of these ("with down", "no down"), unless grammar goes on ("no down to earth").
_NAMING = frozenset("with no without of any than goose duck not or nor and contain real synthetic filled".split())
#: A word of grammar alone between these is an item of a list.
_SEPARATORS = frozenset({"", ",", ";", "|", "/"})
#: Where a phrase ends, so that the word of grammar before it is a value: "sleeping bags in down".
_ENDING = frozenset({"and", "or", "but", "with", "under", "please", ",", ".", "!", "?", ";"})
_GRAMMAR_FOLLOWS = frozenset({"to", "the", "a", "an", "on", "from", "there", "here"})
#: Behind these stands no thing that is looked for.
_RULING = frozenset("in with without no of at on by from than into".split())
#: Names that begin with one of these say what something hasn't.
_REFUSING = frozenset({"no", "without"})
#: What parts the names in a category that has several: "hoodies & sweatshirts".
PARTED = re.compile(r"\s*(?:&|\+|,|/|\band\b)\s*")
#: The basic color terms of English (Berlin and Kay, 1969): behind another color they only say of what it is a shade.
_PLAIN_COLORS = frozenset("black white red green yellow blue brown purple pink orange gray".split())
#: Facets whose values are names or descriptions, not kinds of something; and how long a kind's name is at the most.
_NOT_KINDS = frozenset({"category", "brand", "author", "features", "size", "type", "notes"})
_KIND_WORDS = 3
#: The longest value that is looked for, in words.
_LONGEST = 6


class Lexicon:
    """All surface forms of a vocabulary.

    ``known`` says whether a word is an ordinary word of the language, and so no misspelling of another one; ``thesaurus`` are groups of words for
    one and the same thing.
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
            for form, term in _forms(facet):
                if form and term not in self._forms[form]:
                    self._forms[form].append(term)
        groups = [[lemmas(word) for word in group] for group in thesaurus]
        self._add_synonyms(groups, only="category")
        self._add_heads(vocabulary)
        self._add_kinds(vocabulary)
        self._add_synonyms(groups)
        self._joined = {"".join(form): form for form in self._forms if len(form) > 1 and len("".join(form)) > 3}
        self._labels = {w for facet in vocabulary.facets.values() for w in lemmas(facet.label)}
        self.spelling = Spelling(self._forms, vocabulary, known)

    def _add_heads(self, vocabulary: Vocabulary) -> None:
        """Let "boots" name hiking boots, where nothing else bears that word, and "tanks" bras & tanks, beside the category that is just that."""
        heads: dict[str, list[Term]] = defaultdict(list)
        parted: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        for name, count in vocabulary.categories.items():
            words = lemmas(name)
            parts = [lemmas(part) for part in PARTED.split(name)]
            if len(parts) > 1:
                for part in parts:
                    parted[part].append(Term("category", name, count))
            elif len(words) > 1:
                heads[words[-1]].append(Term("category", name, count))
        for head, terms in heads.items():
            if not any(t.facet == "category" for t in self._forms.get((head,), ())):
                self._forms[(head,)].extend(terms)
        for part, terms in parted.items():
            named = [t for t in self._forms.get(part, ()) if t.facet == "category"]
            if part and all(lemmas(str(t.value)) == part for t in named):
                self._forms[part].extend(t for t in terms if t not in named)

    def _add_kinds(self, vocabulary: Vocabulary) -> None:
        """Let "leather" name full-grain leather and nubuck leather, where no value is just that."""
        for facet in vocabulary.facets.values():
            kinds: dict[str, int] = defaultdict(int)
            for value, count in (facet.values or {}).items() if facet.name not in _NOT_KINDS else ():
                words = lemmas(value)
                if (
                    1 < len(words) <= _KIND_WORDS
                    and words[-1] not in STOPWORDS
                    and not NEGATING.intersection(words[:-1])
                ):
                    kinds[words[-1]] += count
            for head, count in kinds.items():
                if not any(t.facet == facet.name for t in self._forms.get((head,), ())):
                    self._forms[(head,)].append(Term(facet.name, head, count))

    def _add_synonyms(self, groups: Iterable[Sequence[tuple[str, ...]]], only: str = "") -> None:
        """Let the other words of a group name what the catalogue has under one of them, all facets or ``only`` one."""
        for forms in groups:
            named = ([t for t in self._forms.get(form, ()) if only in ("", t.facet)] for form in forms)
            terms = next((found for found in named if found), [])
            terms = [t for t in terms if t.facet == "color"] or terms
            for form in forms if terms else ():
                known = {t.facet for t in self._forms.get(form, ())}
                if not known and _is_described(form, terms):
                    continue
                if not known:
                    self._forms[form] = list(terms)
                elif "category" not in known and not only:
                    self._forms[form] += [t for t in terms if t.facet not in known and t.facet != "category"]

    def known(self, word: str) -> bool:
        """Whether this is an ordinary word of the language."""
        return self.spelling.known(word)

    def mend(self, word: str) -> str:
        """The catalogue's spelling of a word that is in no dictionary, or the word as it is."""
        return self.spelling.mend(word)

    def named(self, form: tuple[str, ...]) -> tuple[Term, ...]:
        """What the catalogue has under a name, given as the lemmas of its words."""
        return tuple(self._forms.get(form, ()))

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """The longest names of the catalogue in the message, from left to right, not overlapping."""
        found = list(self._names(tokens))
        yield from found if any(m.names_a_thing for m in found) else self._with_a_thing(found, tokens)

    def _names(self, tokens: Sequence[Token]) -> Iterator[Match]:
        mended = [self.spelling.mended(t) for t in tokens]
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
        for length in range(min(most, len(tokens) - i), 0, -1):
            span = tokens[i : i + length]
            terms = self._forms.get(tuple(t.lemma for t in span)) or self._forms.get(spelled(span))
            if terms and not self._only_grammar(span, terms, tokens, i):
                exact = not written or all(a is b for a, b in zip(span, written[i : i + length], strict=True))
                return Match(i, i + length, tuple(sorted(terms, key=lambda t: -t.count)), exact)
        joined = tokens[i].lemma + tokens[i + 1].lemma if i + 1 < len(tokens) else ""
        if joined and tokens[i].is_word and len(joined) > 5 and (terms := self._forms.get((joined,))):
            return Match(i, i + 2, tuple(terms))
        if tokens[i].is_word and (form := self._joined.get(tokens[i].lemma)) and not self.spelling.known(tokens[i].lemma):
            return Match(i, i + 1, tuple(self._forms[form]))
        return None

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
        if labelled:
            return False
        if len(span) == 1 and span[0].is_number:
            return True
        if len(span) == 1 and len(span[0].text) <= 2 and span[0].is_word and not _is_code(span[0], terms):
            return not (
                span[0].text.isupper()
                and (before in _BEFORE_SIZES or any(t.text.islower() for t in tokens))
                and before not in ("'", "type")
            )
        if not all(t.lemma in STOPWORDS for t in span):
            return False
        after = tokens[i + len(span)].lemma if i + len(span) < len(tokens) else ""
        if after in ("filled", "filling") or any(after in lemmas(t.facet.replace("_", " ")) for t in terms):
            return False
        if before in _SEPARATORS and after in _SEPARATORS and len(tokens) > 1 and (before or after) not in ("", "."):
            return False
        if before in ("a", "an") and after and tokens[i + len(span)].is_word and after not in STOPWORDS:
            return False
        if before == "in":
            return bool(after) and after not in _ENDING
        return before not in _NAMING or after in _GRAMMAR_FOLLOWS


def _is_code(token: Token, terms: Sequence[Term]) -> bool:
    """Whether two letters are neither grammar nor a unit nor a size: the "va" of a panel."""
    word = token.text.casefold()
    return len(word) > 1 and word not in STOPWORDS and unit_of(word) is None and all(t.facet != "size" for t in terms)


def _is_described(form: tuple[str, ...], terms: Sequence[Term]) -> bool:
    """Whether a synonym is a category's own name with a word before it ("padded jacket"), which then keeps its meaning."""
    return len(form) > 1 and any(t.facet == "category" and lemmas(str(t.value)) == form[-1:] for t in terms)


def _with_and(value: str) -> Iterator[tuple[str, ...]]:
    """The ways to write a name with "and" in it: "Dew & Alder", "Dew and Alder"."""
    parts = [lemmas(part) for part in re.split(r"\s+(?:&|and)\s+", value)]
    for joint in ("&", "and") if len(parts) > 1 else ():
        yield tuple(w for at, part in enumerate(parts) for w in ((joint, *part) if at else part))


def _forms(facet: Facet) -> Iterable[tuple[tuple[str, ...], Term]]:
    if facet.kind == "flag":
        yield lemmas(facet.label), Term(facet.name, True, sum((facet.categories or {}).values()))
    for value, count in (facet.values or {}).items():
        term = Term(facet.name, value, count)
        yield lemmas(value), term
        yield from ((form, term) for form in _with_and(value))
        if facet.name == "size":
            for spoken, short in _SIZES.items():
                if value.casefold() == short.casefold():
                    yield (*lemmas(spoken),), term
