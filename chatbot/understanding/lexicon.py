"""The catalogue's words, ready to be recognized in a message: by form, by edit distance, and by meaning."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import NEGATING, lemmas
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

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
_GRAMMAR_FOLLOWS = frozenset({"to", "the", "a", "an", "on", "from", "there", "here"})
#: What parts the names in a category that has several: "hoodies & sweatshirts".
_PARTED = re.compile(r"\s*(?:&|\+|,|/|\band\b)\s*")
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
        self._known = known
        self._forms: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        for facet in vocabulary.facets.values():
            for form, term in _forms(facet):
                if form and term not in self._forms[form]:
                    self._forms[form].append(term)
        self._add_heads(vocabulary)
        self._add_kinds(vocabulary)
        self._add_synonyms(thesaurus)
        self._single = sorted(
            {form[0] for form in self._forms if len(form) == 1 and len(form[0]) > 3}
            | {w for f in self._forms for w in f if len(w) > 4}
        )
        self._words = {w for form in self._forms for w in form}

    def _add_heads(self, vocabulary: Vocabulary) -> None:
        """Let "boots" name hiking boots and "hoodies" hoodies & sweatshirts, where nothing else bears that word."""
        heads: dict[str, list[Term]] = defaultdict(list)
        parted: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        for name, count in vocabulary.categories.items():
            words = lemmas(name)
            parts = [lemmas(part) for part in _PARTED.split(name)]
            if len(parts) > 1:
                for part in parts:
                    parted[part].append(Term("category", name, count))
            elif len(words) > 1:
                heads[words[-1]].append(Term("category", name, count))
        for head, terms in heads.items():
            if not any(t.facet == "category" for t in self._forms.get((head,), ())):
                self._forms[(head,)].extend(terms)
        for part, terms in parted.items():
            if part and not any(t.facet == "category" for t in self._forms.get(part, ())):
                self._forms[part].extend(terms)

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
                if (head,) not in self._forms:
                    self._forms[(head,)].append(Term(facet.name, head, count))

    def _add_synonyms(self, thesaurus: Iterable[Sequence[str]]) -> None:
        """Let the other words of a group name what the catalogue has under one of them."""
        for group in thesaurus:
            forms = [lemmas(word) for word in group]
            terms = next((self._forms[form] for form in forms if form in self._forms), None)
            for form in forms if terms else ():
                if form not in self._forms:
                    self._forms[form] = list(terms or ())

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """The longest names of the catalogue in the message, from left to right, not overlapping."""
        i = 0
        while i < len(tokens):
            match = self._longest(tokens, i) or self._misspelt(tokens, i)
            if match:
                yield match
            i = match.last if match else i + 1

    def _longest(self, tokens: Sequence[Token], i: int) -> Match | None:
        for length in range(min(_LONGEST, len(tokens) - i), 0, -1):
            span = tokens[i : i + length]
            form = tuple(t.lemma for t in span)
            terms = self._forms.get(form)
            if terms and not self._only_grammar(span, terms, tokens, i):
                return Match(i, i + length, tuple(sorted(terms, key=lambda t: -t.count)))
        joined = tokens[i].lemma + tokens[i + 1].lemma if i + 1 < len(tokens) else ""
        if joined and tokens[i].is_word and len(joined) > 5 and (terms := self._forms.get((joined,))):
            return Match(i, i + 2, tuple(terms))
        return None

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
        return before not in _NAMING or after in _GRAMMAR_FOLLOWS

    def _misspelt(self, tokens: Sequence[Token], i: int) -> Match | None:
        word = tokens[i].lemma
        if not tokens[i].is_word or len(word) < 4 or word in STOPWORDS or word in self._words or self._known(word):
            return None
        near = self._nearest(word) or self._nearest(tokens[i].text.casefold())
        if near is None:
            return None
        mended = Token(near, near, tokens[i].start, tokens[i].end)
        for length in range(min(_LONGEST, len(tokens) - i), 0, -1):
            form = (mended.lemma, *(t.lemma for t in tokens[i + 1 : i + length]))
            if terms := self._forms.get(form):
                return Match(i, i + length, tuple(sorted(terms, key=lambda t: -t.count)), exact=False)
        return None

    def mend(self, word: str) -> str:
        """The catalogue's spelling of a word that is in no dictionary, or the word as it is."""
        if len(word) < 5 or word in STOPWORDS or word in self._words or self._known(word):
            return word
        return self._nearest(word) or word

    def _nearest(self, word: str) -> str | None:
        """The catalogue's word that begins alike and is one slip of the keyboard away, or two in a long word."""
        near = process.extractOne(word, self._single, scorer=OSA.distance, score_cutoff=1 if len(word) < 6 else 2)
        if near is None or near[0][0] != word[0]:
            return None
        return near[0] if near[1] < _SLIPS * max(len(word), len(near[0])) else None


def _forms(facet: Facet) -> Iterable[tuple[tuple[str, ...], Term]]:
    if facet.kind == "flag":
        yield lemmas(facet.label), Term(facet.name, True, sum((facet.categories or {}).values()))
    for value, count in (facet.values or {}).items():
        term = Term(facet.name, value, count)
        yield lemmas(value), term
        if facet.name == "size":
            for spoken, short in _SIZES.items():
                if value.casefold() == short.casefold():
                    yield (*lemmas(spoken),), term
