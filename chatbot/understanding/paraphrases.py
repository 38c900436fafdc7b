"""What people say instead of a name: "keeps my feet dry" for waterproof, "something to boil water in" for a kettle. Told by meaning."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.clauses import negates
from chatbot.understanding.lexicon import Lexicon, Term
from chatbot.understanding.sayings import Hints

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]


class Paraphrases:
    """All sayings, whatever the catalogue. Those of names that a catalogue has are embedded once, when they are first asked for.

    ``things`` and ``properties`` map names, several parted by commas, to what people say instead.
    """

    def __init__(self, things: Mapping[str, Sequence[str]], properties: Mapping[str, Sequence[str]], embed: Embed) -> None:
        self._things, self._properties = things, properties
        self._embed = embed
        self._vectors: dict[str, Vectors] = {}

    def among(self, lexicon: Lexicon) -> Hints:
        """The sayings that stand for something in a catalogue."""
        found = [*_told(self._things, lambda name: _category(name, lexicon)), *_told(self._properties, lambda name: _values(name, lexicon))]
        missing = list(dict.fromkeys(text for text, _ in found if text not in self._vectors))
        if missing:
            self._vectors.update(zip(missing, self._embed(missing), strict=True))
        if not found:
            return Hints()
        matrix = np.stack([self._vectors[text] for text, _ in found])
        return Hints(lexicon.vocabulary, tuple(terms for _, terms in found), tuple(negates(text) for text, _ in found), matrix)


def _told(groups: Mapping[str, Sequence[str]], terms_of: Callable[[str], tuple[Term, ...]]) -> Iterator[tuple[str, tuple[Term, ...]]]:
    for names, texts in groups.items():
        terms = tuple(dict.fromkeys(term for name in names.split(",") for term in terms_of(name.strip())))
        yield from ((text, terms) for text in texts if terms)


def _category(name: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """The category of this name, but not one of which it is only the last word: a bag is no sleeping bag."""
    form = lemmas(name)
    return tuple(t for t in lexicon.named(form) if t.facet == "category" and not (len(form) == 1 and lemmas(str(t.value))[1:][-1:] == form))


def _values(name: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """The values and properties of this name: a property first. "Not electric" is the lack of one, "high grip" the value of a facet."""
    absent = name.startswith("not ")
    form = lemmas(name.removeprefix("not "))
    found = [t for t in lexicon.named(form) if t.facet != "category"]
    if absent:
        return tuple(Term(t.facet, False, t.count) for t in found if t.value is True)
    return tuple(sorted(found, key=lambda t: t.value is not True)) or tuple(_of_facet(form, lexicon.vocabulary))


def _of_facet(form: Sequence[str], vocabulary: Vocabulary) -> Iterator[Term]:
    for facet in vocabulary.facets.values():
        label = lemmas(facet.name.replace("_", " "))
        if facet.kind == "words" and len(label) < len(form) and tuple(form[-len(label) :]) == label:
            value = form[: -len(label)]
            yield from (Term(facet.name, v, n) for v, n in (facet.values or {}).items() if lemmas(v) == tuple(value))
