"""One message, read: forms first, then meaning. Grounded in the vocabulary of the catalogue at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.conversation import Topic
from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemma
from chatbot.understanding.acts import Acts
from chatbot.understanding.adjectives import comparatives
from chatbot.understanding.aim import Circumstances, settle
from chatbot.understanding.amending import amended, demands, sized
from chatbot.understanding.amounts import amounts_left, with_sizes
from chatbot.understanding.choosing import chooses
from chatbot.understanding.comparing import compared
from chatbot.understanding.correction import corrected, replacing
from chatbot.understanding.counts import count
from chatbot.understanding.dropping import dropped
from chatbot.understanding.judge import Evidence
from chatbot.understanding.keeping import kept
from chatbot.understanding.lexicon import Lexicon, Match
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.measures import filters_of
from chatbot.understanding.named import Named, name
from chatbot.understanding.phrases import asks_for_a_thing, named_thing, phrases
from chatbot.understanding.polarity import Stance, stances
from chatbot.understanding.positives import Positive, positives
from chatbot.understanding.preference import preferences
from chatbot.understanding.qualities import Quality, qualities
from chatbot.understanding.quantities import Quantity, quantities
from chatbot.understanding.reading import Reading, References
from chatbot.understanding.recipients import PEOPLE, recipient
from chatbot.understanding.references import refer
from chatbot.understanding.returning import RETURNING, back_to_whom, resumed, returned
from chatbot.understanding.sense import Sense, make_sense
from chatbot.understanding.sizes import sizes
from chatbot.understanding.story import begins
from chatbot.understanding.terms import EVERYWHERE
from chatbot.understanding.tokens import Token, tidy, tokenize

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Context:
    """What a message can point back at: the request so far, the items on show and before, what was last spoken of, what was looked for before.

    An ``answering`` message follows a question.
    """

    request: Request = Request()
    on_show: tuple[Item, ...] = ()
    earlier: tuple[Item, ...] = ()
    focus: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    answering: bool = False

    def back_to(self, topic: Topic) -> "Context":
        """The context as it was when this topic was left."""
        known = {i.id: i for i in (*self.earlier, *self.on_show)}
        shown = tuple(known[i] for i in topic.shown if i in known)
        return replace(self, request=topic.request, on_show=shown, earlier=tuple(known.values()), focus=())

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
        gone_back = back_to_whom(tokens)
        subject = gone_back or recipient(tokens, context.request.subject)
        before = context.request if subject in (None, context.request.subject) else Request()
        current = before.category or (context.spoken_of if before is context.request else None)
        forms = _forms(tokens, self.lexicon, current, bool(context.on_show))
        left = phrases(tokens, forms.claimed, forms.stances, self.lexicon.mend)
        vectors = self.embed([message, *(p.text for p in left)])
        vocabulary = self.lexicon.vocabulary
        drops = (*forms.named.drops, *dropped(tokens, forms.stances, vocabulary))
        sense = make_sense(forms.named, left, vectors[1:], self.meanings, self.lexicon.parts, tokens, current, drops)
        keeps = kept(tokens, vocabulary, forms.heads)
        back = returned(tokens, forms.heads, _categories(sense), subject or before.subject, context.topics, current)
        if back is None and subject not in (None, context.request.subject) and not keeps and _only_details(sense):
            back = resumed(tokens, str(subject), context.topics)
        if back is not None:
            context, sense = context.back_to(back), _without_things(sense)
        references = self._refer(tokens, context, forms)
        home = (back.request.category if back else None) or sense.category or current
        wish = compared(tokens, forms.quantities, vocabulary, home, forms.qualities, forms.weighed)
        amounts = tuple(dict.fromkeys(f for q in forms.quantities for f in filters_of(q, tokens, vocabulary, home)))
        if not (amounts or sense.category or (references.items and not (references.weak and demands(tokens)))):
            amounts = sized(forms.quantities, before, len(tokens), vocabulary) or amended(forms.quantities, before, len(tokens))
        graded = _graded(tokens, forms, sense, vocabulary, home)
        measured = (*amounts, *(p.filter for p in graded if all(f.facet != p.filter.facet for f in amounts)))
        unmeasured = "" if wish.critiques or wish.leanings else _unmeasured(forms.quantities, tokens, vocabulary, home)
        filters, measured = _beside(references, sense.filters), _beside(references, measured)
        evidence = Evidence(
            tokens=tokens,
            named=bool(sense.category or (filters and forms.named.filters) or forms.named.allowed or measured or drops),
            critiqued=bool((wish.critiques and (context.on_show or context.earlier)) or wish.sort or wish.leanings),
            referred=references,
            shown=len(context.on_show),
            handbook=self.handbook(vectors[0]),
            thing=bool(_categories(sense)),
        )
        bare = not (evidence.named or filters or evidence.critiqued or references.items or keeps or back)
        circumstances = Circumstances(
            back=back is not None,
            choosing=len(context.on_show) > 1 and not bare and chooses(tokens, forms.heads),
            turned=subject is not None and (subject != context.request.subject or "again" in {t.lemma for t in tokens}),
            another=bool(keeps) and subject not in (None, before.subject),
            held=bool(context.focus and (wish.critiques or wish.leanings)),
            ordered=not wish.leanings and all(c.source in references.words for c in wish.critiques),
        )
        silent = wish.used | {p.word for p in graded} | _of_people(tokens, subject) | (RETURNING if back or gone_back else frozenset())
        shown = (*context.on_show, *context.earlier)
        aim = settle(self.acts.scores(vectors[0]), evidence, circumstances, shown)
        return Reading(
            act=aim.act,
            category=sense.category,
            filters=() if aim.only else (*filters, *measured),
            critiques=tuple(c for c in wish.critiques if not (aim.ranked and c.source in aim.references.words)) if shown else (),
            references=aim.references,
            drops=drops,
            sort=None if aim.ranked else wish.sort,
            text="" if aim.only else " ".join(filter(None, (_without(sense.text, silent), unmeasured))),
            count=forms.count,
            subject=subject,
            fresh=bare and asks_for_a_thing(tokens, left),
            thing=_thing(sense, named_thing(tokens, left, forms.claimed)),
            leanings=wish.leanings,
            keeps=keeps,
            back=back,
            choosing=circumstances.choosing,
            allowed=() if aim.only else forms.named.allowed,
            replaced=tuple(f.facet for f in filters if not f.excludes) if replacing(tokens) else (),
        )

    def _refer(self, tokens: Sequence[Token], context: Context, forms: "_Forms") -> References:
        known, vocabulary = self.lexicon.known, self.lexicon.vocabulary
        return refer(
            tokens, context.on_show, context.earlier, context.focus, forms.free, vocabulary, known, context.answering
        )


def _graded(tokens: Sequence[Token], forms: "_Forms", sense: Sense, vocabulary: Vocabulary, home: str | None) -> tuple[Positive, ...]:
    """The plain adjectives of measure that nothing else explains: "a warm sleeping bag"."""
    unexplained = {lemma(word) for word in sense.text.split()}
    return tuple(p for p in positives(tokens, forms.claimed, forms.heads, vocabulary, home) if p.word in unexplained)


def _beside(references: References, filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """The filters but those whose words only describe an item: "the black one" wants nothing black."""
    described = references.words if references.words.startswith("the ") else ""
    return tuple(f for f in filters if f.source not in described) if described else filters


def _unmeasured(
    amounts: Sequence[Quantity], tokens: Sequence[Token], vocabulary: Vocabulary, home: str | None
) -> str:
    """The words of exact amounts that no facet measures here ("64 oz"), for the search in titles and descriptions."""
    exact = [q for q in amounts if q.unit is not None and q.currency is None and q.bound == "exactly"]
    lost = [q for q in exact if not filters_of(q, tokens, vocabulary, home)]
    return " ".join(t.text for q in lost for t in tokens[q.first : q.last] if t.is_number or t.is_word)


def _categories(sense: Sense) -> tuple[str, ...]:
    """The categories that a message may mean."""
    several = [f.value for f in sense.filters if f.facet == "category" and isinstance(f.value, tuple)]
    return (sense.category,) if sense.category else (several[0] if several else ())


def _of_people(tokens: Sequence[Token], subject: str | None) -> frozenset[str]:
    """The words for people that are nothing to look for: whom it is for, and those who are only spoken of ("my wife says")."""
    return PEOPLE if subject else frozenset(b.lemma for a, b in pairwise(tokens) if a.lemma in ("my", "our") and b.lemma in PEOPLE)


def _only_details(sense: Sense) -> bool:
    """Whether a message names nothing to look for and tells no taste: its filters are details of a thing known already."""
    return not (_categories(sense) or _without(sense.text, PEOPLE | RETURNING) or any(not f.hard and not f.excludes for f in sense.filters))


def _thing(sense: Sense, named: str) -> str:
    """The thing that is named, unless a category or meaning explains it."""
    return "" if _categories(sense) or not named or named.split()[-1] not in sense.text.split() else named


def _without_things(sense: Sense) -> Sense:
    """What a message says beside the thing that it names."""
    return replace(sense, category=None, filters=tuple(f for f in sense.filters if f.facet != "category"))


@dataclass(frozen=True, slots=True)
class _Forms:
    named: Named
    quantities: tuple[Quantity, ...]
    stances: tuple[Stance, ...]
    claimed: frozenset[int]
    free: frozenset[int]
    heads: frozenset[int]
    qualities: tuple[Quality, ...]
    count: int | None
    weighed: frozenset[int]


def _forms(tokens: tuple[Token, ...], lexicon: Lexicon, current: str | None, shown: bool) -> _Forms:
    """What the forms of the message say: names of the catalogue, numbers, negation."""
    sized = sizes(tokens, lexicon.vocabulary)
    asked_for = count(tokens)
    found = with_sizes(tuple(lexicon.matches(tokens)), sized, asked_for)
    start = begins(tokens, found)
    amounts = tuple(q for q in amounts_left(quantities(tokens), found, sized, asked_for) if q.first >= start)
    heads = {i for m in found if any(t.facet == "category" for t in m.terms) for i in range(m.first, m.last)}
    named_hard = {i for m in found if all(t.facet in EVERYWHERE for t in m.terms) for i in range(m.first, m.last)}
    asked = tuple(
        q
        for q in qualities(tokens, heads, lexicon.known, shown)
        if q.first >= start and q.last - 1 not in named_hard and not any(a.first < q.last and q.first < a.last for a in amounts)
    )
    leaning = {i for q in asked for i in range(q.first, q.last)}
    found = tuple(m for m in found if not leaning.intersection(range(m.first, m.last)))
    said = corrected(tokens, [m for m in found if m.first >= start])
    matches = [m for m in said if not any(_overlap(m, q) for q in amounts if _measures(q))]
    amounts = tuple(q for q in amounts if _measures(q) or not any(_overlap(m, q) for m in matches))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        thing = all(t.facet == "category" for t in match.terms)
        ids[match.first : match.last] = [-number if thing else number] * (match.last - match.first)
    ruled = stances(tokens, ids, frozenset(i for q in amounts if _measures(q) for i in range(q.first, q.last)))
    weighed = frozenset(i for p in preferences(tokens, ids) for i in p.said)
    named = name(matches, tokens, ruled, lexicon.vocabulary, current)
    claimed = {i for m in matches if m not in named.unused for i in range(m.first, m.last)} | {*range(start)}
    claimed |= {i for m in found if m not in said for i in range(m.first, m.last)}
    claimed |= {*range(asked_for.first, asked_for.last)} if asked_for else set()
    claimed |= {
        i
        for q in amounts
        if _measures(q) or filters_of(q, tokens, lexicon.vocabulary, named.categories[0] if named.categories else current)
        for i in range(q.first, q.last)
    }
    claimed |= {i for c in comparatives(tokens) for i in range(c.first, c.last)} | leaning
    measuring = {i for q in amounts if _measures(q) for i in range(q.first, q.last)}
    free = {i for i in range(len(tokens)) if not ids[i] and ruled[i] is Stance.WANTED and i not in measuring}
    free |= {
        i
        for m in matches
        if all(t.facet == "brand" for t in m.terms)
        for i in range(m.first, m.last)
        if ruled[i] is Stance.WANTED
    }
    how_many = asked_for.number if asked_for else None
    return _Forms(named, amounts, ruled, frozenset(claimed), frozenset(free - leaning), frozenset(heads), asked, how_many, weighed)


def _overlap(match: Match, quantity: Quantity) -> bool:
    return match.first < quantity.last and quantity.first < match.last


def _measures(quantity: Quantity) -> bool:
    return quantity.is_measure


def _without(text: str, used: frozenset[str]) -> str:
    return " ".join(w for w in text.split() if lemma(w) not in used)
