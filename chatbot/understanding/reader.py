"""One message, read: forms first, then meaning. Grounded in the vocabulary of the catalogue at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.conversation import Topic
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemma, lemmas
from chatbot.understanding.acts import Acts
from chatbot.understanding.aftersales import tells_of_a_purchase, unnamed
from chatbot.understanding.aim import Aim, Circumstances, settle
from chatbot.understanding.amending import amended, bounded, demands, sized
from chatbot.understanding.another import others
from chatbot.understanding.assortment import values_asked_for
from chatbot.understanding.background import only_told
from chatbot.understanding.belittling import belittles
from chatbot.understanding.bystanders import bystanders, without
from chatbot.understanding.choosing import chooses
from chatbot.understanding.clauses import clauses
from chatbot.understanding.comparing import Compared, compared
from chatbot.understanding.context import Context as Context
from chatbot.understanding.correction import replaced
from chatbot.understanding.distaste import Distaste
from chatbot.understanding.dropping import dropped
from chatbot.understanding.forms import Forms, forms_of
from chatbot.understanding.judge import Evidence, is_doubtful
from chatbot.understanding.keeping import EVERYTHING, kept
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.meaning import Meanings
from chatbot.understanding.measures import unmeasured
from chatbot.understanding.memory import WORDS, demanded, is_aside
from chatbot.understanding.opinions import Opinion, opinions
from chatbot.understanding.owning import only_tells
from chatbot.understanding.phrases import Phrase, phrases
from chatbot.understanding.pointing import beside, calls_it, only_called, turns_down
from chatbot.understanding.positives import Positive, positives
from chatbot.understanding.purse import Purse
from chatbot.understanding.reading import Act, Reading, References
from chatbot.understanding.recipients import PEOPLE, recipient
from chatbot.understanding.references import refer
from chatbot.understanding.remains import Remains, once_told
from chatbot.understanding.returning import RETURNING, back_to_whom, resumed, returned
from chatbot.understanding.sayings import Hints
from chatbot.understanding.sense import Sense
from chatbot.understanding.sought import asks_for_a_thing, begins_anew, is_detail, named_thing, seeks_a_thing
from chatbot.understanding.tokens import Token, rejoined, tidy, tokenize
from chatbot.understanding.told import Told
from chatbot.understanding.worldly import pretext

Vectors = NDArray[np.float32]
_SHORT = 3  #: so short a message that says whom it is for says nothing else


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads messages in the words of one catalogue.

    ``embed`` turns texts into unit vectors; ``handbook`` says how near a vector is to the nearest passage of the store's documents. ``hints`` are what
    people say instead of the catalogue's names, ``purse`` what they say of money instead of a price, ``distaste`` what
    against a thing.
    """

    lexicon: Lexicon
    meanings: Meanings
    acts: Acts
    embed: Callable[[Sequence[str]], Vectors]
    handbook: Callable[[Vectors], float]
    hints: Hints = field(default_factory=Hints)
    purse: Purse | None = None
    distaste: Distaste | None = None

    def read(self, text: str, context: Context) -> Reading:
        """What a message says, given what came before. Any text is read; an empty one is plain chat."""
        message = tidy(text)
        tokens = tokenize(message)
        if not any(t.is_word or t.is_number for t in tokens):
            return Reading("about", text="")
        start = _start(tokens, context)
        meant = self._meant(message, start, bool(context.on_show))
        back = _back(start, meant, context)
        if back is not None:
            context, meant = context.back_to(back), replace(meant, sense=_without_things(meant.sense))
        references = self._refer(tokens, context, meant.forms)
        calls = meant.sense.category == start.current and calls_it(tokens, references, meant.forms.heads)
        if calls or only_called(tokens, references, meant.sense.category, meant.forms.heads, meant.left):
            meant = replace(meant, sense=replace(meant.sense, category=None))
        same = context.request.category if {"category", EVERYTHING} & set(meant.keeps) else None
        home = (back.request.category if back else None) or meant.sense.category or start.current or same
        asked = self._asked(start, meant, references, home, context)
        evidence = self._evidence(start, meant, asked, references, context)
        bare = not (evidence.named or asked.filters or evidence.critiqued or references.items or meant.keeps or back)
        at = _circumstances(start, meant, asked, references, context, back=back is not None, bare=bare)
        shown = (*context.on_show, *context.earlier)
        scores = self.acts.scores(meant.vector)
        reading = _put_together(start, meant, asked, settle(scores, evidence, at, shown), compares=bool(shown), back=back)
        detail = start.current is not None and is_detail(tokens, meant.left, self.lexicon.uses)
        fresh = bare and not detail and not only_tells(tokens) and asks_for_a_thing(tokens, meant.left)
        anew = start.current is not None and meant.sense.category is None and back is None and begins_anew(tokens, meant.left, self.lexicon.uses)
        doubtful = bare and reading.act == "want" and is_doubtful(scores, tokens, fresh=fresh)
        if context.on_show and (references.weak or not references.items) and (facet := values_asked_for(tokens, self.lexicon.vocabulary, home)):
            return replace(reading, act="item_question", references=References(), values_of=facet)
        matter = meant.matter if reading.act == "store_question" else ""
        return replace(reading, fresh=fresh or anew, choosing=at.choosing, doubtful=doubtful, matter=matter, bought=meant.bought)

    def _meant(self, message: str, start: "_Start", shown: bool) -> "_Meant":
        """Forms first, then what is left of the message by meaning."""
        tokens, vocabulary = start.tokens, self.lexicon.vocabulary
        forms = forms_of(tokens, self.lexicon, start.current, shown)
        if start.before.category is None and start.current and forms.heads & forms.refused:
            forms = forms_of(tokens, self.lexicon, None, shown)  # "no knives" rules out knives, though one was spoken of last
        left = phrases(tokens, forms.claimed, forms.stances, self.lexicon.mend)
        said = clauses(tokens, forms.claimed, forms.heads, forms.stances) if self.hints.terms or self.purse else ()
        led_to, held = pretext(message, tokens, forms.heads), opinions(tokens, forms.names, forms.stances, forms.measured) if self.distaste else ()
        apart, bought = unnamed(message, tokens, forms.names, forms.heads), tells_of_a_purchase(tokens, forms.heads)
        vectors = self.embed([message, *(p.text for p in left), *(c.text for c in said), *(o.text for o in held), *led_to, *apart])
        told, rest = Told(said, vectors[1 + len(left) : 1 + len(left) + len(said)], self.hints), vectors[1 + len(left) + len(said) :]
        against = tuple(o for o, vector in zip(held, rest, strict=False) if self._speaks_against(o, vector))
        forms = forms_of(tokens, self.lexicon, start.current, shown, against) if against else forms
        thrift = self.purse.thrift(told.clauses, told.vectors) if self.purse else None
        home = forms.named.categories[0] if forms.named.categories else start.current
        drops = (*forms.named.drops, *dropped(tokens, forms.stances, forms.names, vocabulary, home))
        remains = Remains(left, vectors[1 : 1 + len(left)], told, drops)
        things = {i for o in against for i in o.things}
        remains = remains.against(things).beyond({i for o in against for i in range(o.first, o.last) if i not in things or forms.names[i]})
        if thrift is not None:
            forms, remains = forms.explaining(thrift.span), remains.apart_from(thrift.span)
        sense = remains.sense(forms.named, self.lexicon, self.meanings, tokens, start.current)
        if sense.category not in (None, start.current, *forms.named.categories):
            forms, sense = once_told(forms, sense, remains, self.lexicon, self.meanings, tokens, shown)
        keeps = kept(tokens, vocabulary, forms.heads)
        lead, plain = vectors[-1 - len(apart)] if led_to else None, tuple(vectors[len(vectors) - len(apart) :])
        return _Meant(forms, remains.left, vectors[0], sense, drops, keeps, demanded(tokens), lead, plain, "".join(apart[:1]), thrift is not None, bought)

    def _speaks_against(self, held: Opinion, vector: Vectors) -> bool:
        return self.distaste is not None and (self.distaste.speaks_against(vector, terse=held.is_terse) or belittles(held.text))

    def _refer(self, tokens: Sequence[Token], context: Context, forms: Forms) -> References:
        return refer(tokens, context.on_show, context.earlier, context.focus, forms.free, self.lexicon.vocabulary, self.lexicon.known, context.answering)

    def _asked(self, start: "_Start", meant: "_Meant", references: References, home: str | None, context: Context) -> "_Asked":
        """The constraints and comparisons of a message about things of the category ``home``."""
        tokens, forms, vocabulary = start.tokens, meant.forms, self.lexicon.vocabulary
        wish = compared(tokens, forms.quantities, vocabulary, home, forms.qualities, forms.weighed, forms.refused, forms.differences)
        amounts = bounded(tokens, forms.quantities, forms.passed_over, wish.critiques, start.before, vocabulary, home)
        if not (amounts or meant.sense.category or (references.items and not (references.weak and demands(tokens)))):
            amounts = sized(forms.quantities, start.before, len(tokens), vocabulary) or amended(forms.quantities, start.before, tokens)
        graded = _graded(tokens, forms, meant.sense, vocabulary, home)
        measured = (*amounts, *(p.filter for p in graded if all(f.facet != p.filter.facet for f in amounts)))
        lost = "" if wish.critiques or wish.leanings else unmeasured(forms.quantities, tokens, vocabulary, home)
        used = wish.used | {p.word for p in graded}
        if meant.thrifty and not any(f.facet == "price" for f in measured):
            wish = wish.cheapest_first()
        said, spoken_of = {f.facet for f in meant.sense.filters}, context.spoken_of(references.items)
        named = (*meant.sense.filters, *(turned := others(tokens, said, forms.set_aside, start.before, spoken_of, vocabulary)))
        used |= {w for f in turned for w in lemmas(f.source)}
        return _Asked(wish.beside(measured), beside(tokens, references, named), beside(tokens, references, measured), lost, used)

    def _evidence(self, start: "_Start", meant: "_Meant", asked: "_Asked", references: References, context: Context) -> Evidence:
        named, wish = meant.forms.named, asked.wish
        told = named.filters or any(f.excludes for f in asked.filters)
        return Evidence(
            tokens=start.tokens,
            named=bool(meant.sense.category or (asked.filters and told) or named.allowed or asked.measured or meant.drops or meant.forms.tells),
            critiqued=bool((wish.critiques and (context.on_show or context.earlier)) or wish.sort or wish.leanings),
            referred=references,
            shown=len(context.on_show),
            handbook=self.handbook(meant.vector),
            thing=bool(_categories(meant.sense)),
            demanded=None if meant.aside else meant.demanded,
            refused=turns_down(start.tokens, references, meant.forms.set_aside),
            pretext=None if meant.pretext is None else self.acts.scores(meant.pretext),
            unnamed=tuple((self.acts.after_purchase if meant.bought else self.acts.scores)(vector) for vector in meant.unnamed),
            bought=meant.bought,
            counted=meant.forms.count is not None,
            sought=seeks_a_thing(start.tokens, _thing(meant.sense, named_thing(start.tokens, meant.left, meant.forms.claimed, first=start.current is None))),
        )


