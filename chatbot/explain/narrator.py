"""The model's sentences: streamed, each checked before it is said, replaced by facts when unsupported."""

import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic

from chatbot.domain.events import Grounding, Said, Usage, Voice
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest
from chatbot.domain.words import lemmas
from chatbot.explain.briefing import Briefing, briefing
from chatbot.explain.tally import Tally
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from chatbot.grounding.phrases import NONE, Phrases
from chatbot.grounding.sentences import sentences
from chatbot.llm.caller import Caller
from chatbot.llm.engine import Engine, EngineFailed, GivenUp, Guided, Message, Piece
from chatbot.llm.line import Busy

log = logging.getLogger(__name__)

#: Words that only introduce what was told already: "it costs", "is priced at".
_RETELLING = frozenset(
    {
        "the",
        "it",
        "they",
        "cost",
        "price",
        "priced",
        "are",
        "and",
        "this",
        "these",
        "its",
        "has",
        "have",
        "you",
        "for",
        "is",
        "at",
    }
)

_PRONOUNS = frozenset(
    {"it", "it's", "its", "it’s", "they", "they're", "this", "these", "that", "those", "both", "their"}
)
#: Some engines send more pieces than tokens, and a little later than asked.
_PIECES_A_TOKEN, _GRACE = 4, 1.0

Prompt = Callable[[Briefing], tuple[Message, ...]]
#: The grammar of what may be said of offers, for a request, to someone of these interests, in the turn of these words; empty where nothing may.
Form = Callable[[Sequence[Offer], Request, Sequence[Interest], str], str]


@dataclass(frozen=True, slots=True)
class Narrator:
    """Asks an engine for a few sentences about the items on show.

    ``prompt`` makes the messages of a briefing. ``sentences`` is how many are said at the most, ``tokens`` how many the model may
    write, ``items`` and ``facts`` how many items, and facts of each, it is told, ``timeout`` the seconds it has for all, ``phrases`` what may be said
    instead of naming a property. ``form`` is the grammar that an engine is held to which can be: a small one, that would say too much that isn't so.
    """

    engine: Engine
    prompt: Prompt
    sentences: int = 2
    tokens: int = 90
    items: int = 3
    facts: int = 5
    timeout: float = 6.0
    phrases: Phrases = NONE
    form: Form | None = None

    def narrate(
        self,
        wish: str,
        offers: Sequence[Offer],
        request: Request,
        told: str,
        fallbacks: Sequence[str],
        tally: Tally,
        interests: Sequence[Interest] = (),
        caller: Caller | None = None,
    ) -> Iterator[Said]:
        """Say up to ``sentences`` sentences that go beyond what was ``told``; one that the facts don't support gives way to the next of ``fallbacks``.

        Whatever the model does (nothing, lies, dies, runs on), what was told stands, and the fallbacks are said instead. Once the
        ``caller`` has left the model is stopped.
        """
        meter = _Meter(self.tokens * _PIECES_A_TOKEN, monotonic() + self.timeout + _GRACE)
        book = FactBook(offers, wish=wish, request=request, phrases=self.phrases)
        script = _Script(list(fallbacks), [told])
        brief = briefing(wish, offers, request, interests, items=self.items, most=self.facts)
        form = self.form(offers, request, interests, wish) if self.form else ""
        with closing(self._written(brief, form, meter, caller)) as written:
            for sentence in written:
                if adds_nothing(sentence, script.told) or script.misplaced(sentence):
                    continue
                if _supported(sentence, book, script.told):
                    yield script.say(sentence, Voice.MODEL)
                else:
                    script.replaced += 1
                    yield from script.fall_back()
                if script.said >= self.sentences or script.replaced >= self.sentences:
                    break
        while not script.from_model and script.spare and script.said < self.sentences:
            yield from script.fall_back()
        tally.grounding = Grounding(len(told.split(". ")) + script.said, script.from_model, script.replaced)
        tally.usage = meter.usage()

    def _written(self, brief: Briefing, form: str, meter: "_Meter", caller: Caller | None) -> Generator[str]:
        """The finished sentences of the model, none when it can't be reached; what it had said when it died is not finished."""
        try:
            messages = self.prompt(brief)
            stream = self._stream(messages, form, caller)
            with closing(stream) as pieces:  # type: ignore[type-var]
                yield from sentences(meter.read(pieces))
        except GivenUp:
            log.info("nobody listens to the model any more")
        except Busy as busy:
            log.info("answered without the model: %s", busy)
        except EngineFailed as failure:
            log.warning("the model did not answer: %s", failure)
        except Exception:  # what the model adds is extra: nothing that breaks here may cost the shopper the turn
            log.exception("the model's part of the turn broke")

    def _stream(self, messages: tuple[Message, ...], form: str, caller: Caller | None) -> Iterator[Piece]:
        if form and isinstance(self.engine, Guided):
            return self.engine.guided(messages, grammar=form, max_tokens=self.tokens, timeout=self.timeout, caller=caller)
        return self.engine.stream(messages, max_tokens=self.tokens, timeout=self.timeout, caller=caller)


def _supported(sentence: str, book: FactBook, told: Sequence[str]) -> bool:
    """Whether the facts back a sentence; one that can't be checked isn't backed."""
    try:
        verdict = check(sentence, book, previous=tuple(told))
    except Exception:  # a sentence that nobody foresaw is left out, and costs nothing else
        log.exception("not said, for it can't be checked: %r", sentence)
        return False
    if not verdict.supported:
        log.info("not said, %s: %r", verdict.problem, sentence)
    return verdict.supported


def adds_nothing(sentence: str, told: Sequence[str]) -> bool:
    """Whether every word of content, and every number, was told before."""
    content = {w for w in lemmas(sentence) if len(w) > 2 or w.isdigit()} - _RETELLING
    return content <= {w for text in told for w in lemmas(text)}


@dataclass(slots=True)
class _Script:
    """What was said so far in this turn, and what is kept in hand."""

    spare: list[str]
    told: list[str]
    from_model: int = 0
    from_facts: int = 0
    replaced: int = 0

    @property
    def said(self) -> int:
        return self.from_model + self.from_facts

    def say(self, sentence: str, voice: Voice) -> Said:
        self.told.append(sentence)
        if voice is Voice.MODEL:
            self.from_model += 1
        else:
            self.from_facts += 1
        return Said(f" {sentence}", voice)

    def misplaced(self, sentence: str) -> bool:
        """Whether a pronoun would now point at another item than the model meant, because a sentence from facts came in between."""
        return self.from_facts > 0 and sentence.split(maxsplit=1)[0].casefold().strip(",") in _PRONOUNS

    def fall_back(self) -> Iterator[Said]:
        if self.spare:
            yield self.say(self.spare.pop(0), Voice.FACTS)


@dataclass(slots=True)
class _Meter:
    """Counts the tokens that an engine reports, and stops listening to one that keeps to neither its tokens nor its time."""

    most: int
    deadline: float
    pieces: list[Piece] = field(default_factory=list)

    def read(self, pieces: Iterator[Piece]) -> Iterator[str]:
        for piece in islice(pieces, self.most):
            if monotonic() > self.deadline:
                raise EngineFailed("the engine went on beyond its time")
            if piece.prompt_tokens or piece.completion_tokens:
                self.pieces.append(piece)
            if piece.text:
                yield piece.text

    def usage(self) -> Usage:
        return Usage(
            sum(p.prompt_tokens for p in self.pieces),
            sum(p.cached_tokens for p in self.pieces),
            sum(p.completion_tokens for p in self.pieces),
        )
