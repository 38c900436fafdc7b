"""How long shoppers wait when many talk at once: conversations over HTTP against a served shop.

    python -m benchmarks.load --shoppers 8 --llm llama.cpp

Every shopper plays scripted conversations of the sample shop from one end to the other, all at the same time and (unless ``--pause`` says
otherwise) without a pause for thought, each beginning at another one. What is timed is what a page sees: from sending a message to the first
event with cards, the first words, and the end of the answer.
"""

import argparse
import json
import re
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import httpx
import yaml
from rich.console import Console
from rich.table import Table

from benchmarks.latency import CONVERSATIONS, WARM_UP, percentile
from benchmarks.served import served
from chatbot.journeys.check import SAMPLE
from chatbot.journeys.stage import stage
from chatbot.settings import Settings

TIMES = ("first_card", "first_sentence", "whole")
_WAITS = re.compile(
    r'^(shoptalk_model_requests_total\{outcome="(?P<outcome>\w+)"\}|(?P<name>shoptalk_model_(?:longest_wait_seconds|wait_seconds_sum))) (?P<value>\S+)$', re.M
)
_TIMEOUT_S = 120.0


@dataclass(slots=True)
class Turn:
    """One answer as the shopper's side saw it: milliseconds from the message, sentences by voice, and why it failed if it did."""

    times: dict[str, float] = field(default_factory=dict)
    grounding: Mapping[str, int] = field(default_factory=dict)
    failure: str = ""


@dataclass(slots=True)
class Shopper:
    """Plays conversations one after the other, with a ``pause`` in seconds before each message, and keeps what came of it."""

    http: httpx.Client
    pause: float = 0.0
    turns: list[Turn] = field(default_factory=list)

    def play(self, conversations: Sequence[Sequence[str]]) -> None:
        for said in conversations:
            try:
                opening = self.http.post("/v1/conversations", json={}).raise_for_status().json()
            except httpx.HTTPError as error:
                self.turns.append(Turn(failure=repr(error)))
                continue
            for text in said:
                sleep(self.pause)
                self.turns.append(self.say(opening, text))

    def say(self, opening: Mapping[str, str], text: str) -> Turn:
        """Send a message and read the answer to its end."""
        turn, began = Turn(), perf_counter()
        headers = {"Authorization": f"Bearer {opening['token']}", "Accept": "text/event-stream"}
        try:
            with self.http.stream("POST", f"/v1/conversations/{opening['id']}/turns", json={"text": text}, headers=headers) as answer:
                answer.raise_for_status()
                for name, told in _events(answer):
                    turn = _seen(turn, name, told, (perf_counter() - began) * 1000)
        except httpx.HTTPError as error:
            turn.failure = repr(error)
        if not turn.failure and "whole" not in turn.times:
            turn.failure = "the answer has no end"
        return turn


def _seen(turn: Turn, name: str, told: Mapping[str, Any], at: float) -> Turn:
    if name == "shown" and told.get("items"):
        turn.times.setdefault("first_card", at)
    if name == "said":
        turn.times.setdefault("first_sentence", at)
    if name == "done":
        turn.times["whole"], turn.grounding = at, told["grounding"]
    if name == "failed":
        turn.failure = str(told.get("detail", name))
    return turn