@dataclass(frozen=True, slots=True)
class _Start:
    """Whom a message is for, None where it doesn't say (``returned`` where it goes back to them), and the request and category that it goes on from."""

    tokens: tuple[Token, ...]
    subject: str | None
    returned: bool
    before: Request
    current: str | None


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a message means: its forms, the phrases ``left`` to meaning, its ``vector``, what that makes in all, what it drops, what it keeps, what is
    ``demanded`` to be done with what is known of the shopper, the vector of its ``pretext``, what it says before it names what it speaks of, those of the
    whole with a thing that was ``bought`` or asked about ``unnamed`` and of its end, that whole as its ``matter``, and whether it is ``thrifty``: to cost
    little, whatever that is."""

    forms: Forms
    left: Sequence[Phrase]
    vector: Vectors
    sense: Sense
    drops: tuple[str, ...]
    keeps: tuple[str, ...]
    demanded: Act | None
    pretext: Vectors | None
    unnamed: tuple[Vectors, ...]
    matter: str
    thrifty: bool
    bought: bool

    @property
    def aside(self) -> Act | None:
        """The demand that stands beside a wish."""
        return self.demanded if is_aside(self.demanded) and (self.sense.category or self.sense.filters) else None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: comparisons, filters by name and by number, words of amounts that nothing measures, and the words ``used`` up by all that."""

    wish: Compared
    filters: tuple[Filter, ...]
    measured: tuple[Filter, ...]
    unmeasured: str
    used: frozenset[str]


