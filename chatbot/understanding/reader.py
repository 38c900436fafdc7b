"""One message, read: forms first, then meaning. Grounded in the vocabulary of the catalogue at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request, Sort
from chatbot.domain.words import lemma, lemmas
from chatbot.understanding.acts import Acts
from chatbot.understanding.adjectives import Comparative, comparatives, facet_of
from chatbot.understanding.judge import Evidence, judge
from chatbot.understanding.lexicon import Lexicon, Match
from chatbot.understanding.meaning import CATEGORY_THRESHOLD, VALUE_THRESHOLD, Meanings
from chatbot.understanding.measures import filters_of
from chatbot.understanding.named import Named, name
from chatbot.understanding.phrases import Phrase, asks_for_a_thing, phrases
from chatbot.understanding.polarity import Stance, stances
from chatbot.understanding.quantities import Quantity, quantities
from chatbot.understanding.reading import Critique, Reading
from chatbot.understanding.recipients import PEOPLE, recipient
from chatbot.understanding.references import refer
from chatbot.understanding.tokens import Token, tidy, tokenize

Vectors = NDArray[np.float32]


#: Plain adjectives that ask for the low end of the price.
_CHEAP = frozenset({"cheap", "affordable", "inexpensive"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a message can point back at: the request so far, the items on show and before, what was last spoken of."""

    request: Request = Request()
    on_show: tuple[Item, ...] = ()
    earlier: tuple[Item, ...] = ()
    focus: tuple[str, ...] = ()


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
        forms = _forms(tokens, self.lexicon, before)
        left = phrases(tokens, forms.claimed, forms.stances, self.lexicon.mend)
        vectors = self.embed([message, *(p.text for p in left)])
        drops = (*forms.named.drops, *_dropped(tokens, forms.stances, self.lexicon))
        category, filters, text_left = _by_meaning(forms.named, left, vectors[1:], self.meanings, self.lexicon, before, drops, tokens)
        references = refer(tokens, context.on_show, context.earlier, context.focus)
        if references.words.startswith("the "):
            filters = tuple(f for f in filters if f.source not in references.words)
        home = category or before.category
        critiques, sort, compared = _compared(tokens, self.lexicon, home)
        measured = _measured(forms.quantities, tokens, self.lexicon, home)
        evidence = Evidence(
            tokens=tokens,
            named=bool(category or filters or measured or drops),
            critiqued=bool(critiques or sort),
            referred=references,
            shown=len(context.on_show),
            handbook=self.handbook(vectors[0]),
            leftover=bool(text_left),
        )
        return Reading(
            act=judge(self.acts.scores(vectors[0]), evidence),
            category=category,
            filters=(*filters, *measured),
            critiques=critiques,
            references=references,
            drops=drops,
            sort=sort,
            text=_without(text_left, compared | PEOPLE if subject else compared),
            subject=subject,
            fresh=not evidence.named and not evidence.critiqued and not references.items and not drops and asks_for_a_thing(tokens, left),
        )


@dataclass(frozen=True, slots=True)
class _Forms:
    named: Named
    quantities: tuple[Quantity, ...]
    stances: tuple[Stance, ...]
    claimed: frozenset[int]


def _forms(tokens: tuple[Token, ...], lexicon: Lexicon, request: Request) -> _Forms:
    """What the forms of the message say: names of the catalogue, numbers, negation."""
    amounts = quantities(tokens)
    matches = [m for m in lexicon.matches(tokens) if not any(_overlap(m, q) for q in amounts if _measures(q))]
    amounts = tuple(q for q in amounts if _measures(q) or not any(_overlap(m, q) for m in matches))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        ids[match.first : match.last] = [number] * (match.last - match.first)
    ruled = stances(tokens, ids)
    named = name(matches, tokens, ruled, lexicon.vocabulary, request.category)
    claimed = {i for m in matches if m not in named.unused for i in range(m.first, m.last)}
    claimed |= {i for q in amounts if _measures(q) or filters_of(q, tokens, lexicon.vocabulary, request.category) for i in range(q.first, q.last)}
    claimed |= {i for c in comparatives(tokens) for i in range(c.first, c.last)}
    return _Forms(named, amounts, ruled, frozenset(claimed))


def _overlap(match: Match, quantity: Quantity) -> bool:
    return match.first < quantity.last and quantity.first < match.last


def _measures(quantity: Quantity) -> bool:
    return quantity.unit is not None or quantity.currency is not None or quantity.bound != "exactly"


