"""How long a shopper waits: conversations over the sample shop, timed turn by turn.

    python -m benchmarks.latency --llm llama.cpp --compare none

With ``--compare`` every turn is played with both engines, now the one first and now the other, so that what else the machine does meets both.
"""

import argparse
import json
import resource
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from time import perf_counter
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from chatbot.compose import open_shop
from chatbot.domain.events import Done, Failed
from chatbot.domain.visit import Visit
from chatbot.journeys.check import SAMPLE
from chatbot.journeys.stage import stage
from chatbot.settings import Settings
from chatbot.shop import Shop

TIMES = ("understand", "find", "first_item", "first_text", "total")
TOKENS = ("prompt_tokens", "cached_tokens", "completion_tokens")
CONVERSATIONS = Path(__file__).with_name("conversations.yaml")
WARM_UP = "show me kettles"

Figures = dict[str, float | int | None]


@dataclass(frozen=True, slots=True)
class Measured:
    """One turn: milliseconds by what happened first, tokens where a model was asked, and whether the turn broke."""

    times: Mapping[str, int]
    tokens: Mapping[str, int]
    failed: bool = False


@dataclass(slots=True)
class Guest:
    """A shopper in a shop with one of the engines."""

    engine: str
    shop: Shop
    visit: Visit | None = None

    def arrive(self) -> None:
        self.visit = self.shop.enter(self.shop.open().token)

    def say(self, text: str) -> Measured:
        assert self.visit is not None
        last = list(self.shop.turn(self.visit, text))[-1]
        if isinstance(last, Done):
            return Measured(last.timings_ms, {name: getattr(last.usage, name) for name in TOKENS})
        return Measured({}, {}, failed=isinstance(last, Failed))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; status 1 if a turn broke."""
    options = _options(arguments)
    console = Console(stderr=options.json)
    script: dict[str, list[str]] = yaml.safe_load(CONVERSATIONS.read_text("utf-8"))
    engines = [options.llm, *([options.compare] if options.compare else [])]
    with _opened(engines, options.data, console) as guests:
        cold = {g.engine: _cold(g) for g in guests}
        measured = _played(guests, script, console)
    turns = sum(map(len, script.values()))
    result: dict[str, Any] = {
        "turns": turns,
        "conversations": len(script),
        "peak_rss_mb": _peak_rss_mb(),
        "engines": {e: {"first_turn_ms": cold[e], **figures(m)} for e, m in measured.items()},
    }
    if options.json:
        print(json.dumps(result))
    else:
        _print(result, console)
    return 1 if any(m.failed for each in measured.values() for m in each) else 0


def figures(turns: Sequence[Measured]) -> dict[str, Any]:
    """Percentiles of the times that were measured, means of the tokens of the turns in which a model was asked."""
    asked = [t.tokens for t in turns if t.tokens.get("prompt_tokens")]
    return {
        "ms": {name: _percentiles([t.times[name] for t in turns if name in t.times]) for name in TIMES},
        "tokens_per_turn": {name: round(mean(t[name] for t in asked), 1) if asked else 0 for name in TOKENS},
        "turns_with_model": len(asked),
        "failed": sum(t.failed for t in turns),
    }


def _percentiles(values: Sequence[int]) -> Figures:
    ordered = sorted(values)
    return {"p50": percentile(ordered, 50), "p95": percentile(ordered, 95), "turns": len(ordered)}


def percentile(ordered: Sequence[int], percent: float) -> int | None:
    """The smallest value that at least this share of the ordered values doesn't exceed; None of no values."""
    if not ordered:
        return None
    at = -(-len(ordered) * percent // 100)
    return ordered[max(int(at), 1) - 1]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.latency", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--llm", default="llama.cpp", help="the engine, as for 'shoptalk serve'")
    parser.add_argument("--compare", default="", help="a second engine to play the same turns with")
    parser.add_argument("--data", type=Path, help="a data folder with the sample shop in it; without one, it is imported anew")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    if options.compare == options.llm:
        parser.error("--compare names the same engine as --llm")
    return options


@contextmanager
def _opened(engines: Sequence[str], data: Path | None, console: Console) -> Iterator[list[Guest]]:
    with ExitStack() as stack:
        folder = data
        if folder is None:
            began = perf_counter()
            folder = stack.enter_context(stage(Settings(llm="none"))).folder(SAMPLE)
            console.print(f"The sample shop was imported in {perf_counter() - began:.0f} s.", highlight=False)
        shops = [stack.enter_context(open_shop(Settings(llm=engine, data=folder))) for engine in engines]
        yield [Guest(engine, shop) for engine, shop in zip(engines, shops, strict=True)]


def _cold(guest: Guest) -> int | None:
    """Milliseconds of the very first turn, which loads what is loaded late."""
    guest.arrive()
    return guest.say(WARM_UP).times.get("total")


def _played(guests: Sequence[Guest], script: Mapping[str, Sequence[str]], console: Console) -> dict[str, list[Measured]]:
    measured: dict[str, list[Measured]] = {g.engine: [] for g in guests}
    for said in script.values():
        for guest in guests:
            guest.arrive()
        for number, text in enumerate(said):
            for guest in guests if number % 2 == 0 else guests[::-1]:
                turn = guest.say(text)
                measured[guest.engine].append(turn)
                if turn.failed:
                    console.print(f"With {guest.engine} this turn broke: {text!r}", highlight=False)
    return measured


def _peak_rss_mb() -> int:
    """The most memory that this process held; kilobytes are counted on Linux, bytes on macOS."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024))


def _print(result: Mapping[str, Any], console: Console) -> None:
    engines: dict[str, dict[str, Any]] = result["engines"]
    names = list(engines)
    both = len(names) == 2
    table = Table("", *names, *(["ratio"] if both else []), box=None, pad_edge=False)
    for name in TIMES:
        for rank in ("p50", "p95"):
            _row(table, f"{name} {rank}, ms", [engines[e]["ms"][name][rank] for e in names])
    for name in TOKENS:
        _row(table, f"{name.replace('_', ' ')} a turn", [engines[e]["tokens_per_turn"][name] for e in names])
    _row(table, "turns that asked the model", [engines[e]["turns_with_model"] for e in names])
    _row(table, "first turn of all, ms", [engines[e]["first_turn_ms"] for e in names])
    _row(table, "turns that broke", [engines[e]["failed"] for e in names])
    console.print(table)
    note = ", both engines together" if both else ""
    console.print(f"{result['turns']} turns in {result['conversations']} conversations; at most {result['peak_rss_mb']:,} MB of memory{note}.", highlight=False)


def _row(table: Table, name: str, values: Sequence[float | None]) -> None:
    cells = ["-" if v is None else f"{v:,}" for v in values]
    if len(values) == 2:
        first, second = values
        cells.append(f"{first / second:.2f}" if first is not None and second else "-")
    table.add_row(name, *cells)


if __name__ == "__main__":
    sys.exit(main())