def _start(tokens: tuple[Token, ...], context: Context) -> _Start:
    subject = (gone_back := back_to_whom(tokens)) or recipient(tokens, context.request.subject)
    before = context.request if subject in (None, context.request.subject) else Request()
    current = before.category or (context.kind if before is context.request else None)
    return _Start(tokens, subject, gone_back is not None, before, current)


def _back(start: _Start, meant: _Meant, context: Context) -> Topic | None:
    """The topic that a message returns to, by its things or by whom it was for."""
    named, subject = _categories(meant.sense), start.subject
    back = returned(start.tokens, meant.forms.heads, named, subject or start.before.subject, context.topics, start.current)
    if back is None and subject not in (None, context.request.subject) and set(meant.keeps) <= {"category"} and _only_details(meant.sense):
        return resumed(start.tokens, str(subject), context.topics)
    return back


def _circumstances(start: _Start, meant: _Meant, asked: _Asked, references: References, context: Context, *, back: bool, bare: bool) -> Circumstances:
    subject, wish = start.subject, asked.wish
    return Circumstances(
        back=back,
        choosing=len(context.on_show) > 1 and not bare and chooses(start.tokens, meant.forms.heads),
        turned=subject is not None and (subject != context.request.subject or "again" in {t.lemma for t in start.tokens} or len(start.tokens) <= _SHORT),
        another=bool(meant.keeps) and subject not in (None, start.before.subject),
        held=bool(context.focus and (wish.critiques or wish.leanings)),
        ordered=not wish.leanings and all(c.source in references.words for c in wish.critiques),
    )


