"""The third layer of understanding: a language model, asked about the words that forms and meaning leave unexplained."""

import logging
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from chatbot.domain.request import Request
from chatbot.llm.caller import Caller
from chatbot.llm.engine import Completer, EngineFailed, GivenUp, Message, Piece
from chatbot.llm.line import Busy
from chatbot.understanding.acceptance import Accepted, accept
from chatbot.understanding.leftover import Leftover, leftover
from chatbot.understanding.options import Options, options
from chatbot.understanding.proposal import form, question, slots
from chatbot.understanding.reader import Reader
from chatbot.understanding.reading import SEARCHING, Act, Reading

log = logging.getLogger(__name__)


#: What can be a reaction to the things on show.
_REACTING: frozenset[Act] = SEARCHING | {"dislike"}


class Prompt(Protocol):
    """The messages that ask what the unexplained ``spans`` of a message mean, out of ``choices`` by facet; ``category`` is what is looked for,
    ``shown`` what the message may react to, and ``ask`` has the facets that the shopper could be asked about next."""

    def __call__(
        self,
        message: str,
        spans: Sequence[str],
        category: str,
        choices: Mapping[str, Sequence[str]],
        *,
        shown: Sequence[str],
        ask: Sequence[str],
    ) -> tuple[Message, ...]: ...


@dataclass(frozen=True, slots=True)
class Hearing:
    """A message that was read, and where: the request that it led to, the reader and the words of the catalogue.

    ``onward`` puts a further reading to that request; ``shown`` says whether something was on show. The model is asked for the ``caller``.
    ``display`` has a few words of each item on show, and ``ask`` the facets that the shopper could be asked about next.
    """

    text: str
    reading: Reading
    request: Request
    reader: Reader
    words: Container[str]
    onward: Callable[[Reading], Request]
    shown: bool = False
    caller: Caller | None = None
    display: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


_SILENCE = Piece("")


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a model was asked and what was taken of its answer; ``reply`` has the counts. ``failed`` when there was no answer in time.

    ``ask`` is the facet that it would ask the shopper about next, empty where it would ask nothing.
    """

    accepted: Accepted
    reply: Piece = _SILENCE
    failed: bool = False
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Asks ``completer``, which has ``timeout`` seconds and ``tokens`` tokens for its answer."""

    completer: Completer
    prompt: Prompt
    tokens: int = 160
    timeout: float = 4.0

    def interpret(self, heard: Hearing) -> Interpretation | None:
        """What the model adds to a reading; None where there is nothing to ask. Whatever the model does, nothing is raised.

        It is asked only of a message that searches or finds fault with all that is shown, and only if words of content are left that neither
        the forms, nor meaning, nor any title or value of the catalogue explains.
        """
        reacts = heard.shown and not heard.reading.references.items
        if heard.reading.act not in (_REACTING if reacts else SEARCHING):
            return None
        left = leftover(heard.text, _kept(heard), heard.reader.lexicon, heard.words, _settled(heard.request))
        spans = left.spans()
        if not spans:
            return None
        try:
            return self._asked(heard, left, spans)
        except (GivenUp, Busy) as why:
            log.info("the model was not asked what %r means: %s", spans, why)
        except EngineFailed as failure:
            log.warning("the model did not say what %r means: %s", spans, failure)
        except Exception:  # what the model adds is extra: nothing that breaks here may cost the shopper the turn
            log.exception("the model's part of understanding broke")
        return Interpretation(Accepted(heard.request), failed=True)

    def _asked(self, heard: Hearing, left: Leftover, spans: tuple[str, ...]) -> Interpretation | None:
        reader, request = heard.reader, heard.request
        choice = options(reader.embed(spans), reader.meanings, request.category)
        numbers = any(left.tokens[at].is_number for at in left.content)
        schema = form(choice, spans, numbers=numbers, shown=heard.shown, ask=heard.ask)
        if schema is None:
            return None
        choices = _choices(choice, numbers or heard.shown)
        messages = self.prompt(left.message, spans, request.category or "", choices, shown=heard.display, ask=heard.ask)
        reply = self.completer.complete(messages, schema=schema, max_tokens=self.tokens, timeout=self.timeout, caller=heard.caller)
        proposed, broken = slots(reply.text)
        vocabulary = reader.lexicon.vocabulary
        taken = accept(proposed, left, request, vocabulary, heard.onward, shown=heard.shown)
        log.info("of %r the model explained %d, refused %d: %s", spans, taken.count, len(taken.refused) + broken, taken.refused)
        return Interpretation(taken, reply, ask=question(reply.text, heard.ask))


def _kept(heard: Hearing) -> Reading:
    """The reading with those words of its text that the request took over: "start over" is no text of a wish."""
    kept = set(heard.request.text.split())
    return replace(heard.reading, text=" ".join(w for w in heard.reading.text.split() if w in kept))


def _settled(request: Request) -> tuple[str, ...]:
    """Words of the request that filters don't hold."""
    return tuple(leaning.source for leaning in request.leanings)


def _choices(choice: Options, measured: bool) -> Mapping[str, Sequence[str]]:
    return {**choice.values, **({"numbers": choice.numbers} if measured and choice.numbers else {})}