def _by_meaning(
    named: Named, left: Sequence[Phrase], vectors: Vectors, meanings: Meanings, lexicon: Lexicon, request: Request, drops: Sequence[str], tokens: Sequence[Token]
) -> tuple[str | None, tuple[Filter, ...], str]:
    """Category, filters and remaining text once the words that no form explains were compared with the catalogue's terms."""
    category = named.categories[0] if len(named.categories) == 1 else None
    filters = list(named.filters)
    if len(named.categories) > 1:
        filters.append(Filter("category", "in", named.categories, source=named.categories[0].split()[-1]))
    explained: set[str] = set()
    if not named.categories:
        category, word = _nearest_category(left, vectors, meanings, tokens)
        explained |= {word} if word else set()
    home = category or request.category
    labels = {w for facet in (*(f.facet for f in filters), *drops) for w in lemmas(facet.replace("_", " "))}
    for phrase, vector in zip(left, vectors, strict=True):
        nearest = None if phrase.text in explained or set(lemmas(phrase.text)) <= labels else meanings.nearest(vector, home)
        if nearest is None or nearest[2] < VALUE_THRESHOLD:
            if phrase.unwanted and phrase.whole:
                filters.append(Filter("text", "!=", phrase.text, source=phrase.source))
            continue
        facet, value, _ = nearest
        operand = True if lexicon.vocabulary.facets[facet].kind == "flag" else value
        if any(f.facet == facet for f in filters):
            continue
        filters.append(Filter(facet, "!=", operand, source=phrase.source) if phrase.unwanted else Filter(facet, "=", operand, False, phrase.source))
    kept = [p.text for p in left if p.whole and not p.unwanted and p.text not in explained]
    text = " ".join(w for p in kept for w in p.split() if not set(lemmas(w)) <= labels)
    return category, tuple(filters), text


def _nearest_category(left: Sequence[Phrase], vectors: Vectors, meanings: Meanings, tokens: Sequence[Token]) -> tuple[str | None, str]:
    """The category that a phrase means, and the phrase; one that only describes ("the knitted ones") means none."""
    left_nouns = [(p, v) for p, v in zip(left, vectors, strict=True) if not _describes(p, tokens)]
    best: tuple[float, str, str] | None = None
    for phrase, vector in left_nouns:
        nearest = None if phrase.unwanted or phrase.wished else meanings.nearest_category(vector)
        if nearest and nearest[1] >= CATEGORY_THRESHOLD and (best is None or nearest[1] > best[0]):
            best = (nearest[1], nearest[0], phrase.text)
    return (best[1], best[2]) if best else (None, "")


def _describes(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    after = phrase.first + len(phrase.source.split())
    return after < len(tokens) and tokens[after].lemma == "one"


def _compared(tokens: Sequence[Token], lexicon: Lexicon, category: str | None) -> tuple[tuple[Critique, ...], Sort | None, frozenset[str]]:
    """Critiques ("cheaper"), an order ("the lightest"), and the adjectives that became one of them."""
    critiques: list[Critique] = []
    sort: Sort | None = None
    used: set[str] = set()
    if any(t.lemma in _CHEAP for t in tokens):
        sort = Sort("price")
    for found in comparatives(tokens):
        near = [t.lemma for t in tokens[found.last : found.last + 2]]
        grounded = facet_of(found.adjective, lexicon.vocabulary, category, near)
        if grounded is None or _has_number(tokens, found):
            continue
        facet, direction = grounded
        if found.reversed:
            direction = 1 if direction < 0 else -1
        used.add(found.adjective)
        if found.degree == "superlative":
            sort = Sort(facet.name, descending=direction > 0)
        else:
            critiques.append(Critique(facet.name, direction, " ".join(t.text for t in tokens[found.first : found.last])))
    return tuple(critiques), sort, frozenset(used)


def _has_number(tokens: Sequence[Token], found: Comparative) -> bool:
    """Whether a number follows, so that it is a bound and no critique: "cheaper than $50"."""
    after = tokens[found.last : found.last + 3]
    return bool(after) and after[0].lemma == "than" and any(t.is_number for t in after)


def _measured(amounts: Sequence[Quantity], tokens: Sequence[Token], lexicon: Lexicon, category: str | None) -> tuple[Filter, ...]:
    found = [f for q in amounts for f in filters_of(q, tokens, lexicon.vocabulary, category)]
    return tuple(dict.fromkeys(found))


def _dropped(tokens: Sequence[Token], ruled: Sequence[Stance], lexicon: Lexicon) -> tuple[str, ...]:
    """The facets that no longer matter: "any color", "whatever brand", "the price doesn't matter"."""
    drops: list[str] = []
    for facet in lexicon.vocabulary.facets.values():
        words = {lemmas(facet.label), ("budget",) if facet.name == "price" else lemmas(facet.label)}
        for i in range(len(tokens)):
            for label in words:
                if label and tuple(t.lemma for t in tokens[i : i + len(label)]) == label:
                    before = tokens[i - 1].lemma if i else ""
                    if before in ("any", "whatever", "whichever", "which") or ruled[i] is Stance.INDIFFERENT:
                        drops.append(facet.name)
    return tuple(dict.fromkeys(drops))


def _without(text: str, used: frozenset[str]) -> str:
    return " ".join(w for w in text.split() if lemma(w) not in used)


def with_act(reading: Reading, act: str) -> Reading:
    """The reading with another act, for surfaces that know better (a quick reply, a button)."""
    return replace(reading, act=act)  # type: ignore[arg-type]
