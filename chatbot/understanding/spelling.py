"""Slips of the finger in the words of a catalogue: which word a misspelt one stands for."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import IRREGULAR, WORD, lemma
from chatbot.understanding.match import Term
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: The share of letters that may be wrong in a misspelt word.
_SLIPS = 0.25
#: Shorter words are too near to too many others: as it is compared, as it is written, and where the catalogue's spelling is only looked up.
_SHORTEST, _SHORTEST_MENDED = 4, 5
#: Facets whose values are names of makers.
_MAKERS = frozenset({"brand", "author"})
#: The letters of each half of a compound, and of the noun that an adjective is made of.
_HALF, _STEM = 4, 3


class Spelling:
    """The spellings of a catalogue's words. ``forms`` are its names, word by word; ``known`` says whether a word is an ordinary one of the language."""

    def __init__(self, forms: Mapping[tuple[str, ...], Sequence[Term]], vocabulary: Vocabulary, known: Callable[[str], bool]) -> None:
        self._known = known
        self._words = {w for form in forms for w in form}
        self._joined = {"".join(form) for form in forms if len(form) > 1}
        self._counts: dict[str, int] = defaultdict(int)
        for form, terms in forms.items():
            for w in form:
                self._counts[w] += max(t.count for t in terms)
        self._alike = _by_first_letter(_spellings(forms, vocabulary))
        things = [form for form, terms in forms.items() if any(t.facet == "category" for t in terms)]
        self._things = _by_first_letter({w for (w,) in (f for f in things if len(f) == 1) if len(w) >= _SHORTEST - 1})
        makers = [form for form, terms in forms.items() if any(t.facet in _MAKERS for t in terms)]
        self._compounds = _by_gap(f for f in (*things, *makers) if len(f) > 1)

    def known(self, word: str) -> bool:
        """Whether this is an ordinary word of the language."""
        return self._known(word)

    def in_a_name(self, word: str) -> bool:
        """Whether a word, as it is compared, stands in a name of the catalogue."""
        return word in self._words

    def mended(self, token: Token) -> Token:
        """The token in the catalogue's spelling, where it is a slip of one; the token itself where it isn't."""
        word = token.lemma
        if not token.is_word or len(word) < _SHORTEST or self._right(word) or word in self._joined:
            return token
        near = self.nearest(word) or self.nearest(token.text.casefold())
        return Token(near, lemma(near), token.start, token.end) if near else token

    def mend(self, word: str) -> str:
        """The catalogue's spelling of a word that is in no dictionary, or the word as it is."""
        if len(word) < _SHORTEST_MENDED or self._right(word):
            return word
        return self.nearest(word) or word

    def nearest(self, word: str) -> str | None:
        """The catalogue's word that begins alike and is one slip of the keyboard away, or two in a long word.

        Of several, the one that only lacks letters or has too many is meant, then the one of more items.
        """
        alike = self._alike.get(word[0], ())
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=1 if len(word) < 6 else 2, limit=5)
        near = [(slips, not lacks(word, other), -self._counts.get(lemma(other), 0), other) for other, slips, _ in found]
        best = min(near, default=None)
        if best is None:
            return None
        if best[0] > 1 and self._is_compound(word):
            return None
        swapped = best[0] == 1 and sorted(word) == sorted(best[3])
        return best[3] if swapped or best[0] < _SLIPS * max(len(word), len(best[3])) else None

    def rivals(self, token: Token) -> tuple[str, ...]:
        """The kinds of things in one word that a misspelt word is as near to as to the one that it is taken for, that one among them."""
        said = token.text.casefold()
        alike = {form: w for w in self._things.get(said[:1], ()) for form in (w, plural(w))}
        slips = {form: OSA.distance(said, form) for form in alike}
        least = min(slips.values(), default=0)
        return tuple(dict.fromkeys(alike[form] for form, count in slips.items() if count == least)) if 0 < least < _SLIPS * len(said) else ()

    def thing(self, token: Token) -> tuple[str, bool] | None:
        """The one kind of thing whose plural lost a letter here or had two of them swapped ("tets"), and whether that is sure.

        It isn't sure where the singular is an ordinary word ("pats"), for that may be what is meant. None where no kind of thing is near, or several.
        """
        said = token.text.casefold()
        if not token.is_word or len(said) < _SHORTEST or not _is_plural(said) or self._known(said):
            return None
        near = [w for w in self._things.get(said[0], ()) if _dropped(said, plural(w))]
        return (near[0], not self._known(said[:-1])) if len(near) == 1 else None

    def compound(self, span: Sequence[Token]) -> tuple[str, ...] | None:
        """The name of several words, of a thing or its maker, that this is but for one slip in one of them: "hiking boos", "t-shorts".

        The wrong one is in no dictionary, unless a hyphen ties it to the others or it is a plural that lost a letter ("cat tres").
        """
        words = tuple(t.lemma for t in span)
        tied = len(span) == 2 and span[1].tight
        for gap, token in enumerate(span):
            said = token.text.casefold()
            if not token.is_word or len(said) < _SHORTEST:
                continue
            slips = _one_slip if tied or self._wrong(said, token.lemma) else self._loses_a_letter
            near = {w for w in self._compounds.get((*words[:gap], "", *words[gap + 1 :]), ()) if slips(said, w)}
            if len(near) == 1:
                return (*words[:gap], near.pop(), *words[gap + 1 :])
        return None

    def _loses_a_letter(self, said: str, meant: str) -> bool:
        """Whether an ordinary word in the plural may stand for another that has a letter more or two swapped."""
        grammar = said in STOPWORDS or lemma(said) in STOPWORDS or lemma(said) in self._words
        return _is_plural(said) and not grammar and said[0] == meant[0] and _dropped(said, plural(meant))

    def _wrong(self, said: str, word: str) -> bool:
        """Whether a word as it is written is none of the language, nor one of the catalogue's as it is compared."""
        return not (self._known(said) or said in STOPWORDS or word in self._words)

    def _right(self, word: str) -> bool:
        return word in STOPWORDS or word in self._words or self._known(word) or self._is_adjective(word)

    def _is_adjective(self, word: str) -> bool:
        """Whether a word is an adjective made of a noun: "baggy"."""
        stem = word[:-2]
        return word.endswith("y") and word[-2:-1] == stem[-1:] and len(stem) >= _STEM and self._known(stem)

    def _is_compound(self, word: str) -> bool:
        """Whether a word is made of two others: "headboard"."""
        return any(self._known(word[:k]) and self._known(word[k:]) for k in range(_HALF, len(word) - _HALF + 1))


