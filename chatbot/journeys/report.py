"""How journeys went: a table for people, JSON for programs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from chatbot.journeys.play import Played


@dataclass(frozen=True, slots=True)
class Result:
    """A journey that was played; ``broken`` says why it could not be played to its end."""

    id: str
    why: str
    turns: tuple[Played, ...]
    broken: str = ""

    @property
    def failures(self) -> tuple[str, ...]:
        return tuple(f for t in self.turns for f in t.failures) + ((self.broken,) if self.broken else ())

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(n for t in self.turns for n in t.notes)

    @property
    def passed(self) -> bool:
        return not self.failures


def print_report(results: Sequence[Result], console: Console) -> None:
    """A line for each journey, then what was wrong, then the sum."""
    table = Table("journey", "turns", "result", "why", box=None, pad_edge=False)
    for result in results:
        wrong = sum(bool(t.failures) for t in result.turns) or 1
        verdict = "[green]passed[/]" if result.passed else f"[red]{wrong} wrong[/]"
        table.add_row(escape(result.id), str(len(result.turns)), verdict, escape(result.why))
    console.print(table)
    for result in results:
        for line in result.failures:
            console.print(f"[red]{escape(result.id)}[/], {escape(line)}", highlight=False, soft_wrap=True)
        for line in result.notes:
            console.print(f"[dim]{escape(result.id)}, {escape(line)}[/]", highlight=False, soft_wrap=True)
    passed = sum(r.passed for r in results)
    console.print(f"{passed} of {len(results)} journeys passed, {sum(len(r.turns) for r in results)} turns played.", highlight=False)


def as_json(results: Sequence[Result]) -> str:
    """All that was played, as JSON."""
    passed = sum(r.passed for r in results)
    return json.dumps({"passed": passed, "failed": len(results) - passed, "journeys": [_journey(r) for r in results]})


def _journey(result: Result) -> dict[str, Any]:
    return {
        "id": result.id,
        "why": result.why,
        "passed": result.passed,
        "failures": list(result.failures),
        "notes": list(result.notes),
        "turns": [_turn(t) for t in result.turns],
    }


def _turn(played: Played) -> dict[str, Any]:
    seen = played.observed
    return {
        "say": played.said,
        "intent": seen.intent,
        "items": [{"id": o.item.id, "title": o.item.title, "price": o.price, "options": dict(o.options)} for o in seen.offers],
        "text": seen.text,
        "asked": seen.asked,
        "relaxed": list(seen.relaxed),
        "compared": seen.compared,
        "shortlist": [s.title for s in seen.shortlist],
        "usage": {"prompt_tokens": seen.prompt_tokens, "cached_tokens": seen.cached_tokens, "completion_tokens": seen.completion_tokens},
        "timings_ms": {"first_item": seen.first_item_ms, "total": seen.total_ms},
        "failures": list(played.failures),
        "notes": list(played.notes),
    }
