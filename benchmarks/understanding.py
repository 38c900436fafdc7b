"""How well messages are understood: `python -m benchmarks.understanding [--json] [--errors tuned] [--llm SPEC]`.

Reads the labelled messages in context, folds each into the request as a turn does, and prints precision, recall and F1 by slot for the
messages that may be tuned on (tuned, fresh) and for those kept aside. With ``--llm SPEC`` the same follows with that model's part.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks import modelled
from benchmarks.labels import SEARCHES, Utterance, load
from benchmarks.shops import Counter, open_counter
from benchmarks.slots import APART, KINDS, Heard, Mark, Marks, mark, written
from benchmarks.vetting import vet
from chatbot.decision.question import best_question
from chatbot.decision.relax import Relaxation, relax
from chatbot.domain.events import Asked
from chatbot.domain.item import Item
from chatbot.domain.request import Request
from chatbot.orchestrator.world import Interpreter
from chatbot.understanding.reader import Context
from chatbot.understanding.reading import Reading
from chatbot.understanding.scope import revise
from retrievers.embedding import MiniLM

FOLDER = Path(__file__).parent / "understanding"
SETS = ("tuned", "fresh", "aside")


@dataclass(frozen=True, slots=True)
class Scored:
    """One message, how it was read, its marks, and the milliseconds that reading it took, and that reading and deciding took
    together; ``asked`` is what a model added, where one was asked, and ``alone`` what it found by itself."""

    utterance: Utterance
    heard: Heard
    marks: Marks
    took_ms: float
    decided_ms: float
    asked: modelled.Asked | None = None
    alone: modelled.Asked | None = None

    @property
    def by_itself(self) -> Marks:
        """The marks of what the model found without anything else; of the reading, where it wasn't asked to."""
        return mark(self.alone.heard, self.utterance.expected) if self.alone else self.marks

    @property
    def with_model(self) -> "Scored":
        """The same with what the model added."""
        if self.asked is None:
            return self
        return replace(self, heard=self.asked.heard, marks=mark(self.asked.heard, self.utterance.expected))


@dataclass(frozen=True, slots=True)
class Floor:
    """Where a conversation stands: the request, and what is on show."""

    request: Request = Request()
    on_show: tuple[Item, ...] = ()
    earlier: tuple[Item, ...] = ()


def hear(utterance: Utterance, shop: Counter, layer: Interpreter | None = None, *, alone: bool = False) -> Scored:
    """Read a message after those before it, and ask the model about it if there is one, also by itself if ``alone``. Raises `BadLabel`."""
    vet(utterance, shop.stock.vocabulary, shop.stock.items)
    floor = Floor()
    for text in utterance.before:
        floor = _onward(text, floor, shop)
    if utterance.shown:
        floor = replace(floor, on_show=shop.items(utterance.shown))
    focus = tuple(floor.on_show[place - 1].id for place in utterance.focus if place <= len(floor.on_show))
    start = perf_counter()
    reading = shop.stock.reader.read(utterance.say, Context(floor.request, floor.on_show, floor.earlier, focus))
    took = (perf_counter() - start) * 1000
    meant = reading if reading.act in SEARCHES else replace(reading, act="want")
    request = _revised(meant, floor, shop)
    _decide(request, shop)
    decided = (perf_counter() - start) * 1000
    heard = Heard(reading, floor.request, request, tuple(i.id for i in floor.on_show))

    def onward(request: Request, extra: Reading) -> Request:
        return _revised(extra, replace(floor, request=request), shop)

    asked = modelled.ask(layer, utterance.say, heard, shop.stock, onward) if layer else None
    unaided = modelled.by_itself(layer, utterance.say, heard, shop.stock, onward) if layer and alone else None
    return Scored(utterance, heard, mark(heard, utterance.expected), took, decided, asked, unaided)


def _decide(request: Request, shop: Counter) -> Asked | Relaxation | None:
    """What a turn decides once it knows what is asked for: the question to ask, or, where nothing fits, what gives way."""
    finder = shop.stock.finder
    fitting = list(finder.fitting(request).values())
    return best_question(fitting, request, shop.stock.vocabulary, ()) if fitting else relax(request, finder.fitting)


