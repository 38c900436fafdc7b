"""What the forms of a message leave to meaning, and reading the forms again once meaning has told what is looked for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.request import Filter
from chatbot.domain.words import lemma, lemmas
from chatbot.understanding.forms import Forms, forms_of
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.named import Named
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.sense import Sense, make_sense
from chatbot.understanding.target import is_stated
from chatbot.understanding.tokens import Token
from chatbot.understanding.told import Told

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Remains:
    """The phrases that no form explains with their vectors, row by row, what whole clauses tell, and the facets that don't matter."""

    left: Sequence[Phrase]
    vectors: Vectors
    told: Told
    drops: Sequence[str]

    def sense(self, named: Named, lexicon: Lexicon, meanings: Meanings, tokens: Sequence[Token], current: str | None) -> Sense:
        """What the message says in all; ``current`` is the category so far. A word that is ruled out and in no dictionary is a name, and means nothing else:
        "not Garmin" is no "without GPS"."""
        vectors = self.vectors.copy()
        vectors[[at for at, p in enumerate(self.left) if p.unwanted and len(lemmas(p.text)) == 1 and not lexicon.known(p.text)]] = 0.0
        return make_sense(named, self.left, vectors, self.told, meanings, lexicon.parts, tokens, current, self.drops)

    def without(self, claimed: Collection[int]) -> "Remains":
        """What is left when these tokens are explained too."""
        kept = [at for at, phrase in enumerate(self.left) if not set(phrase.span).intersection(claimed)]
        return replace(self, left=[self.left[at] for at in kept], vectors=self.vectors[kept])

    def beyond(self, said: Collection[int]) -> "Remains":
        """What is left when what these tokens say is known, in whichever clause."""
        told = self.told
        kept = [at for at, clause in enumerate(told.clauses) if not set(range(clause.first, clause.last)).intersection(said)]
        return replace(self.without(said), told=replace(told, clauses=tuple(told.clauses[at] for at in kept), vectors=told.vectors[kept]))

    def against(self, things: Collection[int]) -> "Remains":
        """The same where these tokens are ruled out by what is said of them: the chin bars of "chin bars make me nervous"."""
        left, seen = list(self.left), set[int]()
        for at, phrase in enumerate(left):
            if seen.isdisjoint(phrase.span) and set(phrase.span) <= set(things):
                left[at] = replace(phrase, unwanted=True, whole=True, told=True)
                seen.update(phrase.span)
        return replace(self, left=left)

    def apart_from(self, span: range) -> "Remains":
        """What is left when a clause of this span is explained as a whole."""
        told = self.told
        kept = [at for at, clause in enumerate(told.clauses) if clause.span != span]
        return replace(self.without(span), told=replace(told, clauses=tuple(told.clauses[at] for at in kept), vectors=told.vectors[kept]))


def once_told(
    forms: Forms, sense: Sense, remains: Remains, lexicon: Lexicon, meanings: Meanings, tokens: tuple[Token, ...], shown: bool
) -> tuple[Forms, Sense]:
    """The forms and the sense again once meaning has told the category: names that said nothing by themselves are values of it ("a doona, queen")."""
    again = forms_of(tokens, lexicon, sense.category, shown)
    if len(again.named.unused) >= len(forms.named.unused) and len(_strange(again, sense, lexicon)) >= len(_strange(forms, sense, lexicon)):
        return forms, sense
    named = replace(again.named, categories=(str(sense.category),))
    found = remains.without(again.claimed).sense(named, lexicon, meanings, tokens, sense.category)
    claimed = {tokens[i].lemma for i in again.claimed - forms.claimed}
    return again, replace(found, text=" ".join(w for w in sense.text.split() if lemma(w) not in claimed))


def _strange(forms: Forms, sense: Sense, lexicon: Lexicon) -> list[Filter]:
    """The wishes for what the things meant don't state."""
    facets = lexicon.vocabulary.facets
    named = (f for f in forms.named.filters if f.facet in facets and f.facet != "category" and not f.excludes)
    return [f for f in named if sense.category and not is_stated(f, sense.category, lexicon.vocabulary)]
