"""Long requests against bare titles: `python -m benchmarks.shoppingbench FOLDER [--json] [--errors]`.

ShoppingBench (Apache-2.0) states 125 wishes in one long sentence each, with the wanted product and, for most, bounds on its price. They are
read as a turn reads them, over a catalogue of 1,675 titles without any facet, and two things are measured: whether the price bounds are right
(both ends, and none made up), and at which place the wanted product comes. MiniLM alone and BM25 alone rank the same titles by the whole
request in the same run.

The titles have no prices, so that the price bounds are read but can't help the search. No weight of the search was chosen on this data.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks.shops import open_stock
from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request
from chatbot.orchestrator.world import Stock
from chatbot.understanding.reader import Context
from chatbot.understanding.scope import revise
from retrievers.embedding import MiniLM
from retrievers.lexical import LexicalIndex

_DEEP = 100
_PUBLISHED = {"MiniLM": (0.600, 0.936), "BM25": (0.540, 0.788)}

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Wish:
    """A request in words, the product that it is for, and its price bounds, lower and upper."""

    text: str
    product: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a wish: the bounds that were read, the place of its product by each way of ranking (None: not found), and milliseconds."""

    wish: Wish
    bounds: Bounds
    places: Mapping[str, int | None]
    took_ms: float


def load(folder: Path) -> tuple[list[Item], list[Wish]]:
    """The titles as items without facets, and the wishes. Raises `OSError`, `ValueError` or `KeyError` where the folder isn't that data."""
    rows = [json.loads(line) for line in (folder / "titles.jsonl").read_text("utf-8").splitlines()]
    items = [Item(row["id"], row["title"], "", (), "", 1.0, currency="PHP", stock=1) for row in rows]
    queries = [json.loads(line) for line in (folder / "queries.jsonl").read_text("utf-8").splitlines()]
    return items, [_wish(query) for query in queries]


def _wish(query: Mapping[str, Any]) -> Wish:
    wanted = query["reward"]
    bounds: Bounds = (None, None)
    for stated in wanted.get("price") or ():
        ((kind, (low, high)),) = stated.items()
        bounds = (None, low) if kind == "less than" else (low, high)
    return Wish(query["query"], wanted["product_id"], bounds)


def answers(items: Sequence[Item], wishes: Sequence[Wish], embedder: MiniLM, folder: Path) -> Iterator[Answer]:
    """Every wish, read and looked for."""
    stock = open_stock(items, "titles", folder, embedder, searched=True)
    words = LexicalIndex(items)
    matrix = embedder.embed([item.title for item in items])
    for wish in wishes:
        start = perf_counter()
        request, ours = _found(wish.text, stock)
        took = (perf_counter() - start) * 1000
        by_meaning = np.argsort(-(matrix @ embedder.embed([wish.text])[0]), kind="stable")[:_DEEP]
        ranked = {
            "Shoptalk": ours,
            "MiniLM": [items[at].id for at in by_meaning],
            "BM25": [id for id, _ in words.search(wish.text, _DEEP)],
        }
        yield Answer(wish, _bounds(request), {name: _place(wish.product, ids) for name, ids in ranked.items()}, took)


def _found(text: str, stock: Stock) -> tuple[Request, list[str]]:
    """The request that a message becomes, and the ids found for it once its bounds on price are left out."""
    request = revise(Request(), stock.reader.read(text, Context()), (), stock.vocabulary)
    asked = replace(request, filters=tuple(f for f in request.filters if f.facet != "price"), sort=None)
    return request, [candidate.offer.item.id for candidate in stock.finder.find(asked, k=10).candidates]


def _bounds(request: Request) -> Bounds:
    prices = [f for f in request.filters if f.facet == "price"]
    return _end(prices, (">", ">=")), _end(prices, ("<", "<="))


def _end(prices: Sequence[Filter], ops: tuple[str, ...]) -> float | None:
    return next((f.value for f in prices if f.op in ops and isinstance(f.value, float | int)), None)


def _place(product: str, ids: Sequence[str]) -> int | None:
    return ids.index(product) + 1 if product in ids else None


def summary(all_answers: Sequence[Answer]) -> dict[str, Any]:
    """The figures: price bounds right, and hits at 1 and 10 by each way of ranking."""
    bounded = [a for a in all_answers if a.wish.bounds != (None, None)]
    free = [a for a in all_answers if a.wish.bounds == (None, None)]
    times = [a.took_ms for a in all_answers]
    return {
        "requests": len(all_answers),
        "price": {
            "bounded": len(bounded),
            "right": sum(a.bounds == a.wish.bounds for a in bounded),
            "unbounded": len(free),
            "made_up": sum(a.bounds != (None, None) for a in free),
        },
        "hits": {name: {f"@{k}": _hits(all_answers, name, k) for k in (1, 10)} for name in all_answers[0].places},
        "read_and_find_ms": {"p50": round(median(times), 1), "p95": round(quantiles(times, n=20)[-1], 1)},
    }


def _hits(all_answers: Sequence[Answer], name: str, k: int) -> float:
    places = [a.places[name] for a in all_answers]
    return sum(place is not None and place <= k for place in places) / len(places)


def table(figures: Mapping[str, Any]) -> Iterator[str]:
    """The figures as lines to read."""
    price, times = figures["price"], figures["read_and_find_ms"]
    yield f"{figures['requests']} requests"
    yield f"  price bounds right {price['right']} of {price['bounded']} ({price['right'] / price['bounded']:.1%}), made up {price['made_up']} of {price['unbounded']}"
    yield f"  {'':<10}{'hit@1':>8}{'hit@10':>8}   as published"
    for name, hits in figures["hits"].items():
        published = " / ".join(f"{p:.3f}" for p in _PUBLISHED.get(name, ()))
        yield f"  {name:<10}{hits['@1']:>8.3f}{hits['@10']:>8.3f}   {published}".rstrip()
    yield f"  read and found: p50 {times['p50']} ms, p95 {times['p95']} ms"


def errors(all_answers: Sequence[Answer]) -> Iterator[str]:
    """The wishes with a wrong bound, and those whose product is not among the first ten."""
    for answer in all_answers:
        if answer.bounds != answer.wish.bounds:
            yield f"price {answer.bounds} for {answer.wish.bounds}: {answer.wish.text}"
        if answer.places["Shoptalk"] is None:
            yield f"place {dict(answer.places)}: {answer.wish.text}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Long requests against bare titles.")
    data = os.environ.get("SHOPTALK_TEST_DATA")
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?" if data else None,
        default=Path(data or ".") / "shoppingbench",
        help="the folder with queries.jsonl and titles.jsonl (default: in $SHOPTALK_TEST_DATA)",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    given = parser.parse_args(arguments)
    embedder = MiniLM(threads=1)
    embedder.warm_up()
    with tempfile.TemporaryDirectory() as folder:
        results = list(answers(*load(given.folder), embedder, Path(folder)))
    figures = summary(results)
    if given.json:
        json.dump({**figures, "errors": list(errors(results)) if given.errors else []}, sys.stdout, indent=1)
        return
    print("\n".join([*table(figures), *(errors(results) if given.errors else ())]))


if __name__ == "__main__":
    main()
