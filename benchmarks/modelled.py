"""The language model's part of understanding: what it adds to readings or finds by itself, how often it is asked, and how long it takes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.slots import Heard, Mark
from chatbot.domain.request import Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.llm.engine import Completer
from chatbot.llm.spec import engine
from chatbot.orchestrator.world import Interpreter as Layer
from chatbot.orchestrator.world import Stock
from chatbot.understanding.acceptance import Accepted
from chatbot.understanding.display import askable, display
from chatbot.understanding.interpreter import Hearing, Interpreter
from chatbot.understanding.lexicon import Match
from chatbot.understanding.reader import Reader
from chatbot.understanding.reading import Reading
from chatbot.understanding.tokens import Token
from prompts.understand import understand

#: The kinds of slots that a model is asked for.
KINDS = ("category", "number", "want", "unwant", "critique")


@dataclass(frozen=True, slots=True)
class Asked:
    """One message with the model's part: what was heard then, how many slots were taken and refused, whether there was no answer in time."""

    heard: Heard
    taken: int
    refused: int
    failed: bool
    took_ms: float


class CannotObey(ValueError):
    """The engine can't be held to a form, so that it is never asked."""


@contextmanager
def interpreter(spec: str, patience: float = 4.0, adapter: str = "auto") -> Iterator[Interpreter]:
    """The layer as a shop has it, over the engine and the adapter that settings name; it has ``patience`` seconds.

    Raises `CannotObey`, `BadSpec`, `NoAdapter`, `EngineFailed`.
    """
    model = engine(spec, adapter=adapter)
    try:
        if not isinstance(model, Completer):
            raise CannotObey(f"{spec!r} can't be held to a form")
        yield Interpreter(model, partial(understand, count=model.count), timeout=patience)
    finally:
        model.close()


def ask(layer: Layer, text: str, heard: Heard, stock: Stock, onward: Callable[[Request, Reading], Request]) -> Asked | None:
    """A message that was heard without the model, asked about again; None where there is nothing to ask."""
    shown = display([stock.items[i] for i in heard.shown if i in stock.items], heard.after)
    open_facets = askable(heard.after, stock.vocabulary) if shown else ()
    hearing = Hearing(
        text, heard.reading, heard.after, stock.reader, stock.words, partial(onward, heard.after), bool(heard.shown), display=shown, ask=open_facets
    )
    start = perf_counter()
    found = layer.interpret(hearing)
    took = (perf_counter() - start) * 1000
    if found is None:
        return None
    return Asked(_joined(heard, found.accepted), found.accepted.count, len(found.accepted.refused), found.failed, took)


@dataclass(frozen=True, slots=True)
class Blank:
    """A lexicon that knows what may be chosen, but recognizes nothing in a message."""

    vocabulary: Vocabulary

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        yield from ()


def by_itself(layer: Layer, text: str, heard: Heard, stock: Stock, onward: Callable[[Request, Reading], Request]) -> Asked:
    """A message that nothing but the model reads: every word of content in it is in question."""
    reader: Reader = replace(stock.reader, lexicon=Blank(stock.reader.lexicon.vocabulary))  # type: ignore[arg-type]
    reading = Reading("want", text=text)
    bare = replace(heard, reading=reading, after=onward(heard.before, reading))
    found = ask(layer, text, bare, replace(stock, reader=reader, words=frozenset()), onward)
    return found or Asked(bare, 0, 0, False, 0.0)


def compared(name: str, marks: Sequence[Mark], asked: Sequence[Asked]) -> str:
    """The slots of the kinds that a model is asked for, in one line, with the times of those that it was asked about."""
    told = [m.verdict for m in marks if m.kind in KINDS]
    right, missed, unasked = (told.count(verdict) for verdict in ("right", "missed", "unasked"))
    precision, recall = right / max(1, right + unasked), right / max(1, right + missed)
    times = sorted(each.took_ms for each in asked if each.took_ms)
    took = f", p50 {median(times):.0f} ms, p95 {quantiles(times, n=20)[-1]:.0f} ms" if len(times) > 1 else ""
    return f"  {name:<22}{right:>5} right{missed:>5} missed{unasked:>5} unasked   precision {precision:.3f}  recall {recall:.3f}{took}"


def _joined(heard: Heard, accepted: Accepted) -> Heard:
    """What forms and meaning heard, and what was taken of the model's words."""
    extra, reading = accepted.extra, heard.reading
    whole = replace(
        reading, category=reading.category or extra.category, filters=(*reading.filters, *extra.filters), critiques=(*reading.critiques, *extra.critiques)
    )
    return replace(heard, reading=whole, after=accepted.request)


def figures(asked: Sequence[Asked]) -> dict[str, Any]:
    """How often the model was asked, what came of it, and its milliseconds."""
    times = [each.took_ms for each in asked]
    return {
        "asked": len(asked),
        "taken": sum(each.taken for each in asked),
        "refused": sum(each.refused for each in asked),
        "failed": sum(each.failed for each in asked),
        "ms": {"p50": round(median(times), 1), "p95": round(quantiles(times, n=20)[-1], 1)} if len(times) > 1 else None,
    }


def line(told: dict[str, Any]) -> str:
    """The figures in one line."""
    times = f", p50 {told['ms']['p50']} ms, p95 {told['ms']['p95']} ms" if told["ms"] else ""
    return f"  model: asked {told['asked']} times, {told['taken']} slots taken, {told['refused']} refused, {told['failed']} without an answer{times}"