def _onward(text: str, floor: Floor, shop: Counter) -> Floor:
    reading = shop.stock.reader.read(text, Context(floor.request, floor.on_show, floor.earlier))
    if reading.act not in SEARCHES:
        return floor
    request = _revised(reading, floor, shop)
    return Floor(request, shop.show(request) or floor.on_show, (*floor.on_show, *floor.earlier))


def _revised(reading: Reading, floor: Floor, shop: Counter) -> Request:
    return revise(floor.request, reading, floor.on_show, shop.stock.vocabulary, floor.earlier)


def score(sets: Mapping[str, Sequence[Utterance]], layer: Interpreter | None = None, *, alone: bool = False) -> dict[str, list[Scored]]:
    """All messages of each set, each in the shop that it was said in; a model is asked by itself too if ``alone``. Raises `BadLabel`."""
    embedder = MiniLM(threads=1)
    embedder.warm_up()
    with tempfile.TemporaryDirectory() as folder:
        shop = cache(lambda name: open_counter(name, Path(folder), embedder))
        return {name: [hear(u, shop(u.catalog), layer, alone=alone) for u in utterances] for name, utterances in sets.items()}


def summary(scored: Sequence[Scored]) -> dict[str, Any]:
    """The figures of one set."""
    marks = [m for s in scored for m in s.marks.slots]
    hardness = [read_hard for s in scored for _, read_hard in s.marks.hardness]
    return {
        "utterances": len(scored),
        "without_error": sum(not s.marks.wrong for s in scored),
        "slots": {kind: _figures(m for m in marks if m.kind == kind) for kind in (*KINDS, *APART)},
        "overall": _figures(m for m in marks if m.kind in KINDS),
        "hardness": {"soft_read_hard": sum(hardness), "hard_read_soft": len(hardness) - sum(hardness)},
        "read_ms": _times(s.took_ms for s in scored),
        "decided_ms": _times(s.decided_ms for s in scored),
    }


def _times(took: Iterable[float]) -> dict[str, float]:
    each = list(took)
    return {"p50": round(median(each), 1), "p95": round(quantiles(each, n=20)[-1], 1)}


def _figures(marks: Iterable[Mark]) -> dict[str, Any]:
    seen = list(marks)
    count = Tally(m.verdict for m in seen)
    right, missed, unasked = count["right"], count["missed"], count["unasked"]
    soft = sum(m.soft for m in seen)
    return {
        "right": right,
        "missed": missed,
        "unasked": unasked,
        "unasked_soft": soft,
        "precision": right / (right + unasked) if right + unasked else None,
        "recall": right / (right + missed) if right + missed else None,
        "f1": 2 * right / (2 * right + missed + unasked) if seen else None,
    }


def table(name: str, figures: dict[str, Any]) -> Iterator[str]:
    """The figures of one set, as lines to read."""
    total, clean = figures["utterances"], figures["without_error"]
    yield f"{name}: {total} utterances, {clean} ({clean / total:.1%}) without any error"
    yield f"  {'slot':<11}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>8}{'missed':>8}{'unasked':>9}  of these soft"
    for kind in (*KINDS, "overall", *APART):
        row = figures["overall"] if kind == "overall" else figures["slots"][kind]
        ratios = (f"{row[key]:.3f}" if row[key] is not None else "-" for key in ("precision", "recall", "f1"))
        precision, recall, f1 = ratios if kind != "text" else ("-", next(ratios) and f"{row['recall'] or 0:.3f}", "-")
        yield f"  {kind:<11}{precision:>10}{recall:>8}{f1:>7}{row['right']:>8}{row['missed']:>8}{row['unasked']:>9}{row['unasked_soft']:>9}"
    hardness, times, decided = figures["hardness"], figures["read_ms"], figures["decided_ms"]
    yield f"  hardness mistaken: {hardness['soft_read_hard']} soft read as hard, {hardness['hard_read_soft']} hard read as soft (no error of the slot)"
    yield f"  read(): p50 {times['p50']} ms, p95 {times['p95']} ms; with the decision p50 {decided['p50']} ms, p95 {decided['p95']} ms"
    if "model" in figures:
        yield modelled.line(figures["model"])