def _put_together(start: _Start, meant: _Meant, asked: _Asked, aim: Aim, *, compares: bool, back: Topic | None) -> Reading:
    """The reading that these steps come to; comparisons count where there is something to be compared with."""
    tokens, sense, wish = start.tokens, meant.sense, asked.wish
    silent = asked.used | bystanders(tokens, start.subject) | only_told(tokens, meant.forms.heads)
    silent |= (RETURNING if back or start.returned else frozenset()) | (WORDS if meant.aside else frozenset())
    text = rejoined(" ".join(filter(None, (without(sense.text, silent), asked.unmeasured))), tokens)
    return Reading(
        act=aim.act,
        category=sense.category,
        filters=() if aim.only else (*asked.filters, *asked.measured),
        critiques=tuple(c for c in wish.critiques if not (aim.ranked and c.source in aim.references.words)) if compares else (),
        references=aim.references,
        drops=tuple(d for d in meant.drops if all(f.facet != d or f.excludes for f in (*asked.filters, *asked.measured))),
        sort=None if aim.ranked else (wish if compares else wish.alone()).sort,
        text="" if aim.only else text,
        count=meant.forms.count,
        subject=start.subject,
        thing=_thing(sense, named_thing(tokens, meant.left, meant.forms.claimed, first=start.current is None)),
        leanings=wish.leanings,
        keeps=meant.keeps,
        back=back,
        allowed=() if aim.only else meant.forms.named.allowed,
        replaced=replaced(tokens, asked.filters, meant.drops),
        aside=meant.aside,
    )


def _graded(tokens: Sequence[Token], forms: Forms, sense: Sense, vocabulary: Vocabulary, home: str | None) -> tuple[Positive, ...]:
    """The plain adjectives of measure that nothing else explains: "a warm sleeping bag"."""
    unexplained = {lemma(word) for word in sense.text.split()}
    return tuple(p for p in positives(tokens, forms.claimed, forms.heads, vocabulary, home) if p.word in unexplained)


def _categories(sense: Sense) -> tuple[str, ...]:
    """The categories that a message may mean."""
    several = [f.value for f in sense.filters if f.facet == "category" and isinstance(f.value, tuple)]
    return (sense.category,) if sense.category else (several[0] if several else ())


def _only_details(sense: Sense) -> bool:
    """Whether a message names nothing to look for and tells no taste: its filters are details of a thing known already."""
    return not (_categories(sense) or without(sense.text, PEOPLE | RETURNING) or any(not f.hard and not f.excludes for f in sense.filters))


def _thing(sense: Sense, named: str) -> str:
    """The thing that is named, unless a category or meaning explains it."""
    return "" if _categories(sense) or not named or named.split()[-1] not in sense.text.split() else named


def _without_things(sense: Sense) -> Sense:
    """What a message says beside the thing that it names."""
    return replace(sense, category=None, filters=tuple(f for f in sense.filters if f.facet != "category"))
