"""How simulated conversations went: tables for people, JSON for programs."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from chatbot.simulate.figures import AT, Figures


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures of the same crowd at the shop and at the search box, of all together and by persona."""

    seed: int
    turns: int
    shop: Figures
    baseline: Figures
    shop_by_persona: Mapping[str, Figures]
    baseline_by_persona: Mapping[str, Figures]


def print_outcome(outcome: Outcome, console: Console) -> None:
    """The whole first, shop and baseline side by side, then a line for each persona."""
    whole = Table("", "shop", "search box", box=None, pad_edge=False)
    for (label, at_shop), (_, at_box) in zip(_rows(outcome.shop), _rows(outcome.baseline), strict=True):
        whole.add_row(label, at_shop, at_box)
    console.print(whole)
    heads = [f"@{n}" for n in AT]
    table = Table(box=None, pad_edge=False)
    for head in ("persona", "talks", *heads, "turns", "asked", "broken", "stuck", f"box {heads[-1]}"):
        table.add_column(head, no_wrap=True)
    for name, ours in outcome.shop_by_persona.items():
        theirs = outcome.baseline_by_persona[name]
        shares = [f"{ours.at(n):.2f}" for n in AT]
        rest = [_number(ours.mean_turns), f"{ours.questions:.1f}", str(ours.violations), str(ours.dead_ends)]
        table.add_row(name, str(ours.conversations), *shares, *rest, f"{theirs.at(AT[-1]):.2f}")
    console.print()
    console.print(table)
    console.print("\nbroken: cards that break what was said; stuck: turns with nothing to look at and nothing to answer; box: the search box.", highlight=False)


def as_json(outcome: Outcome) -> str:
    """The same figures as one object."""
    personas = {n: {"shop": _json(f), "baseline": _json(outcome.baseline_by_persona[n])} for n, f in outcome.shop_by_persona.items()}
    told: dict[str, Any] = {"seed": outcome.seed, "turns": outcome.turns, "shop": _json(outcome.shop), "baseline": _json(outcome.baseline)}
    return json.dumps(told | {"personas": personas})


def _json(figures: Figures) -> dict[str, Any]:
    return asdict(figures) | {f"success_at_{n}": figures.at(n) for n in AT}


def _rows(figures: Figures) -> list[tuple[str, str]]:
    shares = [(f"success at {n}", f"{figures.at(n):.3f}") for n in AT]
    return [
        ("conversations", str(figures.conversations)),
        *shares,
        ("turns to success, mean", _number(figures.mean_turns)),
        ("turns to success, median", _number(figures.median_turns)),
        ("questions a conversation", f"{figures.questions:.2f}"),
        ("hard constraints violated", str(figures.violations)),
        ("out of stock shown", str(figures.out_of_stock)),
        ("dead ends", str(figures.dead_ends)),
        ("errors", str(figures.errors)),
    ]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