def _events(answer: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in answer.iter_lines():
        if line.startswith("event:"):
            name = line.removeprefix("event:").strip()
        elif line.startswith("data:"):
            yield name, json.loads(line.removeprefix("data:"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Play, measure and print; status 1 if a turn failed."""
    options = _options(arguments)
    script: dict[str, list[str]] = yaml.safe_load(CONVERSATIONS.read_text("utf-8"))
    with ExitStack() as stack:
        url = options.url or stack.enter_context(served(_folder(options.data, stack), options.llm))
        with httpx.Client(base_url=url, timeout=_TIMEOUT_S) as http:
            Shopper(http).play([[WARM_UP]])
            began = perf_counter()
            turns = crowd(url, options.shoppers, list(script.values())[: options.conversations], options.pause)
            seconds = perf_counter() - began
            waits = model_waits(http.get("/metrics").text)
    result = {"shoppers": options.shoppers, "pause_s": options.pause, "seconds": round(seconds, 1), **figures(turns), "model": waits}
    print(json.dumps(result)) if options.json else _print(result)
    return 1 if result["failed"] else 0


def crowd(url: str, shoppers: int, conversations: Sequence[Sequence[str]], pause: float = 0.0) -> list[Turn]:
    """What so many shoppers saw who all talk at once, each through a connection of their own."""
    with ExitStack() as stack:
        limits = httpx.Limits(max_keepalive_connections=1)
        people = [Shopper(stack.enter_context(httpx.Client(base_url=url, timeout=_TIMEOUT_S, limits=limits)), pause) for _ in range(shoppers)]
        threads = []
        for number, shopper in enumerate(people):
            start = number * len(conversations) // shoppers
            turned = [*conversations[start:], *conversations[:start]]
            threads.append(threading.Thread(target=shopper.play, args=(turned,)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return [turn for shopper in people for turn in shopper.turns]


def figures(turns: Sequence[Turn]) -> dict[str, Any]:
    """Percentiles of what was timed, the failures, and how many sentences came from the model."""
    ms: dict[str, Any] = {}
    for name in TIMES:
        ordered = sorted(round(t.times[name]) for t in turns if name in t.times)
        ms[name] = {"p50": percentile(ordered, 50), "p95": percentile(ordered, 95), "turns": len(ordered)}
    sentences = {k: sum(t.grounding.get(k, 0) for t in turns) for k in ("sentences", "from_model", "replaced")}
    failures = [t.failure for t in turns if t.failure]
    return {"turns": len(turns), "ms": ms, **sentences, "failed": len(failures), "failures": sorted(set(failures))}


def model_waits(metrics: str) -> dict[str, float]:
    """What the shop's own figures say of the wait for a place at the model."""
    found = {m["outcome"] or m["name"].removeprefix("shoptalk_model_"): float(m["value"]) for m in _WAITS.finditer(metrics)}
    return {name: round(value, 3) for name, value in found.items()}


def _folder(data: Path | None, stack: ExitStack) -> Path:
    return data if data is not None else stack.enter_context(stage(Settings(llm="none"))).folder(SAMPLE)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shoppers", type=int, default=8, help="how many talk at once")
    parser.add_argument("--conversations", type=int, help="how many each of them holds; default all of the script")
    parser.add_argument("--pause", type=float, default=0.0, help="seconds that each thinks before a message")
    parser.add_argument("--llm", default="llama.cpp", help="the engine, as for 'shoptalk serve'")
    parser.add_argument("--data", type=Path, help="a data folder with the sample shop in it; without one, it is imported anew")
    parser.add_argument("--url", default="", help="a shop that is served already")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    if options.shoppers < 1:
        parser.error("--shoppers must be 1 or more")
    return options


def _print(result: Mapping[str, Any]) -> None:
    console = Console()
    table = Table("", "p50, ms", "p95, ms", "turns", box=None, pad_edge=False)
    for name in TIMES:
        row = result["ms"][name]
        table.add_row(name.replace("_", " "), *(("-" if row[k] is None else f"{row[k]:,}") for k in ("p50", "p95", "turns")))
    console.print(table)
    console.print(
        f"{result['turns']} turns of {result['shoppers']} shoppers at once in {result['seconds']} s; {result['failed']} failed {result['failures'] or ''}",
        highlight=False,
    )
    told = f"{result['sentences']} sentences, {result['from_model']} from the model, {result['replaced']} of its own replaced by facts"
    console.print(f"{told}; waits for the model: {result['model'] or 'not told'}", highlight=False)


if __name__ == "__main__":
    sys.exit(main())
