"""How well sentences about items on show are told apart into backed ones and others, and how fast.

    python -m benchmarks.checker --data FOLDER --errors tuned

A sentence that is backed is the positive. Precision is the share of the sentences let through that are backed: what is missing to 1 are falsehoods
on the screen. Recall is the share of the backed sentences that are let through: what is missing to 1 is said by a sentence from facts instead.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.prose import prose
from benchmarks.shows import shows
from benchmarks.statements import Judged, Statement, Tally, by_kind, judge, table, tally
from tests.grounding import kept_aside, shelf, tuned
from tests.grounding.tables import rows

SETS = ("tuned", "fresh", "voices", "prose", "aside", "shelf", "shelf_aside")
#: Sets whose rows nobody reads: of these only totals are printed.
SEALED = frozenset({"aside", "shelf_aside"})


def judged(name: str, data: Path | None) -> tuple[Judged, ...]:
    """A set of sentences, judged over the items it speaks of. Raises `KeyError` for a name that is no set."""
    if name in ("shelf", "shelf_aside"):
        text = {"shelf": tuned.TABLE, "shelf_aside": kept_aside.TABLE}[name]
        return judge([Statement(r.show, r.backed, r.kind, r.sentence, r.previous) for r in rows(text)], shelf.shows())
    if name == "prose":
        return judge(*prose())
    if name not in SETS:
        raise KeyError(name)
    return judge(table(name), shows(data) | shelf.shows())


def times(results: Sequence[Judged]) -> tuple[float, float]:
    """The median and the 95th percentile of the milliseconds a sentence took."""
    cuts = quantiles([r.took for r in results], n=20, method="inclusive")
    return cuts[9], cuts[18]


def report(name: str, results: Sequence[Judged]) -> dict[str, Any]:
    """The figures of a set as plain values."""
    p50, p95 = times(results)
    kinds = {} if name.startswith("shelf") else {kind: _figures(t) for kind, t in by_kind(results).items()}
    return {"set": name, **_figures(tally(results)), "ms": {"p50": round(p50, 2), "p95": round(p95, 2)}, "kinds": kinds}


def _figures(counted: Tally) -> dict[str, Any]:
    return {"sentences": counted.sentences, "backed": counted.backed, "precision": round(counted.precision, 3), "recall": round(counted.recall, 3)}


def _table(figures: dict[str, Any]) -> Table:
    ms = figures["ms"]
    drawn = Table("claim", "sentences", "backed", "precision", "recall", title=f"{figures['set']}: p50 {ms['p50']} ms, p95 {ms['p95']} ms a sentence")
    for name, row in {"all": figures, **figures["kinds"]}.items():
        drawn.add_row(name, str(row["sentences"]), str(row["backed"]), f"{row['precision']:.3f}", f"{row['recall']:.3f}")
    return drawn


def _errors(console: Console, results: Sequence[Judged]) -> None:
    for each in results:
        if each.lie or each.lost:
            said = each.statement
            console.print(f"{'LIE ' if each.lie else 'lost'} {said.show} | {said.kind} | {said.sentence} | {each.problem}", markup=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.checker", description=str(__doc__).splitlines()[0])
    parser.add_argument("--set", action="append", choices=SETS, dest="sets", help="one of the sets of sentences; all by default")
    parser.add_argument("--data", type=Path, default=os.environ.get("SHOPTALK_TEST_DATA"), help="the folder of public data")
    parser.add_argument("--errors", choices=sorted(set(SETS) - SEALED), help="print what went wrong in this set")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    console = Console()
    results = {name: judged(name, Path(given.data) if given.data else None) for name in given.sets or SETS}
    figures = [report(name, judgments) for name, judgments in results.items()]
    if given.json:
        print(json.dumps(figures))
        return 0
    for each in figures:
        console.print(_table(each))
    if given.errors in results:
        _errors(console, results[given.errors])
    return 0


if __name__ == "__main__":
    sys.exit(main())