def lacks(short: str, long: str) -> bool:
    """Whether the letters of the one word are all in the other, in order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def plural(word: str) -> str:
    """The plural of a singular, as English writes it."""
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    for stem in (word[:-1], word[:-2]):
        if lemma(f"{stem}ves") == word:
            return f"{stem}ves"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _dropped(said: str, meant: str) -> bool:
    """Whether one letter is missing, or two changed places."""
    return (len(said) == len(meant) - 1 and lacks(said, meant)) or (sorted(said) == sorted(meant) and OSA.distance(said, meant) == 1)


def _one_slip(said: str, meant: str) -> bool:
    return any(said[0] == form[0] and OSA.distance(said, form) == 1 for form in (meant, plural(meant)))


def _spellings(forms: Iterable[tuple[str, ...]], vocabulary: Vocabulary) -> Collection[str]:
    """The words that a misspelling may stand for, as they are compared and as the catalogue writes them."""
    words = {w for form in forms for w in form if len(w) > (3 if len(form) == 1 else 4)}
    words |= {plural for plural, singular in IRREGULAR.items() if singular in words and len(plural) > _SHORTEST}
    return words | {w.casefold() for f in vocabulary.facets.values() for v in f.values or () for w in WORD.findall(v) if len(w) > 4}


def _by_first_letter(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        found[word[0]].append(word)
    return found


def _by_gap(names: Iterable[tuple[str, ...]]) -> Mapping[tuple[str, ...], Sequence[str]]:
    """The words that fill a gap in a name, by the name with each of its words left out in turn."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, gap in _gaps(names):
        found[(*name[:gap], "", *name[gap + 1 :])].append(name[gap])
    return found


def _gaps(names: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], int]]:
    return ((name, gap) for name in names for gap, word in enumerate(name) if len(word) >= _SHORTEST)
