"""What becomes of the packaged model's sentences: how many are shown as they were written, how varied they are, how soon they are there.

    python -m benchmarks.grounding --luma FOLDER --audit shown.jsonl

Turns over the sample shop and, where its export is at hand, Luma, once with the adapter and once with the model as it comes.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from benchmarks.labels import load
from benchmarks.latency import CONVERSATIONS, percentile
from benchmarks.variety import distinct, self_bleu
from chatbot.compose import open_shop
from chatbot.domain.events import Done, Failed, Said, Shown, Voice
from chatbot.domain.request import Request
from chatbot.explain.facts import facts
from chatbot.grounding.sentences import sentences
from chatbot.journeys.check import SAMPLE
from chatbot.journeys.stage import stage
from chatbot.llm.caller import Caller
from chatbot.llm.engine import Guided, Message, OwnedEngine, Piece
from chatbot.llm.spec import engine
from chatbot.settings import Settings
from chatbot.shop import Shop

_LABELLED = Path(__file__).with_name("understanding")
_REQUESTS = Path(__file__).parents[1] / "tests" / "catalog" / "luma_requests.yaml"
#: The settings that are compared.
ENGINES: Mapping[str, Mapping[str, Any]] = {"with adapter": {}, "as it comes": {"adapter": "none"}}

Talks = list[list[str]]


@dataclass(slots=True)
class Overheard:
    """An engine that keeps what it wrote since it was last asked for it."""

    inner: OwnedEngine
    text: str = ""

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Iterator[Piece]:
        for piece in self.inner.stream(messages, max_tokens=max_tokens, timeout=timeout, caller=caller):
            self.text += piece.text
            yield piece

    def guided(self, messages: Sequence[Message], *, grammar: str, max_tokens: int, timeout: float, caller: Caller | None = None) -> Iterator[Piece]:
        assert isinstance(self.inner, Guided)
        for piece in self.inner.guided(messages, grammar=grammar, max_tokens=max_tokens, timeout=timeout, caller=caller):
            self.text += piece.text
            yield piece

    def count(self, text: str) -> int:
        return self.inner.count(text)

    def close(self) -> object:
        return self.inner.close()

    def take(self) -> tuple[str, ...]:
        """The finished sentences that were written since the last call."""
        text, self.text = self.text, ""
        return tuple(sentences(iter([text])))


@dataclass(frozen=True, slots=True)
class Reply:
    """One turn that the model had a part in: what it wrote, what was shown of that, what was said from facts, and seconds."""

    message: str
    written: tuple[str, ...]
    shown: tuple[str, ...]
    from_facts: tuple[str, ...]
    items: tuple[Mapping[str, Any], ...]
    first: float | None
    whole: float
    new_tokens: int


@dataclass(slots=True)
class Heard:
    """Everything of one engine."""

    replies: list[Reply] = field(default_factory=list)
    turns: int = 0
    failed: int = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; status 1 if a turn broke."""
    options = _options(arguments)
    console = Console(stderr=options.json)
    heard = {name: Heard() for name in ENGINES if name in options.engines}
    with ExitStack() as stack:
        staged = stack.enter_context(stage(Settings(llm="none")))
        for data, talks in _scenes(options):
            for name in heard:
                _play(name, data or staged.folder(SAMPLE), talks, heard[name])
                console.print(f"{name}: {len(heard[name].replies)} replies", highlight=False)
    result = {name: figures(each) for name, each in heard.items()}
    if options.audit:
        _write(options.audit, heard)
    if options.json:
        print(json.dumps(result))
    else:
        _print(result, console)
    return 1 if any(each.failed for each in heard.values()) else 0


def figures(heard: Heard) -> dict[str, Any]:
    """Shares of the sentences written, variety of those shown beside those from facts, and times."""
    written = sum(len(r.written) for r in heard.replies)
    shown = [s for r in heard.replies for s in r.shown]
    told = [s for r in heard.replies for s in r.from_facts]
    firsts = sorted(round(1000 * r.first) for r in heard.replies if r.first is not None)
    wholes = sorted(round(1000 * r.whole) for r in heard.replies)
    tokens = sorted(r.new_tokens for r in heard.replies)
    return {
        "turns": heard.turns,
        "replies": len(heard.replies),
        "sentences_written": written,
        "shown_as_written": round(len(shown) / written, 3) if written else 0.0,
        "replies_with_a_sentence_of_the_model": round(sum(bool(r.shown) for r in heard.replies) / max(1, len(heard.replies)), 3),
        "distinct_2": round(distinct(shown, 2), 3),
        "distinct_2_of_facts": round(distinct(told, 2), 3),
        "self_bleu": round(self_bleu(shown), 3),
        "self_bleu_of_facts": round(self_bleu(told), 3),
        "first_sentence_ms_p50": percentile(firsts, 50),
        "first_sentence_ms_p95": percentile(firsts, 95),
        "whole_ms_p50": percentile(wholes, 50),
        "whole_ms_p95": percentile(wholes, 95),
        "new_prompt_tokens_p50": percentile(tokens, 50),
        "failed": heard.failed,
    }


