"""The catalogue's words, ready to be recognized in a message: by form, by edit distance, and by meaning."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import NEGATING, lemma, lemmas
from chatbot.understanding.parts import Parts
from chatbot.understanding.spelling import lacks, spellings
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
_BEFORE_SIZES = frozenset({"in", "a", "an", "size", "sz", "or", "and", ","})
#: A word of grammar is a value behind one of these ("with down", "no down"), unless grammar goes on ("no down to earth").
_NAMING = frozenset(
    {
        "with",
        "no",
        "without",
        "of",
        "any",
        "than",
        "goose",
        "duck",
        "not",
        "or",
        "nor",
        "and",
        "contain",
        "real",
        "synthetic",
        "filled",
    }
)
#: A word of grammar alone between these is an item of a list.
_SEPARATORS = frozenset({"", ",", ";", "|", "/"})
_GRAMMAR_FOLLOWS = frozenset({"to", "the", "a", "an", "on", "from", "there", "here"})
#: What parts the names in a category that has several: "hoodies & sweatshirts".
PARTED = re.compile(r"\s*(?:&|\+|,|/|\band\b)\s*")
#: The basic color terms of English (Berlin and Kay, 1969): behind another color they only say of what it is a shade.
_PLAIN_COLORS = frozenset("black white red green yellow blue brown purple pink orange gray".split())
#: The share of letters that may be wrong in a misspelt word.
_SLIPS = 0.25
#: Facets whose values are names or descriptions, not kinds of something; and how long a kind's name is at the most.
_NOT_KINDS = frozenset({"category", "brand", "author", "features", "size", "type", "notes"})
_KIND_WORDS = 3
#: The longest value that is looked for, in words.
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the catalogue: a facet and one of its values (True for a yes/no property), and in how many items it stands."""

    facet: str
    value: str | bool
    count: int


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (excluded) name one of ``terms``; ``exact`` is False for a mended spelling."""

    first: int
    last: int
    terms: tuple[Term, ...]
    exact: bool = True


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
        self._known = known
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
        self._words = {w for form in self._forms for w in form}
        self._counts: dict[str, int] = defaultdict(int)
        for form, terms in self._forms.items():
            for w in form:
                self._counts[w] += max(t.count for t in terms)
        self._spellings = spellings(self._forms, vocabulary)

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
                if not known:
                    self._forms[form] = list(terms)
                elif "category" not in known and not only:
                    self._forms[form] += [t for t in terms if t.facet not in known and t.facet != "category"]

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """The longest names of the catalogue in the message, from left to right, not overlapping."""
        mended = [self._mended(t) for t in tokens]
        i = 0
        while i < len(tokens):
            match = self._longest(tokens, i) or self._longest(mended, i, tokens)
            if match:
                match = self._shade(match, tokens)
                yield match
            i = match.last if match else i + 1

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
        if tokens[i].is_word and (form := self._joined.get(tokens[i].lemma)) and not self._known(tokens[i].lemma):
            return Match(i, i + 1, tuple(self._forms[form]))
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
            before in lemmas(t.facet.replace("_", " ")) or (before == "sz" and t.facet == "size") for t in terms
        )
        if labelled:
            return False
        if len(span) == 1 and span[0].is_number:
            return True
        if len(span) == 1 and len(span[0].text) <= 2 and span[0].is_word:
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
        return before not in _NAMING or after in _GRAMMAR_FOLLOWS

    def _mended(self, token: Token) -> Token:
        """The token in the catalogue's spelling, where it is a slip of one; the token itself where it isn't."""
        word = token.lemma
        if (
            not token.is_word
            or len(word) < 4
            or word in STOPWORDS
            or word in self._words
            or self._known(word)
            or word in self._joined
        ):
            return token
        near = self.nearest(word) or self.nearest(token.text.casefold())
        return Token(near, lemma(near), token.start, token.end) if near else token

    def known(self, word: str) -> bool:
        """Whether this is an ordinary word of the language."""
        return self._known(word)

    def mend(self, word: str) -> str:
        """The catalogue's spelling of a word that is in no dictionary, or the word as it is."""
        if len(word) < 5 or word in STOPWORDS or word in self._words or self._known(word):
            return word
        return self.nearest(word) or word

    def nearest(self, word: str) -> str | None:
        """The catalogue's word that begins alike and is one slip of the keyboard away, or two in a long word.

        Of several, the one that only lacks letters or has too many is meant, then the one of more items.
        """
        alike = self._spellings.get(word[0], ())
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=1 if len(word) < 6 else 2, limit=5)
        near = [
            (slips, not lacks(word, other), -self._counts.get(lemma(other), 0), other) for other, slips, _ in found
        ]
        best = min(near, default=None)
        if best is None:
            return None
        swapped = best[0] == 1 and sorted(word) == sorted(best[3])
        return best[3] if swapped or best[0] < _SLIPS * max(len(word), len(best[3])) else None


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
