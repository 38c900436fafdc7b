"""One message, read: forms first, then meaning. Grounded in the vocabulary of the catalogue at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.item import Item
from chatbot.domain.request import Request
from chatbot.domain.words import lemma
from chatbot.understanding.acts import Acts
from chatbot.understanding.adjectives import comparatives
from chatbot.understanding.comparing import compared
from chatbot.understanding.dropping import dropped
from chatbot.understanding.judge import Evidence, judge
from chatbot.understanding.lexicon import Lexicon, Match
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.measures import filters_of
from chatbot.understanding.named import Named, name
from chatbot.understanding.phrases import asks_for_a_thing, phrases
from chatbot.understanding.polarity import Stance, stances
from chatbot.understanding.quantities import Quantity, quantities
from chatbot.understanding.reading import Reading
from chatbot.understanding.recipients import PEOPLE, recipient
from chatbot.understanding.references import refer
from chatbot.understanding.sense import make_sense
from chatbot.understanding.tokens import Token, tidy, tokenize

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Context:
    """What a message can point back at: the request so far, the items on show and before, what was last spoken of."""

    request: Request = Request()
    on_show: tuple[Item, ...] = ()
    earlier: tuple[Item, ...] = ()
    focus: tuple[str, ...] = ()

    @property
    def spoken_of(self) -> str | None:
        """The category of the item last spoken of, or of the first on show; None where nothing was."""
        focused = [i for i in (*self.on_show, *self.earlier) if i.id in self.focus[:1]]
        return next((i.category for i in (*focused, *self.on_show) if i.category), None)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads messages in the words of one catalogue.

    ``embed`` turns texts into unit vectors; ``handbook`` says how near a vector is to the nearest passage of the store's documents.
    """

    lexicon: Lexicon
    meanings: Meanings
    acts: Acts
    embed: Callable[[Sequence[str]], Vectors]
    handbook: Callable[[Vectors], float]

    def read(self, text: str, context: Context) -> Reading:
        """What a message says, given what came before. Any text is read; an empty one is plain chat."""
        message = tidy(text)
        tokens = tokenize(message)
        if not any(t.is_word or t.is_number for t in tokens):
            return Reading("about", text="")
        subject = recipient(tokens, context.request.subject)
        before = context.request if subject in (None, context.request.subject) else Request()
        current = before.category or (context.spoken_of if before is context.request else None)
        forms = _forms(tokens, self.lexicon, current)
        left = phrases(tokens, forms.claimed, forms.stances, self.lexicon.mend)
        vectors = self.embed([message, *(p.text for p in left)])
        vocabulary = self.lexicon.vocabulary
        drops = (*forms.named.drops, *dropped(tokens, forms.stances, vocabulary))
        sense = make_sense(forms.named, left, vectors[1:], self.meanings, tokens, current, drops)
        references = refer(tokens, context.on_show, context.earlier, context.focus, forms.free)
        filters = sense.filters
        if references.words.startswith("the "):
            filters = tuple(f for f in filters if f.source not in references.words)
        home = sense.category or current
        wish = compared(tokens, forms.quantities, vocabulary, home)
        measured = tuple(dict.fromkeys(f for q in forms.quantities for f in filters_of(q, tokens, vocabulary, home)))
        evidence = Evidence(
            tokens=tokens,
            named=bool(sense.category or filters or measured or drops),
            critiqued=bool(wish.critiques or wish.sort),
            referred=references,
            shown=len(context.on_show),
            handbook=self.handbook(vectors[0]),
        )
        bare = not (evidence.named or evidence.critiqued or references.items)
        return Reading(
            act=judge(self.acts.scores(vectors[0]), evidence),
            category=sense.category,
            filters=(*filters, *measured),
            critiques=wish.critiques,
            references=references,
            drops=drops,
            sort=wish.sort,
            text=_without(sense.text, wish.used | PEOPLE if subject else wish.used),
            subject=subject,
            fresh=bare and asks_for_a_thing(tokens, left),
        )


@dataclass(frozen=True, slots=True)
class _Forms:
    named: Named
    quantities: tuple[Quantity, ...]
    stances: tuple[Stance, ...]
    claimed: frozenset[int]
    free: frozenset[int]


def _forms(tokens: tuple[Token, ...], lexicon: Lexicon, current: str | None) -> _Forms:
    """What the forms of the message say: names of the catalogue, numbers, negation."""
    amounts = quantities(tokens)
    matches = [m for m in lexicon.matches(tokens) if not any(_overlap(m, q) for q in amounts if _measures(q))]
    amounts = tuple(q for q in amounts if _measures(q) or not any(_overlap(m, q) for m in matches))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        ids[match.first : match.last] = [number] * (match.last - match.first)
    ruled = stances(tokens, ids)
    named = name(matches, tokens, ruled, lexicon.vocabulary, current)
    claimed = {i for m in matches if m not in named.unused for i in range(m.first, m.last)}
    claimed |= {
        i
        for q in amounts
        if _measures(q) or filters_of(q, tokens, lexicon.vocabulary, current)
        for i in range(q.first, q.last)
    }
    claimed |= {i for c in comparatives(tokens) for i in range(c.first, c.last)}
    measuring = {i for q in amounts if _measures(q) for i in range(q.first, q.last)}
    free = {i for i in range(len(tokens)) if not ids[i] and ruled[i] is Stance.WANTED and i not in measuring}
    free |= {
        i
        for m in matches
        if all(t.facet == "brand" for t in m.terms)
        for i in range(m.first, m.last)
        if ruled[i] is Stance.WANTED
    }
    return _Forms(named, amounts, ruled, frozenset(claimed), frozenset(free))


def _overlap(match: Match, quantity: Quantity) -> bool:
    return match.first < quantity.last and quantity.first < match.last


def _measures(quantity: Quantity) -> bool:
    return quantity.unit is not None or quantity.currency is not None or quantity.bound != "exactly"


def _without(text: str, used: frozenset[str]) -> str:
    return " ".join(w for w in text.split() if lemma(w) not in used)