def _play(name: str, data: Path, talks: Talks, heard: Heard) -> None:
    settings = Settings(data=data, **ENGINES[name])
    overheard = Overheard(engine(settings.llm, adapter=settings.adapter))
    with open_shop(settings, overheard) as shop:
        for talk in talks:
            visit = shop.enter(shop.open().token)
            for text in talk:
                heard.turns += 1
                reply = _said(shop, visit, text, overheard)
                if reply is None:
                    heard.failed += 1
                elif reply.written:
                    heard.replies.append(reply)


def _said(shop: Shop, visit: Any, text: str, overheard: Overheard) -> Reply | None:
    """The reply to one message; None where the turn broke."""
    began, first = perf_counter(), None
    shown: list[str] = []
    told: list[str] = []
    items: tuple[Mapping[str, Any], ...] = ()
    new = 0
    for event in shop.turn(visit, text):
        match event:
            case Said(voice=Voice.MODEL):
                first = first if first is not None else perf_counter() - began
                shown.append(event.text.strip())
            case Said():
                told.append(event.text.strip())
            case Shown():
                items = tuple(_facts(card.offer) for card in event.cards)
            case Done():
                new = event.usage.prompt_tokens - event.usage.cached_tokens
            case Failed():
                return None
    return Reply(text, overheard.take(), tuple(shown), tuple(told), items, first, perf_counter() - began, new)


def _facts(offer: Any) -> Mapping[str, Any]:
    item = offer.item
    return {"title": item.title, "price": offer.price, "rating": item.rating, "facts": facts(offer, Request(), 30), "description": item.description}


def _scenes(options: argparse.Namespace) -> Iterator[tuple[Path | None, Talks]]:
    """Data folders with what is said there; None for a sample shop that is yet to be imported."""
    scripted: dict[str, list[str]] = yaml.safe_load(CONVERSATIONS.read_text("utf-8"))
    labelled = [u for name in ("tuned", "fresh") for u in load(_LABELLED / f"{name}.yaml")]
    sample = [[u.say] for u in labelled if u.catalog == "sample" and not u.before and not u.shown and any("want" in e.acts for e in u.expected)]
    yield options.data, [*scripted.values(), *sample][: options.most]
    if options.luma:
        asked = yaml.safe_load(_REQUESTS.read_text("utf-8"))
        talks = [[row["say"]] if isinstance(row["say"], str) else list(row["say"]) for row in asked]
        apparel = [[u.say] for u in labelled if u.catalog == "apparel" and not u.before and not u.shown]
        yield options.luma, [*talks, *apparel][: options.most]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grounding", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, help="a data folder with the sample shop in it; without one, it is imported anew")
    parser.add_argument("--luma", type=Path, help="a data folder with the Luma shop in it; without one, Luma is left out")
    parser.add_argument("--engines", nargs="+", choices=[*ENGINES], default=[*ENGINES], help="which to play with")
    parser.add_argument("--most", type=int, default=230, help="the most conversations of each shop")
    parser.add_argument("--audit", type=Path, help="write every sentence shown, with the facts of the items, to this file of JSON lines")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser.parse_args(arguments)


def _write(path: Path, heard: Mapping[str, Heard]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for name, each in heard.items():
            for reply in each.replies:
                row = {"engine": name, "message": reply.message, "written": reply.written, "shown": reply.shown, "items": reply.items}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _print(result: Mapping[str, Mapping[str, Any]], console: Console) -> None:
    table = Table("", *result, box=None, pad_edge=False)
    for row in next(iter(result.values())):
        table.add_row(row.replace("_", " "), *("-" if r[row] is None else f"{r[row]:,}" for r in result.values()))
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