def errors(scored: Sequence[Scored]) -> Iterator[str]:
    """The messages that were misunderstood, and how."""
    for each in scored:
        wrong = [m for m in each.marks.slots if m.verdict != "right"]
        if wrong or each.marks.hardness:
            yield " / ".join((*each.utterance.before, each.utterance.say)) + (f"  [{each.utterance.catalog}]" if each.utterance.catalog != "sample" else "")
            yield from (f"    {m.verdict:<8}{m.kind:<10} {m.what}" for m in wrong)
            yield f"    read as {told(each.heard.reading)}"
            yield from (f"    {'hard' if read_hard else 'soft':<8}{'hardness':<10} {text}" for text, read_hard in each.marks.hardness)


def told(reading: Reading) -> str:
    """A reading in one line."""
    critiques = (f"{c.facet} {'+' if c.direction > 0 else '-'}" for c in reading.critiques)
    parts = {"category": reading.category, "filters": ", ".join(map(written, reading.filters)), "critiques": ", ".join(critiques), "text": reading.text}
    return f"{reading.act} " + " ".join(f"{name}: {part!s}" for name, part in parts.items() if part)


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one set, read with a model's part or without."""

    set: str
    name: str
    scored: Sequence[Scored]
    figures: dict[str, Any]


def _reports(name: str, scored: Sequence[Scored], llm: str | None) -> Iterator[Report]:
    yield Report(name, name, scored, summary(scored))
    if llm:
        after = [each.with_model for each in scored]
        model = modelled.figures([each.asked for each in scored if each.asked])
        yield Report(name, f"{name} with {llm}", after, {**summary(after), "model": model})


def beside(name: str, scored: Sequence[Scored]) -> Iterator[str]:
    """What forms and meaning, the model, and both together find of the slots that a model is asked for."""
    yield f"{name}: forms, model, and both, on slots of {', '.join(modelled.KINDS)}"
    yield modelled.compared("forms and meaning", [m for s in scored for m in s.marks.slots], ())
    if any(s.alone for s in scored):
        yield modelled.compared("model alone", [m for s in scored for m in s.by_itself.slots], [s.alone for s in scored if s.alone])
    yield modelled.compared("forms, then the model", [m for s in scored for m in s.with_model.marks.slots], [s.asked for s in scored if s.asked])


def main(arguments: Sequence[str] | None = None) -> None:
    """Score the sets and print the figures."""
    parser = argparse.ArgumentParser(description="How well messages are understood.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", choices=SETS, action="append", default=[], help="list the messages of this set that were misunderstood")
    parser.add_argument("--set", choices=SETS, action="append", dest="sets", help="score this set only")
    parser.add_argument("--llm", metavar="SPEC", help="ask this model too, as SHOPTALK_LLM names it, about words that are left unexplained")
    parser.add_argument("--adapter", default="auto", metavar="ADAPTER", help="the adapter on it, as SHOPTALK_ADAPTER names it (default: %(default)s)")
    parser.add_argument("--alone", action="store_true", help="also ask it about whole messages, without any other layer")
    parser.add_argument("--patience", type=float, default=4.0, metavar="SECONDS", help="the longest that the model may take (default: %(default)s)")
    given = parser.parse_args(arguments)
    sets = {name: load(FOLDER / f"{name}.yaml") for name in given.sets or SETS}
    with modelled.interpreter(given.llm, given.patience, given.adapter) if given.llm else nullcontext() as layer:
        results = score(sets, layer, alone=given.alone)
    report = [each for name, scored in results.items() for each in _reports(name, scored, given.llm)]
    if given.json:
        listed = {each.name: list(errors(each.scored)) for each in report if each.set in given.errors}
        json.dump({"sets": {each.name: each.figures for each in report}, "errors": listed}, sys.stdout, indent=1)
        return
    for each in report:
        listing = errors(each.scored) if each.set in given.errors else ()
        print("\n".join([*table(each.name, each.figures), *listing]), end="\n\n")
    for name, scored in results.items() if given.llm else ():
        print("\n".join(beside(name, scored)), end="\n\n")


if __name__ == "__main__":
    main()
